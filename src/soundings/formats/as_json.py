"""What was understood of a file, as programs read it. Missing is null, a time is ISO 8601, content is counted."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from functools import cache
from typing import Any

from soundings.formats.records import Filed, Problem, Reading

# Where a record stood is said of problems only; what a tracker says besides a person is no part of the person.
LEFT_OUT = ("line", "index", "tracked", "automated")


def as_json(reading: Reading) -> dict[str, Any]:
    """A reading as {"kind", "records", "problems"}; of a table that is no list of people also what it looks like."""
    return {
        "kind": reading.kind,
        "records": [plain(record) for record in reading.records],
        **more(reading),
        "problems": [problem_as_json(problem) for problem in problems(reading)],
    }


def more(reading: Reading) -> dict[str, Any]:
    """What only tables have."""
    told: dict[str, Any] = {}
    if reading.sheets:
        told["sheets"] = [plain(sheet) for sheet in reading.sheets]
    if reading.mapping:
        told["mapping"] = {column: meaning or None for column, meaning in reading.mapping.items()}
    return told


def problems(reading: Reading) -> Iterator[Problem]:
    """What was not read, then what was read with something left out."""
    yield from reading.problems
    for note in reading.notes:
        yield from (Problem(line, note.of_one or note.message) for line in note.lines)


def problem_as_json(problem: Problem) -> dict[str, Any]:
    """Where, and what is wrong there."""
    if problem.index is not None:
        return {"index": problem.index, "message": problem.message}
    return {"line": problem.line, "message": problem.message}


def plain(value: Any) -> Any:
    """`value` in the few types JSON has."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if isinstance(value, Filed):
        return {"kind": value.kind, "file": value.file, **plain(value.record)}
    if is_dataclass(value):
        told = {told: plain(getattr(value, name)) for name, told in _told(value.__class__)}
        if told.get("photo") is not None:
            told["photo"] = {"bytes": told["photo"]}
        return told
    if isinstance(value, datetime):
        # An instant is told in UTC; what has no zone stays the time on the wall.
        return f"{value.astimezone(UTC).replace(tzinfo=None).isoformat()}Z" if value.tzinfo else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return int(value.total_seconds())
    if isinstance(value, Mapping):
        return {str(name): plain(one) for name, one in value.items()}
    raise TypeError(f"{type(value).__name__} has no form in JSON")


@cache
def _told(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a kind of record and what each is called: 'from_' is Python's way to write 'from'."""
    return tuple((field.name, field.name.rstrip("_")) for field in fields(kind) if field.name not in LEFT_OUT)
