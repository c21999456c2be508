"""What to ask, in order; what to offer (P06, P18)."""

from typing import ClassVar

from django.db import models

from soundings.interviews.models.interview import Interview
from soundings.interviews.models.questions import Topic
from soundings.research.models import Claim
from soundings.workspaces.models import Fact, FactManager, FactQuerySet


class AgendaQuerySet(FactQuerySet["AgendaItem"]):
    """Agenda items in their order."""

    def in_order(self) -> "AgendaQuerySet":
        """As they are to be asked."""
        return self.order_by("order", "id")


class AgendaItem(Fact):
    """A question for this talk. `asked_at` and `skipped_at` are written in the room."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="agenda")
    text = models.CharField(max_length=500)
    topic = models.CharField(max_length=24, choices=Topic.choices, default=Topic.OTHER)
    # Rises down the agenda; gaps are fine.
    order = models.PositiveIntegerField()
    # 'Before you go': the asks kept for the end (P28, P29).
    is_closing = models.BooleanField(default=False)
    # The claim it tests, if any.
    claim = models.ForeignKey(Claim, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    asked_at = models.DateTimeField(null=True, blank=True)
    skipped_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = AgendaQuerySet.as_manager()
    noun = "question"

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Shown on the agenda."""
        return f"{self.interview.get_absolute_url()}agenda/"


class Give(Fact):
    """Something to offer this contact (P06)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="gives")
    text = models.CharField(max_length=300)
    given_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[FactManager["Give"]] = FactManager()
    noun = "give"

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Shown on the agenda."""
        return f"{self.interview.get_absolute_url()}agenda/"
