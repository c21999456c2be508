"""Why now, from a yes to the talk, and what was promised."""

from soundings.interviews.reasons.agree import ToAgree
from soundings.interviews.reasons.passed import Passed
from soundings.interviews.reasons.prepare import ToPrepare
from soundings.interviews.reasons.promise import Promised
from soundings.interviews.reasons.talk import TalkToday

PROVIDERS = (ToAgree, ToPrepare, TalkToday, Passed, Promised)

__all__ = ["PROVIDERS", "Passed", "Promised", "TalkToday", "ToAgree", "ToPrepare"]
