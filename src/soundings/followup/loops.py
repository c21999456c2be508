"""Loops: whoever sent you to somebody hears how it went (P31)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Interview
from soundings.interviews.models.agreements import with_agreements
from soundings.people.models import Introduction
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


@dataclass(frozen=True)
class Loop:
    """An introduction that bore fruit, and that the introducer has not heard of."""

    introduction: Introduction
    talk: Interview
    # When there was first something to tell.
    since: datetime


def still_open(workspace: Workspace, introductions: Iterable[Introduction]) -> list[Loop]:
    """Of these introductions (with `introduced` loaded), those whose talk is agreed or held and not told of."""
    by_introduced: dict[int, list[Introduction]] = {}
    for introduction in introductions:
        by_introduced.setdefault(introduction.introduced_id, []).append(introduction)
    loops: dict[int, Loop] = {}
    for talk in with_agreements(_talks(workspace, by_introduced)):
        agreed = talk.agreed
        since = agreed.agreed_at if agreed else talk.ended_at
        if since is None:
            continue
        for introduction in by_introduced[talk.person_id]:
            loops.setdefault(introduction.pk, Loop(introduction, talk, since))
    return list(loops.values())


@ready
def _talks(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    return (
        Interview.objects.within(workspace)
        .filter(person_id__in=people, called_off_at=None, felt_wrong=False)
        .order_by("id")
    )


def untold(workspace: Workspace, introducer_ids: Iterable[int]) -> list[Loop]:
    """The open loops of these introducers."""
    return still_open(workspace, _untold(workspace, set(introducer_ids)))


@ready
def _untold(workspace: Workspace, introducers: Collection[int]) -> QuerySet[Introduction]:
    told = Message.objects.within(workspace).sent().filter(introduction=OuterRef("pk"), purpose=Purpose.LOOP)
    introductions = Introduction.objects.within(workspace).filter(~Exists(told), introducer_id__in=introducers)
    return introductions.select_related("introduced", "introducer")


def introducers_of(person_ids: Iterable[int]) -> set[int]:
    """Who sent the seeker to these people."""
    return set(_introducers(set(person_ids)))


@ready
def _introducers(people: Collection[int]) -> QuerySet[Introduction, int]:
    rows: QuerySet[Introduction] = Introduction.objects.filter(introduced_id__in=people)
    return rows.values_list("introducer_id", flat=True)


def introducers_of_talks(interview_ids: Iterable[int]) -> set[int]:
    """Who sent the seeker to the people of these talks."""
    return introducers_of(Interview.objects.filter(pk__in=set(interview_ids)).values_list("person_id", flat=True))
