"""What was taken away from a talk, worth naming in a thank-you (P30)."""

from collections.abc import Iterable

from soundings.interviews.models import Note, NoteKind

# The best first: what was said in so many words, then what was learned.
KINDS = (NoteKind.QUOTE, NoteKind.INSIGHT, NoteKind.EVIDENCE)


def takeaways(notes: Iterable[Note]) -> list[Note]:
    """The notes worth naming, the best first."""
    worth = [note for note in notes if note.kind in KINDS and note.text.strip()]
    return sorted(worth, key=lambda note: (KINDS.index(NoteKind(note.kind)), note.at, note.pk))


def quoted(text: str, at_most: int = 90) -> str:
    """A note as a short quotation: its own quotation marks off, cut at a word, without a full stop."""
    words = " ".join(text.split()).strip("“”\"' ")
    if len(words) > at_most:
        words = words[:at_most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return words.rstrip(".")
