"""A reading as bytes between two processes: JSON by columns, so that nothing but data can come back."""

import json
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from importlib import import_module
from itertools import repeat
from typing import Any

from soundings.formats.records import Counts, Note, Person, Problem, Reading, Sheet, UnreadableFile
from soundings.formats.tracked import Told

DEFAULTS = {field.name: field.default for field in fields(Person)}
# What else may come, and where it is defined.
RECORDS = {
    **dict.fromkeys(("Person", "Filed"), "soundings.formats.records"),
    **dict.fromkeys(("Message", "Mailbox", "Attachment"), "soundings.formats.messages"),
    **dict.fromkeys(("Event", "Moment", "Organizer", "Attendee"), "soundings.formats.events"),
    "LinkedInMessage": "soundings.formats.linkedin_messages",
    **dict.fromkeys(("Letter", "Party"), "soundings.formats.letters"),
    "Told": "soundings.formats.tracked",
}
TUPLES = frozenset(name for name, default in DEFAULTS.items() if default == ())


def packed(reading: Reading) -> bytes:
    """`reading` for the way; columns in which every record has the default stay at home."""
    are_people = all(isinstance(record, Person) for record in reading.records)
    counts = reading.counts
    content = {
        "kind": reading.kind,
        "records": _columns(reading.records) if are_people else [_taken_apart(record) for record in reading.records],
        "problems": [(problem.line, problem.message, problem.row, problem.index) for problem in reading.problems],
        "counts": (counts.rows, counts.read, counts.skipped, counts.bad, counts.blank),
        "notes": [(note.name, note.message, note.count, note.lines, note.of_one) for note in reading.notes],
        "columns": reading.columns,
        "encoding": reading.encoding,
        "delimiter": reading.delimiter,
        "sheets": [(sheet.name, sheet.visible, sheet.rows) for sheet in reading.sheets],
        "mapping": dict(reading.mapping),
        "firsts": dict(reading.firsts),
        "sheet": reading.sheet,
        "sheet_names": reading.sheet_names,
        "open_date": reading.open_date,
        "day_first": reading.day_first,
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
    records = content["records"]
    return Reading(
        kind=content["kind"],
        records=_people(records) if isinstance(records, dict) else tuple(map(_put_together, records)),
        problems=tuple(Problem(line, message, tuple(row), index) for line, message, row, index in content["problems"]),
        counts=Counts(*content["counts"]),
        notes=tuple(
            Note(name, message, count, tuple(lines), of_one) for name, message, count, lines, of_one in content["notes"]
        ),
        columns=tuple(content["columns"]),
        encoding=content["encoding"],
        delimiter=content["delimiter"],
        sheets=tuple(Sheet(name, visible, tuple(map(tuple, rows))) for name, visible, rows in content["sheets"]),
        mapping=content["mapping"],
        firsts={column: tuple(texts) for column, texts in content["firsts"].items()},
        sheet=content["sheet"],
        sheet_names=tuple(content["sheet_names"]),
        open_date=content["open_date"],
        day_first=content["day_first"],
    )


def _columns(people: Sequence[Person]) -> dict[str, list[Any]]:
    columns = {}
    for name, default in DEFAULTS.items():
        values: list[Any] = [getattr(person, name) for person in people]
        if any(value != default for value in values):
            if name == "connected_on":
                values = [value and value.isoformat() for value in values]
            columns[name] = values
    return columns


def _taken_apart(value: Any) -> Any:
    """Anything a record is made of: texts and numbers as they are, the rest with what it is."""
    if isinstance(value, tuple):
        return ["", *map(_taken_apart, value)]
    if isinstance(value, date):
        return ["date", value.isoformat()]
    if is_dataclass(value):
        return [type(value).__name__, *(_taken_apart(getattr(value, field.name)) for field in fields(value))]
    return value


def _put_together(value: Any) -> Any:
    if not isinstance(value, list):
        return value
    kind, *parts = value
    if kind == "date":
        return date.fromisoformat(parts[0])
    made = map(_put_together, parts)
    return getattr(import_module(RECORDS[kind]), kind)(*made) if kind else tuple(made)


def _people(columns: dict[str, list[Any]]) -> tuple[Person, ...]:
    if "line" not in columns:
        return ()
    values: list[Any] = []
    for name, default in DEFAULTS.items():
        if name not in columns:
            values.append(repeat(default))
        elif name == "tracked":
            values.append(tuple(Told(*one) for one in cells) for cells in columns[name])
        elif name in TUPLES:
            values.append(map(tuple, columns[name]))
        elif name == "connected_on":
            values.append(date.fromisoformat(value) if value else None for value in columns[name])
        else:
            values.append(columns[name])
    return tuple(map(Person, *values))
