"""Why now, before an answer: write the ask, wait in peace, remind once."""

from soundings.outreach.reasons.nudge import NudgeDue
from soundings.outreach.reasons.plan import Planned
from soundings.outreach.reasons.waiting import Waiting

PROVIDERS = (Planned, Waiting, NudgeDue)

__all__ = ["PROVIDERS", "NudgeDue", "Planned", "Waiting"]
