"""What an exploration still wants to know (P01)."""

from typing import ClassVar

from django.db import models

from soundings.research.models.explorations import Exploration
from soundings.workspaces.models import Fact, FactManager


class OpenQuestion(Fact):
    """A question of an exploration, not yet put to anyone in particular."""

    exploration = models.ForeignKey(Exploration, on_delete=models.CASCADE, related_name="open_questions")
    text = models.CharField(max_length=500)

    objects: ClassVar[FactManager["OpenQuestion"]] = FactManager()
    noun = "open question"

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Listed with the exploration's questions."""
        return f"{self.exploration.get_absolute_url()}?tab=questions"
