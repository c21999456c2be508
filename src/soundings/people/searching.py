"""What search knows of people and organisations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from django.urls import reverse

from soundings.people.models import Channel, Organisation, Person, Position
from soundings.search.register import Entry, Hit, Source
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.recording import Row


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
        positions = Position.objects.within(workspace).filter(person__in=keys)
        for person, title, organisation in positions.values_list("person_id", "title", "organisation__name"):
            words.setdefault(person, []).extend([title, organisation or ""])
        channels = Channel.objects.within(workspace).filter(person__in=keys, kind__in=["email", "telephone"])
        for person, address in channels.values_list("person_id", "address"):
            words.setdefault(person, []).append(address)
        people = Person.objects.within(workspace).filter(pk__in=keys)
        columns = ("pk", "full_name", "place", "school", "about", "found_detail", "added_in__at")
        for key, name, place, school, about, detail, at in people.values_list(*columns):
            yield Entry(key, name, " ".join([*words.get(key, []), place, school, about[:2000], detail]), at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """Name, and what they do. Two queries."""
        work: dict[int, str] = {}
        positions = Position.objects.within(workspace).current().filter(person__in=keys).order_by("id")
        for person, title, organisation in positions.values_list("person_id", "title", "organisation__name"):
            work[person] = ", ".join(part for part in (title, organisation) if part)
        people = Person.objects.within(workspace).filter(pk__in=keys).values_list("pk", "full_name", "uuid")
        return {key: Hit(name, work.get(key, ""), reverse("people:person", args=[uuid])) for key, name, uuid in people}


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
        rows = Organisation.objects.within(workspace).filter(pk__in=keys)
        for key, name, industry, place, about, at in rows.values_list(
            "pk", "name", "industry", "place", "about", "added_in__at"
        ):
            yield Entry(key, name, f"{industry} {place} {about[:2000]}", at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """Name and place."""
        rows = Organisation.objects.within(workspace).filter(pk__in=keys).values_list("pk", "name", "place", "uuid")
        return {key: Hit(name, place, reverse("people:organisation", args=[uuid])) for key, name, place, uuid in rows}
