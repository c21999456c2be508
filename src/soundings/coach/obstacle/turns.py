"""The turns of a talk as the coach reads them: who spoke, how much, and the signs of trouble in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundings.coach.obstacle.cues import CONTACT, SEEKER, SILENCE
from soundings.coach.reading import Reading

# Who speaks ('seeker' or 'contact'), and what.
Turn = tuple[str, str]
# Only the end of a talk tells what is going wrong now.
LOOKED_AT = 8


@dataclass(frozen=True, slots=True)
class Said:
    """One turn, read."""

    speaker: str
    reading: Reading
    words: int
    signs: frozenset[str]


def read(turns: Sequence[Turn]) -> list[Said]:
    """The last turns, the first 4,000 signs of each."""
    return [_read(speaker, text[:4000]) for speaker, text in turns[-LOOKED_AT:]]


def _read(speaker: str, text: str) -> Said:
    reading = Reading(text)
    cues = CONTACT if speaker == "contact" else SEEKER
    signs = {*cues.present(reading), *SILENCE.present(reading)}
    bare = _without_brackets(reading.folded)
    return Said(speaker, reading, sum(word.isalnum() or len(word) > 1 for word in bare.split()), frozenset(signs))


def _without_brackets(text: str) -> str:
    """What was said; what was only seen or heard stands in brackets."""
    kept, depth = [], 0
    for sign in text:
        depth += sign in "(["
        if not depth:
            kept.append(sign)
        depth -= depth > 0 and sign in ")]"
    return "".join(kept).strip(" .…")
