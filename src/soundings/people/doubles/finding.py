"""Pairs among many: only those are compared who have a trace in common that not too many share."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import groupby
from typing import NamedTuple

from soundings.people.doubles.cards import Card, family_traces, name_trace, traces
from soundings.people.doubles.judging import Judgement, Verdict, judge

# A trace that more people share says nothing of any two of them.
TOO_MANY = 40
# All of one family name are compared only where it is a rare one.
A_FAMILY = 8
# So many people can be told apart in one go: a trace and a place are packed into one number.
PLACES = 1 << 21


class Pair(NamedTuple):
    """Two that are or may be one; the smaller key first."""

    one: int
    other: int
    judgement: Judgement


def trace_number(trace: str) -> int:
    """A trace as a number of 42 bits, as an index of a database keeps it; odd for a family name alone."""
    number = int.from_bytes(blake2b(trace.encode(), digest_size=8).digest(), "big") >> 22
    return number | 1 if trace.startswith("f ") else number & ~1


def trace_numbers(one: Card) -> Sequence[int]:
    """All traces of a card, as numbers."""
    return array("q", {trace_number(trace) for trace in traces(one)})


def neighbours(one: Card) -> int:
    """A number that those have in common who are likely to be compared: the trace of their family name."""
    return trace_number(next(iter(family_traces(one)), name_trace(one)))


class Shared(NamedTuple):
    """Who has which trace, of those that more than one has and not too many; how many have each; and each one's own."""

    members: Mapping[int, Sequence[int]]
    counts: Mapping[int, int]
    own: Mapping[int, Sequence[int]]

    def often(self, trace: str) -> int:
        """How many people have it."""
        return self.counts.get(trace_number(trace), 1)

    def others(self, key: int) -> set[int]:
        """Who is worth comparing with this one."""
        found: set[int] = set()
        for number in self.own[key]:
            having = self.members.get(number, ())
            if len(having) <= A_FAMILY or not number & 1:
                found.update(having)
        found.discard(key)
        return found


def pairs(touched: Collection[int], cards: Mapping[int, Card], shared: Shared) -> Iterator[Pair]:
    """Of those touched with everybody: the pairs that are or may be one, each once."""
    for key in touched:
        mine = cards[key]
        for other in shared.others(key):
            if other < key and other in touched:
                continue
            judgement = judge(mine, cards[other], shared.often)
            if judgement.verdict != Verdict.DIFFERENT:
                yield Pair(min(key, other), max(key, other), judgement)


def shared_among(cards: Iterable[Card]) -> Shared:
    """For people who are all at hand: short lists of numbers, however many they are."""
    own = {one.key: trace_numbers(one) for one in cards}
    keys = list(own)
    packed = sorted(number * PLACES + place for place, key in enumerate(keys) for number in own[key])
    members: dict[int, list[int]] = {}
    counts: dict[int, int] = {}
    for number, group in groupby(packed, lambda each: each // PLACES):
        places = [each % PLACES for each in group]
        if len(places) > 1:
            counts[number] = len(places)
            if len(places) <= TOO_MANY:
                members[number] = [keys[place] for place in places]
    return Shared(members, counts, own)
