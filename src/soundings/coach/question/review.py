"""The review of one question: open, fair, answerable by this person alone, and no request for work (P11, P18)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from soundings.coach.asking import rules
from soundings.coach.asking.hearing import requests
from soundings.coach.findings import Check, Context, Finding, Review, Severity, in_order, mended
from soundings.coach.grounds import behind
from soundings.coach.learned import choice, learned, probabilities
from soundings.coach.question import mends
from soundings.coach.question.asking import OPEN, Form, Part, parts
from soundings.coach.question.cues import CUES
from soundings.coach.question.seen import of
from soundings.coach.reading import Reading, Span

FAULTS = {
    "asks_for_job": "This asks for work. Ask for advice: that is what they agreed to, and it keeps the talk open.",
    "too_personal": "This is theirs to keep. Ask how it usually is in the field, and they may tell you of themselves.",
    "leading": "This puts an answer in their mouth. Ask without one, and you will hear theirs.",
    "answerable_online": "A search or their site answers this. Look it up before, and ask what only they can tell.",
}
CLOSED = "A yes or one word would do as an answer. Ask what, how or why, and they will tell a story."
GOOD = "Open, and only they can answer it."
# Where no turn of phrase tells of a request, the words around have to make it plain.
_SURE = 0.7
# How others come by work is advice; a request speaks of oneself.
_OF_OTHERS = re.compile(
    r"\bhow (?:do|does|did|would|might|can) (?:most |many |other )?(?:people|others|companies|firms"
    r"|graduates|newcomers|one)\b"
)
_OF_ME = re.compile(r"\b(?:me|my|mine|for i|could i|can i|would i)\b")
# What others say is no opinion of one's own, where an open question about it follows.
_SAID_BY_OTHERS = re.compile(
    r"\s*(?:(?:some|many|other|older|most|a lot of)? ?(?:people|others|friends|colleagues|graduates|students|critics"
    r"|papers|newspapers)|some|many|it is|it's|i(?:'ve| have)?|someone|somebody|a friend|one|you)"
    r"(?: (?:often|sometimes|keep|also|once|just|recently|been|have|has|had|was|am)){0,3}"
    r" (?:says?|said|saying|told|tells?|hear|heard|read|claims?|argues?|believes?|mentioned|warn(?:s|ed)?|understand)\b"
)
_CUE_OF = {"too_personal": "personal", "leading": "leading", "answerable_online": "online", "asks_for_job": "hired"}


@dataclass(frozen=True, slots=True)
class Seen:
    """One question read: its parts, the cues in it and where they stand, and what each check says."""

    reading: Reading
    parts: Sequence[Part]
    places: Mapping[str, Span]
    checks: Mapping[str, Check]


def review(text: str, context: Context) -> Review:
    """All checks of one question, and what there is to say about it."""
    seen = see(text, context)
    return Review(seen.checks, in_order(_findings(seen, context)))


def see(text: str, context: Context) -> Seen:
    """The checks alone."""
    reading = Reading(text)
    asked = parts(reading)
    places = CUES.present(reading)
    models = learned("question")
    checks: dict[str, Check] = {}
    features = of(reading, asked, places)
    weighed = probabilities("question", features)
    for name, likely in weighed.items():
        checks[name] = Check(likely >= models[name].threshold, models[name].confidence(likely))
    checks["asks_for_job"] = _asks_for_job(
        reading, checks["asks_for_job"], weighed["asks_for_job"], places, features, context
    )
    if _SAID_BY_OTHERS.match(reading.folded) and len(asked) > 1 and asked[-1].form in OPEN:
        checks["leading"] = Check(value=False, confidence=0.8)
    topics = choice("topic").likely(features)
    topic = max(topics, key=lambda one: topics[one])
    checks["topic"] = Check(topic, topics[topic])
    checks["good"] = _good(checks, places, asked)
    return Seen(reading, asked, places, checks)


def _asks_for_job(
    reading: Reading, weighed: Check, likely: float, places: Mapping[str, Span], features: set[str], context: Context
) -> Check:
    """A request told by rule is one; a denial is none; what neither tells, the model has weighed (P11)."""
    if context.relationship:
        return Check(value=False)
    if _OF_OTHERS.search(reading.folded) and not _OF_ME.search(reading.folded):
        return Check(value=False, confidence=0.8)
    if "courtesy: help you" in places and "a job" not in places:
        return Check(value=False, confidence=0.8)
    if "cue:work:denied" in features and "cue:work:asks" not in features:
        return Check(value=any(cue.startswith("hired:") for cue in places), confidence=0.8)
    model = learned("question")["asks_for_job"]
    if likely >= model.threshold / 40 and requests(reading):
        return Check(value=True, confidence=max(0.6, weighed.confidence if weighed.value else 0.0))
    told = "cue:work:asks" in features or any(cue.startswith("hired:") for cue in places)
    if weighed.value and not told and weighed.confidence < _SURE:
        return Check(value=False, confidence=0.6)
    return weighed


def _good(checks: Mapping[str, Check], places: Mapping[str, Span], asked: Sequence[Part]) -> Check:
    """Open and without fault; besides, a few closed ones that courtesy calls for."""
    flawed = any(checks[name].value for name in (*FAULTS, "compound"))
    is_open = bool(checks["open_ended"].value)
    sure = min(check.confidence for name, check in checks.items() if name != "topic")
    return Check(not flawed and (is_open or _is_courteous(places, asked)), sure)


def _is_courteous(places: Mapping[str, Span], asked: Sequence[Part]) -> bool:
    """'May I stay in touch?', 'Can you recommend a book?': closed, and right all the same."""
    if any(place in places for place in ("courtesy: may I", "courtesy: help you", "courtesy: who else")):
        return True
    asks_advice = "courtesy: recommend" in places and any(part.form is Form.RECOMMEND for part in asked)
    return asks_advice and "courtesy: to others" not in places


def _findings(seen: Seen, context: Context) -> list[Finding]:
    checks, reading = seen.checks, seen.reading
    if not reading.words:
        return []
    found = [_fault(seen, name, why) for name, why in FAULTS.items() if checks[name].value]
    if checks["compound"].value:
        several = mends.first_alone(reading, seen.parts)
        found += [several] if several else []
    elif not checks["open_ended"].value and not found and not checks["good"].value:
        part = next((part for part in seen.parts if part.is_question), None)
        span = part.span if part else Span(0, len(reading.text))
        mend = mends.opened(reading, part) if part else None
        found.append(Finding("open_ended", Severity.ADVICE, span.start, span.end, CLOSED, mend))
    found = [_kept(seen, finding, context) for finding in found]
    if checks["good"].value and checks["open_ended"].value and seen.parts:
        span = _best(seen)
        found.append(Finding("good", Severity.PRAISE, span.start, span.end, GOOD))
    return found


def _best(seen: Seen) -> Span:
    """The open question to praise, not the scrap at its end ('… or what')."""
    whole = [part for part in seen.parts if len(seen.reading.folded[part.span.start : part.span.end].split()) > 2]
    is_open = [part for part in whole if part.is_question and part.form in OPEN]
    return (is_open or whole[-1:] or seen.parts[-1:])[0].span


def _fault(seen: Seen, name: str, why: str) -> Finding:
    reading = seen.reading
    own = {cue: span for cue, span in seen.places.items() if cue.startswith(f"{_CUE_OF[name]}:")}
    at = next(iter(own.values()), None) or behind(reading, learned("question")[name], own)
    if name == "asks_for_job":
        at = next((ask.span for ask in rules.asks(reading)), at)
    part = next((part for part in seen.parts if part.span.start <= at.start < part.span.end), None)
    if part is None:
        return Finding(name, Severity.FAULT, at.start, at.end, why)
    mend = None
    if name == "asks_for_job":
        mend = mends.for_advice(reading, part)
    elif name == "too_personal":
        mend = mends.in_general(reading, part, own)
    elif name == "leading":
        mend = mends.neutral(reading, part)
    if mend is not None and not mends.stands_alone(reading, part):
        mend = None
    span = part.span if mend is not None else at
    return Finding(name, Severity.FAULT, span.start, span.end, why, mend)


def _kept(seen: Seen, finding: Finding, context: Context) -> Finding:
    """The finding with its mend only if the mended question has no fault and is open."""
    if finding.mend is None:
        return finding
    checks = see(mended(seen.reading.text, [finding]), context).checks
    clean = not any(checks[name].value for name in (*FAULTS, "compound")) and checks["open_ended"].value
    if clean:
        return finding
    return Finding(finding.check, finding.severity, finding.start, finding.end, finding.why)
