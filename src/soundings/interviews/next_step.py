"""Where an interview stands, in words, and the one thing to press next.

Higher apps say what comes next at stages whose doing is theirs: writing the ask, the debrief.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from soundings.interviews.models import Answer, Interview
from soundings.ui import dates
from soundings.ui.addresses import address_of


class Stage(Enum):
    """How far an interview has come, read from its facts."""

    PLANNED = "planned"
    ASKED = "asked"
    YES = "yes"
    LATER = "later"
    AGREED = "agreed"
    TODAY = "today"
    ROOM = "room"
    PASSED = "passed"
    HELD = "held"
    DECLINED = "declined"
    CALLED_OFF = "called off"


@dataclass(frozen=True, slots=True)
class Step:
    """A button and where it goes."""

    button: str
    url: str


@dataclass(frozen=True, slots=True)
class State:
    """Where it stands: a sentence, its tone, and what to do next, if anything."""

    stage: Stage
    sentence: str
    tone: str
    step: Step | None


# From an interview at that stage to its next step; None where nothing is left to do.
Next = Callable[[Interview], Step | None]

_next: dict[Stage, Next] = {}


def register(stage: Stage, following: Next) -> None:
    """Called in AppConfig.ready() by the app whose doing comes next. The last to name a stage has it."""
    _next[stage] = following


def stage(interview: Interview, now: datetime) -> Stage:
    """How far it has come. `agreements` are best prefetched."""
    if interview.ended_at:
        return Stage.HELD
    passes_at = interview.passes_at
    if interview.began_at:
        return Stage.PASSED if passes_at and passes_at <= now else Stage.ROOM
    if interview.called_off_at:
        return Stage.CALLED_OFF
    if interview.answer == Answer.NO:
        return Stage.DECLINED
    if interview.answer == Answer.LATER:
        return Stage.LATER
    if interview.answer == Answer.YES:
        agreed = interview.agreed
        if agreed is None:
            return Stage.YES
        if passes_at and passes_at <= now:
            return Stage.PASSED
        return Stage.TODAY if dates.day(agreed.starts_at) <= dates.day(now) else Stage.AGREED
    return Stage.ASKED if interview.asked_at else Stage.PLANNED


def state(interview: Interview, now: datetime) -> State:
    """For lists and for the interview's page."""
    here = stage(interview, now)
    sentence, tone = _words(interview, here, now)
    return State(here, sentence, tone, following(interview, here))


def following(interview: Interview, here: Stage) -> Step | None:
    """What to press next at this stage."""
    if here in _next:
        return _next[here](interview)
    known = {
        Stage.ASKED: ("Note the answer", "interviews:answer"),
        Stage.LATER: ("Note the answer", "interviews:answer"),
        Stage.YES: ("Arrange", "interviews:agree"),
        Stage.AGREED: ("Build the agenda", "interviews:agenda"),
        Stage.TODAY: ("Open the room", "interviews:room"),
        Stage.ROOM: ("Back to the room", "interviews:room"),
        Stage.PASSED: ("It took place", "interviews:talked"),
    }
    if here not in known:
        return None
    button, view = known[here]
    return Step(button, address_of(view, interview.uuid))


def after_the_end(interview: Interview) -> str:
    """The page to go on to when the talk has just ended: the debrief, once an app above offers one."""
    step = following(interview, Stage.HELD)
    return step.url if step else interview.get_absolute_url()


def agree_url(interview: Interview) -> str:
    """Where a time, a length and a way are agreed."""
    return address_of("interviews:agree", interview.uuid)


def _words(interview: Interview, here: Stage, now: datetime) -> tuple[str, str]:
    if here is Stage.HELD and interview.ended_at:
        day = dates.relative_day(interview.ended_at, now)
        return f"talked {day}, {interview.length_held}", "moss"
    if here is Stage.ROOM and interview.began_at:
        return f"the room has been open since {dates.time(interview.began_at)}", "sea"
    if here is Stage.PASSED and interview.began_at:
        day = dates.relative_day(interview.began_at, now)
        return f"the room was opened {day} at {dates.time(interview.began_at)}", "brass"
    if here is Stage.CALLED_OFF:
        why = interview.called_off_why
        return (f"called off: {why}" if why else "called off"), "plain"
    agreed = interview.agreed
    if here in {Stage.AGREED, Stage.TODAY, Stage.PASSED} and agreed:
        was = agreed.ends_at <= now
        day = dates.relative_day(agreed.starts_at, now)
        planned = f"was to be {day}" if was else f"agreed for {day.removeprefix('on ')}"
        return f"{planned} at {dates.time(agreed.starts_at)}, {agreed.form}", "brass" if was else "sea"
    if here is Stage.ASKED and interview.asked_at:
        return f"asked {dates.relative_day(interview.asked_at, now)}, no answer yet", "plain"
    return {
        Stage.DECLINED: ("answered no", "plain"),
        Stage.LATER: ("answered: later", "plain"),
        Stage.YES: ("said yes, nothing agreed yet", "brass"),
    }.get(here, ("planned, not asked yet", "plain"))
