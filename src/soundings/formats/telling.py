"""A file told as JSON, record by record: neither the file nor what is told of it need fit in memory."""

import io
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO, TextIO

from soundings.formats.as_json import more, plain, problem_as_json, problems
from soundings.formats.readers import understood
from soundings.formats.recognising import HEAD, ZIP, kind_of
from soundings.formats.records import Problem, Reading

# Of an archive that is piped in.
MOST_PIPED = 100_000_000


def tell(file: BinaryIO, out: TextIO, *, begin: str | None = None, end: str | None = None) -> None:
    """Write what `file` holds to `out`; `begin` and `end` (ISO 8601) choose the occurrences of a calendar.

    Raises UnreadableFile, for a whole file before anything is written.
    """
    head = file.read(HEAD)
    file = _from_the_start(head, file)
    kind = kind_of(head)
    options = {"begin": begin, "end": end}
    if kind == "archive":
        # Whoever asks about one card need not wait for what reads archives.
        from soundings.formats.archives import found_in

        kind, found = found_in(file, options)
    else:
        found = understood(kind, file, options)
    if isinstance(found, Reading):
        _tell(found.kind, found.records, more(found), problems(found), out)
    else:
        _tell(kind, found, {}, [], out)


def _tell(kind: str, found: Iterable[Any], extra: dict[str, Any], noticed: Iterable[Problem], out: TextIO) -> None:
    set_aside: list[Problem] = []
    records = _records(found, set_aside)
    # The first is awaited: until there is one, the file can still be refused as a whole.
    first = next(records, None)
    out.write(f'{{"kind": {json.dumps(kind)}, "records": [')
    if first is not None:
        out.write(f"\n{first}")
        for record in records:
            out.write(f",\n{record}")
    out.write("\n],\n" if first is not None else "],\n")
    for name, value in extra.items():
        out.write(f"{json.dumps(name)}: {_written(value)},\n")
    out.write('"problems": [')
    for number, problem in enumerate(chain(set_aside, noticed)):
        out.write(f"{',' if number else ''}\n{_written(problem_as_json(problem))}")
    out.write("]}\n")


def _records(found: Iterable[Any], set_aside: list[Problem]) -> Iterator[str]:
    for one in found:
        if isinstance(one, Problem):
            set_aside.append(one)
        else:
            yield _written(plain(one))


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


class _Joined(io.RawIOBase):
    """A pipe whose beginning has been read already, as if it had not."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head = memoryview(head)
        self.rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        piece = self.head[: len(buffer)] if self.head else memoryview(self.rest.read(len(buffer)))
        self.head = self.head[len(piece) :] if self.head else self.head
        buffer[: len(piece)] = piece
        return len(piece)


def _from_the_start(head: bytes, file: BinaryIO) -> BinaryIO:
    if file.seekable():
        file.seek(0)
        return file
    if head.startswith(ZIP):
        # Its contents are told at its end.
        return io.BytesIO(head + file.read(MOST_PIPED))
    return io.BufferedReader(_Joined(head, file))
