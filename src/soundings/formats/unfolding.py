"""Lines of a file put together to the whole lines its writer meant, whatever kind of fold it was.

Indented continuations (RFC 5545, 6350), soft breaks of quoted-printable (vCard 2.1), base64 that is not indented, and,
where `mends` says so, continuations whose blank was lost on the way.
"""

import re

QUOTED = b"QUOTED-PRINTABLE"
BINARY = re.compile(rb"[;=](?:BASE64|B)(?=[;:]|$)", re.IGNORECASE)
PICTURES = re.compile(rb"(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]", re.IGNORECASE)
BASE64 = re.compile(rb"[A-Za-z0-9+/]+={0,2}[ \t]*$")
OLD = re.compile(rb"VERSION[ \t]*:[ \t]*[12]", re.IGNORECASE)
A_LINE = re.compile(rb"[ \t]*[A-Za-z][\w.-]*[ \t]*[;:]")
A_BEGINNING = re.compile(rb"[A-Za-z][\w-]*;")
BLANKS = b" \t"
# Folds are made at 75 or a little less.
FOLDED = 70
# A soft break with the blanks some put behind it.
SOFT_BREAK = 20
LONGEST_HEAD = 10_000
# More than any photo; what goes on beyond is not kept.
LONGEST = 12_000_000


class Unfolding:
    """The line in hand."""

    def __init__(self, *, mends: bool = False) -> None:
        self._mends = mends
        self._line = bytearray()
        self._folds = 0
        # How long the last part of it is.
        self._last = 0
        self._old = False
        # What kind of line it is, once its colon has been seen; and whether the next line belongs to it in any case.
        self._known = self._binary = self._quotes = self._goes_on = False

    def add(self, line: bytes) -> bytes | None:
        """One more line of the file; the answer is the whole line that ended before it, if one did."""
        if self._goes_on:
            # The line before ended in '=': whatever this one looks like, it belongs to it.
            end = self._line[-SOFT_BREAK:]
            del self._line[len(self._line) - len(end) + max(0, len(end.rstrip(BLANKS)) - 1) :]
            self._go_on(line if self._old else line.removeprefix(b" ").removeprefix(b"\t"))
        elif not line.strip(BLANKS):
            self._binary = False
        elif line[0] in BLANKS and self._line:
            self._go_on(line.lstrip(BLANKS) if self._binary else line[1:])
        elif (self._binary and BASE64.match(line)) or (self._mends and self._lost_its_blank(line)):
            self._go_on(line)
        else:
            whole = self.rest()
            self._line += line
            self._last = len(line)
            self._look()
            return whole
        return None

    def rest(self) -> bytes | None:
        """The line in hand; there is none in hand after that."""
        whole = bytes(self._line) or None
        self._line = bytearray()
        self._folds = 0
        self._known = self._binary = self._quotes = self._goes_on = False
        return whole

    def beginning(self) -> bytes:
        """What there is of the line in hand, if it is not folded."""
        return b"" if self._folds else bytes(self._line)

    @property
    def is_empty(self) -> bool:
        """Whether there is no line in hand."""
        return not self._line

    @property
    def is_open(self) -> bool:
        """Whether the line in hand has a value that says itself that it goes on."""
        return self._binary or self._goes_on

    def _go_on(self, part: bytes) -> None:
        self._folds += 1
        self._last = len(part)
        if len(self._line) < LONGEST:
            self._line += part
            self._look()
        else:
            self._goes_on = False

    def _look(self) -> None:
        if not self._known:
            colon = self._line.find(b":")
            if colon < 0:
                self._known = len(self._line) > LONGEST_HEAD
                return
            self._known = True
            self._learn(colon)
        self._goes_on = self._quotes and self._line[-SOFT_BREAK:].rstrip(BLANKS).endswith(b"=")

    def _learn(self, colon: int) -> None:
        """What the head of the line says of its value."""
        line = self._line
        if line.find(b";", 0, colon) >= 0:
            head = bytes(line[:colon]).upper()
            self._quotes = QUOTED in head
            self._binary = BINARY.search(head) is not None
        if not self._binary and PICTURES.match(line):
            self._binary = line.find(b":", colon + 1) < 0 or line[colon + 1 : colon + 6].lower() == b"data:"
        self._old = self._old or OLD.match(line) is not None

    def _lost_its_blank(self, line: bytes) -> bool:
        if not self._line:
            return False
        if not self._known:
            return A_BEGINNING.match(self._line) is not None
        return self._last >= FOLDED and not A_LINE.match(line)
