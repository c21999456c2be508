"""Something read, and what it said (P01)."""

from typing import ClassVar

from django.db import models

from soundings.research.models.explorations import Exploration
from soundings.workspaces.models import Fact, FactManager


class Source(Fact):
    """A page, a book, a report, a talk; `finding` is what it said, in the seeker's words."""

    exploration = models.ForeignKey(Exploration, on_delete=models.CASCADE, related_name="sources")
    title = models.CharField(max_length=300)
    author = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=1000, blank=True)
    finding = models.TextField(blank=True)
    read_on = models.DateField(null=True, blank=True)

    objects: ClassVar[FactManager["Source"]] = FactManager()
    noun = "source"

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Listed with the exploration's homework."""
        return f"{self.exploration.get_absolute_url()}?tab=homework"
