"""A refined wording, with what is new in it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """Some words of a claim; new ones are shown in brass."""

    text: str
    is_new: bool


def pieces(was: str, now: str) -> Sequence[Piece]:
    """The words of `now`, those not in `was` marked."""
    before, after = was.rstrip(".").split(), now.split()
    matcher = difflib.SequenceMatcher(None, before, [word.rstrip(".,") for word in after], autojunk=False)
    found: list[Piece] = []
    for tag, _, _, start, end in matcher.get_opcodes():
        if words := " ".join(after[start:end]):
            found.append(Piece(words, tag != "equal"))
    return found
