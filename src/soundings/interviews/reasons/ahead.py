"""The talks that lie ahead of some people, or are under way: what four reasons of this app rest on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from soundings.interviews.models import Agreement, Answer, Interview
from soundings.interviews.models.agreements import with_agreements
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready


def _people_of(rows: list[dict[str, Any]]) -> Iterable[int]:
    ids = {row["interview_id"] for row in rows}
    return Interview.objects.filter(pk__in=ids).values_list("person_id", flat=True)


WATCHED: Mapping[type[Fact], Leads] = {Interview: "person_id", Agreement: _people_of}


def answered_yes(workspace: Workspace, person_ids: set[int]) -> Iterable[Interview]:
    """Interviews of these people that were said yes to and have not begun; two queries."""
    return with_agreements(_yes(workspace, person_ids))


def in_room(workspace: Workspace, person_ids: set[int]) -> Iterable[Interview]:
    """Interviews with these people that have begun and not ended; two queries."""
    return with_agreements(_begun(workspace, person_ids))


@ready
def _yes(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    talks: QuerySet[Interview] = Interview.objects.within(workspace).to_come()
    return talks.filter(person_id__in=people, began_at=None, answer=Answer.YES)


@ready
def _begun(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    talks: QuerySet[Interview] = Interview.objects.within(workspace).in_room()
    return talks.filter(person_id__in=people)


def day_of(workspace: Workspace, moment: datetime) -> datetime:
    """The beginning of that day, in the zone of the workspace."""
    local = moment.astimezone(ZoneInfo(workspace.time_zone))
    return local.replace(hour=0, minute=0, second=0, microsecond=0)
