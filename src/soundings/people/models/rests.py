"""A time in which a person is not to be asked (P43)."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from soundings.people.models.person import Person
from soundings.workspaces.models import Fact, FactQuerySet


class RestQuerySet(FactQuerySet["Rest"]):
    """Rests in time."""

    def at(self, now: datetime) -> "RestQuerySet":
        """Those that hold now."""
        return self.filter(models.Q(until=None) | models.Q(until__gt=now), since__lte=now)


class Rest(Fact):
    """Leave this person in peace, until then (or until further notice), and why."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="rests")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=300, blank=True)

    objects: ClassVar = RestQuerySet.as_manager()
    noun = "rest"

    def __str__(self) -> str:
        return f"{self.person} is resting"

    def get_absolute_url(self) -> str:
        """Shown on the person's page."""
        return self.person.get_absolute_url()
