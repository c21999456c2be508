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
from soundings.people.doubles.forgetting import forget
from soundings.people.doubles.judging import Verdict
from soundings.people.models import Channel, KeptPair, Person, Position, Trace, Unlooked
from soundings.people.models.channels import ChannelKind
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready

# People in a slice: the first, the fewest and the most; and the seconds one may take.
SLICE, LEAST, MOST = 200, 50, 1000
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
                marks = ", ".join(["(%s, %s, 1, %s)"] * len(some))
                statement = [
                    "INSERT INTO people_unlooked (workspace_id, person, times, is_traced) VALUES",
                    marks,
                    "ON CONFLICT (person) DO UPDATE",
                    "SET times = people_unlooked.times + 1, is_traced = excluded.is_traced",
                ]
                cursor.execute(" ".join(statement), [value for key in some for value in (workspace.pk, key, False)])

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """Every person, and whoever has left a trace."""
        people = Person.objects.within(workspace).values_list("pk", flat=True)
        return set(people) | set(Trace.objects.filter(workspace=workspace).values_list("person", flat=True))


@dataclass
class Pace:
    """How many people the next slice takes, by how long the last one took."""

    size: int = SLICE
    # Somebody was looked at since all that was worked out of names was let go of.
    is_warm: bool = False

    def took(self, seconds: float, people: int) -> None:
        """Learn from the last one."""
        self.size = max(LEAST, min(MOST, round(people * SECONDS / max(seconds, 0.001))))


_pace = Pace()


def step(now: datetime) -> bool:
    """Look at a slice of those touched; True if there may be more. Run twice, it finds the same.

    All leave their traces before anybody is weighed: how many bear a name must not depend on who was looked at first.
    """
    untraced = Unlooked.objects.filter(is_traced=False).select_related("workspace").order_by("id").first()
    first = untraced or Unlooked.objects.select_related("workspace").order_by("id").first()
    if first is None:
        if _pace.is_warm:
            forget()
            _pace.is_warm = False
        return False
    _pace.is_warm = True
    began = time.monotonic()
    marks = Unlooked.objects.filter(workspace=first.workspace, is_traced=untraced is None).order_by("id")
    seen = dict(marks.values_list("person", "times")[: _pace.size])
    if untraced:
        trace(first.workspace, seen)
    else:
        weigh(first.workspace, seen)
    _pace.took(time.monotonic() - began, len(seen))
    return True


def trace(workspace: Workspace, seen: Mapping[int, int]) -> None:
    """Write down the traces of these people (and of how often each was marked); of those who have gone, none."""
    own = {key: trace_numbers(one) for key, one in cards_of(workspace, seen.keys()).items()}
    with transaction.atomic():
        Trace.objects.filter(person__in=seen).delete()
        with connection.cursor() as cursor:
            cursor.executemany(
                "INSERT INTO people_trace (workspace_id, number, person) VALUES (%s, %s, %s)",
                [(workspace.pk, number, key) for key, numbers in own.items() for number in numbers],
            )
        for marks in _as_seen(seen):
            marks.update(is_traced=True)


def weigh(workspace: Workspace, seen: Mapping[int, int]) -> None:
    """Compare these people with whoever shares a trace with them, and keep what was found.

    All is read and weighed before anything is written, so whoever wants to write meanwhile waits for no more than that.
    """
    cards = cards_of(workspace, seen.keys())
    own = {key: trace_numbers(one) for key, one in cards.items()}
    shared = _shared(workspace, own)
    others = {other for key in own for other in shared.others(key)} - own.keys()
    cards |= cards_of(workspace, others)
    found = list(pairs(own.keys(), cards, _among(shared, cards)))
    with transaction.atomic():
        _write(workspace, seen.keys(), found)
        for marks in _as_seen(seen):
            marks.delete()


def _as_seen(seen: Mapping[int, int]) -> Iterable[QuerySet[Unlooked]]:
    """The marks of those who were not touched again meanwhile."""
    for times in set(seen.values()):
        those = [key for key, number in seen.items() if number == times]
        yield Unlooked.objects.filter(person__in=those, times=times)


def _write(workspace: Workspace, people: Collection[int], found: Iterable[Pair]) -> None:
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


def _shared(workspace: Workspace, own: Mapping[int, Sequence[int]]) -> Shared:
    """Who has the traces of these people, as far as not too many do."""
    every = list({number for numbers in own.values() for number in numbers})
    counts: dict[int, int] = {}
    for some in _chunks(every, VALUES):
        counts |= dict(_how_many(workspace, some))
    members: dict[int, list[int]] = defaultdict(list)
    for some in _chunks([number for number in every if 1 < counts.get(number, 0) <= TOO_MANY], VALUES):
        for number, key in _who(workspace, some):
            members[number].append(key)
    return Shared(members, counts, own)


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
