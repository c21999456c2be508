"""A mailbox in one file (RFC 4155), read message by message: gigabytes pass through a few megabytes of memory.

A message begins with a line 'From …' that holds a full date and has a blank line above it; where one of the two is
missing, with a header we know below it. Where a message tells its length (mboxcl) and a separator stands at its end,
the length counts.
'>From ' loses one '>', as mboxo and mboxrd write it. In Takeout's mailboxes of Gmail the zone stands before the year.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from soundings.formats.mail.reader import NoMessage, read_message
from soundings.formats.messages import Message
from soundings.formats.records import Counts, Problem, Reading, UnreadableFile

KIND = "mbox"
# Of one message; of a longer one the beginning is read.
MOST_BYTES = 60_000_000
BOM = b"\xef\xbb\xbf"
PIECE = 1 << 20
# How far beyond a separator is looked for what tells it from a line of text.
LOOK_AHEAD = 2_000
LONGEST_SEPARATOR = 500

SEPARATOR = re.compile(rb"^From [^\r\n]{1,400}\r?\n", re.MULTILINE)
DATED = re.compile(
    rb"From (?=[^\r\n]*(?<![+-])\b(?:19|20)\d\d\b)(?:\S.{0,300}? |)\s{0,3}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,3}"
    rb"(?:[A-Z][a-z]{2} {1,3}\d{1,2}|\d{1,2} [A-Z][a-z]{2}) .{0,30}\d{2}:\d{2}.{0,40}"
)
UNDATED = re.compile(rb"From \S+[ \t]*\r?\n")
KNOWN_HEADER = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z-]{1,40}|received|return-path|reply-to|status"
    rb"|in-reply-to|references|delivered-to|x-[a-z0-9-]{1,60}|sender|envelope-to|dkim-signature|arc-[a-z-]{1,40}"
    rb")[ \t]*:",
    re.IGNORECASE,
)
FIRST = re.compile(rb">?From [^\r\n]{1,400}\r?\n(?:%b)" % KNOWN_HEADER.pattern, re.IGNORECASE)
LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,10})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
END_OF_HEADERS = re.compile(rb"\r?\n\r?\n")
QUOTED = re.compile(rb"^>(>*From )", re.MULTILINE)

NO_MAILBOX = "This does not look like a mailbox: no line 'From …' with the headers of a mail below it was found."
TOO_LONG = "This message is over 60 MB; its attachments are not all counted."


def read(data: bytes) -> Reading:
    """Every message of a mailbox held in memory."""
    messages: list[Message] = []
    problems: list[Problem] = []
    for found in stream(BytesIO(data)):
        if isinstance(found, Problem):
            problems.append(found)
        else:
            messages.append(found)
    return Reading(KIND, tuple(messages), tuple(problems), Counts(len(messages), len(messages), 0, 0))


def stream(file: BinaryIO) -> Iterator[Message | Problem]:
    """The messages of a mailbox one by one, and by their number from 0 what was amiss with each.

    Raises UnreadableFile where not one separator is found.
    """
    index = -1
    for index, (data, whole) in enumerate(_messages(file)):
        try:
            message, remarks = read_message(data)
        except NoMessage as error:
            yield Problem(0, str(error), index=index)
            continue
        yield message
        for remark in remarks if whole else [*remarks, TOO_LONG]:
            yield Problem(0, remark, index=index)
    if index < 0:
        raise UnreadableFile(NO_MAILBOX)


def _messages(file: BinaryIO) -> Iterator[tuple[bytes, bool]]:
    """The bytes of each message without its separator, and whether they are all of it."""
    mailbox = _Mailbox(file)
    if not mailbox.to_first():
        return
    while (found := mailbox.next()) is not None:
        data, whole = found
        yield QUOTED.sub(rb"\1", data), whole


class _Mailbox:
    """A window that moves over the file; it begins where the message in hand does."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file
        self.window = bytearray()
        self.ended = False

    def fill(self, size: int) -> bool:
        """Have at least `size` bytes in the window, if the file has them."""
        while len(self.window) < size and not self.ended:
            piece = self.file.read(max(PIECE, size - len(self.window)))
            self.ended = not piece
            self.window += piece
        return len(self.window) >= size

    def to_first(self) -> bool:
        """Begin the window at the first separator, which may stand below blank lines and a mark."""
        self.fill(PIECE)
        if self.window.startswith(BOM):
            del self.window[: len(BOM)]
        if FIRST.match(self.window):
            # At the very top any line of the kind will do.
            return True
        found = next((at for at in self._separators(0) if self._begins(at, blank_above=True)), None)
        if found is None:
            return False
        del self.window[:found]
        return True

    def next(self) -> tuple[bytes, bool] | None:
        """The message the window begins with; None at the end."""
        if not self.fill(1):
            return None
        separator_end = self.window.find(b"\n", 0, LONGEST_SEPARATOR) + 1
        end = self._by_length(separator_end)
        if end is None:
            end = self._by_separator(separator_end, MOST_BYTES)
        if end is not None:
            data = bytes(memoryview(self.window)[separator_end:end])
            del self.window[:end]
            return data, True
        # Too long to hold: pass over the rest in pieces.
        data = bytes(memoryview(self.window)[separator_end:MOST_BYTES])
        while end is None:
            del self.window[: max(1, len(self.window) - LOOK_AHEAD - LONGEST_SEPARATOR)]
            end = self._by_separator(0, 4 * PIECE)
        del self.window[:end]
        return data, False

    def _by_length(self, start: int) -> int | None:
        """Where the message ends by its own account, if a separator or the end of the file bears it out."""
        self.fill(start + PIECE)
        # Its headers end before anything that looks like the next separator.
        most = self.window.find(b"\nFrom ", start, start + PIECE)
        body = END_OF_HEADERS.search(self.window, max(0, start - 2), most if most >= 0 else start + PIECE)
        told = LENGTH.search(self.window, start, body.start() + 1) if body else None
        if body is None or told is None or int(told[1]) > MOST_BYTES:
            return None
        end = body.end() + int(told[1])
        self.fill(end + LOOK_AHEAD)
        if end > len(self.window):
            return None
        after = end
        while after < min(end + 4, len(self.window)) and self.window[after] in b"\r\n":
            after += 1
        if after == len(self.window) or (after > start and self._begins(after, blank_above=True)):
            return after
        return None

    def _by_separator(self, start: int, most: int) -> int | None:
        """Where the next separator stands, or the file ends; None if that is not within `most` bytes."""
        looked = start
        while True:
            for at in self._separators(looked):
                if at > start and self._begins(at, blank_above=self._blank_above(at)):
                    return at
            if self.ended:
                return len(self.window)
            if len(self.window) >= most:
                return None
            looked = max(start, len(self.window) - LONGEST_SEPARATOR)
            self.fill(len(self.window) + PIECE)

    def _separators(self, start: int) -> Iterator[int]:
        """Where lines begin that look like separators."""
        at = start
        while True:
            if at == 0 and self.window.startswith(b"From "):
                yield 0
            at = self.window.find(b"\nFrom ", at)
            if at < 0:
                return
            at += 1
            yield at

    def _blank_above(self, at: int) -> bool:
        return self.window[max(0, at - 2) : at] == b"\n\n" or self.window[max(0, at - 3) : at] == b"\n\r\n"

    def _begins(self, at: int, *, blank_above: bool) -> bool:
        """Whether a message begins at the line there."""
        self.fill(at + LOOK_AHEAD)
        found = SEPARATOR.match(self.window, at)
        if not found:
            return False
        dated = DATED.match(self.window, at, found.end())
        if dated and blank_above:
            return True
        plausible = dated or (blank_above and UNDATED.match(self.window, at))
        return bool(plausible and KNOWN_HEADER.match(self.window, found.end()))
