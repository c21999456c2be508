"""After and around: rhythms."""

from soundings.followup.models.rhythms import Rhythm

__all__ = ["Rhythm"]
