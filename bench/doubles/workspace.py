"""The labelled set as a workspace keeps it, before anybody has looked at it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bench.doubles.people import Someone, make

if TYPE_CHECKING:
    from soundings.workspaces.models import Workspace

# So many people an act, as an import has them.
BATCH = 1000


def fill(workspace: Workspace, people: Sequence[Someone]) -> None:
    """Add these people with what is known of them; their keys rise in the same order."""
    from soundings.people.models import Channel, Organisation, Person, Position
    from soundings.people.models.channels import ChannelKind, channel_key
    from soundings.people.models.organisations import organisation_key
    from soundings.people.models.person import Names
    from soundings.workspaces.acts import act

    firms: dict[str, int] = {}
    for start in range(0, len(people), BATCH):
        some = people[start : start + BATCH]
        with act(workspace, by=None, what="Brought in some people"):
            new = {one.firm: organisation_key(one.firm) for one in some if one.firm and one.firm not in firms}
            rows = [{"name": name, "key": key} for name, key in new.items()]
            firms.update(zip(new, Organisation.objects.add_rows(rows), strict=True))
            names = [Names.of(one.full or f"{one.given} {one.family}", *_parts(one)) for one in some]
            keys = Person.objects.add_rows(
                [
                    {
                        "full_name": name.full,
                        "given_name": name.given,
                        "family_name": name.family,
                        "sort_key": name.sort_key,
                        "place": one.place,
                    }
                    for name, one in zip(names, some, strict=True)
                ]
            )
            Channel.objects.add_rows(
                [
                    {"person_id": key, "kind": kind.value, "address": address, "key": channel_key(kind, address)}
                    for key, one in zip(keys, some, strict=True)
                    for kind, addresses in (
                        (ChannelKind.EMAIL, one.emails),
                        (ChannelKind.TELEPHONE, one.telephones),
                        (ChannelKind.LINKEDIN, one.profiles),
                    )
                    for address in addresses
                ]
            )
            Position.objects.add_rows(
                [
                    {"person_id": key, "title": one.title, "organisation_id": firms.get(one.firm)}
                    for key, one in zip(keys, some, strict=True)
                    if one.title or one.firm
                ]
            )


def _parts(one: Someone) -> tuple[str, str]:
    return ("", "") if one.full else (one.given, one.family)


def _make_here(people: int, seed: int) -> None:
    """The data folder of this process: one user, whose people nobody has looked at yet."""
    from django.core.management import call_command
    from django.utils import timezone

    from soundings.workspaces import work
    from soundings.workspaces.models import Membership, User, Workspace

    call_command("migrate", verbosity=0)
    mine = Workspace.objects.create(name="Mine", made_at=timezone.now())
    Membership.objects.create(user=User.objects.create(username="me"), workspace=mine)
    fill(mine, make(people, seed).people)
    for name, step in work.steps().items():
        while not work.is_patient(name) and step(timezone.now()):
            pass


if __name__ == "__main__":
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "soundings.settings")
    django.setup()
    _make_here(int(sys.argv[1]), int(sys.argv[2]))
