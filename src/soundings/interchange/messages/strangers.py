"""People the user wrote with who are not here yet: offered, never added unasked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from soundings.formats.letters import Letter, Party, is_nobody
from soundings.formats.records import Person as Record
from soundings.interchange.forgotten import remembered
from soundings.interchange.messages.known import called, party_channel
from soundings.interchange.messages.parties import Exchange, key_of
from soundings.people.models import Channel, Person
from soundings.search.folding import fold
from soundings.workspaces.models import Workspace

# As many are shown; who wrote more comes first.
MOST_SHOWN = 100


@dataclass
class _Met:
    party: Party
    ours: int = 0
    theirs: int = 0
    names: dict[str, int] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """What they are called most; an address that gives no name is called by itself."""
        return max(self.names, key=self.names.__getitem__) if self.names else self.party.email or ""


class Strangers:
    """Whom letters were exchanged with."""

    def __init__(self) -> None:
        self.met: dict[str, _Met] = {}
        # Addresses that lists write to; who never writes themselves is a list.
        self.lists: set[str] = set()

    def saw(self, letters: Iterable[Letter]) -> None:
        """Which addresses lists and machines write to."""
        self.lists.update(key_of(party) for letter in letters if letter.automated for party in letter.to)

    def add(self, exchanges: Iterable[Exchange]) -> None:
        """What was exchanged with them."""
        for one in exchanges:
            for party in one.others:
                met = self.met.setdefault(key_of(party), _Met(party))
                met.ours += one.is_ours
                met.theirs += not one.is_ours
                if party.name and "@" not in party.name:
                    met.names[party.name] = met.names.get(party.name, 0) + 1

    def offered(self, workspace: Workspace) -> list[dict[str, Any]]:
        """Those the user wrote to, most messages first; whoever has the name of exactly one person here is marked."""
        erased = remembered(workspace)
        wanted = [
            (key, met)
            for key, met in self.met.items()
            if met.ours
            and met.name
            and not (met.party.email and is_nobody(met.party.email))
            and not erased.knows(filter(None, (met.party.email,)), filter(None, (met.party.profile,)))
            # Somebody wrote back from it, or no list ever wrote to it.
            and (met.theirs or key not in self.lists)
        ]
        wanted.sort(key=lambda one: (-(one[1].ours + one[1].theirs), one[0]))
        bearing = called(workspace, (met.name for _, met in wanted[:MOST_SHOWN]))
        alone = {name: people[0] for name, people in bearing.items() if len(people) == 1}
        people = dict(Person.objects.within(workspace).filter(pk__in=alone.values()).values_list("pk", "uuid"))
        return [
            {
                "key": key,
                "name": met.name,
                "address": met.party.email or "",
                "profile": met.party.profile or "",
                "number": met.ours + met.theirs,
                "like": str(people.get(alone.get(" ".join(fold(met.name).split()), 0), "")),
            }
            for key, met in wanted
        ]


def added(workspace: Workspace, picked: Sequence[dict[str, Any]]) -> list[Record]:
    """Those who were ticked, as people of a file; the address of somebody who is here is noted with them.

    Inside the act being done.
    """
    like = {str(uuid): key for key, uuid in _like(workspace, picked)}
    records, rows = [], []
    for one in picked:
        person = like.get(one["like"])
        if person is None:
            urls = (one["profile"],) if one["profile"] else ()
            emails = (one["address"],) if one["address"] else ()
            records.append(Record(0, one["name"], emails=emails, urls=urls))
        elif way := party_channel(Party(email=one["address"] or None, profile=one["profile"] or None)):
            kind, address, key = way
            rows.append({"person_id": person, "kind": kind.value, "address": address, "key": key})
    there = set(
        Channel.objects.within(workspace)
        .filter(person__in=[row["person_id"] for row in rows], key__in=[row["key"] for row in rows])
        .values_list("person_id", "kind", "key")
    )
    Channel.objects.add_rows([row for row in rows if (row["person_id"], row["kind"], row["key"]) not in there])
    return records


def _like(workspace: Workspace, picked: Sequence[dict[str, Any]]) -> list[tuple[int, Any]]:
    uuids = [one["like"] for one in picked if one["like"]]
    return list(Person.objects.within(workspace).filter(uuid__in=uuids).values_list("pk", "uuid")) if uuids else []
