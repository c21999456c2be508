"""The people of a workspace as records, a slice at a time: what every format of theirs is written from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from soundings.formats.records import Person as Record
from soundings.people.models import Channel, Person, Position
from soundings.people.models.channels import ChannelKind
from soundings.workspaces.models import Workspace

SLICE = 1000
SITES = (ChannelKind.LINKEDIN, ChannelKind.WEBSITE)


def everyone(workspace: Workspace) -> Iterator[tuple[Person, Record]]:
    """In the order of the list. Three queries a thousand people; nothing is held but those."""
    some: list[Person] = []
    for person in Person.objects.within(workspace).by_name().iterator(chunk_size=SLICE):
        some.append(person)
        if len(some) == SLICE:
            yield from _records(workspace, some)
            some = []
    yield from _records(workspace, some)


def _records(workspace: Workspace, people: list[Person]) -> Iterator[tuple[Person, Record]]:
    channels = _by_person(Channel.objects.within(workspace).filter(person__in=people).order_by("-is_preferred", "id"))
    positions = _by_person(
        Position.objects.within(workspace)
        .current()
        .filter(person__in=people)
        .select_related("organisation")
        .order_by("-id")
    )
    for number, person in enumerate(people, start=1):
        yield person, _record(number, person, channels[person.pk], next(iter(positions[person.pk]), None))


def _record(number: int, person: Person, channels: list[Channel], position: Position | None) -> Record:
    def addresses(*kinds: ChannelKind) -> tuple[str, ...]:
        return tuple(channel.address for kind in kinds for channel in channels if channel.kind == kind)

    return Record(
        line=number,
        full_name=person.full_name,
        given_name=person.given_name or None,
        family_name=person.family_name or None,
        emails=addresses(ChannelKind.EMAIL),
        phones=addresses(ChannelKind.TELEPHONE),
        organisation=position.organisation.name if position and position.organisation else None,
        title=(position.title or None) if position else None,
        urls=addresses(*SITES),
        addresses=addresses(ChannelKind.POST) or ((person.place,) if person.place else ()),
        notes=person.about or None,
        uid=str(person.uuid),
        connected_on=person.known_since,
    )


def _by_person(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row)
    return found
