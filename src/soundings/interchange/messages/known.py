"""Which people of the workspace the parties of some letters are, and what is there of them already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta

from django.db.models import QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.formats.letters import Party
from soundings.interchange.messages.parties import Exchange
from soundings.people.models import Channel, Person, Seeker
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.people.models.person import Names
from soundings.search.folding import fold
from soundings.workspaces.models import User, Workspace
from soundings.workspaces.ready import ready

# What somebody noted by hand may bear another hour than the message itself.
NEAR = timedelta(days=2)
KINDS = {"email": ChannelKind.EMAIL, "linkedin": ChannelKind.LINKEDIN}


def own_keys(workspace: Workspace, by: User | None) -> set[str]:
    """The keys of the addresses that the workspace and the account have for the user."""
    told = (Seeker.of(workspace).email, by.email if by else "")
    return {f"email:{address.strip().lower()}" for address in told if address.strip()}


def people_of(workspace: Workspace, keys: Collection[str]) -> dict[str, int]:
    """The people whom these keys are of, where exactly one bears a name; three queries."""
    wanted: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        kind, _, rest = key.partition(":")
        wanted[kind].append(rest)
    found: dict[str, int] = {}
    for prefix, kind in KINDS.items():
        if wanted[prefix]:
            for address, person in _owners(workspace, kind, wanted[prefix]):
                found.setdefault(f"{prefix}:{address}", person)
    if wanted["name"]:
        for name, people in called(workspace, wanted["name"]).items():
            if len(people) == 1:
                found[f"name:{name}"] = people[0]
    return found


def called(workspace: Workspace, names: Iterable[str]) -> dict[str, list[int]]:
    """The people who bear each of these names (folded, single blanks); one query."""
    wanted = {" ".join(fold(name).split()) for name in names}
    bearing: dict[str, list[int]] = defaultdict(list)
    for person, full_name in _named(workspace, sorted({key for name in wanted for key in sort_keys(name)})):
        name = " ".join(fold(full_name).split())
        if name in wanted:
            bearing[name].append(person)
    return bearing


def sort_keys(name: str) -> list[str]:
    """The keys somebody of that name may sort by, wherever the family name begins."""
    parts = name.split()
    given = [(" ".join(parts[:at]), " ".join(parts[at:])) for at in range(1, max(2, min(len(parts), 6)))]
    return [Names.of(name, first, last).sort_key for first, last in given]


@ready
def _owners(workspace: Workspace, kind: str, keys: Collection[str]) -> QuerySet[Channel, tuple[str, int]]:
    there = Channel.objects.within(workspace).filter(kind=kind, key__in=keys)
    return there.order_by("id").values_list("key", "person_id")


@ready
def _named(workspace: Workspace, sort_keys: Collection[str]) -> QuerySet[Person, tuple[int, str]]:
    return Person.objects.within(workspace).filter(sort_key__in=sort_keys).values_list("pk", "full_name")


class There:
    """What the ledger holds of some people around some days."""

    def __init__(self, workspace: Workspace, found: Sequence[tuple[Exchange, int]]) -> None:
        """Three queries for a slice, whatever is stored."""
        here = Message.objects.within(workspace)
        keys = {one.letter.key for one, _ in found}
        self.by_key = set(here.filter(source_id__in=keys).values_list("person_id", "source_id"))
        people, moments = {person for _, person in found}, [one.at for one, _ in found]
        self.words: dict[tuple[int, bool, str], list[tuple[datetime, bool]]] = defaultdict(list)
        self.asks: dict[int, list[tuple[datetime, int | None]]] = defaultdict(list)
        if not people:
            return
        near = here.filter(person__in=people, at__gte=min(moments) - NEAR, at__lte=max(moments) + NEAR)
        for person, is_ours, at, source, body in near.exclude(source_id__in=keys).values_list(
            "person_id", "is_ours", "at", "source_id", "body"
        ):
            if at and body:
                self.words[person, is_ours, _plain(body)].append((at, source == ""))
        asked = here.sent().filter(person__in=people, purpose__in=[Purpose.ASK, Purpose.NUDGE]).order_by("at")
        for person, at, interview in asked.values_list("person_id", "at", "interview_id"):
            if at:
                self.asks[person].append((at, interview))

    def has(self, one: Exchange, person: int) -> bool:
        """Whether it is there: by its name, or in the same words: noted by hand, or from another export."""
        if (person, one.letter.key) in self.by_key:
            return True
        told = self.words.get((person, one.is_ours, _plain(one.letter.text)), ()) if one.letter.text else ()
        return any(
            abs(at - one.at) <= NEAR if by_hand else abs(at - one.at) < timedelta(minutes=1) for at, by_hand in told
        )

    def ask_before(self, person: int, at: datetime, within: timedelta) -> tuple[bool, int | None]:
        """Whether somebody had been asked so long before, and about which talk."""
        before = [interview for asked, interview in self.asks.get(person, ()) if at - within <= asked <= at]
        return bool(before), before[-1] if before else None


def _plain(text: str) -> str:
    return " ".join(text.split())


def party_channel(party: Party) -> tuple[ChannelKind, str, str] | None:
    """The way to reach somebody that a party is: kind, address (as much as a channel holds), key."""
    if party.email:
        return ChannelKind.EMAIL, party.email[:500], channel_key(ChannelKind.EMAIL, party.email)
    if party.profile:
        return ChannelKind.LINKEDIN, party.profile[:500], channel_key(ChannelKind.LINKEDIN, party.profile)
    return None
