"""What was written down, in the room or about a person (P25)."""

from __future__ import annotations

import uuid as uuids
from datetime import datetime
from typing import ClassVar

from django.db import IntegrityError, models, transaction

from soundings.interviews.models.agenda import AgendaItem
from soundings.interviews.models.interview import Interview
from soundings.people.models import Person
from soundings.research.models import Claim, Confidence, Evidence
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Fact, FactManager, FactQuerySet, User


class NoteKind(models.TextChoices):
    """What a note is."""

    INSIGHT = "insight", "insight"
    EVIDENCE = "evidence", "evidence"
    SUGGESTION = "suggestion", "suggestion"
    REFERRAL = "referral", "referral"
    FEEDBACK = "feedback", "feedback"
    PROMISE = "promise", "promise"
    QUOTE = "quote", "quote"


class Gone(Exception):
    """The note was removed; typing on does not bring it back."""


class NoteQuerySet(FactQuerySet["Note"]):
    """Notes in the order they were written."""

    def in_order(self) -> NoteQuerySet:
        """As typed."""
        return self.order_by("at", "id")


class Note(Fact):
    """A line from a talk; or, without an interview, a remark about a person. Its uuid is made in the browser."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notes")
    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, null=True, blank=True, related_name="notes")
    agenda_item = models.ForeignKey(AgendaItem, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=10, choices=NoteKind.choices, default=NoteKind.INSIGHT)
    text = models.TextField(max_length=65_536)
    at = models.DateTimeField()
    # The claim it was marked as evidence for, in the room; what it says of it is settled in the debrief.
    claim = models.ForeignKey(Claim, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    # Whether it may be told to others, and with the name (P39).
    confidence = models.CharField(max_length=14, choices=Confidence.choices, default=Confidence.ATTRIBUTABLE)
    # Rises with each sending of a note that is saved as it is typed: one that arrives late overwrites nothing newer.
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects: ClassVar = NoteQuerySet.as_manager()
    noun = "note"

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-at"], name="notes_of_a_person")]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Shown with the talk, or on the person's page."""
        return self.interview.get_absolute_url() if self.interview else self.person.get_absolute_url()

    @classmethod
    def keep(
        cls,
        interview: Interview,
        uuid: uuids.UUID,
        text: str,
        *,
        kind: str = NoteKind.INSIGHT,
        claim: Claim | None = None,
        agenda_item: AgendaItem | None = None,
        revision: int = 0,
        written_at: datetime | None = None,
        by: User | None,
        at: datetime,
    ) -> Note | None:
        """Save a note as it is typed: however often it is sent, it stands once, in one act of the same name (P25).

        None where nothing is left of it. Raises Gone where it was removed since.
        """
        # The act first: both are stored together, so an act without its note means that the note was removed.
        begun = Act.objects.within(interview.workspace).filter(uuid=uuid).exists()
        what = f"Wrote a note in the talk with {interview.person}"
        with transaction.atomic():
            note: Note | None = cls.objects.within(interview.workspace).select_for_update().filter(uuid=uuid).first()
            if note is None and begun:
                raise Gone
            if note is None and not text.strip():
                return None
            if note is not None and (note.interview_id != interview.pk or note.revision > revision):
                return note
            try:
                with act(interview.workspace, by=by, at=at, what=what, uuid=uuid):
                    if note is not None and not text.strip():
                        note.delete()
                        return None
                    if note is None:
                        note = cls(workspace=interview.workspace, person=interview.person, interview=interview)
                        note.uuid, note.at = uuid, written_at or at
                        note.agenda_item = agenda_item
                    note.text, note.kind, note.claim, note.revision = text.strip(), kind, claim, revision
                    note.save()
            except IntegrityError:
                # A name that is taken elsewhere: never made by a browser, so nobody's words are lost.
                raise Gone from None
        return note

    @property
    def is_afterwards(self) -> bool:
        """Added when the talk was over."""
        ended = self.interview.ended_at if self.interview else None
        return ended is not None and self.at > ended


class EvidenceFromNote(Fact):
    """The evidence rests on this note."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="evidence_links")
    evidence = models.OneToOneField(Evidence, on_delete=models.CASCADE, related_name="from_note")

    objects: ClassVar[FactManager[EvidenceFromNote]] = FactManager()
    noun = "link from a note to evidence"

    def __str__(self) -> str:
        return f"{self.evidence}, from “{self.note}”"

    def get_absolute_url(self) -> str:
        """Shown with the claim."""
        return self.evidence.get_absolute_url()
