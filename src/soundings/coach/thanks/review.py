"""The review of a thank-you note: it thanks, names something taken away, looks ahead, and asks for nothing (P30)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from soundings.coach import length, requests
from soundings.coach.asking.hearing import requests as heard
from soundings.coach.findings import Check, Context, Finding, Review, Severity, in_order
from soundings.coach.grounds import behind
from soundings.coach.learned import learned
from soundings.coach.reading import Reading, Span
from soundings.coach.thanks import mends
from soundings.coach.thanks.cues import CUES
from soundings.coach.thanks.seen import LEARNED, of

TAKEAWAY = "mentions_specific_takeaway"
AHEAD = "mentions_next_step_or_keep_in_touch"
ACTED = "mentions_referral_or_suggestion_acted_on"
# The turns of phrase of a request for work that also offer help.
A_HAND = ("needs somebody", "unpaid", "short of hands")
PRAISE = {
    TAKEAWAY: "You name what you took away. That is what they will remember.",
    ACTED: "You say that you followed it up: the best thanks there is.",
    "offers_help": "You offer something back.",
}


def review(text: str, context: Context) -> Review:
    """All checks of a thank-you note, and what there is to say about it."""
    reading = Reading(text)
    places = CUES.present(reading)
    seen = of(reading)
    checks = {"thanks": Check("thank" in places, 0.97)}
    for name in LEARNED:
        model = learned("thanks")[name]
        likely = model.probability(seen)
        checks[name] = Check(likely >= model.threshold, model.confidence(likely))
    # Whoever offers a hand if they ever need one, or for nothing, is not asking for work.
    request = [ask for ask in heard(reading) if not (ask.cue in A_HAND and checks["offers_help"].value)]
    checks["asks_for_job"] = requests.check(request)
    checks["brief"] = length.check(reading, context)
    asked = requests.findings(reading, [ask.span for ask in request], f"{mends.THANKS} ", places.get("thank"))
    findings = [
        *_missing(reading, checks, context, [Span(one.start, one.end) for one in asked]),
        *asked,
        *length.finding(reading, context),
        *_praise(reading, checks, places),
    ]
    return Review(checks, tuple(length.mends_that_fit(reading, context, in_order(findings))))


def _missing(reading: Reading, checks: Mapping[str, Check], context: Context, gone: Sequence[Span]) -> list[Finding]:
    found = []
    if not checks["thanks"].value:
        why = "It never says thank you. One plain sentence at the top does it."
        found.append(mends.at_the_head(reading, "thanks", Severity.FAULT, why, mends.THANKS, gone))
    if not checks[TAKEAWAY].value:
        why = "Name one thing they said. It shows that you listened, and it is what makes a thank-you worth reading."
        found.append(mends.after_the_thanks(reading, TAKEAWAY, why, mends.takeaway(context), gone))
    if not checks[AHEAD].value:
        why = "Say what you will do next, or that you would like to stay in touch."
        found.append(mends.at_the_end(reading, AHEAD, why, mends.AHEAD, gone))
    return found


def _praise(reading: Reading, checks: Mapping[str, Check], places: Mapping[str, Span]) -> list[Finding]:
    said = []
    for name, why in PRAISE.items():
        if checks[name].value:
            span = behind(reading, learned("thanks")[name], places)
            said.append(Finding(name, Severity.PRAISE, span.start, span.end, why))
    return said[:2]
