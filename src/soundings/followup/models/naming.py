"""The person a note named has become a contact, introduced by whoever named them (P28)."""

from typing import ClassVar

from django.db import models

from soundings.interviews.models import Note
from soundings.people.models import Introduction
from soundings.workspaces.models import Fact, FactManager


class Naming(Fact):
    """The introduction rests on this note; a note names one person."""

    note = models.OneToOneField(Note, on_delete=models.CASCADE, related_name="naming")
    introduction = models.ForeignKey(Introduction, on_delete=models.CASCADE, related_name="namings")

    objects: ClassVar[FactManager["Naming"]] = FactManager()
    noun = "naming"

    def __str__(self) -> str:
        return f"{self.introduction}, from “{self.note}”"

    def get_absolute_url(self) -> str:
        """Shown with the person introduced."""
        return self.introduction.get_absolute_url()
