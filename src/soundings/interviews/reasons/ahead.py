"""The talks that lie ahead of some people, or are under way: what four reasons of this app rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from soundings.interviews.models import Agreement, Answer, Interview
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace


def _people_of(rows: list[dict[str, Any]]) -> Iterable[int]:
    ids = {row["interview_id"] for row in rows}
    return Interview.objects.filter(pk__in=ids).values_list("person_id", flat=True)


WATCHED: Mapping[type[Fact], Leads] = {Interview: "person_id", Agreement: _people_of}


def answered_yes(workspace: Workspace, person_ids: set[int]) -> Iterable[Interview]:
    """Interviews of these people that were said yes to and have not begun; two queries."""
    talks = Interview.objects.within(workspace).to_come().filter(person_id__in=person_ids, began_at=None)
    yes: Iterable[Interview] = talks.filter(answer=Answer.YES).prefetch_related("agreements")
    return yes


def in_room(workspace: Workspace, person_ids: set[int]) -> Iterable[Interview]:
    """Interviews with these people that have begun and not ended; two queries."""
    begun = Interview.objects.within(workspace).in_room().filter(person_id__in=person_ids)
    under_way: Iterable[Interview] = begun.prefetch_related("agreements")
    return under_way


def day_of(workspace: Workspace, moment: datetime) -> datetime:
    """The beginning of that day, in the zone of the workspace."""
    local = moment.astimezone(ZoneInfo(workspace.time_zone))
    return local.replace(hour=0, minute=0, second=0, microsecond=0)
