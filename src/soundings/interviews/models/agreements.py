"""What was agreed: when, how long, how (P16, P17)."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models

from soundings.interviews.models.interview import Interview
from soundings.workspaces.models import Fact, FactQuerySet
from soundings.workspaces.ready import ready


class Way(models.TextChoices):
    """How the talk is held."""

    VIDEO = "video", "by video"
    TELEPHONE = "telephone", "by telephone"
    IN_PERSON = "in_person", "in person"


class AgreementQuerySet(FactQuerySet["Agreement"]):
    """Agreements in time."""

    def between(self, start: datetime, end: datetime) -> "AgreementQuerySet":
        """Those that start in that stretch."""
        return self.filter(starts_at__gte=start, starts_at__lt=end)


class Agreement(Fact):
    """The latest of an interview counts; earlier ones show that it was moved."""

    interview = models.ForeignKey(Interview, on_delete=models.CASCADE, related_name="agreements")
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=20)
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.VIDEO)
    # Place, number or video link.
    where = models.CharField(max_length=500, blank=True)
    agreed_at = models.DateTimeField()
    # Of one that came in from a calendar: the name of the event there, with its date in a series, and its edition
    # (RFC 5545, 3.8.7.4).
    source_id = models.CharField(max_length=200, blank=True, editable=False)
    sequence = models.PositiveIntegerField(default=0, editable=False)

    objects: ClassVar = AgreementQuerySet.as_manager()
    noun = "agreement"

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "starts_at"], name="agreements_by_time"),
            models.Index(
                fields=["workspace", "source_id"], name="agreements_by_source", condition=~models.Q(source_id="")
            ),
        ]

    def __str__(self) -> str:
        return self.form

    def get_absolute_url(self) -> str:
        """Shown with its interview."""
        return self.interview.get_absolute_url()

    @property
    def form(self) -> str:
        """'20 minutes by video'."""
        return f"{self.minutes} minutes {Way(self.way).label}"

    @property
    def ends_at(self) -> datetime:
        """When the agreed time is up."""
        return self.starts_at + timedelta(minutes=self.minutes)


@ready
def _of(talks: Sequence[Interview]) -> models.QuerySet[Agreement]:
    return Agreement.objects.filter(interview__in=talks).order_by("id")


def with_agreements(talks: Sequence[Interview]) -> Sequence[Interview]:
    """The talks, their agreements loaded: what `prefetch_related` does, by a statement kept ready."""
    by_talk: dict[int, list[Agreement]] = {talk.pk: [] for talk in talks}
    for agreement in _of(talks):
        by_talk[agreement.interview_id].append(agreement)
    for talk in talks:
        vars(talk).setdefault("_prefetched_objects_cache", {})["agreements"] = by_talk[talk.pk]
    return talks
