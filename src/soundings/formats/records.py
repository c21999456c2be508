"""What a reader makes of a file: records, the rows it could not read, and what it noticed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from soundings.formats.tracked import Told


class UnreadableFile(Exception):
    """The file as a whole cannot be read. The message is for the user and says what to do."""

    def __init__(self, message: str, *, detail: str = "") -> None:
        super().__init__(message)
        # For the log; names places in the program, never what stood in the file.
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as a file describes them (P07). What the file does not say is None or empty, never invented."""

    line: int
    full_name: str | None = None
    given_name: str | None = None
    middle_name: str | None = None
    family_name: str | None = None
    name_prefix: str | None = None
    name_suffix: str | None = None
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    organisation: str | None = None
    department: str | None = None
    title: str | None = None
    role: str | None = None
    urls: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    # ISO 8601; a birthday without its year is '--01-22'.
    birthday: str | None = None
    notes: str | None = None
    categories: tuple[str, ...] = ()
    # How many bytes the picture has. The picture itself stays in the file.
    photo: int | None = None
    uid: str | None = None
    connected_on: date | None = None
    # What a tracker says besides: cells of columns that are no part of a person.
    tracked: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table that is no list of people, as it stands; hidden sheets are named, their rows stay where they are."""

    name: str
    visible: bool = True
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Filed:
    """A record of an archive: of which kind it is, and from which of the files in it."""

    kind: str
    file: str
    record: Any


@dataclass(frozen=True, slots=True)
class Problem:
    """What was not read: where it stands, why, and the row itself (long cells cut).

    `line` counts lines of text or rows of a table from 1. Where things have no lines, as the cards and mails of one
    file, `index` counts them from 0.
    """

    line: int
    message: str
    row: tuple[str, ...] = ()
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """Something noticed that kept no row from being read. `name` is for the program, `message` for the user."""

    name: str
    message: str
    count: int
    # The first few lines it was seen on.
    lines: tuple[int, ...] = ()
    # The same, said of one of them.
    of_one: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """Every row below the header is one of these: read, skipped or bad. Wholly blank rows are counted apart."""

    rows: int
    read: int
    # Rows that hold nothing but a date: LinkedIn's closed accounts.
    skipped: int
    bad: int
    blank: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one file."""

    kind: str
    # People, events or messages, as the kind has them.
    records: tuple[Any, ...]
    problems: tuple[Problem, ...]
    counts: Counts
    notes: tuple[Note, ...] = ()
    columns: tuple[str, ...] = ()
    encoding: str = "utf-8"
    delimiter: str = ","
    # Of a table that is no list of people; and which of our words each of its columns was taken for.
    sheets: tuple[Sheet, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    # Of a table: what stands first under each of its columns, the sheet that was read, and all that can be.
    firsts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    sheet: str = ""
    sheet_names: tuple[str, ...] = ()
    # A date as it is written, where all of the file fit both orders; and whether they were read with the day first.
    open_date: str = ""
    day_first: bool = False

    def noticed(self, name: str) -> Note | None:
        """The note of that name, if there is one."""
        return next((note for note in self.notes if note.name == name), None)
