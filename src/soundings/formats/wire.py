"""A reading as bytes between two processes: JSON by columns, so that nothing but data can come back."""

import json
from dataclasses import fields
from datetime import date
from itertools import repeat
from typing import Any

from soundings.formats.records import Counts, Note, Person, Problem, Reading, UnreadableFile

DEFAULTS = {field.name: field.default for field in fields(Person)}
TUPLES = frozenset(name for name, default in DEFAULTS.items() if default == ())


def packed(reading: Reading) -> bytes:
    """`reading` for the way; columns in which every record has the default stay at home."""
    columns = {}
    for name, default in DEFAULTS.items():
        values: list[Any] = [getattr(person, name) for person in reading.records]
        if any(value != default for value in values):
            if name == "connected_on":
                values = [value and value.isoformat() for value in values]
            columns[name] = values
    counts = reading.counts
    content = {
        "kind": reading.kind,
        "records": columns,
        "problems": [(problem.line, problem.message, problem.row) for problem in reading.problems],
        "counts": (counts.rows, counts.read, counts.skipped, counts.bad, counts.blank),
        "notes": [(note.name, note.message, note.count, note.lines, note.of_one) for note in reading.notes],
        "columns": reading.columns,
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
    }
    return json.dumps(content, separators=(",", ":")).encode()


def refused(error: UnreadableFile) -> bytes:
    """The refusal of a whole file, for the way."""
    return json.dumps({"unreadable": str(error)}).encode()


def unpacked(answer: bytes) -> Reading:
    """What `packed` sent; raises UnreadableFile if the file was refused."""
    content = json.loads(answer)
    if "unreadable" in content:
        raise UnreadableFile(content["unreadable"])
    return Reading(
        kind=content["kind"],
        records=_people(content["records"]),
        problems=tuple(Problem(line, message, tuple(row)) for line, message, row in content["problems"]),
        counts=Counts(*content["counts"]),
        notes=tuple(
            Note(name, message, count, tuple(lines), of_one) for name, message, count, lines, of_one in content["notes"]
        ),
        columns=tuple(content["columns"]),
        encoding=content["encoding"],
        delimiter=content["delimiter"],
    )


def _people(columns: dict[str, list[Any]]) -> tuple[Person, ...]:
    if "line" not in columns:
        return ()
    values: list[Any] = []
    for name, default in DEFAULTS.items():
        if name not in columns:
            values.append(repeat(default))
        elif name in TUPLES:
            values.append(map(tuple, columns[name]))
        elif name == "connected_on":
            values.append(date.fromisoformat(value) if value else None for value in columns[name])
        else:
            values.append(columns[name])
    return tuple(map(Person, *values))
