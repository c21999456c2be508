"""After and around: rhythms, and what became of the people a contact named."""

from soundings.followup.models.naming import Naming
from soundings.followup.models.rhythms import Rhythm

__all__ = ["Naming", "Rhythm"]
