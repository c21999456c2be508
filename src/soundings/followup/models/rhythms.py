"""How often to be in touch with a person, and the reason for the next time (P34)."""

from datetime import date, datetime
from typing import ClassVar, Self

from django.db import models

from soundings.people.models import Person
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactManager, User


class Rhythm(Fact):
    """Every so many months, counted from the last contact; one a person."""

    person = models.OneToOneField(Person, on_delete=models.CASCADE, related_name="rhythm")
    months = models.PositiveSmallIntegerField(default=3)
    # Counted from here until there has been contact since.
    since = models.DateField()
    # What to write about next time: 'how the portfolio went'.
    next_reason = models.CharField(max_length=300, blank=True)
    # The day chosen for the next time, where it was chosen by hand.
    next_on = models.DateField(null=True, blank=True)

    objects: ClassVar[FactManager["Rhythm"]] = FactManager()
    noun = "rhythm"

    def __str__(self) -> str:
        return "every month" if self.months == 1 else f"every {self.months} months"

    def get_absolute_url(self) -> str:
        """Shown on the person's page."""
        return self.person.get_absolute_url()

    def take_over(self, other: Self) -> None:
        """Of two rhythms the more frequent stands; both reasons and the earlier day chosen by hand are kept."""
        self.months, self.since = min(self.months, other.months), max(self.since, other.since)
        reasons = dict.fromkeys(filter(None, (self.next_reason, other.next_reason)))
        self.next_reason = "; ".join(reasons)[:300]
        self.next_on = min(filter(None, (self.next_on, other.next_on)), default=None)

    @classmethod
    def keep(
        cls, person: Person, months: int, reason: str = "", *, since: date, by: User | None, at: datetime
    ) -> "Rhythm":
        """Keep in touch with somebody, every so many months."""
        with act(person.workspace, by=by, at=at, what=f"Set a rhythm with {person}"):
            known: Rhythm | None = cls.objects.within(person.workspace).filter(person=person).first()
            rhythm = known or cls(workspace=person.workspace, person=person)
            rhythm.months, rhythm.next_reason, rhythm.since = months, reason.strip()[:300], since
            rhythm.next_on = None
            rhythm.save()
            return rhythm
