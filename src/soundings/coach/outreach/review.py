"""The review of an outreach message: its checks, and what the coach says about them (P10, P11, P13)."""

from __future__ import annotations

from dataclasses import dataclass

from soundings.coach import length as brevity
from soundings.coach.asking.hearing import requests
from soundings.coach.asking_for_work import Ask
from soundings.coach.findings import Check, Context, Review
from soundings.coach.learned import learned
from soundings.coach.outreach.cues import FORMAT, FOUND, SURELY_FOUND, WAYS
from soundings.coach.outreach.how_long import Length, bounded
from soundings.coach.outreach.referrers import Referrer, referrer
from soundings.coach.outreach.remarks import remarks
from soundings.coach.outreach.resume import Attached, attached
from soundings.coach.outreach.seen import seen
from soundings.coach.reading import Reading


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in one message, for the remarks on it."""

    reading: Reading
    context: Context
    checks: dict[str, Check]
    asks: list[Ask]
    referrer: Referrer | None
    attached: Attached | None
    length: Length | None


def review(text: str, context: Context) -> Review:
    """Checks and findings of a first message; its channel, and what is known beside it, come with the context."""
    found = look(text, context)
    return Review(found.checks, tuple(remarks(found, look)))


def look(text: str, context: Context) -> Seen:
    """The checks of a message, and the words they rest on."""
    reading = Reading(text)
    heard, sent, along, length = requests(reading), referrer(reading), attached(reading), bounded(reading)
    features = seen(reading, heard, sent, along, length)
    checks: dict[str, Check] = {}
    for name, model in learned("outreach").items():
        probability = model.probability(features)
        checks[name] = Check(probability >= model.threshold, model.confidence(probability))
    checks["says_format"] = Check(FORMAT.first(reading, *WAYS) is not None, 0.95)
    checks["asks_for_job"] = Check(bool(heard), 0.95)
    if sent or FOUND.first(reading, *SURELY_FOUND):
        checks["says_how_found"] = Check(True, 0.95)
    checks["referral_first"] = Check(sent.first if sent else None, 0.85)
    checks["bounded_time"] = Check(length is not None, 0.97)
    checks["brief"] = brevity.check(reading, context)
    checks["attaches_resume_unexplained"] = Check(along is not None and along.reason is None, 0.9)
    return Seen(reading, context, checks, heard, sent, along, length)
