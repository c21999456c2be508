"""What a person does, where, from when to when."""

from typing import ClassVar

from django.db import models

from soundings.people.models.organisations import Organisation
from soundings.people.models.person import Person
from soundings.workspaces.models import Fact, FactQuerySet


class PositionQuerySet(FactQuerySet["Position"]):
    """Positions of people."""

    def current(self) -> "PositionQuerySet":
        """What they do now."""
        return self.filter(until_year=None)


class Position(Fact):
    """One step of a career. Years, because that is what people know of each other."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="positions")
    organisation = models.ForeignKey(
        Organisation, on_delete=models.SET_NULL, null=True, blank=True, related_name="positions"
    )
    title = models.CharField(max_length=200, blank=True)
    since_year = models.PositiveSmallIntegerField(null=True, blank=True)
    until_year = models.PositiveSmallIntegerField(null=True, blank=True)

    objects: ClassVar = PositionQuerySet.as_manager()
    noun = "position"

    def __str__(self) -> str:
        """'Grid analyst, Hexel'."""
        return ", ".join(part for part in (self.title, self.organisation.name if self.organisation else "") if part)

    def get_absolute_url(self) -> str:
        """Shown on the person's page."""
        return self.person.get_absolute_url()
