"""The asks of some people and what came of them: what the three reasons of this app rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Agreement, Interview
from soundings.people.models import Rest
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready
from soundings.workspaces.recording import Row

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Ask:
    """An interview planned or asked for, with nothing further known of it."""

    interview: Interview
    nudged_at: datetime | None
    # The end of the longest rest; NEVER where a rest has no end, None where there is no rest.
    rests_until: datetime | None

    def after_rest(self, since: datetime) -> datetime:
        """No earlier than the person's rest ends (P43)."""
        return max(since, self.rests_until) if self.rests_until else since


def _people_of(rows: list[Row]) -> Iterable[int]:
    ids = {row["interview_id"] for row in rows}
    return Interview.objects.filter(pk__in=ids).values_list("person_id", flat=True)


WATCHED: Mapping[type[Fact], Leads] = {
    Interview: "person_id",
    Message: "person_id",
    Rest: "person_id",
    Agreement: _people_of,
}


def unanswered(workspace: Workspace, person_ids: Iterable[int]) -> list[Ask]:
    """Interviews of these people that are planned or asked for, and that nobody answered; three queries."""
    ids = set(person_ids)
    talks = _open(workspace, ids)
    if not talks:
        return []
    nudges, heard = _messages(workspace, {talk.person_id for talk in talks})
    rests = _rests(workspace, {talk.person_id for talk in talks})
    return [
        Ask(talk, nudges.get(talk.pk), rests.get(talk.person_id))
        for talk in talks
        if talk.asked_at is None or not any(at >= talk.asked_at for at in heard[talk.person_id])
    ]


@ready
def _open(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    talks = Interview.objects.within(workspace).filter(
        person_id__in=people, answer="", answered_at=None, called_off_at=None, began_at=None, ended_at=None
    )
    return talks.filter(agreements=None).select_related("added_in").order_by("id")


def _messages(workspace: Workspace, ids: set[int]) -> tuple[dict[int, datetime], dict[int, list[datetime]]]:
    """When each interview was nudged first, and when each person wrote."""
    nudges: dict[int, datetime] = {}
    heard: dict[int, list[datetime]] = defaultdict(list)
    for person, interview, is_ours, purpose, at in _passed(workspace, ids):
        if at is None:
            continue
        if not is_ours:
            heard[person].append(at)
        elif purpose == Purpose.NUDGE and interview:
            nudges.setdefault(interview, at)
    return nudges, heard


def _rests(workspace: Workspace, ids: set[int]) -> dict[int, datetime]:
    until: dict[int, datetime] = {}
    for rest in _resting(workspace, ids):
        until[rest.person_id] = max(until.get(rest.person_id, rest.until or NEVER), rest.until or NEVER)
    return until


@ready
def _passed(
    workspace: Workspace, people: Collection[int]
) -> QuerySet[Message, tuple[int, int, bool, str, datetime | None]]:
    passed = Message.objects.within(workspace).filter(person_id__in=people, at__isnull=False).order_by("at")
    return passed.values_list("person_id", "interview_id", "is_ours", "purpose", "at")


@ready
def _resting(workspace: Workspace, people: Collection[int]) -> QuerySet[Rest]:
    return Rest.objects.within(workspace).filter(person_id__in=people)
