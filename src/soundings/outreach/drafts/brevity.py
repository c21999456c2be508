"""Keeping it short: a first message is brief (P10)."""

from collections.abc import Sequence

EMAIL_WORDS = 150
NOTE_SIGNS = 300


def phrase(text: str, words: int) -> str:
    """A stored fact as part of a sentence: one line, no full stop, no more words than that."""
    parts = text.split()
    cut = " ".join(parts[:words]).strip(" .,;:")
    return f"{cut} …" if cut and len(parts) > words else cut


def count(text: str) -> int:
    """How many words."""
    return len(text.split())


def paragraphs_within(paragraphs: Sequence[Sequence[str]], spare: Sequence[str], words: int) -> list[str]:
    """The paragraphs in so many words: of the spare sentences as many go, first to last, as it takes."""
    kept = _without(paragraphs, ())
    for number in range(1, len(spare) + 1):
        if sum(map(count, kept)) <= words:
            break
        kept = _without(paragraphs, spare[:number])
    return kept


def _without(paragraphs: Sequence[Sequence[str]], gone: Sequence[str]) -> list[str]:
    joined = [" ".join(part for part in paragraph if part and part not in gone) for paragraph in paragraphs]
    return [paragraph for paragraph in joined if paragraph]


def first_that_fits(candidates: Sequence[str], signs: int) -> str:
    """The fullest version that fits; the last one is cut if even that is too long."""
    for candidate in candidates:
        if len(candidate) <= signs:
            return candidate
    return candidates[-1][: signs - 2].rstrip() + " …"
