"""What search knows of people and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from soundings.people.does import does
from soundings.people.models import Channel, Organisation, Person, Position
from soundings.people.models.channels import ChannelKind
from soundings.search.register import Entry, Hit, Source
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready
from soundings.workspaces.recording import Row

# The kinds of address that one looks somebody up by.
FOUND_BY = frozenset((ChannelKind.EMAIL, ChannelKind.TELEPHONE))


def _at(rows: list[Row]) -> Iterable[int]:
    """The people who work at these organisations."""
    there = Position.objects.filter(organisation__in=[row["id"] for row in rows if row["version"] > 1])
    return there.values_list("person_id", flat=True)


class People(Source):
    """By name; by title, organisation, school, place and addresses (P08)."""

    kind = "person"
    letter = "p"
    label = "People"
    list_view = "people:people"
    model = Person

    def watches(self) -> Mapping[type[Fact], Leads]:
        """A person, what they do, how they are reached; an organisation that is renamed."""
        return {Person: "id", Position: "person_id", Channel: "person_id", Organisation: _at}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """Three queries."""
        words: dict[int, list[str]] = {}
        for person, title, organisation in _positions(workspace, keys):
            words.setdefault(person, []).extend([title, organisation or ""])
        for person, kind, address in _addresses(workspace, keys):
            if kind in FOUND_BY:
                words.setdefault(person, []).append(address)
        for key, name, place, school, about, detail, at in _said(workspace, keys):
            yield Entry(key, name, " ".join([*words.get(key, []), place, school, about[:2000], detail]), at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """Name, and what they do. Two queries."""
        work = does(workspace, keys)
        return {
            key: Hit(name, work.get(key, ""), address_of("people:person", uuid))
            for key, name, uuid in _people(workspace, keys)
        }


@ready
def _positions(workspace: Workspace, keys: Collection[int]) -> QuerySet[Position, tuple[int, str, str | None]]:
    there = Position.objects.within(workspace).filter(person__in=keys)
    return there.values_list("person_id", "title", "organisation__name")


@ready
def _addresses(workspace: Workspace, keys: Collection[int]) -> QuerySet[Channel, tuple[int, str, str]]:
    """Of every kind: asked for by kind as well, SQLite would read all of a workspace's addresses of that kind."""
    return Channel.objects.within(workspace).filter(person__in=keys).values_list("person_id", "kind", "address")


@ready
def _said(
    workspace: Workspace, keys: Collection[int]
) -> QuerySet[Person, tuple[int, str, str, str, str, str, datetime]]:
    there = Person.objects.within(workspace).filter(pk__in=keys)
    return there.values_list("pk", "full_name", "place", "school", "about", "found_detail", "added_in__at")


@ready
def _people(workspace: Workspace, keys: Collection[int]) -> QuerySet[Person, tuple[int, str, UUID]]:
    return Person.objects.within(workspace).filter(pk__in=keys).values_list("pk", "full_name", "uuid")


@ready
def _organisations(workspace: Workspace, keys: Collection[int]) -> QuerySet[Organisation, tuple[int, str, str, UUID]]:
    return Organisation.objects.within(workspace).filter(pk__in=keys).values_list("pk", "name", "place", "uuid")


@ready
def _said_of_organisations(
    workspace: Workspace, keys: Collection[int]
) -> QuerySet[Organisation, tuple[int, str, str, str, str, datetime]]:
    there = Organisation.objects.within(workspace).filter(pk__in=keys)
    return there.values_list("pk", "name", "industry", "place", "about", "added_in__at")


class Organisations(Source):
    """By name."""

    kind = "organisation"
    letter = "o"
    label = "Organisations"
    list_view = "people:organisations"
    model = Organisation

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Themselves."""
        return {Organisation: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """One query."""
        for key, name, industry, place, about, at in _said_of_organisations(workspace, keys):
            yield Entry(key, name, f"{industry} {place} {about[:2000]}", at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """Name and place."""
        return {
            key: Hit(name, place, address_of("people:organisation", uuid))
            for key, name, place, uuid in _organisations(workspace, keys)
        }
