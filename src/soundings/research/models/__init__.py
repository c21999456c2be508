"""What I believe: explorations, sources, claims, evidence."""

from soundings.research.models.claims import Citation, Claim
from soundings.research.models.confidence import Confidence
from soundings.research.models.evidence import Evidence, Stance
from soundings.research.models.explorations import Exploration
from soundings.research.models.open_questions import OpenQuestion
from soundings.research.models.sources import Source

__all__ = ["Citation", "Claim", "Confidence", "Evidence", "Exploration", "OpenQuestion", "Source", "Stance"]
