"""'People who may be one': a page of pairs side by side, the likeliest first (P07)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from soundings.people.directory import heard
from soundings.people.does import does
from soundings.people.models import Channel, KeptPair, Person
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

A_PAGE = 20
# The number beside the link is counted no further.
MANY = 100


@dataclass(frozen=True)
class Side:
    """One of two, with what tells them apart: (term, text) each."""

    person: Person
    facts: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Pair:
    """Two people, the one who stays first, and why they may be one."""

    kept: Side
    gone: Side
    reasons: Sequence[str]
    is_sure: bool

    @property
    def why(self) -> str:
        """The reasons as a line."""
        line = "; ".join(self.reasons)
        return line[:1].upper() + line[1:]

    @property
    def names(self) -> str:
        """By which a form says the pair."""
        return f"{self.kept.person.uuid} {self.gone.person.uuid}"


@dataclass(frozen=True)
class Page:
    """Some of the pairs, and whether there are more."""

    pairs: Sequence[Pair]
    has_more: bool

    @property
    def sure(self) -> Sequence[Pair]:
        """Those that may be brought together in one go."""
        return [pair for pair in self.pairs if pair.is_sure]


def page(workspace: Workspace, start: int, now: datetime) -> Page:
    """Pairs from the `start`-th on. Three queries, however many there are."""
    found = KeptPair.objects.open(workspace).likeliest_first().select_related("one", "other")
    rows = list(found[start : start + A_PAGE + 1])
    shown = rows[:A_PAGE]
    people = {person.pk: person for row in shown for person in (row.one, row.other)}
    told = sides(workspace, list(people.values()), now)
    return Page([_pair(row, told) for row in shown], len(rows) > A_PAGE)


def sides(workspace: Workspace, people: Sequence[Person], now: datetime) -> dict[int, Side]:
    """By their keys, these people with what tells them apart from others. Two queries."""
    work = does(workspace, people)
    reached: dict[int, list[str]] = defaultdict(list)
    channels = Channel.objects.within(workspace).filter(person__in=people).order_by("-is_preferred", "id")
    for key, address in channels.values_list("person_id", "address"):
        reached[key].append(address)
    return {one.pk: Side(one, _facts(one, work.get(one.pk, ""), reached[one.pk], now)) for one in people}


def _pair(row: KeptPair, sides: dict[int, Side]) -> Pair:
    """Who has come further stays; of two alike, who was here first."""
    kept, gone = sorted((row.one, row.other), key=lambda one: (-one.standing, one.pk))
    return Pair(sides[kept.pk], sides[gone.pk], row.reasons, row.is_sure)


def _facts(person: Person, work: str, addresses: Sequence[str], now: datetime) -> list[tuple[str, str]]:
    said = [("Does", work), *(("Reach", address) for address in addresses[:4]), ("Place", person.place)]
    said += [("Found", person.how_known()), ("Heard", heard(person, now))]
    return [(term, text) for term, text in said if text]


def number(workspace: Workspace) -> int:
    """How many pairs wait for a word, counted no further than `MANY`."""
    return len(_some(workspace))


@ready
def _some(workspace: Workspace) -> QuerySet[KeptPair, int]:
    return KeptPair.objects.open(workspace).likeliest_first().values_list("id", flat=True)[:MANY]
