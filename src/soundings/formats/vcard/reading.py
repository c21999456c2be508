"""A file of cards as people, and a problem for every card that is none."""

import io
from collections.abc import Iterator
from typing import BinaryIO

from soundings.formats.content_lines import Foreign
from soundings.formats.records import Counts, Note, Person, Problem, Reading, UnreadableFile
from soundings.formats.vcard.lines import Card, cards
from soundings.formats.vcard.person import AGroup, Meaning, NoName

KIND = "vcard"
LINES_SHOWN = 20
MOST_PROBLEMS = 10_000

NO_CARDS = "There is no card in this file. Export your contacts as vCard (.vcf) again and bring in the new file."
NO_NAME = "This card has neither a name nor anything else to call somebody by."
A_GROUP = "This card lists the members of a group and describes nobody, so it was left out."
MORE_PROBLEMS = "This file has so many problems that those after the first 10,000 are not listed."
MONTH_FIRST = "The birthday fits both orders, such as 5/4/1979, and was read with the month first."


def read(data: bytes, *, day_first: bool | None = None) -> Reading:
    """Everyone in a file of cards of any version, mixed or not, whatever VERSION says (P07).

    Every card becomes a person, a problem or both: one that was read may still have something to complain about.
    """
    people: list[Person] = []
    problems: list[Problem] = []
    cards_read = groups = 0
    month_first: list[int] = []
    for understood in _understood(io.BytesIO(data), day_first):
        cards_read += 1
        problems += understood.problems
        groups += understood.group
        if understood.person:
            people.append(understood.person)
        if understood.month_first:
            month_first.append(understood.card.line)
    return Reading(
        kind=KIND,
        records=tuple(people),
        problems=tuple(problems),
        counts=Counts(cards_read, len(people), groups, cards_read - len(people) - groups),
        notes=(Note("month-first", MONTH_FIRST, len(month_first), tuple(month_first[:LINES_SHOWN])),)
        if month_first
        else (),
    )


def stream(file: BinaryIO) -> Iterator[Person | Problem]:
    """The same card by card from an open file of any size, which is never held as a whole."""
    told = 0
    last: _Understood | None = None
    for last in _understood(file, None):
        if told < MOST_PROBLEMS:
            problems = [*last.problems, *([last.problem(MONTH_FIRST)] if last.month_first else ())]
            told += len(problems)
            yield from problems
        if last.person:
            yield last.person
    if last and told >= MOST_PROBLEMS:
        yield last.problem(MORE_PROBLEMS)


class _Understood:
    """What became of one card."""

    __slots__ = ("card", "group", "month_first", "person", "problems")

    def __init__(self, card: Card, day_first: bool | None, foreign: Foreign) -> None:
        self.card = card
        self.group = self.month_first = False
        self.person: Person | None = None
        if not card.whole:
            self.problems = [self.problem(card.complaint)]
            return
        meaning = Meaning(card, day_first=day_first, foreign=foreign)
        try:
            self.person = meaning.person()
        except AGroup:
            self.group = True
            self.problems = [self.problem(A_GROUP)]
        except NoName:
            self.problems = [self.problem(card.complaint or NO_NAME)]
        else:
            self.month_first = meaning.month_first
            self.problems = [self.problem(complaint) for complaint in meaning.complaints]

    def problem(self, message: str) -> Problem:
        return Problem(self.card.line, message, index=self.card.index)


def _understood(file: BinaryIO, day_first: bool | None) -> Iterator[_Understood]:
    empty, foreign = True, Foreign()
    for card in cards(file):
        empty = False
        yield _Understood(card, day_first, foreign)
    if empty:
        raise UnreadableFile(NO_CARDS)
