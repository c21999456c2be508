"""The review of one question: open, fair, answerable by this person alone, and no request for work (P11, P18)."""

from __future__ import annotations

from collections.abc import Sequence

from soundings.coach import asking_for_work
from soundings.coach.findings import Check, Context, Finding, Review, Severity
from soundings.coach.learned import learned
from soundings.coach.question.asking import Part, parts
from soundings.coach.question.cues import CUES
from soundings.coach.question.seen import of
from soundings.coach.question.topics import TOPICS
from soundings.coach.reading import Reading, Span

FAULTS = {
    "asks_for_job": "This asks for work. Ask for advice: that is what they agreed to, and it keeps the talk open.",
    "too_personal": "This is theirs to keep. Ask how it usually is in the field, and they may tell you of themselves.",
    "leading": "This puts an answer in their mouth. Ask without one, and you will hear theirs.",
    "answerable_online": "A search or their site answers this. Look it up before, and ask what only they can tell.",
}
_CUE_OF = {"too_personal": "personal", "leading": "leading", "answerable_online": "online", "asks_for_job": "hired"}


def review(text: str, context: Context) -> Review:
    """All checks of one question, and what there is to say about it."""
    reading = Reading(text)
    asked = parts(reading)
    places = CUES.present(reading)
    seen = of(reading, asked, places)
    models = learned("question")
    checks: dict[str, Check] = {}
    topics: dict[str, float] = {}
    for name, model in models.items():
        likely = model.probability(seen)
        if name.startswith("topic:"):
            topics[name.removeprefix("topic:")] = likely
        else:
            checks[name] = Check(likely >= model.threshold, model.confidence(likely))
    topic = max(TOPICS, key=lambda one: topics[one])
    checks["topic"] = Check(topic, topics[topic])
    checks["good"] = _good(checks, places)
    return Review(checks, tuple(_findings(reading, asked, places, checks)))


def _good(checks: dict[str, Check], places: dict[str, Span]) -> Check:
    """Open and without fault; besides, a few closed ones that courtesy calls for."""
    flaws = [name for name in (*FAULTS, "compound") if checks[name].value]
    courteous = any(place.startswith("courtesy") for place in places)
    is_open = bool(checks["open_ended"].value)
    sure = min(check.confidence for name, check in checks.items() if name != "topic")
    return Check(not flaws and (is_open or courteous), sure)


def _findings(
    reading: Reading, asked: Sequence[Part], places: dict[str, Span], checks: dict[str, Check]
) -> list[Finding]:
    whole = Span(asked[0].span.start, asked[-1].span.end) if asked else Span(0, len(reading.text))
    found = []
    for name, why in FAULTS.items():
        if checks[name].value:
            span = next((span for cue, span in places.items() if cue.startswith(f"{_CUE_OF[name]}:")), whole)
            if name == "asks_for_job":
                span = next((ask.span for ask in asking_for_work.asks(reading)), span)
            found.append(Finding(name, Severity.FAULT, span.start, span.end, why))
    return found
