"""Any file that holds people: told apart by what stands in it, and read by the reader of its kind."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from soundings.formats.readers import understood
from soundings.formats.recognising import HEAD, kind_of
from soundings.formats.records import Counts, Filed, Person, Problem, Reading, UnreadableFile

# What is read of cards, one at a time; more people than this nobody brings in at once.
MOST = 100_000
TOO_MANY = "This file holds over 100,000 people. Divide it into smaller files and bring them in one by one."
NOBODY = {
    "calendar": "This is a calendar: it holds appointments, not people. Only people can be brought in.",
    "mail": "This is a mail. Only people can be brought in: an address book, a list of connections, a table.",
    "mbox": "This is a mailbox. Only people can be brought in: an address book, a list of connections, a table.",
    "linkedin-messages": "These are messages. From the same export, bring in the file Connections.csv.",
    "linkedin-invitations": "These are invitations. From the same export, bring in the file Connections.csv.",
    "archive": "There is no list of people in this archive. Choose the file that holds them.",
}


def read(
    data: bytes,
    *,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    day_first: bool | None = None,
) -> Reading:
    """The people of a file of whatever kind; `mapping`, `sheet` and `day_first` are for tables (see `any_table.read`).

    Raises UnreadableFile for what holds nobody.
    """
    kind = kind_of(data[:HEAD])
    if kind == "table" or mapping or (kind == "archive" and _is_workbook(data)):
        from soundings.formats import any_table

        return any_table.read(data, mapping=mapping, sheet=sheet, day_first=day_first)
    found = understood(kind, io.BytesIO(data), {"day_first": day_first})
    reading = found if isinstance(found, Reading) else _gathered(kind, found)
    if reading.kind == "table":
        return reading
    told = [(one.kind, one.record) if isinstance(one, Filed) else (reading.kind, one) for one in reading.records]
    people = [(kind, record) for kind, record in told if isinstance(record, Person)]
    if told and not people:
        raise UnreadableFile(NOBODY.get(reading.kind, NOBODY["archive"]))
    kinds = {kind for kind, _ in people}
    # An archive with people in one of its files is as good as that file.
    return replace(
        reading,
        kind=kinds.pop() if len(kinds) == 1 else reading.kind,
        records=tuple(person for _, person in people),
    )


def _is_workbook(data: bytes) -> bool:
    from soundings.formats.archives import is_workbook_file

    return is_workbook_file(io.BytesIO(data))


def _gathered(kind: str, found: Iterable[Any]) -> Reading:
    records: list[Any] = []
    problems: list[Problem] = []
    for one in found:
        if isinstance(one, Problem):
            problems.append(one)
            continue
        records.append(one)
        if len(records) > MOST:
            raise UnreadableFile(TOO_MANY)
    counts = Counts(len(records) + len(problems), len(records), 0, len(problems))
    return Reading(kind, tuple(records), tuple(problems), counts)
