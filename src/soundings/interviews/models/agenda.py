"""What to ask, in order; what to offer (P06, P18)."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Max

from soundings.interviews.bank import closing_asks
from soundings.interviews.models.interview import Interview
from soundings.interviews.models.questions import A_QUESTION, Topic
from soundings.research.models import Claim
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactManager, FactQuerySet, User


class AgendaQuerySet(FactQuerySet["AgendaItem"]):
    """Agenda items in their order."""

    def in_order(self) -> AgendaQuerySet:
        """As they are to be asked; what is kept for the end comes last."""
        return self.order_by("is_closing", "order", "id")

    def questions(self) -> AgendaQuerySet:
        """Without the asks kept for the end."""
        return self.filter(is_closing=False)


class AgendaItem(Fact):
    """A question for this talk. `asked_at` and `skipped_at` are written in the room."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="agenda")
    text = models.CharField(max_length=A_QUESTION)
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

    @property
    def is_behind(self) -> bool:
        """Asked or skipped."""
        return self.asked_at is not None or self.skipped_at is not None

    @classmethod
    def put(
        cls,
        interview: Interview,
        text: str,
        *,
        topic: str = Topic.OTHER,
        claim: Claim | None = None,
        is_closing: bool = False,
        uuid: uuids.UUID | None = None,
        by: User | None,
        at: datetime,
    ) -> AgendaItem:
        """Put a question on the agenda, last of its kind. The same words twice stand there once.

        The first question brings the closing asks along, so that nobody leaves without them (P28, P29).
        """
        text = " ".join(text.split())
        here = cls.objects.within(interview.workspace).filter(interview=interview)
        there: AgendaItem | None = here.filter(text=text).first()
        if there is not None:
            return there
        with act(interview.workspace, by=by, at=at, what=f"Put “{text}” on the agenda for {interview.person}"):
            if not is_closing and not here.exists():
                cls.objects.bulk_create(
                    [
                        cls(
                            workspace=interview.workspace,
                            interview=interview,
                            text=ask,
                            topic=Topic.CLOSING,
                            order=order,
                            is_closing=True,
                        )
                        for order, ask in enumerate(closing_asks(), 1)
                    ]
                )
            last = here.filter(is_closing=is_closing).aggregate(last=Max("order"))["last"] or 0
            item = cls(
                workspace=interview.workspace,
                interview=interview,
                text=text,
                topic=topic,
                order=last + 1,
                is_closing=is_closing,
                claim=claim,
                uuid=uuid or uuids.uuid4(),
            )
            item.save()
            return item

    @classmethod
    def arrange(cls, interview: Interview, names: Sequence[uuids.UUID], *, by: User | None, at: datetime) -> None:
        """Put the agenda in this order. What is not named keeps its place after those that are."""
        items: list[AgendaItem] = list(cls.objects.within(interview.workspace).filter(interview=interview).in_order())
        place = {name: number for number, name in enumerate(names)}
        wanted = sorted(items, key=lambda item: (item.is_closing, place.get(item.uuid, len(place))))
        with act(interview.workspace, by=by, at=at, what=f"Ordered the agenda for {interview.person}"):
            for order, item in enumerate(wanted, 1):
                if item.order != order:
                    item.order = order
                    item.save()

    def move(self, steps: int, *, by: User | None, at: datetime) -> None:
        """One up (-1) or one down (1), among questions of its own kind."""
        here = AgendaItem.objects.within(self.workspace).filter(interview=self.interview, is_closing=self.is_closing)
        names = [item.uuid for item in here.in_order()]
        place = names.index(self.uuid)
        names.insert(max(0, min(len(names) - 1, place + steps)), names.pop(place))
        AgendaItem.arrange(self.interview, names, by=by, at=at)

    def ask(self, *, by: User | None, at: datetime) -> None:
        """It was asked; said again, the first time counts."""
        with act(self.workspace, by=by, at=at, what=f"Asked “{self}”"):
            self.asked_at, self.skipped_at = self.asked_at or at, None
            self.save()

    def skip(self, *, by: User | None, at: datetime) -> None:
        """It is left out."""
        with act(self.workspace, by=by, at=at, what=f"Skipped “{self}”"):
            self.asked_at, self.skipped_at = None, self.skipped_at or at
            self.save()

    def bring_back(self, *, by: User | None, at: datetime) -> None:
        """It stands on the agenda again, not asked yet."""
        with act(self.workspace, by=by, at=at, what=f"Brought back “{self}”"):
            self.asked_at = self.skipped_at = None
            self.save()


class Give(Fact):
    """Something to offer this contact (P06)."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="gives")
    text = models.CharField(max_length=300)
    given_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[FactManager[Give]] = FactManager()
    noun = "give"

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        """Shown on the agenda."""
        return f"{self.interview.get_absolute_url()}agenda/"

    def give(self, *, by: User | None, at: datetime) -> None:
        """It was given, or offered and taken; pressed again, it was not."""
        with act(self.workspace, by=by, at=at, what=f"Gave {self.interview.person}: {self}"):
            self.given_at = None if self.given_at else at
            self.save()
