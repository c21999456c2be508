"""Looking for people who stand here twice: whoever was touched is compared with whoever shares a trace with them.

At the end of each act a keeper marks those it touched; the worker takes the marks up, a slice at a time. So nobody
waits for it, and what was found is a cache of facts like any other: `soundings derive` marks everybody.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Count, Q, QuerySet

from soundings.people.doubles.cards import Card, card
from soundings.people.doubles.finding import TOO_MANY, Pair, Shared, pairs, trace_numbers
from soundings.people.doubles.judging import Verdict
from soundings.people.models import Channel, KeptPair, Person, Position, Trace, Unlooked
from soundings.people.models.channels import ChannelKind
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready

# People in a slice: the first, the fewest and the most; and the seconds one may take.
SLICE, LEAST, MOST = 200, 200, 1000
SECONDS = 0.3
# A statement takes only so many values.
VALUES = 400


class Marker(kept.Keeper):
    """Marks whoever was touched, for the worker to look at."""

    name = "people who may be one"

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """All that a card is made of."""
        return {Person: "id", Channel: "person_id", Position: "person_id"}

    def keep(self, workspace: Workspace, ids: set[int]) -> None:
        """One statement for some hundred; whoever is marked already is marked anew."""
        every = sorted(ids)
        with connection.cursor() as cursor:
            for start in range(0, len(every), VALUES):
                some = every[start : start + VALUES]
                marks = ", ".join(["(%s, %s, 1)"] * len(some))
                statement = [
                    "INSERT INTO people_unlooked (workspace_id, person, times) VALUES",
                    marks,
                    "ON CONFLICT (person) DO UPDATE SET times = people_unlooked.times + 1",
                ]
                cursor.execute(" ".join(statement), [value for key in some for value in (workspace.pk, key)])

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """Every person, and whoever has left a trace."""
        people = Person.objects.within(workspace).values_list("pk", flat=True)
        return set(people) | set(Trace.objects.filter(workspace=workspace).values_list("person", flat=True))


@dataclass
class Pace:
    """How many people the next slice takes, by how long the last one took."""

    size: int = SLICE

    def took(self, seconds: float, people: int) -> None:
        """Learn from the last one."""
        self.size = max(LEAST, min(MOST, round(people * SECONDS / max(seconds, 0.001))))


_pace = Pace()


def step(now: datetime) -> bool:
    """Look at a slice of those touched; True if there may be more. Run twice, it finds the same."""
    first = Unlooked.objects.select_related("workspace").order_by("id").first()
    if first is None:
        return False
    began = time.monotonic()
    marks = Unlooked.objects.filter(workspace=first.workspace).order_by("id")
    seen = dict(marks.values_list("person", "times")[: _pace.size])
    look(first.workspace, seen)
    _pace.took(time.monotonic() - began, len(seen))
    return True


def look(workspace: Workspace, seen: Mapping[int, int]) -> None:
    """Compare these people (and how often each was marked) with everybody, and keep what was found.

    All is read and weighed before anything is written, so whoever wants to write meanwhile waits for no more than that.
    """
    cards = cards_of(workspace, seen.keys())
    own = {key: trace_numbers(one) for key, one in cards.items()}
    shared = _shared(workspace, seen.keys(), own)
    others = {other for key in cards for other in shared.others(key)} - cards.keys()
    cards |= cards_of(workspace, others)
    found = list(pairs(own.keys(), cards, _among(shared, cards)))
    with transaction.atomic():
        _write(workspace, seen.keys(), own, found)
        for times in set(seen.values()):
            those = [key for key, number in seen.items() if number == times]
            Unlooked.objects.filter(person__in=those, times=times).delete()


def _write(
    workspace: Workspace, people: Collection[int], own: Mapping[int, Sequence[int]], found: Iterable[Pair]
) -> None:
    Trace.objects.filter(person__in=people).delete()
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO people_trace (workspace_id, number, person) VALUES (%s, %s, %s)",
            [(workspace.pk, number, key) for key, numbers in own.items() for number in numbers],
        )
    KeptPair.objects.filter(Q(one__in=people) | Q(other__in=people), workspace=workspace).delete()
    # Somebody may have gone while they were weighed.
    there = set(
        Person.objects.within(workspace)
        .filter(pk__in={key for pair in found for key in pair[:2]})
        .values_list("pk", flat=True)
    )
    KeptPair.objects.bulk_create(
        KeptPair(
            workspace=workspace,
            one_id=pair.one,
            other_id=pair.other,
            score=pair.judgement.score,
            is_sure=pair.judgement.verdict == Verdict.SAME,
            reasons=list(pair.judgement.reasons),
        )
        for pair in found
        if {pair.one, pair.other} <= there
    )


def _shared(workspace: Workspace, people: Collection[int], own: Mapping[int, Sequence[int]]) -> Shared:
    """Who else has the traces of these people, as far as not too many do."""
    mine: dict[int, list[int]] = defaultdict(list)
    for key, numbers in own.items():
        for number in numbers:
            mine[number].append(key)
    counts = {number: len(keys) for number, keys in mine.items()}
    # What these people left when they were looked at before counts no longer.
    for some in _chunks(sorted(people), VALUES):
        for number in _left_by(workspace, some):
            if number in counts:
                counts[number] -= 1
    few = []
    for some in _chunks(list(mine), VALUES):
        for number, count in _how_many(workspace, some):
            counts[number] += count
            if counts[number] <= TOO_MANY:
                few.append(number)
    members = {number: list(keys) for number, keys in mine.items() if len(keys) > 1 and counts[number] <= TOO_MANY}
    for some in _chunks(few, VALUES):
        for number, key in _who(workspace, some):
            if key not in people:
                members.setdefault(number, list(mine[number])).append(key)
    return Shared(members, counts, own)


@ready
def _left_by(workspace: Workspace, people: Sequence[int]) -> QuerySet[Trace, int]:
    return Trace.objects.filter(workspace=workspace, person__in=people).values_list("number", flat=True)


@ready
def _how_many(workspace: Workspace, numbers: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    having = Trace.objects.filter(workspace=workspace, number__in=numbers)
    return having.values("number").annotate(people=Count("person")).values_list("number", "people")


@ready
def _who(workspace: Workspace, numbers: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    return Trace.objects.filter(workspace=workspace, number__in=numbers).values_list("number", "person")


def _among(shared: Shared, cards: Mapping[int, Card]) -> Shared:
    """Without those who have gone since they left their traces."""
    members = {number: [key for key in keys if key in cards] for number, keys in shared.members.items()}
    return shared._replace(members=members)


def _chunks(numbers: Sequence[int], size: int) -> Iterable[Sequence[int]]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def cards_of(workspace: Workspace, people: Collection[int]) -> dict[int, Card]:
    """What is known of these people, as far as it tells whether two are one. Three queries for some hundred."""
    made: dict[int, Card] = {}
    for some in _chunks(sorted(people), VALUES):
        reached: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for key, kind, address in _channels(workspace, some):
            reached[key][kind].append(address)
        work: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for key, title, firm in _positions(workspace, some):
            work[key].append((title, firm or ""))
        for key, full, given, family, place, school in _people(workspace, some):
            made[key] = card(
                key,
                full,
                given,
                family,
                emails=reached[key][ChannelKind.EMAIL],
                telephones=reached[key][ChannelKind.TELEPHONE],
                profiles=reached[key][ChannelKind.LINKEDIN],
                work=work[key],
                place=place,
                school=school,
            )
    return made


@ready
def _people(workspace: Workspace, people: Sequence[int]) -> QuerySet[Person, tuple[int, str, str, str, str, str]]:
    rows = Person.objects.within(workspace).filter(pk__in=people)
    return rows.values_list("pk", "full_name", "given_name", "family_name", "place", "school")


@ready
def _channels(workspace: Workspace, people: Sequence[int]) -> QuerySet[Channel, tuple[int, str, str]]:
    rows = Channel.objects.within(workspace).filter(person__in=people)
    return rows.values_list("person_id", "kind", "address")


@ready
def _positions(workspace: Workspace, people: Sequence[int]) -> QuerySet[Position, tuple[int, str, str | None]]:
    rows = Position.objects.within(workspace).filter(person__in=people)
    return rows.values_list("person_id", "title", "organisation__name")
