"""Recognising the people of a file among those already here."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from django.db.models import QuerySet

from soundings.formats.profiles import is_profile
from soundings.formats.records import Person as Record
from soundings.people.models import Channel, Person, Position
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.people.models.organisations import organisation_key
from soundings.people.models.person import Names
from soundings.search.folding import fold
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# What the place of a person holds.
LONGEST_PLACE = 120


@dataclass
class Known:
    """What is stored of the people a slice of records may be about."""

    by_profile: dict[str, int] = field(default_factory=dict)
    by_email: dict[str, int] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    # The keys of each person's channels, by kind.
    channels_of: dict[int, set[tuple[str, str]]] = field(default_factory=dict)
    # Current positions: person → (title folded, organisation key).
    does: dict[int, set[tuple[str, str]]] = field(default_factory=dict)

    def person_of(self, record: Record) -> int | None:
        """The key of the person a record is about: by profile, else by e-mail, else by name and what else is known."""
        profile = profile_of(record)
        if profile:
            return self.by_profile.get(profile)
        for email in record.emails:
            if (key := channel_key(ChannelKind.EMAIL, email)) in self.by_email:
                return self.by_email[key]
        if record.emails:
            return None
        same = [key for key in self.by_name.get(name_key(record), []) if self._may_be(record, key)]
        if len(same) > 1 and not (any(work_of(record)) or record.phones):
            # A name alone: of several who bear it, whoever came in so before.
            same = [key for key in same if not self.does.get(key) and not self.channels_of.get(key)]
        return same[0] if len(same) == 1 else None

    def _may_be(self, record: Record, person: int) -> bool:
        """Whether somebody of that name does the same, has the same telephone, or is all that the record says."""
        have = self.channels_of.get(person, set())
        if any((ChannelKind.TELEPHONE, channel_key(ChannelKind.TELEPHONE, phone)) in have for phone in record.phones):
            return True
        return work_of(record) in self.does.get(person, set()) or not (any(work_of(record)) or record.phones)

    def lacks(self, record: Record, person: int) -> bool:
        """Whether the record says something of this person that is not stored."""
        new_work = any(work_of(record)) and work_of(record) not in self.does.get(person, set())
        return new_work or bool(self.new_channels(record, person))

    def new_channels(self, record: Record, person: int) -> list[tuple[ChannelKind, str]]:
        """The ways to reach this person that are not stored yet: kind and address."""
        have = self.channels_of.get(person, set())
        return [
            (kind, address) for kind, address in channels_of(record) if (kind, channel_key(kind, address)) not in have
        ]


def channels_of(record: Record) -> list[tuple[ChannelKind, str]]:
    """The ways to reach somebody that a record knows: kind and address."""
    sites = ((ChannelKind.LINKEDIN if is_profile(url) else ChannelKind.WEBSITE, url) for url in record.urls)
    return [
        *sites,
        *((ChannelKind.EMAIL, email) for email in record.emails),
        *((ChannelKind.TELEPHONE, phone) for phone in record.phones),
        *((ChannelKind.POST, address) for address in record.addresses if not is_place(address)),
    ]


def is_place(address: str) -> bool:
    """Whether it says where somebody is, and is no address that a letter would reach: 'Lisbon', 'Bergen, Norway'."""
    return len(address) <= LONGEST_PLACE and "\n" not in address and not any(map(str.isdigit, address))


def place_of(record: Record) -> str:
    """Where the record says they are, or nothing."""
    return next(filter(is_place, record.addresses), "")


def profile_of(record: Record) -> str:
    """The key of the record's LinkedIn profile, or nothing."""
    url = next(filter(is_profile, record.urls), None)
    return channel_key(ChannelKind.LINKEDIN, url) if url else ""


def name_key(record: Record) -> str:
    """By which two writings of one name meet."""
    return " ".join(fold(record.full_name or "").split())


def work_of(record: Record) -> tuple[str, str]:
    """Title and organisation, folded: whether somebody does the same as before."""
    return fold(record.title or "").strip(), organisation_key(record.organisation or "")


def known_for(workspace: Workspace, records: Sequence[Record]) -> Known:
    """Five queries for a slice of records, whatever is stored."""
    known = Known()
    profiles = {profile for record in records if (profile := profile_of(record))}
    emails = {channel_key(ChannelKind.EMAIL, email) for record in records for email in record.emails}
    for kind, keys, found in (
        (ChannelKind.LINKEDIN, profiles, known.by_profile),
        (ChannelKind.EMAIL, emails, known.by_email),
    ):
        for key, person in _owners(workspace, kind, keys):
            found.setdefault(key, person)
    unaddressed = {
        sort_key(record)
        for record in records
        if not record.emails and record.full_name and not any(map(is_profile, record.urls))
    }
    for person, full_name in _called(workspace, unaddressed):
        known.by_name.setdefault(" ".join(fold(full_name).split()), []).append(person)
    people = {*known.by_profile.values(), *known.by_email.values()}.union(*known.by_name.values())
    for way, key, person in _channels(workspace, people):
        known.channels_of.setdefault(person, set()).add((way, key))
    for person, title, organisation in _work(workspace, people):
        known.does.setdefault(person, set()).add((fold(title).strip(), organisation or ""))
    return known


@ready
def _owners(workspace: Workspace, kind: str, keys: Collection[str]) -> QuerySet[Channel, tuple[str, int]]:
    return Channel.objects.within(workspace).filter(kind=kind, key__in=keys).values_list("key", "person_id")


@ready
def _called(workspace: Workspace, sort_keys: Collection[str]) -> QuerySet[Person, tuple[int, str]]:
    return Person.objects.within(workspace).filter(sort_key__in=sort_keys).values_list("pk", "full_name")


@ready
def _channels(workspace: Workspace, people: Collection[int]) -> QuerySet[Channel, tuple[str, str, int]]:
    return Channel.objects.within(workspace).filter(person__in=people).values_list("kind", "key", "person_id")


@ready
def _work(workspace: Workspace, people: Collection[int]) -> QuerySet[Position, tuple[int, str, str | None]]:
    there = Position.objects.within(workspace).current().filter(person__in=people)
    return there.values_list("person_id", "title", "organisation__key")


def sort_key(record: Record) -> str:
    """The key a person made from this record sorts by."""
    return names_of(record).sort_key


def names_of(record: Record) -> Names:
    """The names of a person made from this record."""
    return Names.of(record.full_name or "", record.given_name or "", record.family_name or "")
