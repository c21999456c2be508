"""Whom the rows of a file may be: somebody who is here, or another row, though no address says so for sure (P07)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from django.db.models import Count, QuerySet

from soundings.formats.profiles import is_profile
from soundings.formats.records import Person as Record
from soundings.interchange.matching import place_of
from soundings.people.doubles.cards import Card, card, mail_key, telephone_key
from soundings.people.doubles.finding import TOO_MANY, Shared, shared_among, trace_numbers
from soundings.people.doubles.forgetting import forget
from soundings.people.doubles.judging import Judgement, Verdict, judge
from soundings.people.looking import cards_of
from soundings.people.models import Person, Trace, Unlooked
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# Rows that are weighed in one go, and values in a statement.
SLICE, VALUES = 1000, 2000
# Of those who came in a moment ago so many are looked at who have left no traces yet.
UNTRACED = 5000


class Likely(NamedTuple):
    """The person or the earlier row that a row is about, for sure or perhaps, and why in words."""

    person: int | None
    row: int | None
    is_sure: bool
    why: tuple[str, ...]


def likely(workspace: Workspace, rows: Mapping[int, Record]) -> dict[int, Likely]:
    """For those of the rows that are or may be somebody: the likeliest. Rows are named by their places."""
    is_empty = not Person.objects.within(workspace).exists()
    if is_empty:
        rows = _worth_a_look(rows)
    cards = {_key(at): _card(at, record) for at, record in rows.items()}
    shared = shared_among(cards.values())
    if not is_empty:
        shared = _with_people(workspace, shared)
    found: dict[int, Likely] = {}
    for keys in _sliced(list(cards), SLICE):
        others = {other for key in keys for other in shared.others(key) if other > 0}
        people = cards_of(workspace, others) if others else {}
        for key in keys:
            if best := _best(cards[key], cards, people, shared):
                found[_place(key)] = best
    forget()
    return found


def _worth_a_look(rows: Mapping[int, Record]) -> Mapping[int, Record]:
    """Where nobody is here yet: all rows if some have no address, else those that share a mailbox or a number."""
    if any(not record.emails and not any(map(is_profile, record.urls)) for record in rows.values()):
        return rows
    having: dict[str, list[int]] = defaultdict(list)
    for at, record in rows.items():
        for key in {*map(mail_key, record.emails), *map(telephone_key, record.phones)} - {""}:
            having[key].append(at)
    sharing = {at for places in having.values() if len(places) > 1 for at in places}
    return {at: record for at, record in rows.items() if at in sharing}


def _are_told_apart(one: Card, other: Card) -> bool:
    """Whether two rows of one file have addresses of their own: whoever keeps the file knows them as two."""
    if one.emails & other.emails or one.telephones & other.telephones or one.profiles & other.profiles:
        return False
    return bool((one.emails and other.emails) or (one.profiles and other.profiles))


def _key(at: int) -> int:
    """Rows have numbers below nought: those of people are above. A later row has the smaller number."""
    return -1 - at


def _place(key: int) -> int:
    return -1 - key


def _card(at: int, record: Record) -> Card:
    return card(
        _key(at),
        record.full_name or "",
        record.given_name or "",
        record.family_name or "",
        emails=record.emails,
        telephones=record.phones,
        profiles=filter(is_profile, record.urls),
        work=[(record.title or "", record.organisation or "")],
        place=place_of(record),
    )


def _best(mine: Card, rows: Mapping[int, Card], people: Mapping[int, Card], shared: Shared) -> Likely | None:
    """The likeliest: for sure before perhaps, somebody who is here before a row."""
    best: tuple[tuple[bool, bool, float], int, Judgement] | None = None
    for other in sorted(shared.others(mine.key), reverse=True):
        theirs = people.get(other) if other > 0 else rows[other]
        if theirs is None or (other < 0 and (other < mine.key or _are_told_apart(mine, theirs))):
            continue
        judgement = judge(mine, theirs, shared.often)
        if judgement.verdict == Verdict.DIFFERENT:
            continue
        rank = (judgement.verdict == Verdict.SAME, other > 0, judgement.score)
        if best is None or rank > best[0]:
            best = rank, other, judgement
    if best is None:
        return None
    (is_sure, is_person, _), other, judgement = best
    return Likely(other if is_person else None, None if is_person else _place(other), is_sure, judgement.reasons)


def _with_people(workspace: Workspace, shared: Shared) -> Shared:
    """The same, with those who are here and have a trace in common with a row."""
    numbers = {number for own in shared.own.values() for number in own}
    untraced = _untraced(workspace, numbers)
    counts = {number: shared.counts.get(number, 1) + len(keys) for number, keys in untraced.items()}
    for some in _sliced(sorted(numbers), VALUES):
        for number, people in _how_many(workspace, some):
            counts[number] = counts.get(number, shared.counts.get(number, 1)) + people
    members: dict[int, Collection[int]] = dict(untraced)
    few = [number for number, people in counts.items() if people <= TOO_MANY]
    having: dict[int, set[int]] = defaultdict(set)
    for some in _sliced(few, VALUES):
        for number, person in _who(workspace, some):
            having[number].add(person)
    for number, keys in having.items():
        members[number] = keys.union(members.get(number, ()))
    together = {
        number: [*shared.members.get(number, ()), *keys]
        for number, keys in members.items()
        if counts[number] <= TOO_MANY
    }
    too_many = {number for number, people in counts.items() if people > TOO_MANY}
    ours = {number: keys for number, keys in shared.members.items() if number not in too_many}
    return Shared({**ours, **together}, {**shared.counts, **counts}, shared.own)


def _untraced(workspace: Workspace, numbers: Collection[int]) -> dict[int, list[int]]:
    """By these numbers, those who were touched so lately that the worker has not written their traces down."""
    marks = Unlooked.objects.filter(workspace=workspace, is_traced=False).order_by("-id")
    found: dict[int, list[int]] = defaultdict(list)
    for key, one in cards_of(workspace, list(marks.values_list("person", flat=True)[:UNTRACED])).items():
        for number in trace_numbers(one):
            if number in numbers:
                found[number].append(key)
    return found


@ready
def _how_many(workspace: Workspace, numbers: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    having = Trace.objects.filter(workspace=workspace, number__in=numbers)
    return having.values("number").annotate(people=Count("person")).values_list("number", "people")


@ready
def _who(workspace: Workspace, numbers: Sequence[int]) -> QuerySet[Trace, tuple[int, int]]:
    return Trace.objects.filter(workspace=workspace, number__in=numbers).values_list("number", "person")


def _sliced(values: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(values), size):
        yield values[start : start + size]
