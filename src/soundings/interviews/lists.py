"""The list of interviews and that of commitments, a page at a time: neither cost grows with what is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from django.db.models import Q

from soundings.interviews.models import Agreement, Answer, Commitment, Interview
from soundings.interviews.models.commitments import CommitmentQuerySet
from soundings.interviews.models.interview import InterviewQuerySet
from soundings.workspaces.models import Workspace

A_PAGE = 50


class Shown(Enum):
    """The tabs of the list."""

    TO_COME = "to-come"
    HELD = "held"
    NOT_TO_BE = "not-to-be"


@dataclass(frozen=True)
class Page:
    """The rows of one page in their groups; `older` is the last row, where there are more."""

    under_way: Sequence[Interview]
    agreed: Sequence[Interview]
    others: Sequence[Interview]
    older: Interview | None

    @property
    def interviews(self) -> list[Interview]:
        """All rows."""
        return [*self.under_way, *self.agreed, *self.others]


def page(workspace: Workspace, shown: Shown, after: Interview | None = None, size: int = A_PAGE) -> Page:
    """The page that follows an interview, or the first: on it, what is under way and agreed comes first."""
    talks = Interview.objects.within(workspace)
    if shown is Shown.HELD:
        return _page(_after_ended(talks.held().order_by("-ended_at", "-id"), after), [], [], size)
    if shown is Shown.NOT_TO_BE:
        return _page(_after_key(talks.not_to_be().order_by("-id"), after), [], [], size)
    under_way = agreed = []
    if after is None:
        under_way = list(_whole(talks.in_room().order_by("-id"))[:size])
        agreed = _agreed(workspace, size)
    rest = talks.to_come().filter(began_at=None).exclude(answer=Answer.YES, agreements__isnull=False)
    return _page(_after_key(rest.order_by("-id"), after), under_way, agreed, size)


def _agreed(workspace: Workspace, size: int) -> list[Interview]:
    """By their time, the next first: with those whose time has passed and of which nobody said how they went."""
    standing = Agreement.objects.within(workspace).filter(
        interview__ended_at=None,
        interview__began_at=None,
        interview__called_off_at=None,
        interview__answer=Answer.YES,
    )
    keys = list(standing.order_by("starts_at").values_list("interview_id", flat=True)[: 2 * size])
    talks = list(_whole(Interview.objects.within(workspace).filter(pk__in=keys)))
    return sorted(talks, key=lambda talk: talk.agreed.starts_at if talk.agreed else talk.pk)[:size]


def _whole(talks: InterviewQuerySet) -> InterviewQuerySet:
    return talks.select_related("person", "exploration").prefetch_related("agreements")


def _after_key(talks: InterviewQuerySet, after: Interview | None) -> InterviewQuerySet:
    return talks.filter(id__lt=after.pk) if after else talks


def _after_ended(talks: InterviewQuerySet, after: Interview | None) -> InterviewQuerySet:
    if after is None or after.ended_at is None:
        return talks
    # The first condition is what the index is searched by.
    return talks.filter(ended_at__lte=after.ended_at).filter(Q(ended_at__lt=after.ended_at) | Q(id__lt=after.pk))


def _page(talks: InterviewQuerySet, under_way: list[Interview], agreed: list[Interview], size: int) -> Page:
    rows = list(_whole(talks)[: size + 1])
    return Page(under_way, agreed, rows[:size], rows[size - 1] if len(rows) > size else None)


@dataclass(frozen=True)
class Commitments:
    """Open ones by their day, those without a day after them; or those done and let go, latest first."""

    rows: Sequence[Commitment]
    older: Commitment | None


def commitments(
    workspace: Workspace, *, done: bool = False, after: Commitment | None = None, size: int = A_PAGE
) -> Commitments:
    """One page."""
    here = Commitment.objects.within(workspace).select_related("person")
    rows = _closed(here, after, size) if done else _open(here, after, size)
    return Commitments(rows[:size], rows[size - 1] if len(rows) > size else None)


def _closed(here: CommitmentQuerySet, after: Commitment | None, size: int) -> list[Commitment]:
    closed = here.filter(Q(done_at__isnull=False) | Q(dropped_at__isnull=False)).order_by("-id")
    return list((closed.filter(id__lt=after.pk) if after else closed)[: size + 1])


def _open(here: CommitmentQuerySet, after: Commitment | None, size: int) -> list[Commitment]:
    dated = here.open().filter(due_on__isnull=False).order_by("due_on", "id")
    undated = here.open().filter(due_on=None).order_by("id")
    if after is not None and after.due_on is None:
        return list(undated.filter(id__gt=after.pk)[: size + 1])
    if after is not None:
        dated = dated.filter(Q(due_on__gt=after.due_on) | Q(due_on=after.due_on, id__gt=after.pk))
    rows = list(dated[: size + 1])
    return rows + list(undated[: size + 1 - len(rows)])
