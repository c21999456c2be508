"""What was written down, in the room or about a person (P25)."""

from typing import ClassVar

from django.db import models

from soundings.interviews.models.agenda import AgendaItem
from soundings.interviews.models.interview import Interview
from soundings.people.models import Person
from soundings.research.models import Claim, Evidence
from soundings.workspaces.models import Fact, FactManager, FactQuerySet


class NoteKind(models.TextChoices):
    """What a note is."""

    INSIGHT = "insight", "insight"
    EVIDENCE = "evidence", "evidence"
    SUGGESTION = "suggestion", "suggestion"
    REFERRAL = "referral", "referral"
    FEEDBACK = "feedback", "feedback"
    PROMISE = "promise", "promise"
    QUOTE = "quote", "quote"


class NoteQuerySet(FactQuerySet["Note"]):
    """Notes in the order they were written."""

    def in_order(self) -> "NoteQuerySet":
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

    objects: ClassVar = NoteQuerySet.as_manager()
    noun = "note"

    class Meta:
        indexes: ClassVar = [models.Index(fields=["person", "-at"], name="notes_of_a_person")]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Shown with the talk, or on the person's page."""
        return self.interview.get_absolute_url() if self.interview else self.person.get_absolute_url()


class EvidenceFromNote(Fact):
    """The evidence rests on this note."""

    note = models.ForeignKey(Note, on_delete=models.CASCADE, related_name="evidence_links")
    evidence = models.OneToOneField(Evidence, on_delete=models.CASCADE, related_name="from_note")

    objects: ClassVar[FactManager["EvidenceFromNote"]] = FactManager()
    noun = "link from a note to evidence"

    def __str__(self) -> str:
        return f"{self.evidence}, from “{self.note}”"

    def get_absolute_url(self) -> str:
        """Shown with the claim."""
        return self.evidence.get_absolute_url()
