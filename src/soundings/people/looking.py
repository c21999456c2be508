"""Looking for people who stand here twice: whoever was touched is compared with whoever shares a trace with them.

At the end of each act a keeper marks those it touched; the worker takes the marks up, a slice at a time. So nobody
waits for it, and what was found is a cache of facts like any other: `soundings derive` marks everybody.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Count, Q, QuerySet

from soundings.people.doubles.cards import Card, card, name_trace
from soundings.people.doubles.finding import TOO_MANY, Pair, Shared, neighbours, pairs, trace_number, trace_numbers
from soundings.people.doubles.forgetting import forget
from soundings.people.doubles.judging import Verdict
from soundings.people.models import Channel, KeptPair, Person, Position, Trace, Unlooked
from soundings.people.models.channels import ChannelKind
from soundings.workspaces import bulk, kept
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready

# People in a slice: the first, the fewest and the most; and the seconds one may take.
SLICE, LEAST, MOST = 200, 50, 2500
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
                marks = ", ".join(["(%s, %s, 1, %s, 0)"] * len(some))
                statement = [
                    "INSERT INTO people_unlooked (workspace_id, person, times, is_traced, beside) VALUES",
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
    # By name: most of those who are worth comparing stand in the same slice then.
    order = ("id",) if untraced else ("beside", "id")
    marks = Unlooked.objects.filter(workspace=first.workspace, is_traced=untraced is None).order_by(*order)
    seen = dict(marks.values_list("person", "times")[: _pace.size])
    if untraced:
        trace(first.workspace, seen)
    else:
        weigh(first.workspace, seen)
    _pace.took(time.monotonic() - began, len(seen))
    return True


def trace(workspace: Workspace, seen: Mapping[int, int]) -> None:
    """Write down the traces of these people (and of how often each was marked); of those who have gone, none."""
    cards = cards_of(workspace, seen.keys())
    own = {key: trace_numbers(one) for key, one in cards.items()}
    beside = {key: neighbours(one) for key, one in cards.items()}
    where = workspace.pk
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany("DELETE FROM people_trace WHERE person = %s", [(key,) for key in seen])
        bulk.write(
            "people_trace",
            ["workspace_id", "number", "person"],
            ((where, number, key) for key, numbers in own.items() for number in numbers),
        )
        # Those who were touched again meanwhile stay as they are.
        cursor.executemany(
            "UPDATE people_unlooked SET is_traced = %s, beside = %s WHERE person = %s AND times = %s",
            [(True, beside.get(key, 0), key, times) for key, times in seen.items()],
        )


def weigh(workspace: Workspace, seen: Mapping[int, int]) -> None:
    """Compare these people with whoever shares a trace with them, and keep what was found.

    Whoever is marked too is left for when their own turn comes: so each pair is weighed once. All is read and weighed
    before anything is written, so whoever wants to write meanwhile waits for no more than that.
    """
    own = _traces_of(workspace, seen.keys())
    shared = _shared(workspace, own)
    others = {other for key in own for other in shared.others(key)} - own.keys()
    later = _marked(workspace, others)
    cards = cards_of(workspace, {*seen, *others} - later)
    found = list(pairs(own.keys() & cards.keys(), cards, _among(workspace, shared, cards)))
    with transaction.atomic():
        _write(workspace, seen.keys(), later, found)
        with connection.cursor() as cursor:
            cursor.executemany("DELETE FROM people_unlooked WHERE person = %s AND times = %s", list(seen.items()))


def _write(workspace: Workspace, people: Iterable[int], later: Set[int], found: Iterable[Pair]) -> None:
    before = {
        pair
        for some in _chunks(list(people), VALUES)
        for pair, *two in _pairs_of(workspace, some, some)
        if later.isdisjoint(two)
    }
    for some in _chunks(list(before), VALUES):
        KeptPair.objects.filter(pk__in=some).delete()
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


@ready
def _pairs_of(
    workspace: Workspace, ones: Sequence[int], others: Sequence[int]
) -> QuerySet[KeptPair, tuple[int, int, int]]:
    there = KeptPair.objects.filter(Q(one__in=ones) | Q(other__in=others), workspace=workspace)
    return there.values_list("pk", "one", "other")


def _marked(workspace: Workspace, people: Collection[int]) -> set[int]:
    """Who of them is still to be weighed themselves."""
    return {key for some in _chunks(list(people), VALUES) for key in _unlooked(workspace, some)}


@ready
def _unlooked(workspace: Workspace, people: Sequence[int]) -> QuerySet[Unlooked, int]:
    return Unlooked.objects.filter(workspace=workspace, person__in=people).values_list("person", flat=True)


def _traces_of(workspace: Workspace, people: Collection[int]) -> dict[int, list[int]]:
    """The traces these people have left."""
    own: dict[int, list[int]] = defaultdict(list)
    for some in _chunks(sorted(people), VALUES):
        for key, number in _left_by(workspace, some):
            own[key].append(number)
    return dict(own)


@ready
def _left_by(workspace: Workspace, people: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    return Trace.objects.filter(workspace=workspace, person__in=people).values_list("person", "number")


def _shared(workspace: Workspace, own: Mapping[int, Sequence[int]]) -> Shared:
    """Who has the traces of these people, as far as not too many do."""
    counts = _counted(workspace, {number for numbers in own.values() for number in numbers})
    members: dict[int, list[int]] = defaultdict(list)
    for some in _chunks([number for number, people in counts.items() if people <= TOO_MANY], VALUES):
        for number, key in _who(workspace, some):
            members[number].append(key)
    return Shared(members, counts, own)


def _counted(workspace: Workspace, numbers: Iterable[int]) -> dict[int, int]:
    """How many people have each of these traces, where more than one has."""
    return {
        number: people for some in _chunks(sorted(numbers), VALUES) for number, people in _how_many(workspace, some)
    }


@ready
def _how_many(workspace: Workspace, numbers: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    having = Trace.objects.filter(workspace=workspace, number__in=numbers)
    return having.values("number").annotate(people=Count("person")).filter(people__gt=1).values_list("number", "people")


@ready
def _who(workspace: Workspace, numbers: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    return Trace.objects.filter(workspace=workspace, number__in=numbers).values_list("number", "person")


def _among(workspace: Workspace, shared: Shared, cards: Mapping[int, Card]) -> Shared:
    """Only those who have a card; and how many are called as any of them, which may be nobody who was touched."""
    members = {number: [key for key in keys if key in cards] for number, keys in shared.members.items()}
    names = {trace_number(name_trace(one)) for one in cards.values()}
    known = {number for numbers in shared.own.values() for number in numbers}
    return shared._replace(members=members, counts={**shared.counts, **_counted(workspace, names - known)})


def _chunks(numbers: Sequence[int], size: int) -> Iterable[Sequence[int]]:
    for start in range(0, len(numbers), size):
        yield numbers[start : start + size]


def cards_of(workspace: Workspace, people: Collection[int]) -> dict[int, Card]:
    """What is known of these people, as far as it tells whether two are one. Three queries for some hundred."""
    made: dict[int, Card] = {}
    for some in _chunks(sorted(people), VALUES):
        reached: dict[str, dict[int, list[str]]] = {kind.value: defaultdict(list) for kind in ChannelKind}
        for key, kind, address in _channels(workspace, some):
            reached[kind][key].append(address)
        emails, telephones = reached[ChannelKind.EMAIL], reached[ChannelKind.TELEPHONE]
        profiles = reached[ChannelKind.LINKEDIN]
        work: dict[int, list[tuple[str, str]]] = defaultdict(list)
        for key, title, firm in _positions(workspace, some):
            work[key].append((title, firm or ""))
        for key, full, given, family, place, school in _people(workspace, some):
            made[key] = card(
                key,
                full,
                given,
                family,
                emails=emails.get(key, ()),
                telephones=telephones.get(key, ()),
                profiles=profiles.get(key, ()),
                work=work.get(key, ()),
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
    """By their keys, which are half of the way to a card's."""
    rows = Channel.objects.within(workspace).filter(person__in=people)
    return rows.values_list("person_id", "kind", "key")


@ready
def _positions(workspace: Workspace, people: Sequence[int]) -> QuerySet[Position, tuple[int, str, str | None]]:
    rows = Position.objects.within(workspace).filter(person__in=people)
    return rows.values_list("person_id", "title", "organisation__name")
