"""How far things have come with a person, and when we last heard: kept, derived from what higher apps know."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from soundings.people.models import Person
from soundings.people.models.person import Standing
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready
from soundings.workspaces.recording import Row


@dataclass(frozen=True, slots=True)
class Contact:
    """One time of contact: how far it brought things, and how: 'asked', 'wrote', 'talk', 'answered'."""

    person_id: int
    at: datetime
    how: str
    standing: Standing


# (workspace, person ids) → for each person at least their latest contact and their furthest standing.
Provider = Callable[[Workspace, set[int]], Iterable[Contact]]


def _changed(rows: list[Row]) -> Iterable[int]:
    """Whoever was only just added has had no contact; as soon as there is some, that is watched itself."""
    return [row["id"] for row in rows if row["version"] > 1]


# The columns of people that are kept here.
KEPT = ("standing", "last_heard_at", "last_heard_how")


@ready
def _kept(workspace: Workspace, people: Collection[int]) -> QuerySet[Person, tuple[int, int, datetime | None, str]]:
    return Person.objects.within(workspace).filter(pk__in=people).values_list("pk", *KEPT)


@ready
def _people(workspace: Workspace, people: Collection[int]) -> QuerySet[Person]:
    return Person.objects.within(workspace).filter(pk__in=people)


class StandingKeeper(kept.Keeper):
    """Writes `standing`, `last_heard_at` and `last_heard_how` of people."""

    name = "standing"

    def __init__(self) -> None:
        """Empty until apps register."""
        self.providers: list[Provider] = []
        self.watched: dict[type[Fact], kept.Leads] = {Person: _changed}

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """What the providers watch."""
        return self.watched

    def keep(self, workspace: Workspace, ids: set[int]) -> None:
        """Derive for these people; rows that are right already are not written."""
        latest: dict[int, Contact] = {}
        furthest: dict[int, Standing] = {}
        for provider in self.providers:
            for contact in provider(workspace, ids):
                known = latest.get(contact.person_id)
                if known is None or contact.at > known.at:
                    latest[contact.person_id] = contact
                before = furthest.get(contact.person_id, Standing.KNOWN)
                furthest[contact.person_id] = max(before, contact.standing)
        stale: dict[int, tuple[Standing, datetime | None, str]] = {}
        for key, *values in _kept(workspace, ids):
            contact_ = latest.get(key)
            right = (
                furthest.get(key, Standing.KNOWN),
                contact_.at if contact_ else None,
                contact_.how if contact_ else "",
            )
            if right != tuple(values):
                stale[key] = right
        if stale:
            people = _people(workspace, stale)
            for person in people:
                person.standing, person.last_heard_at, person.last_heard_how = stale[person.pk]
            Person.objects.write_kept(people, list(KEPT))

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """Every person."""
        return Person.objects.within(workspace).values_list("pk", flat=True)


keeper = StandingKeeper()


def register(provider: Provider, watches: Mapping[type[Fact], kept.Leads]) -> None:
    """Called in AppConfig.ready() by apps that know of contact with people."""
    keeper.providers.append(provider)
    keeper.watched.update(watches)
