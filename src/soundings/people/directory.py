"""The list of people, a page at a time: the same few queries however many there are (P07)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q, QuerySet

from soundings.people import reasons
from soundings.people.does import does
from soundings.people.models import Person, Rest
from soundings.people.models.person import PersonQuerySet, Standing
from soundings.people.reasons import Reason
from soundings.search.finding import keys
from soundings.ui import dates
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import named, ready

A_PAGE = 50
SHOWS = {
    "": "Everyone",
    "known": "Not asked yet",
    "asked": "Awaiting an answer",
    "talked": "Talked with",
    "mentors": "Mentors",
    "rest": "At rest",
}
STANDINGS = {"known": Standing.KNOWN, "asked": Standing.ASKED, "talked": Standing.TALKED}


@dataclass(frozen=True)
class Row:
    """One person of the list."""

    person: Person
    does: str
    heard: str
    reason: Reason | None
    resting: str


@dataclass(frozen=True)
class Page:
    """A page of the list, and where the next one begins."""

    rows: Sequence[Row]
    after: UUID | None
    # How many there are, where that is known: for a search.
    total: int | None = None
    has_more: bool = False


def page(workspace: Workspace, *, asked: str, show: str, after: UUID | None, now: datetime) -> Page:
    """The people of one page: those found, or the directory from `after` on."""
    if not asked:
        return _directory(workspace, show, after, now)
    people = _chosen(Person.objects.within(workspace), workspace, now, show)
    wanted = keys(workspace, asked, "person", limit=200)
    by_key = {person.pk: person for person in people.filter(pk__in=wanted)}
    found = [by_key[key] for key in wanted if key in by_key]
    return Page(rows(workspace, found[:A_PAGE], now), None, len(found), has_more=len(found) > A_PAGE)


def _directory(workspace: Workspace, show: str, after: UUID | None, now: datetime) -> Page:
    last = named(workspace, [after], model=Person) if after else []
    some = _from(workspace, now, last[0], last[0].sort_key, show=show) if last else _first(workspace, now, show=show)
    more = some[A_PAGE - 1].uuid if len(some) > A_PAGE else None
    return Page(rows(workspace, some[:A_PAGE], now), more, has_more=more is not None)


@ready
def _first(workspace: Workspace, now: datetime, *, show: str) -> PersonQuerySet:
    return _chosen(Person.objects.within(workspace), workspace, now, show).by_name()[: A_PAGE + 1]


@ready
def _from(workspace: Workspace, now: datetime, last: Person, sort_key: str, *, show: str) -> PersonQuerySet:
    people = _chosen(Person.objects.within(workspace), workspace, now, show).by_name()
    # Two conditions, so that the index is read from the right place on.
    after = people.filter(sort_key__gte=sort_key).filter(Q(sort_key__gt=sort_key) | Q(id__gt=last))
    return after[: A_PAGE + 1]


def _chosen(people: PersonQuerySet, workspace: Workspace, now: datetime, show: str) -> PersonQuerySet:
    if show in STANDINGS:
        return people.standing(STANDINGS[show])
    if show == "mentors":
        return people.filter(is_mentor=True)
    if show == "rest":
        return people.filter(pk__in=Rest.objects.within(workspace).at(now).values("person"))
    return people


def rows(workspace: Workspace, people: Sequence[Person], now: datetime) -> list[Row]:
    """The people with what they do, why now and whether they rest: three queries."""
    if not people:
        return []
    known = does(workspace, people)
    why = reasons.about(workspace, people, now)
    resting = {rest.person_id: rest for rest in _rests(workspace, now, people)}
    return [
        Row(
            person,
            known.get(person.pk, ""),
            heard(person, now),
            next(iter(why.get(person.pk, [])), None),
            _resting(resting[person.pk], now) if person.pk in resting else "",
        )
        for person in people
    ]


@ready
def _rests(workspace: Workspace, now: datetime, people: Sequence[Person]) -> QuerySet[Rest]:
    return Rest.objects.within(workspace).at(now).filter(person__in=people)


def heard(person: Person, now: datetime) -> str:
    """'yesterday, talk', 'asked 6 days ago', 'never'."""
    if person.last_heard_at is None:
        return "never"
    when = dates.ago(person.last_heard_at, now)
    if person.last_heard_how == "asked":
        return f"asked {when}"
    return f"{when}, {person.last_heard_how}" if person.last_heard_how else when


def _resting(rest: Rest, now: datetime) -> str:
    until = f" until {dates.short_date(rest.until, now)}" if rest.until else ""
    return f"resting{until}: {rest.why}" if rest.why else f"resting{until}"
