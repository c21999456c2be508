"""What the trained model sees of a text: its words, pairs of words, how it begins and ends, and the cues in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from soundings.coach.reading import Reading

# A number's size matters less than that it is one.
_NUMBER = "#"
# As people write in a hurry.
_SHORT = {
    "u": "you",
    "ur": "your",
    "r": "are",
    "wat": "what",
    "wht": "what",
    "wt": "what",
    "whats": "what's",
    "hows": "how's",
    "plz": "please",
    "pls": "please",
    "shud": "should",
    "wud": "would",
    "cud": "could",
    "abt": "about",
    "thru": "through",
    "isnt": "isn't",
    "dont": "don't",
    "doesnt": "doesn't",
    "didnt": "didn't",
    "arent": "aren't",
    "wont": "won't",
    "cant": "can't",
    "ppl": "people",
    "enviroment": "environment",
    "carrer": "career",
}


def tokens(reading: Reading, start: int = 0, end: int | None = None) -> list[str]:
    """The words between two offsets, folded, numbers as one sign."""
    last = len(reading.text) if end is None else end
    return [
        _NUMBER if word.group()[0].isdigit() else _SHORT.get(word.group(), word.group())
        for word in reading.words[bisect_left(reading.word_starts, start) : bisect_left(reading.word_starts, last)]
    ]


def features(reading: Reading, cues: Iterable[str] = ()) -> set[str]:
    """The features of a text, each present or absent."""
    words = tokens(reading)
    found = {f"cue:{cue}" for cue in cues}
    found.update(f"w:{word}" for word in words)
    found.update(f"p:{one} {two}" for one, two in pairwise(words))
    found.update(f"b{n}:{' '.join(words[:n])}" for n in (1, 2, 3) if len(words) >= n)
    stripped = reading.folded.rstrip()
    found.add(f"e:{stripped[-1:] if stripped[-1:] in '?!.' else ''}")
    found.add(f"q:{min(3, stripped.count('?'))}")
    found.add(f"n:{min(6, len(words) // 4)}")
    return found
