"""Writing a slice of records: new people in bulk, what is new of known ones added, nothing twice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from soundings.formats.records import Person as Record
from soundings.interchange.matching import Known, known_for, person_from, profile_of, work_of
from soundings.people.models import Channel, Organisation, Person, Position
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.people.models.organisations import organisation_key
from soundings.people.models.person import Found
from soundings.workspaces.models import Workspace


def write(workspace: Workspace, records: Sequence[Record], *, at: datetime) -> None:
    """Store a slice of records inside the act being done. Records about the same person count once."""
    known = known_for(workspace, records)
    fresh: dict[str, Record] = {}
    for record in records:
        person = known.person_of(record)
        if person is None:
            key = profile_of(record) or (record.emails[0] if record.emails else "") or f"line {record.line}"
            fresh.setdefault(key, record)
        elif known.lacks(record, person):
            _add_to(workspace, person, record, known, at=at)
    _add(workspace, list(fresh.values()))


def _add(workspace: Workspace, records: Sequence[Record]) -> None:
    organisations = _organisations(workspace, records)
    people = []
    for record in records:
        person = person_from(record)
        person.workspace_id = workspace.pk
        person.found, person.known_since = Found.CONNECTION, record.connected_on
        people.append(person)
    Person.objects.bulk_create(people)
    channels, positions = [], []
    for person, record in zip(people, records, strict=True):
        for kind, addresses in ((ChannelKind.LINKEDIN, record.urls), (ChannelKind.EMAIL, record.emails)):
            channels += [_channel(workspace, person.pk, kind, address) for address in addresses]
        if any(work_of(record)):
            positions.append(_position(workspace, person.pk, record, organisations))
    Channel.objects.bulk_create(channels)
    Position.objects.bulk_create(positions)


def _add_to(workspace: Workspace, person: int, record: Record, known: Known, *, at: datetime) -> None:
    """A newer export: a new address is added; a new position ends the one before."""
    have = known.emails_of.get(person, set())
    mails = [mail for mail in record.emails if channel_key(ChannelKind.EMAIL, mail) not in have]
    Channel.objects.bulk_create([_channel(workspace, person, ChannelKind.EMAIL, mail) for mail in mails])
    if any(work_of(record)) and work_of(record) not in known.does.get(person, set()):
        for position in Position.objects.within(workspace).current().filter(person_id=person):
            position.until_year = at.year
            position.save()
        position = _position(workspace, person, record, _organisations(workspace, [record]))
        position.since_year = at.year
        position.save()
        known.does.setdefault(person, set()).add(work_of(record))


def _organisations(workspace: Workspace, records: Sequence[Record]) -> dict[str, Organisation]:
    """The organisations the records name, by key; those not there yet are added."""
    names = {organisation_key(record.organisation): record.organisation for record in records if record.organisation}
    names.pop("", None)
    found: dict[str, Organisation] = {}
    for organisation in Organisation.objects.within(workspace).filter(key__in=names).order_by("-id"):
        found[organisation.key] = organisation
    missing = [
        Organisation(workspace=workspace, name=name.strip()[:200], key=key)
        for key, name in names.items()
        if key not in found
    ]
    Organisation.objects.bulk_create(missing)
    return found | {organisation.key: organisation for organisation in missing}


def _channel(workspace: Workspace, person: int, kind: ChannelKind, address: str) -> Channel:
    return Channel(
        workspace_id=workspace.pk, person_id=person, kind=kind, address=address[:500], key=channel_key(kind, address)
    )


def _position(workspace: Workspace, person: int, record: Record, organisations: dict[str, Organisation]) -> Position:
    organisation = organisations.get(organisation_key(record.organisation)) if record.organisation else None
    return Position(
        workspace_id=workspace.pk,
        person_id=person,
        title=(record.title or "")[:200],
        organisation_id=organisation.pk if organisation else None,
    )
