"""The list of people, a page at a time: the same few queries however many there are (P07)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from soundings.people import reasons
from soundings.people.does import does
from soundings.people.models import Person, Rest
from soundings.people.models.person import PersonQuerySet, Standing
from soundings.people.reasons import Reason
from soundings.search.finding import keys
from soundings.ui import dates
from soundings.workspaces.models import Workspace

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
    people: PersonQuerySet = Person.objects.within(workspace)
    people = _chosen(people, workspace, show, now)
    if asked:
        wanted = keys(workspace, asked, "person", limit=200)
        by_key = {person.pk: person for person in people.filter(pk__in=wanted)}
        found = [by_key[key] for key in wanted if key in by_key]
        return Page(rows(workspace, found[:A_PAGE], now), None, len(found), has_more=len(found) > A_PAGE)
    people = people.by_name()
    if after:
        last = Person.objects.within(workspace).filter(uuid=after).only("sort_key").first()
        if last:
            # Two conditions, so that the index is read from the right place on.
            people = people.filter(sort_key__gte=last.sort_key).filter(
                Q(sort_key__gt=last.sort_key) | Q(id__gt=last.pk)
            )
    some = list(people[: A_PAGE + 1])
    more = some[A_PAGE - 1].uuid if len(some) > A_PAGE else None
    return Page(rows(workspace, some[:A_PAGE], now), more, has_more=more is not None)


def _chosen(people: PersonQuerySet, workspace: Workspace, show: str, now: datetime) -> PersonQuerySet:
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
    resting = {rest.person_id: rest for rest in Rest.objects.within(workspace).at(now).filter(person__in=people)}
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
