"""The parts of a mail (RFC 2046), found in one pass over its bytes and without copying them.

A boundary that was announced anywhere above ends everything opened since, as deep as it may be; a part that never
ends ends with the mail. Beyond MOST_LEVELS and MOST_PARTS nothing is opened any more: what is there stays one part.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from soundings.formats.mail.headers import Headers, read_headers

MOST_LEVELS = 50
MOST_PARTS = 5_000
DASHES = re.compile(rb"^--([^\r\n]*)\r?\n?", re.MULTILINE)
# Where no boundary is announced: a line that starts like one, with the headers of a part below it.
GUESSED = re.compile(rb"^--(\S[^\r\n]{0,70})\r?\nContent-[A-Za-z-]{4,30}:", re.MULTILINE | re.IGNORECASE)
TYPE = re.compile(r"[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,80}")


@dataclass(slots=True)
class Part:
    """A piece of a mail; its content is `data[start:end]` of the mail."""

    headers: Headers
    start: int
    end: int
    type: str
    parameters: dict[str, str]
    inside: list["Part"] = field(default_factory=list)

    @property
    def is_multipart(self) -> bool:
        """Whether it was opened: it holds nothing but other parts."""
        return bool(self.inside)

    @property
    def file_name(self) -> str | None:
        """As it was sent, without folders."""
        named = self.headers.parameters("content-disposition").get("filename") or self.parameters.get("name") or ""
        return named.replace("\\", "/").rpartition("/")[2].strip()[:255] or None

    @property
    def disposition(self) -> str:
        """'inline', 'attachment' or ''."""
        return self.headers.value("content-disposition")


@dataclass(slots=True)
class Mail:
    """A whole mail: its bytes and its outermost part. `whole` is False where too many parts were found to open all."""

    data: bytes
    top: Part
    whole: bool = True

    def multiparts(self, kind: str) -> Iterator[Part]:
        """The parts of that kind that were opened."""
        waiting = [self.top]
        while waiting:
            part = waiting.pop()
            waiting.extend(part.inside)
            if part.is_multipart and part.type == kind:
                yield part

    def leaves(self) -> Iterator[Part]:
        """The parts that hold something themselves, in their order."""
        waiting = [self.top]
        while waiting:
            part = waiting.pop()
            if part.is_multipart:
                waiting.extend(reversed(part.inside))
            else:
                yield part


def read_parts(data: bytes, start: int = 0) -> Mail:
    """The mail whose headers begin at `start`."""
    end = len(data)
    top = _part(data, start, end, digest=False)
    mail = Mail(data, top)
    # The multiparts that are open, outermost first, and at which level each boundary was announced.
    levels: list[tuple[Part, bytes]] = []
    announced: dict[bytes, int] = {}
    _announce(top, _boundary(data, top, outermost=True), levels, announced)
    position, count = top.start, 1
    while levels and (found := DASHES.search(data, position)):
        position = found.end()
        line = found[1].rstrip()
        closing = line not in announced and line.endswith(b"--") and line[:-2] in announced
        level = announced.get(line[:-2] if closing else line)
        if level is None:
            continue
        _end_at(data, levels, announced, level, found.start())
        around = levels[level][0]
        if closing:
            around.end = found.start()
            del announced[levels.pop()[1]]
        elif count >= MOST_PARTS:
            mail.whole = False
            break
        else:
            part = _part(data, position, end, digest=around.type == "multipart/digest")
            around.inside.append(part)
            position, count = part.start, count + 1
            if part.type.startswith("multipart/"):
                if len(levels) < MOST_LEVELS:
                    _announce(part, _boundary(data, part, outermost=False), levels, announced)
                else:
                    mail.whole = False
    return mail


def _part(data: bytes, start: int, end: int, *, digest: bool) -> Part:
    headers, body = read_headers(data, start, end)
    given = headers.value("content-type")
    kind = TYPE.match(given)
    if kind:
        named = kind[0]
    elif given.startswith(("text", "plain")) or not given:
        named = "message/rfc822" if digest and not given else "text/plain"
    else:
        named = "application/octet-stream"
    return Part(headers, body, end, named, headers.parameters("content-type") if given else {})


def _boundary(data: bytes, part: Part, *, outermost: bool) -> bytes | None:
    if not part.type.startswith("multipart/"):
        return None
    given = part.parameters.get("boundary", "").rstrip().encode("utf-8", "replace")
    if outermost and (not given or data.find(b"--" + given, part.start) < 0):
        guessed = GUESSED.search(data, part.start)
        return guessed[1].rstrip() if guessed else None
    return given or None


def _announce(
    part: Part, boundary: bytes | None, levels: list[tuple[Part, bytes]], announced: dict[bytes, int]
) -> None:
    # A boundary that is announced again inside itself means the outer one.
    if boundary and boundary not in announced:
        announced[boundary] = len(levels)
        levels.append((part, boundary))


def _end_at(
    data: bytes, levels: list[tuple[Part, bytes]], announced: dict[bytes, int], level: int, line_start: int
) -> None:
    """End all that is open inside `level`; the line end before a boundary belongs to the boundary."""
    ends = line_start
    if data[ends - 1 : ends] == b"\n":
        ends -= 2 if data[ends - 2 : ends] == b"\r\n" else 1
    while len(levels) > level + 1:
        part, boundary = levels.pop()
        del announced[boundary]
        _close(part, ends)
    _close(levels[level][0], ends, only_last=True)


def _close(part: Part, ends: int, *, only_last: bool = False) -> None:
    if part.inside and part.inside[-1].end > ends and not part.inside[-1].inside:
        part.inside[-1].end = max(part.inside[-1].start, ends)
    if not only_last:
        part.end = max(part.start, ends)
