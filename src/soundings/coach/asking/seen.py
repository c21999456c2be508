"""What the trained model sees of one sentence."""

from __future__ import annotations

from itertools import pairwise

from soundings.coach.asking import rules
from soundings.coach.features import tokens
from soundings.coach.reading import Reading

# check: (whether it is a fault, the strength of the fit)
LEARNED = {"asks_for_job": (True, 1.0)}


def features(text: str, channel: str) -> set[str]:
    """The features of one sentence: its words, those beside each other or one apart, and what hints at a request."""
    reading = Reading(text)
    words = tokens(reading)
    found = {f"w:{word}" for word in words}
    found.update(f"p:{one} {two}" for one, two in pairwise(words))
    found.update(f"s:{one} {two}" for one, two in zip(words, words[2:], strict=False))
    found.update(f"cue:{cue}" for cue in rules.cues(reading, []))
    found.add("q" if reading.folded.rstrip().endswith("?") else "s")
    found.add(f"n:{min(5, len(words) // 6)}")
    return found
