"""Recognising the people of a file among those already here: for sure, by what nobody shares with another."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from django.db.models import QuerySet

from soundings.formats.profiles import is_profile
from soundings.formats.records import Person as Record
from soundings.interchange.models import Recognised
from soundings.people.doubles.names import Agrees, compare, name_of
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
    # Who has an address, and what they are called: a house's may have several.
    by_email: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    by_name: dict[str, list[int]] = field(default_factory=dict)
    # The keys of each person's channels, by kind.
    channels_of: dict[int, set[tuple[str, str]]] = field(default_factory=dict)
    # Current positions: person → (title folded, organisation key).
    does: dict[int, set[tuple[str, str]]] = field(default_factory=dict)
    # Of records about which more is known than what they say: the person, or another record about the same one.
    decided: Mapping[Record, int | Record] = field(default_factory=dict)
    # Of the people in `decided`, those who are still here.
    there: set[int] = field(default_factory=set)
    # Whom a record without an address was said to be, by `signature`.
    recognised: Mapping[str, int] = field(default_factory=dict)

    def person_of(self, record: Record) -> int | None:
        """The key of the person a record is about: by profile, else by e-mail, else by name and what else is known."""
        if self.decided and (one := self.decided.get(record)) is not None:
            person = self.person_of(one) if isinstance(one, Record) else one if one in self.there else None
            if person is not None:
                return person
        profile = profile_of(record)
        if profile:
            return self.by_profile.get(profile)
        if record.emails:
            return self._by_email(record)
        if self.recognised and (person := self.recognised.get(signature(record))) is not None:
            return person
        same = [key for key in self.by_name.get(name_key(record), []) if self._may_be(record, key)]
        if len(same) > 1 and not (any(work_of(record)) or record.phones):
            # A name alone: of several who bear it, whoever came in so before.
            same = [key for key in same if not self.does.get(key) and not self.channels_of.get(key)]
        return same[0] if len(same) == 1 else None

    def _by_email(self, record: Record) -> int | None:
        """Whoever has one of the addresses, and no quite other name."""
        for email in record.emails:
            owners = self.by_email.get(channel_key(ChannelKind.EMAIL, email), ())
            for person, name in owners:
                if fold(name).split() == name_key(record).split():
                    return person
            for person, name in owners:
                if may_be_called(record, name):
                    return person
        return None

    def shares_a_mailbox(self, record: Record) -> tuple[int, str] | None:
        """Somebody with another name who has one of the record's addresses, and that address."""
        for email in record.emails:
            for person, name in self.by_email.get(channel_key(ChannelKind.EMAIL, email), ()):
                if not may_be_called(record, name):
                    return person, email
        return None

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


def may_be_called(record: Record, name: str) -> bool:
    """Whether a name agrees with the record's at all; an address in place of a name says nothing against it."""
    mine = record.full_name or ""
    if "@" in mine or "@" in name:
        return True
    ours = name_of(mine, record.given_name or "", record.family_name or "")
    return compare(ours, name_of(name)).agrees > Agrees.NOT


def signature(record: Record) -> str:
    """By which a record without an address is known again: a hash of its name, its work and its telephones."""
    said = (name_key(record), *work_of(record), *sorted(record.phones))
    return sha256("\n".join(said).encode()).hexdigest()


def work_of(record: Record) -> tuple[str, str]:
    """Title and organisation, folded: whether somebody does the same as before."""
    return fold(record.title or "").strip(), organisation_key(record.organisation or "")


def known_for(
    workspace: Workspace, records: Sequence[Record], decided: Mapping[Record, int | Record] | None = None
) -> Known:
    """Six queries for a slice of records, whatever is stored; `decided` is of the whole file, see `Known`."""
    known = Known(decided=decided or {}, recognised=dict(_recognised(workspace)))
    if decided:
        said = [one for record in records if (one := decided.get(record)) is not None]
        records = [*records, *(one for one in said if isinstance(one, Record))]
        keys = {one for record in records if isinstance(one := decided.get(record), int)}
        known.there = set(_still_here(workspace, keys)) if keys else set()
    profiles = {profile for record in records if (profile := profile_of(record))}
    emails = {channel_key(ChannelKind.EMAIL, email) for record in records for email in record.emails}
    for key, person, _ in _owners(workspace, ChannelKind.LINKEDIN, profiles):
        known.by_profile.setdefault(key, person)
    for key, person, name in _owners(workspace, ChannelKind.EMAIL, emails):
        known.by_email.setdefault(key, []).append((person, name))
    unaddressed = {
        sort_key(record)
        for record in records
        if not record.emails and record.full_name and not any(map(is_profile, record.urls))
    }
    for person, full_name in _called(workspace, unaddressed):
        known.by_name.setdefault(" ".join(fold(full_name).split()), []).append(person)
    owners = {person for several in known.by_email.values() for person, _ in several}
    people = {*known.by_profile.values(), *owners, *known.there}.union(*known.by_name.values())
    if known.recognised:
        people |= {known.recognised[sign] for record in records if (sign := signature(record)) in known.recognised}
    for way, key, person in _channels(workspace, people):
        known.channels_of.setdefault(person, set()).add((way, key))
    for person, title, organisation in _work(workspace, people):
        known.does.setdefault(person, set()).add((fold(title).strip(), organisation or ""))
    return known


@ready
def _recognised(workspace: Workspace) -> QuerySet[Recognised, tuple[str, int]]:
    return Recognised.objects.filter(workspace=workspace).values_list("signature", "person_id")


@ready
def _still_here(workspace: Workspace, people: Collection[int]) -> QuerySet[Person, int]:
    return Person.objects.within(workspace).filter(pk__in=people).values_list("pk", flat=True)


@ready
def _owners(workspace: Workspace, kind: str, keys: Collection[str]) -> QuerySet[Channel, tuple[str, int, str]]:
    owners = Channel.objects.within(workspace).filter(kind=kind, key__in=keys)
    return owners.values_list("key", "person_id", "person__full_name")


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
