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
# Folds are made at 75 or a little less.
FOLDED = 70
MOST_PARTS_BEFORE_A_COLON = 100


class Unfolding:
    """The line in hand."""

    def __init__(self, *, mends: bool = False) -> None:
        self._mends = mends
        self._parts: list[bytes] = []
        self._old = False
        # What kind of line it is, once its colon has been seen; and whether the next line belongs to it in any case.
        self._known = self._binary = self._quotes = self._goes_on = False

    def add(self, line: bytes) -> bytes | None:
        """One more line of the file; the answer is the whole line that ended before it, if one did."""
        if self._goes_on:
            # The line before ended in '=': whatever this one looks like, it belongs to it.
            self._parts[-1] = self._parts[-1].rstrip(b" \t")[:-1]
            self._parts.append(line if self._old else line.removeprefix(b" ").removeprefix(b"\t"))
            self._goes_on = line.rstrip(b" \t").endswith(b"=")
        elif not line.strip(b" \t"):
            self._binary = False
        elif line[0] in b" \t" and self._parts:
            self._parts.append(line.lstrip(b" \t") if self._binary else line[1:])
            self._look()
        elif (self._binary and BASE64.match(line)) or (self._mends and self._lost_its_blank(line)):
            self._parts.append(line)
            self._look()
        else:
            whole = self.rest()
            self._parts.append(line)
            self._look()
            return whole
        return None

    def rest(self) -> bytes | None:
        """The line in hand; there is none in hand after that."""
        whole = b"".join(self._parts) if self._parts else None
        self._parts = []
        self._known = self._binary = self._quotes = self._goes_on = False
        return whole

    def beginning(self) -> bytes:
        """What there is of the line in hand, if it is not folded."""
        return self._parts[0] if len(self._parts) == 1 else b""

    @property
    def is_open(self) -> bool:
        """Whether the line in hand has a value that says itself that it goes on."""
        return self._binary or self._goes_on

    def _look(self) -> None:
        if self._known:
            self._goes_on = self._quotes and self._parts[-1].rstrip(b" \t").endswith(b"=")
            return
        line = b"".join(self._parts) if len(self._parts) > 1 else self._parts[0]
        head, colon, value = line.partition(b":")
        if not colon:
            self._known = len(self._parts) > MOST_PARTS_BEFORE_A_COLON
            return
        self._known = True
        upper = head.upper() if b";" in head else b""
        self._quotes = QUOTED in upper
        self._goes_on = self._quotes and line.rstrip(b" \t").endswith(b"=")
        self._binary = bool(upper and BINARY.search(upper)) or (
            PICTURES.match(line) is not None and (b":" not in value or value[:5].lower() == b"data:")
        )
        self._old = self._old or OLD.match(line) is not None

    def _lost_its_blank(self, line: bytes) -> bool:
        if not self._parts:
            return False
        if not self._known:
            return A_BEGINNING.match(self._parts[0]) is not None
        return len(self._parts[-1]) >= FOLDED and not A_LINE.match(line)
