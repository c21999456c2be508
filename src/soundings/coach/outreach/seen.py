"""What the trained model sees of a message, and the checks it has learned."""

from __future__ import annotations

from soundings.coach.asking import rules
from soundings.coach.features import tokens
from soundings.coach.outreach.cues import BY_CHECK, OF_THEM_ALONE
from soundings.coach.outreach.referrers import Referrer, referrer
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


# Words that stand in every message; only where one stands, what one asks and when shows in them.
EVERYWHERE = frozenset(
    [
        "a",
        "an",
        "the",
        "to",
        "of",
        "and",
        "or",
        "in",
        "on",
        "at",
        "for",
        "with",
        "by",
        "from",
        "i",
        "me",
        "my",
        "i'm",
        "i'd",
        "i'll",
        "i've",
        "am",
        "is",
        "are",
        "was",
        "be",
        "been",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "as",
        "if",
        "but",
        "so",
        "have",
        "has",
        "had",
        "do",
        "does",
        "did",
        "not",
        "would",
        "could",
        "can",
        "will",
        "may",
        "might",
        "you",
        "your",
    ]
)
Places = dict[str, dict[str, Span]]


def features(text: str, channel: str) -> set[str]:
    """The features of a message: cues of every check, what rules saw, its words."""
    reading = Reading(text)
    return seen(reading, places(reading), referrer(reading))


def places(reading: Reading) -> Places:
    """By check, the cues that are there, each with its first place."""
    return {check: cues.present(reading) for check, cues in BY_CHECK.items()}


def seen(reading: Reading, there: Places, sent: Referrer | None) -> set[str]:
    """The features of a message already read, of which the rules have said what they see."""
    found = {f"cue:{check}: {cue}" for check in LEARNED for cue in there[check]}
    # Who hints at work tells where they stand, and may ask for nothing else.
    hints = list(rules.cues(reading, []))
    found.update(f"cue:{check}: {hint}" for check in ("says_status", "says_ask") for hint in hints)
    if sent:
        found.add("cue:says_how_found: referrer")
    several = sum(cue in OF_THEM_ALONE for cue in there["personalised"])
    found.update(f"cue:personalised: {number} and more" for number in (1, 2, 3) if several >= number)
    words = tokens(reading, reading.greeting.end, reading.closing.start)
    found.update(f"w:{word}" for word in words)
    common = [f"w:{word}" for word in EVERYWHERE if f"w:{word}" in found]
    found.difference_update(common)
    found.update(f"cue:{check}: {word}" for check in ("says_status", "says_ask", "offers_next_step") for word in common)
    found.add(f"n:{min(8, len(words) // 15)}")
    return found
