"""What the trained model sees of a message, and the checks it has learned."""

from __future__ import annotations

from collections.abc import Iterable

from soundings.coach import asking_for_work
from soundings.coach.features import tokens
from soundings.coach.outreach.cues import BY_CHECK
from soundings.coach.outreach.how_long import Length, bounded
from soundings.coach.outreach.referrers import Referrer, referrer
from soundings.coach.outreach.resume import Attached, attached
from soundings.coach.reading import Reading, Span

# check: (whether it is a fault, the strength of the fit)
LEARNED = {
    "says_how_found": (False, 0.1),
    "says_who": (False, 0.1),
    "says_status": (False, 0.3),
    "says_ask": (False, 0.3),
    "offers_next_step": (False, 0.3),
    "personalised": (False, 0.1),
}


Places = dict[str, dict[str, Span]]


def features(text: str, channel: str) -> set[str]:
    """The features of a message: cues of every check, what rules saw, its words."""
    reading = Reading(text)
    hints = asking_for_work.cues(reading, [])
    return seen(reading, hints, places(reading), referrer(reading), attached(reading), bounded(reading))


def places(reading: Reading) -> Places:
    """By check, the cues that are there, each with its first place."""
    return {check: cues.present(reading) for check, cues in BY_CHECK.items()}


def seen(
    reading: Reading,
    hints: Iterable[str],
    there: Places,
    sent: Referrer | None,
    along: Attached | None,
    length: Length | None,
) -> set[str]:
    """The features of a message already read, of which the rules have said what they see."""
    # What hints at a request for work or denies one; whether one is made is said by rule and by the sentence.
    found = {f"cue:{hint}" for hint in hints}
    found.update(f"cue:{check}: {cue}" for check, cues in there.items() for cue in cues)
    if sent:
        found.add("cue:referrer")
    if along:
        found.add("cue:resume" if along.reason else "cue:resume unexplained")
    if length:
        found.add("cue:bounded")
    words = tokens(reading, reading.greeting.end, reading.closing.start)
    found.update(f"w:{word}" for word in words)
    found.add(f"n:{min(8, len(words) // 15)}")
    return found
