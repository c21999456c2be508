"""Person A sent me to person B; open until A hears how it went (the loop, P28, P31)."""

from typing import ClassVar

from django.db import models

from soundings.people.models.person import Person
from soundings.workspaces.models import Fact, FactManager


class Introduction(Fact):
    """`introducer` named, or wrote to, `introduced`."""

    introducer = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="introductions_made")
    introduced = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="introductions_had")
    made_on = models.DateField()
    words = models.TextField(blank=True)

    objects: ClassVar[FactManager["Introduction"]] = FactManager()
    noun = "introduction"

    def __str__(self) -> str:
        return f"{self.introducer} sent you to {self.introduced}"

    def get_absolute_url(self) -> str:
        """Shown on the page of the person introduced."""
        return self.introduced.get_absolute_url()
