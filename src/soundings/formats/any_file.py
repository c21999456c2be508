"""Any file that holds people, messages or appointments: told apart by what stands in it, and read by its reader.

People come first, then messages as what is kept of them (`letters.py`), then appointments, of a series its dates.
"""

import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from soundings.formats.events import Event
from soundings.formats.messages import Message
from soundings.formats.readers import understood
from soundings.formats.recognising import HEAD, kind_of
from soundings.formats.records import Counts, Filed, Person, Problem, Reading, UnreadableFile

# What is read one at a time; more than this nobody brings in at once.
MOST = 100_000
TOO_MANY = "This file holds over 100,000 people or messages. Divide it into smaller files and bring them in one by one."
NOTHING = "There are no people, messages or appointments in this archive. Choose the file that holds them."
# Of a series the dates from so long ago until so far ahead.
BEHIND, AHEAD = timedelta(days=366), timedelta(days=92)


def read(
    data: bytes,
    *,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
    day_first: bool | None = None,
    today: str | None = None,
) -> Reading:
    """What is in a file of whatever kind; `mapping`, `sheet` and `day_first` are for tables (see `any_table.read`).

    `today` says which dates of a series are listed. Raises UnreadableFile for what holds nothing to bring in.
    """
    kind = kind_of(data[:HEAD])
    if kind == "table" or mapping or (kind == "archive" and _is_workbook(data)):
        from soundings.formats import any_table

        return any_table.read(data, mapping=mapping, sheet=sheet, day_first=day_first)
    found = understood(kind, io.BytesIO(data), {"day_first": day_first})
    reading = found if isinstance(found, Reading) else Reading(kind, (), (), Counts(0, 0, 0, 0))
    if reading.kind == "table":
        return reading
    kept = _Kept(reading.kind)
    kept.add(reading.records if isinstance(found, Reading) else found)
    if kept.series and kind == "calendar" and today:
        kept.add_dates(data, date.fromisoformat(today))
    kinds = {kind for kind, record in kept.records if isinstance(record, Person)}
    records = sorted((record for _, record in kept.records), key=_rank)
    if reading.kind == "archive" and not records:
        raise UnreadableFile(NOTHING)
    counts = reading.counts
    if not isinstance(found, Reading):
        # What is amiss with a mail or an appointment keeps nothing of it out.
        bad = len(kept.problems) if reading.kind in {"vcard", "archive"} else 0
        counts = Counts(len(records) + bad, len(records), 0, bad)
    # An archive with people in one of its files is as good as that file.
    return replace(
        reading,
        kind=kinds.pop() if len(kinds) == 1 else reading.kind,
        records=tuple(records),
        problems=(*reading.problems, *kept.problems),
        counts=counts,
    )


def _is_workbook(data: bytes) -> bool:
    from soundings.formats.archives import is_workbook_file

    return is_workbook_file(io.BytesIO(data))


def _rank(record: Any) -> int:
    return 0 if isinstance(record, Person) else 2 if isinstance(record, Event) else 1


class _Kept:
    """What is kept of the records of one file, each with the kind of file it stood in."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.records: list[tuple[str, Any]] = []
        self.problems: list[Problem] = []
        # The names of the series; they themselves are no appointments.
        self.series: set[str] = set()

    def add(self, found: Iterable[Any]) -> None:
        """Whatever a reader gave, one at a time."""
        for one in found:
            if isinstance(one, Problem):
                self.problems.append(one)
                continue
            kind, record = (one.kind, one.record) if isinstance(one, Filed) else (self.kind, one)
            self.records += [(kind, kept) for kept in self._kept(kind, record)]
            if len(self.records) > MOST:
                raise UnreadableFile(TOO_MANY)

    def _kept(self, kind: str, record: Any) -> Iterator[Any]:
        if isinstance(record, Message):
            # Few files hold messages, and what says who they are from takes a while to load.
            from soundings.formats.letters import letter_of

            yield letter_of(record, kind)
        elif isinstance(record, Event) and record.rrule:
            self.series.add(record.uid or "")
        else:
            yield record

    def add_dates(self, data: bytes, today: date) -> None:
        """The dates of the series, moved ones too, instead of those that stand alone in the file."""
        from soundings.formats import calendar

        first, last = (today - BEHIND).isoformat(), (today + AHEAD).isoformat()
        dates = calendar.read(data, begin=first, end=last).records
        alone = [one for one in self.records if (one[1].uid or "") not in self.series]
        self.records = [*alone, *(("calendar", one) for one in dates if one.recurrence_id and one.uid in self.series)]
