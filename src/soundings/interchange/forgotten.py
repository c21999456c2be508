"""Who was erased for good: known again by salted hashes alone, so that no later file brings them back unasked (P50)."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from soundings.formats.profiles import profile_key
from soundings.formats.records import Person as Record
from soundings.interchange.models import Forgotten
from soundings.people.doubles.cards import mail_key
from soundings.people.models import Channel, Person
from soundings.people.models.channels import ChannelKind
from soundings.workspaces.models import Workspace


@dataclass(frozen=True)
class Remembered:
    """What is kept of all who were erased in a workspace."""

    salt: str
    digests: frozenset[str]

    def knows(self, emails: Iterable[str], profiles: Iterable[str]) -> bool:
        """Whether one of these addresses was one of theirs."""
        return bool(self.digests) and not self.digests.isdisjoint(digests(self.salt, emails, profiles))

    def is_about(self, record: Record) -> bool:
        """Whether a record is about one of them, as far as its addresses tell."""
        return self.knows(record.emails, record.urls)


def remembered(workspace: Workspace) -> Remembered:
    """One query. The salt is one for all of a workspace, so that each address is hashed once."""
    rows = list(Forgotten.objects.filter(workspace=workspace).order_by("id").values_list("salt", "digest"))
    return Remembered(rows[0][0] if rows else secrets.token_hex(16), frozenset(digest for _, digest in rows))


def remember(person: Person, *, at: datetime) -> None:
    """Keep what makes somebody known again who is about to be erased."""
    kinds = (ChannelKind.EMAIL, ChannelKind.LINKEDIN)
    channels = Channel.objects.within(person.workspace).filter(person=person, kind__in=kinds)
    told = list(channels.values_list("kind", "address"))
    before = remembered(person.workspace)
    new = digests(
        before.salt,
        (address for kind, address in told if kind == ChannelKind.EMAIL),
        (address for kind, address in told if kind == ChannelKind.LINKEDIN),
    )
    Forgotten.objects.bulk_create(
        Forgotten(workspace=person.workspace, salt=before.salt, digest=digest, erased_at=at)
        for digest in sorted(new - before.digests)
    )


def digests(salt: str, emails: Iterable[str], profiles: Iterable[str]) -> set[str]:
    """The hashes of addresses: capitals, a tag behind a plus and Gmail's dots make no other."""
    keys = {f"e {key}" for key in map(mail_key, emails) if key} | {
        f"l {key}" for key in map(profile_key, profiles) if key
    }
    return {blake2b(key.encode(), key=salt.encode(), digest_size=24).hexdigest() for key in keys}
