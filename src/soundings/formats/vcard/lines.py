"""From a file to its cards, and from a card to its whole lines: folds undone, whatever kind of fold it was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from soundings.formats.physical_lines import physical_lines

# Larger than any card with a photo of 5 MB.
LARGEST_CARD = 12_000_000
BOUNDARY = re.compile(
    rb"(?:\xef\xbb\xbf)?([ \t]*)(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*(BEGIN[ \t]*:[ \t]*VCARD)?[ \t]*$", re.I
)
BINARY = re.compile(rb"[;=](?:BASE64|B)(?=[;:]|$)", re.I)
PICTURES = re.compile(rb"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.I)
BASE64 = re.compile(rb"[A-Za-z0-9+/]+={0,2}[ \t]*$")
HOLDS_A_CARD = re.compile(rb"(?:[\w-]+\.)?AGENT(?:;[^:]*)?:[ \t]*$", re.I)
OLD = re.compile(rb"VERSION[ \t]*:[ \t]*2", re.I)

CUT_SHORT = "The file ends in the middle of this card, so it is damaged. Export it again for the whole card."
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
    ended, before = True, b""
    for number, line, ended in physical_lines(file):
        boundary = BOUNDARY.match(line) if line[-1:] in b"dD \t" and len(line) < 200 else None
        if not boundary or (gathering and boundary[1] and len(boundary[1]) > len(gathering.indent)):
            if gathering and not inner:
                gathering.add(line, ended)
            before = line if len(line) < 200 and line.strip() else b""
            continue
        begins = boundary[2].upper() == b"BEGIN"
        if gathering and begins and HOLDS_A_CARD.match(before.lstrip()):
            inner += 1
        elif inner and not begins:
            inner -= 1
        elif gathering:
            yield gathering.card(NO_END if begins else "")
            gathering, inner = None, 0
        before = b""
        if (begins and not gathering and not inner) or (boundary[3] and not inner):
            gathering = _Gathering(Card(index, number), boundary[1])
            index += 1
    if gathering:
        yield gathering.at_the_end_of_the_file(ended)


class _Gathering:
    """A card whose end has not come yet."""

    def __init__(self, card: Card, indent: bytes) -> None:
        self._card = card
        self.indent = indent
        self._parts: list[bytes] = []
        self._size = 0
        self._old = False
        # What kind of line the current property is, once its colon has been seen.
        self._known = self._binary = self._quotes = self._quoted = False

    def add(self, line: bytes, whole: bool) -> None:
        """One more line of the file."""
        if self.indent and line.startswith(self.indent):
            line = line[len(self.indent) :]
        if not whole and not line:
            self._card.complaint = LINE_TOO_LONG
        self._size += len(line) + 1
        if self._size > LARGEST_CARD:
            self._parts.clear()
            self._card.lines.clear()
            self._card.whole, self._card.complaint = False, TOO_LARGE
            return
        if self._quoted:
            # The line before ended in '=': whatever this one looks like, it goes on.
            self._parts[-1] = self._parts[-1].rstrip(b" \t")[:-1]
            self._parts.append(line if self._old else line.removeprefix(b" ").removeprefix(b"\t"))
            self._quoted = line.rstrip(b" \t").endswith(b"=")
        elif not line.strip(b" \t"):
            self._binary = False
        elif line[0] in b" \t" and self._parts:
            self._parts.append(line.lstrip(b" \t") if self._binary else line[1:])
            self._look()
        elif self._binary and BASE64.match(line):
            self._parts.append(line)
        else:
            self._finish()
            self._parts.append(line)
            self._look()

    def card(self, complaint: str = "") -> Card:
        """The card, now that its end has come."""
        self._finish()
        self._card.complaint = self._card.complaint or complaint
        return self._card

    def at_the_end_of_the_file(self, ended: bool) -> Card:
        """The card whose end never came: read if its last line is whole, a problem either way."""
        last = self._parts[-1].strip().upper() if self._parts else b""
        almost = len(self._parts) == 1 and len(last) > 2 and b"END:VCARD".startswith(last)
        if not almost and (self._binary or self._quoted or not ended):
            self._card.whole = False
        return self.card(CUT_SHORT)

    def _look(self) -> None:
        if self._known:
            self._quoted = self._quotes and self._parts[-1].rstrip(b" \t").endswith(b"=")
            return
        line = b"".join(self._parts) if len(self._parts) > 1 else self._parts[0]
        head, colon, value = line.partition(b":")
        if not colon:
            if len(self._parts) > 100:
                self._known = True
            return
        self._known = True
        upper = head.upper() if b";" in head else b""
        self._quotes = b"QUOTED-PRINTABLE" in upper
        self._quoted = self._quotes and line.rstrip(b" \t").endswith(b"=")
        self._binary = bool(upper and BINARY.search(upper)) or (
            PICTURES.match(line) is not None and (b":" not in value or value[:5].lower() == b"data:")
        )
        self._old = self._old or OLD.match(line) is not None

    def _finish(self) -> None:
        if self._parts:
            self._card.lines.append(b"".join(self._parts))
            self._parts = []
        self._known = self._binary = self._quoted = self._quotes = False
