"""What the button of a mend says: only what changes, in a few words."""

import re

A_LABEL = 70
_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


def offer(words: str, mend: str) -> str:
    """'Take it out', 'Put in “for 20 minutes by video”', 'Write “…” instead'."""
    gone, new = _PIECE.findall(words), _PIECE.findall(mend)
    head = _alike(gone, new)
    gone, new = gone[head:], new[head:]
    tail = _alike(gone[::-1], new[::-1])
    taken, put = ("".join(pieces[: len(pieces) - tail]).strip() for pieces in (gone, new))
    if not put:
        return "Take it out"
    return f"Write “{_short(put)}” instead" if taken else f"Put in “{_short(put)}”"


def _alike(one: list[str], other: list[str]) -> int:
    """How many pieces both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (a, b) in pairs if a != b), min(len(one), len(other)))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= A_LABEL else f"{line[: A_LABEL - 2].rstrip()} …"
