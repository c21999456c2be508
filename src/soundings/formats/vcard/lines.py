"""From a file to its cards, and from a card to its whole lines: folds undone, whatever kind of fold it was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from soundings.formats.physical_lines import Line, physical_lines
from soundings.formats.unfolding import Unfolding

# Larger than any card with a photo of 5 MB.
LARGEST_CARD = 12_000_000
BOUNDARY = re.compile(rb"(?:\xef\xbb\xbf)?([ \t]*)(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE)
# Where a line end was lost. Only at the start of a line: behind it the same words may be what a card says.
GLUED = re.compile(rb"(END:VCARD|BEGIN:VCARD)(?=[^ \t])", re.IGNORECASE)
HOLDS_A_CARD = re.compile(rb"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:[ \t]*$", re.IGNORECASE)

CUT_SHORT = "The file ends in the middle of this card, so it is damaged. Export it again for the whole card."
NO_BEGINNING = "The beginning of this card is missing, so it is damaged. Export it again for the whole card."
NO_END = "This card has no end before the next one begins. What stands in it was read."
TOO_LARGE = "This card is larger than any photo explains and was left out."
LINE_TOO_LONG = "A line of this card is longer than 6 MB and was left out."


@dataclass(slots=True)
class Card:
    """One card: where it stands and its lines, each a whole property in bytes."""

    # Which one of its file, from 0, and the line it begins on.
    index: int
    line: int
    lines: list[bytes] = field(default_factory=list)
    complaint: str = ""
    # False for one that was cut or is too large: its lines are not all there.
    whole: bool = True


def cards(file: BinaryIO) -> Iterator[Card]:
    """Every card of the file, one at a time. Cards inside a card (AGENT) are passed over with what holds them."""
    gathering: _Gathering | None = None
    index = inner = 0
    # The line before, and the first line since a card ended.
    before, stray = b"", 0
    ended = True
    for number, line, ended in _apart(physical_lines(file)):
        boundary = BOUNDARY.match(line) if line[-1:] in b"dD \t" and len(line) < 200 else None
        if not boundary or (gathering and len(boundary[1]) > len(gathering.indent)):
            if gathering and not inner:
                gathering.add(line, ended)
            elif not gathering and line.strip():
                stray = stray or number
            before = line if len(line) < 200 and line.strip() else b""
            continue
        begins = boundary[2].upper() == b"BEGIN"
        if gathering and begins and HOLDS_A_CARD.match(before.lstrip()):
            inner += 1
        elif inner and not begins:
            inner -= 1
        elif gathering:
            yield gathering.card(NO_END if begins else "")
            gathering, inner, stray = None, 0, 0
        elif not begins and stray:
            yield Card(index, stray, complaint=NO_BEGINNING, whole=False)
            index, stray = index + 1, 0
        before = b""
        if begins and not gathering:
            gathering = _Gathering(Card(index, number), boundary[1])
            index += 1
    if gathering:
        yield gathering.at_the_end_of_the_file(ended)


def _apart(lines: Iterator[Line]) -> Iterator[Line]:
    """Lines with the beginning and the end of a card on lines of their own."""
    for number, whole, ended in lines:
        line = whole
        while line[:1] in b"bBeE" and (glued := GLUED.match(line)):
            yield number, glued[0], True
            line = line[glued.end() :]
        yield number, line, ended


class _Gathering:
    """A card whose end has not come yet."""

    def __init__(self, card: Card, indent: bytes) -> None:
        self._card = card
        self._size = 0
        self._unfolding = Unfolding()
        self.indent = indent

    def add(self, line: bytes, whole: bool) -> None:
        """One more line of the file."""
        if self.indent and line.startswith(self.indent):
            line = line[len(self.indent) :]
        if not whole and not line:
            self._card.complaint = LINE_TOO_LONG
        self._size += len(line) + 1
        if self._size > LARGEST_CARD:
            self._unfolding.rest()
            self._card.lines.clear()
            self._card.whole, self._card.complaint = False, TOO_LARGE
        elif finished := self._unfolding.add(line):
            self._card.lines.append(finished)

    def card(self, complaint: str = "") -> Card:
        """The card, now that its end has come."""
        if finished := self._unfolding.rest():
            self._card.lines.append(finished)
        self._card.complaint = self._card.complaint or complaint
        return self._card

    def at_the_end_of_the_file(self, ended: bool) -> Card:
        """The card whose end never came: read if its last line is whole, a problem either way."""
        last = self._unfolding.beginning().strip().upper()
        almost = len(last) > 2 and b"END:VCARD".startswith(last)
        if not almost and (self._unfolding.is_open or not ended):
            self._card.whole = False
        return self.card(CUT_SHORT)
