"""Writing a slice of records: new people in bulk, what is new of known ones added, nothing twice."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from django.db.models import QuerySet

from soundings.formats.records import Person as Record
from soundings.interchange.choosing import Chosen
from soundings.interchange.forgotten import remembered
from soundings.interchange.matching import Known, channels_of, known_for, names_of, place_of, work_of
from soundings.interchange.trackers import story_of
from soundings.interchange.tracking import key_of, today_of, track
from soundings.people.models import Channel, Organisation, Person, Position
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.people.models.organisations import organisation_key
from soundings.people.models.person import Found
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready
from soundings.workspaces.recording import Row

# As in the paper on formats: a note has 64 kB at most.
LONGEST_ABOUT = 64_000


def write(
    workspace: Workspace, records: Sequence[Record], *, found: Found | None, at: datetime, chosen: Chosen | None = None
) -> None:
    """Store a slice of records inside the act being done. Records about the same person count once.

    `found` is how people of this file were found, where the file tells; `chosen` is what was chosen of the whole file.
    Whoever was erased since that was chosen stays away (P50).
    """
    one, welcome = (chosen.one, chosen.welcome) if chosen else ({}, set())
    erased = remembered(workspace)
    known = known_for(workspace, records, one)
    fresh: dict[str, Record] = {}
    further: list[Record] = []
    for record in records:
        person = known.person_of(record)
        if person is not None:
            _add_to(workspace, person, record, known, at=at, is_further=isinstance(one.get(record), Record))
        elif erased.is_about(record) and record not in welcome:
            continue
        elif isinstance(one.get(record), Record) or key_of(record) in fresh:
            further.append(record)
        else:
            fresh[key_of(record)] = record
    _add(workspace, list(fresh.values()), found, today_of(workspace, at))
    if further:
        _add_further(workspace, further, one, found, at=at)
    track(workspace, records, at=at, one=one)


def _add_further(
    workspace: Workspace,
    records: Sequence[Record],
    one: Mapping[Record, int | Record],
    found: Found | None,
    *,
    at: datetime,
) -> None:
    """What further rows about the people of this slice say besides."""
    known = known_for(workspace, records, one)
    alone = {key_of(record): record for record in records if known.person_of(record) is None}
    if alone:
        # The row they belonged to did not come in.
        _add(workspace, list(alone.values()), found, today_of(workspace, at))
        known = known_for(workspace, records, one)
    for record in records:
        person = known.person_of(record)
        if person is not None:
            _add_to(workspace, person, record, known, at=at, is_further=True)


def _add(workspace: Workspace, records: Sequence[Record], found: Found | None, today: date) -> None:
    organisations = _organisations(workspace, records)
    people = Person.objects.add_rows([_person(record, found, today) for record in records])
    channels, positions = [], []
    for person, record in zip(people, records, strict=True):
        channels += [_channel(person, kind, address) for kind, address in channels_of(record)]
        if any(work_of(record)):
            positions.append(_position(person, record, organisations))
    Channel.objects.add_rows(channels)
    Position.objects.add_rows(positions)


def _add_to(workspace: Workspace, person: int, record: Record, known: Known, *, at: datetime, is_further: bool) -> None:
    """A newer export: a new address is added; a new position ends the one before, but for one of the same file."""
    if not known.lacks(record, person):
        return
    ways = known.new_channels(record, person)
    Channel.objects.add_rows([_channel(person, kind, address) for kind, address in ways])
    known.channels_of.setdefault(person, set()).update((kind, channel_key(kind, address)) for kind, address in ways)
    if any(work_of(record)) and work_of(record) not in known.does.get(person, set()):
        here = _position(person, record, _organisations(workspace, [record]))
        if not is_further:
            for position in Position.objects.within(workspace).current().filter(person_id=person):
                position.until_year = at.year
                position.save()
            here |= {"since_year": at.year}
        Position.objects.add_rows([here])
        known.does.setdefault(person, set()).add(work_of(record))


def _organisations(workspace: Workspace, records: Sequence[Record]) -> dict[str, int]:
    """The organisations the records name: their ids by key; those not there yet are added."""
    names = {organisation_key(record.organisation): record.organisation for record in records if record.organisation}
    names.pop("", None)
    found = dict(_called(workspace, names))
    missing = [{"name": name.strip()[:200], "key": key} for key, name in names.items() if key not in found]
    added = Organisation.objects.add_rows(missing)
    return found | {row["key"]: key for row, key in zip(missing, added, strict=True)}


@ready
def _called(workspace: Workspace, keys: Collection[str]) -> QuerySet[Organisation, tuple[str, int]]:
    """Of several that are called alike, the first one is the last to be said."""
    standing = Organisation.objects.within(workspace).filter(key__in=keys)
    return standing.order_by("-id").values_list("key", "id")


def _person(record: Record, found: Found | None, today: date) -> Row:
    parts = names_of(record)
    about, detail = record.notes or "", ""
    if record.tracked:
        story = story_of(record, today)
        about = "\n".join(filter(None, [about, *story.words]))
        found, detail = story.found or found, story.found_detail
    return {
        "full_name": parts.full,
        "given_name": parts.given,
        "family_name": parts.family,
        "sort_key": parts.sort_key,
        "found": found.value if found else "",
        "found_detail": detail[:300],
        "known_since": record.connected_on,
        "place": place_of(record),
        "about": about[:LONGEST_ABOUT],
    }


def _channel(person: int, kind: ChannelKind, address: str) -> Row:
    return {"person_id": person, "kind": kind.value, "address": address[:500], "key": channel_key(kind, address)}


def _position(person: int, record: Record, organisations: dict[str, int]) -> Row:
    organisation = organisations.get(organisation_key(record.organisation)) if record.organisation else None
    return {"person_id": person, "title": (record.title or "")[:200], "organisation_id": organisation}
