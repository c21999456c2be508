"""Thank-yous: owed after every talk, naming something that was taken away (P30)."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Interview, Note, NoteKind
from soundings.interviews.models.interview import InterviewQuerySet
from soundings.workspaces.models import Workspace

# What a takeaway is made of, the best first.
TAKEAWAYS = (NoteKind.QUOTE, NoteKind.INSIGHT, NoteKind.EVIDENCE)


def owed(workspace: Workspace, person_ids: Iterable[int]) -> InterviewQuerySet:
    """Talks that were held, felt right, and for which no thanks went out since."""
    thanked = (
        Message.objects.within(workspace)
        .sent()
        .filter(Q(interview=OuterRef("pk")) | Q(at__gte=OuterRef("ended_at")))
        .filter(person=OuterRef("person"), purpose=Purpose.THANKS)
    )
    held: InterviewQuerySet = Interview.objects.within(workspace).held()
    return held.filter(~Exists(thanked), person_id__in=person_ids, felt_wrong=False)


def takeaways(notes: Iterable[Note]) -> list[Note]:
    """The notes worth naming in a thank-you, the best first: what was said, then what was learned."""
    worth = [note for note in notes if note.kind in TAKEAWAYS and note.text.strip()]
    return sorted(worth, key=lambda note: (TAKEAWAYS.index(NoteKind(note.kind)), note.at, note.pk))


def quoted(text: str, at_most: int = 90) -> str:
    """A note as a short quotation: its own quotation marks off, cut at a word, without a full stop."""
    words = " ".join(text.split()).strip("“”\"' ")
    if len(words) > at_most:
        words = words[:at_most].rsplit(" ", 1)[0].rstrip(",;:") + " …"
    return words.rstrip(".")
