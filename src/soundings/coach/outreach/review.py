"""The review of an outreach message: its checks, and what the coach says about them (P10, P11, P13)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soundings.coach import length as brevity
from soundings.coach.asking.hearing import requests
from soundings.coach.asking.rules import Ask
from soundings.coach.findings import Check, Context, Review
from soundings.coach.learned import learned, probabilities
from soundings.coach.outreach.cues import SURELY_FOUND, WAYS
from soundings.coach.outreach.how_long import Length, bounded
from soundings.coach.outreach.referrers import Referrer, referrer
from soundings.coach.outreach.remarks import remarks
from soundings.coach.outreach.resume import Attached, attached
from soundings.coach.outreach.seen import Places, places, seen
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
    places: Places


def review(text: str, context: Context) -> Review:
    """Checks and findings of a first message; its channel, and what is known beside it, come with the context."""
    found = look(text, context)
    return Review(found.checks, tuple(remarks(found, look_for_faults)))


def look(text: str, context: Context) -> Seen:
    """The checks of a message, and the words they rest on."""
    found = look_for_faults(text, context)
    reading, sent, length = found.reading, found.referrer, found.length
    there = places(reading)
    likely = probabilities("outreach", seen(reading, there, sent))
    checks = {}
    for name, model in learned("outreach").items():
        checks[name] = Check(likely[name] >= model.threshold, model.confidence(likely[name]))
    checks["says_format"] = Check(any(way in there["says_format"] for way in WAYS), 0.95)
    if sent or any(cue in there["says_how_found"] for cue in SURELY_FOUND):
        checks["says_how_found"] = Check(True, 0.95)
    checks["bounded_time"] = Check(length is not None, 0.97)
    return replace(found, checks=checks | found.checks, places=there)


def look_for_faults(text: str, context: Context) -> Seen:
    """The same, of the faults alone: they are told by rule and by the sentence."""
    reading = Reading(text)
    heard, sent, along = requests(reading), referrer(reading), attached(reading)
    checks = {
        "asks_for_job": Check(bool(heard), 0.95),
        "referral_first": Check(sent.first if sent else None, 0.85),
        "brief": brevity.check(reading, context),
        "attaches_resume_unexplained": Check(along is not None and along.reason is None, 0.9),
    }
    return Seen(reading, context, checks, heard, sent, along, bounded(reading), {})
