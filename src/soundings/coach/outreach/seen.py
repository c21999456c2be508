"""What the trained model sees of a message, and the checks it has learned."""

from __future__ import annotations

from soundings.coach import asking_for_work
from soundings.coach.asking_for_work import Ask
from soundings.coach.features import tokens
from soundings.coach.outreach.cues import BY_CHECK
from soundings.coach.outreach.how_long import Length, bounded
from soundings.coach.outreach.referrers import Referrer, referrer
from soundings.coach.outreach.resume import Attached, attached
from soundings.coach.reading import Reading

# check: (whether it is a fault, the strength of the fit)
LEARNED = {
    "says_how_found": (False, 0.1),
    "says_who": (False, 0.1),
    "says_status": (False, 0.1),
    "says_ask": (False, 0.1),
    "offers_next_step": (False, 0.1),
    "personalised": (False, 0.1),
}


def features(text: str, channel: str) -> set[str]:
    """The features of a message: cues of every check, what rules saw, its words."""
    reading = Reading(text)
    return seen(reading, asking_for_work.asks(reading), referrer(reading), attached(reading), bounded(reading))


def seen(
    reading: Reading, requests: list[Ask], sent: Referrer | None, along: Attached | None, length: Length | None
) -> set[str]:
    """The features of a message already read, of which the rules have said what they see."""
    # Of requests only the hints: the rules answer by themselves, and the model is to be a second opinion.
    found = {
        f"cue:{cue}" for cue in asking_for_work.cues(reading, requests) if cue.startswith(("work:hint", "work:den"))
    }
    for check, cues in BY_CHECK.items():
        found.update(f"cue:{check}: {cue}" for cue in cues.present(reading))
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
