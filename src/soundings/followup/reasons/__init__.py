"""Why now, after a talk: debrief, thanks, loops, people named, reports, keeping in touch."""

from soundings.followup.reasons.debrief import DebriefDue
from soundings.followup.reasons.loop import LoopOpen
from soundings.followup.reasons.named import NamedToYou
from soundings.followup.reasons.report import ReportDue
from soundings.followup.reasons.rhythm import RhythmDue
from soundings.followup.reasons.thanks import ThanksDue

PROVIDERS = (ThanksDue, LoopOpen, ReportDue, DebriefDue, NamedToYou, RhythmDue)

__all__ = ["PROVIDERS", "DebriefDue", "LoopOpen", "NamedToYou", "ReportDue", "RhythmDue", "ThanksDue"]
