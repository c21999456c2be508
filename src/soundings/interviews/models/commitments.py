"""A promise of mine, or a suggestion of theirs to act on, and the report back (P28, P29, P32)."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.utils import timezone

from soundings.interviews.models.interview import Interview
from soundings.interviews.models.notes import Note
from soundings.people.models import Person
from soundings.ui.addresses import address_of
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactQuerySet, User

# What they offer in a talk is taken up within days.
_SOON = timedelta(days=2)


class Whose(models.TextChoices):
    """Where it came from."""

    PROMISE = "promise", "you promised"
    SUGGESTION = "suggestion", "they suggested it"


class CommitmentQuerySet(FactQuerySet["Commitment"]):
    """Commitments in the words of their list."""

    def open(self) -> "CommitmentQuerySet":
        """Not done, not let go."""
        return self.filter(done_at=None, dropped_at=None)

    def done(self) -> "CommitmentQuerySet":
        """Done."""
        return self.exclude(done_at=None)

    def offered_in(self, interview: Interview) -> "CommitmentQuerySet":
        """What was taken up of a real interview offered in a talk (P26)."""
        return self.filter(interview=interview, what=_offered(interview))


def _offered(interview: Interview) -> str:
    return f"Find out what the post needs, and prepare for the interview that {interview.person} offered"[:500]


class Commitment(Fact):
    """Something to do, for or because of a person."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="commitments")
    interview = models.ForeignKey(
        Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments"
    )
    note = models.ForeignKey(Note, on_delete=models.SET_NULL, null=True, blank=True, related_name="commitments")
    whose = models.CharField(max_length=10, choices=Whose.choices)
    what = models.CharField(max_length=500)
    made_at = models.DateTimeField()
    due_on = models.DateField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    # Let go of, without having done it.
    dropped_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = CommitmentQuerySet.as_manager()
    noun = "commitment"

    class Meta:
        indexes: ClassVar = [
            models.Index(
                fields=["workspace", "due_on", "id"],
                name="commitments_open",
                condition=models.Q(done_at__isnull=True, dropped_at__isnull=True),
            ),
            models.Index(fields=["workspace", "-id"], name="commitments_newest"),
        ]

    def __str__(self) -> str:
        return self.what

    def get_absolute_url(self) -> str:
        """Its page."""
        return address_of("interviews:commitment", self.uuid)

    @classmethod
    def take_up_offer(cls, interview: Interview, *, by: User | None, at: datetime) -> "Commitment":
        """They offered a real interview (P26): its path begins with what the post needs. Said twice, it is one."""
        known = cls.objects.within(interview.workspace).offered_in(interview).first()
        if known:
            return known
        with act(interview.workspace, by=by, at=at, what=f"Noted that {interview.person} offered an interview"):
            one = cls(
                workspace=interview.workspace,
                person=interview.person,
                interview=interview,
                whose=Whose.SUGGESTION,
                what=_offered(interview),
                made_at=at,
                due_on=timezone.localtime(at).date() + _SOON,
            )
            one.save()
            return one

    def finish(self, *, by: User | None, at: datetime) -> None:
        """It is done; for a suggestion the report to whoever made it is now due (P32)."""
        with act(self.workspace, by=by, at=at, what=f"Did: {self.what}"):
            self.done_at = self.done_at or at
            self.save()

    def drop(self, *, by: User | None, at: datetime) -> None:
        """It will not be done, and that is fine."""
        with act(self.workspace, by=by, at=at, what=f"Let go of: {self.what}"):
            self.dropped_at = self.dropped_at or at
            self.save()

    def take_up_again(self, *, by: User | None, at: datetime) -> None:
        """Neither done nor let go after all."""
        with act(self.workspace, by=by, at=at, what=f"Took up again: {self.what}"):
            self.done_at = self.dropped_at = None
            self.save()

    @property
    def is_open(self) -> bool:
        """Not done, not let go. Twin of `CommitmentQuerySet.open`."""
        return self.done_at is None and self.dropped_at is None
