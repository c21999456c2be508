"""Any other table: text in some encoding with some delimiter, or a workbook. Columns are known by guess or by hand.

A list of people becomes people; a table of anything else is told as it stands, with what its columns look like (P07).
"""

import csv
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from soundings.formats.cleaning import UNWANTED, clean
from soundings.formats.column_names import (
    AT_A_MEETING,
    guessed,
    is_english,
    is_of_somebody_else,
    meanings_of,
    simple_name,
)
from soundings.formats.contact_rows import PROFILE as A_PERSON
from soundings.formats.contact_rows import ContactRows, counts
from soundings.formats.contact_tables import decoded
from soundings.formats.decoding import DAMAGE
from soundings.formats.recognising import OLD_OFFICE, ZIP
from soundings.formats.records import Counts, Note, Person, Problem, Reading, Sheet, UnreadableFile
from soundings.formats.tables import (
    DELIMITERS,
    LONGEST_CELL,
    Header,
    Row,
    Table,
    as_given,
    find_header,
    plain_name,
    read_table,
)
from soundings.formats.workbooks import SheetRows, sheets

KIND = "table"
HEADER_WITHIN = 20
# The rows by which columns without a name are understood.
LOOKED_AT = 200
LINES_SHOWN = 20
# What is shown of a column so that its reader knows it again.
FIRSTS, FIRST_LENGTH, COLUMNS_SHOWN = 2, 60, 200
NAMES = frozenset(("full_name", "given_name", "family_name", "family_first"))
# Beside a bare 'Name' these tell that it is somebody's.
OF_PEOPLE = frozenset(
    (
        *("emails", "phones", "organisation", "department", "title", "role", "birthday", "given_name", "introduced_by"),
        *("how_met", "last_contact", "first_contact", "met_on", "thanked", "connected_on", "replied", "follow_up"),
    )
)
SURELY_NAMES = frozenset(("full_name", "given_name", "family_first"))

EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+|.{0,80}<[^@\s<>]+@[^@\s<>]+>|mailto:\S+@\S+")
PROFILE = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/\S+", re.IGNORECASE)
ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
NUMBER = re.compile(r"(?=(?:\D*\d){7,16}\D*$)\+?[\d\s().\-/]{7,25}(?:\s?(?:x|ext\.?)\s?\d{1,6})?", re.IGNORECASE)
DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[ T].*)?")
AMOUNT = re.compile(r"[-+]?[\d.,]+%?")
BETWEEN = re.compile(r"\s*(?:[;,/|]|\bor\b)\s*")
ONE_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]{0,30}(?:['’\-][^\W\d_]+)*\.?")
WHOLE_NAME = re.compile(r"(?:[^\W\d_][^\d@_/\\:;]*\s){1,4}[^\W\d_][^\d@_/\\:;]*")
# The next part of a report of Teams.
PART = re.compile(r"\d\. [^\W\d][^\d@]{1,60}")
LEGEND = re.compile(r"[^\W\d_](?::(?!/)|\s=\s)")
SEPARATOR_SAID = re.compile(r"\s*\"?sep=(.)\"?\s*$", re.IGNORECASE)

NO_TABLE = "This file holds no list of people, no card, no calendar and no message that can be read."
A_PAGE = "This is a web page or data of a program. Export the list as CSV or as a workbook, and choose that file."
A_CHAT = (
    "This is a chat, as WhatsApp hands it out. It cannot be read; copy what matters into the notes of whom it was with."
)
A_HEADING = "This row looks like a heading or a remark, and was left out."
NO_SHEET = "There is no sheet of that name in this workbook."
EMPTY = "There is nothing in this workbook."


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table with its columns named, whether by itself or by us."""

    columns: tuple[str, ...]
    meanings: list[str]
    rows: list[Row]
    # With the row of names, where it has one.
    header: list[str] | None
    broken: list[Problem]
    blank: int
    mapped: bool
    delimiter: str = ","


class _Guessable:
    """Every name whose meaning can be guessed."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and _names_something(name)


def read(
    data: bytes,
    *,
    encoding: str | None = None,
    day_first: bool | None = None,
    mapping: Mapping[str, str] | None = None,
    sheet: str | None = None,
) -> Reading:
    """The people in any table, or the table itself.

    `mapping` is the user's own answer to what columns mean (`column_names.MEANINGS`, '' for nothing), by their names;
    columns without one are 'Column 1' and so on. `sheet` names the one to read, hidden or not.
    """
    if data.startswith((*ZIP, OLD_OFFICE)):
        return _of_workbook(list(sheets(data, hidden=sheet)), day_first, mapping or {}, sheet)
    text, encoding = decoded(data, encoding)
    _refuse_what_is_no_table(text)
    grid = _of_text(_unpacked(text), mapping or {})
    reading = _as_people(grid, day_first)
    if reading is None:
        if not grid.mapped and not any(grid.meanings) and not _is_even(grid):
            raise UnreadableFile(NO_TABLE)
        reading = _as_it_stands(grid, (Sheet("", True, _all_rows(grid)),))
    return replace(reading, encoding=encoding, delimiter=grid.delimiter)


def _refuse_what_is_no_table(text: list[str]) -> None:
    start = "".join(text[:200])[:20_000]
    if re.match(r"\s*(?:<(?:!|\?|[a-z])|[{\[]\s*[\"{\[\]}])", start, re.IGNORECASE):
        raise UnreadableFile(A_PAGE)
    written = [line for line in text[:20] if line.strip()]
    if sum(SAID_IN_A_CHAT.match(line) is not None for line in written) > len(written) / 2:
        raise UnreadableFile(A_CHAT)
    if len(UNWANTED.findall(start)) + start.count(DAMAGE) > len(start) * (0.1 if len(start) > 500 else 0.4):
        raise UnreadableFile(NO_TABLE)


# '[03.01.25, 10:22:33] Ann: Hello' or '1/3/25, 10:22 AM - Ann: Hello'.
SAID_IN_A_CHAT = re.compile(
    r"\W?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d\d[^\]:-]{0,12}(?::\d\d[^\]-]{0,6})?(?:\]| -) "
)


def _is_even(grid: _Grid) -> bool:
    """Whether most rows have the same number of cells, more than one, or none has more than the first: unlike prose."""
    widths = [len(cells) for cells in [grid.header or (), *(row.cells for row in grid.rows)] if cells]
    if not widths:
        return False
    usual, times = Counter(widths).most_common(1)[0]
    if usual > 1 and times > 0.6 * len(widths):
        return True
    return widths[0] > 2 and widths[0] == max(widths) and min(widths) > 1


def _unpacked(text: list[str]) -> list[str]:
    """The lines, taken out of the quotation marks that a spreadsheet puts round each where it saw one column."""
    sample = [line for line in text[:LOOKED_AT] if line.strip()]
    if not sample or not all(line.startswith('"') for line in sample):
        return text
    csv.field_size_limit(LONGEST_CELL)
    try:
        found = [next(csv.reader([line]), []) for line in text]
    except csv.Error:
        return text
    if any(any(cells[1:]) for cells in found):
        return text
    inside = [f"{cells[0] if cells else ''}\n" for cells in found]
    header = _header(inside)
    return inside if header and sum(bool(guessed(column)) for column in header.columns) > 1 else text


def _of_text(text: list[str], mapping: Mapping[str, str]) -> _Grid:
    said = SEPARATOR_SAID.match(text[0])
    header = _header(text)
    if header is None:
        delimiter = said[1] if said else _delimiter(text)
        header = Header((), delimiter, 0, 1 if said else 0)
        table = read_table(text, header)
        text.clear()
        return _without_known_names(table, mapping, delimiter)
    table = read_table(text, header)
    # The rows hold it all once more.
    text.clear()
    return _named(list(header.columns), table.rows, mapping, table.broken, table.blank, header.delimiter)


def _header(text: list[str]) -> Header | None:
    """The row that names the columns, if its names say anything to us: two of them, or one above all others."""
    header = find_header(text, _Guessable(), named=str.strip, least=1, within=HEADER_WITHIN)
    if header is None:
        return None
    known = sum(bool(guessed(column)) for column in header.columns)
    first = next((number for number, line in enumerate(text, 1) if line.strip(' \t\n,;|"')), 1)
    if known < 2 and (header.line > first or any(_is_value(column) for column in header.columns)):
        return None
    return None if sum(map(_is_value, header.columns)) > known else header


def _names_something(cell: str) -> bool:
    """Whether a cell reads like the name of a column we know, and not like '12 Main Street' in one."""
    return len(cell) <= 100 and len(re.findall(r"\d", cell)) < 2 and not _is_value(cell) and bool(guessed(cell))


def _is_value(cell: str) -> bool:
    """Whether a cell looks like data rather than like a name of data."""
    text = clean(cell)
    patterns = (EMAIL, PROFILE, ADDRESS, NUMBER, DATE, AMOUNT)
    return len(text) > 60 or any(pattern.fullmatch(text) for pattern in patterns)


def _delimiter(text: list[str]) -> str:
    """What cuts most rows into the same number of cells, more than one."""
    best, most = ",", 0.0
    sample = [line for line in text[: LOOKED_AT * 2] if line.strip()][:LOOKED_AT]
    csv.field_size_limit(LONGEST_CELL)
    for delimiter in DELIMITERS:
        try:
            widths = Counter(map(len, csv.reader(sample, delimiter=delimiter)))
        except csv.Error:
            continue
        width, times = max(widths.items(), key=lambda one: (one[1] * (one[0] > 1), one[0]))
        score = times / max(1, sum(widths.values())) if width > 1 else 0.0
        if score > most + 0.05:
            best, most = delimiter, score
    return best


def _named(
    columns: list[str],
    rows: list[Row],
    mapping: Mapping[str, str],
    broken: list[Problem],
    blank: int,
    delimiter: str = ",",
) -> _Grid:
    """A table whose columns have names, some of which we know."""
    meanings = meanings_of(columns)
    for at, meaning in enumerate(meanings):
        if meaning == "full_name" and _seen(rows, at) in {"emails", "phones"}:
            # 'Contact' can be either.
            meanings[at] = _seen(rows, at)
            continue
        either = meaning in {"", "full_name"} and columns[at] and not is_of_somebody_else(columns[at])
        if either and _is_either(rows, at):
            # 'Contact info' is an address here and a number there.
            meanings[at] = "emails"
            continue
        if meaning or not columns[at] or is_of_somebody_else(columns[at]):
            continue
        if (seen := _seen(rows, at)) in {"emails", "profile"}:
            meanings[at] = "emails" if seen == "emails" else "urls"
    repeated = [
        row
        for row, below in zip_longest(rows, rows[1:])
        # With the heading of the part that it begins.
        if row.cells == columns or (below and below.cells == columns and len([*filter(str.strip, row.cells)]) == 1)
    ]
    if repeated:
        left_out = {row.line for row in repeated}
        rows = [row for row in rows if row.line not in left_out]
    if AT_A_MEETING & {*map(simple_name, columns)}:
        # 'In-Meeting Activities' names everybody once more, for each time they came and went.
        ends = next((at for at, row in enumerate(rows) if PART.fullmatch("".join(row.cells).strip())), len(rows))
        rows = rows[:ends]
    if headings := _headings(rows, len([*filter(None, columns)])):
        rows = [row for row in rows if row.line not in headings]
        broken = [*broken, *headings.values()]
    meanings = _by_hand(columns, meanings, mapping)
    return _Grid(tuple(columns), meanings, rows, columns, broken, blank + len(repeated), bool(mapping), delimiter)


def _headings(rows: Sequence[Row], width: int) -> dict[int, Problem]:
    """The rows that only say what the rows below them are ('CONSULTING') or what colours mean, by their lines."""
    if width < 3:
        return {}
    found: dict[int, Problem] = {}
    said, in_capitals = 0, 0
    for row in rows:
        filled = [cell for cell in row.cells if cell and not cell.isspace()]
        if len(filled) > 1:
            said += 1
            in_capitals += filled[0].isupper()
        elif filled and (filled[0].isupper() or LEGEND.search(filled[0])) and "@" not in filled[0]:
            found[row.line] = Problem(row.line, A_HEADING, as_given(row.cells))
    return found if len(found) <= said and in_capitals < said / 2 else {}


def _without_known_names(table: Table, mapping: Mapping[str, str], delimiter: str = ",") -> _Grid:
    """A table that names its columns in words we do not know, or not at all: its cells have to tell."""
    rows = table.rows
    width = max((len(row.cells) for row in rows), default=0)
    has_names = len(rows) > 1 and bool(rows[0].cells) and not any(map(_is_value, rows[0].cells)) and width > 1
    below = rows[1:] if has_names else rows
    seen = [_seen(below, at) for at in range(width)]
    if width > 1 and set(seen) == {"emails"}:
        # Addresses side by side, as a mail program shows them.
        rows = [Row(row.line, [cell]) for row in rows for cell in row.cells if cell.strip()]
        has_names, below, width, seen = False, rows, 1, ["emails"]
    if has_names and "emails" in seen and not any(cell.strip() for cell in rows[0].cells):
        has_names = False
    telling = {"emails", "profile", "phones"} & {*seen}
    if has_names and telling and _reads_like_data(rows[0], below, seen):
        has_names, below = False, rows
    meanings = [{"profile": "urls"}.get(what, what if what in {"emails", "phones", "urls"} else "") for what in seen]
    if telling and not has_names:
        _guess_names(seen, meanings)
    if has_names:
        columns = [clean(cell) for cell in rows[0].cells] + [""] * (width - len(rows[0].cells))
        header: list[str] | None = columns
    else:
        columns = [f"Column {at}" for at in range(1, width + 1)]
        header = None
    meanings = _by_hand(columns, meanings, mapping)
    return _Grid(tuple(columns), meanings, below, header, table.broken, table.blank, bool(mapping), delimiter)


def _reads_like_data(first: Row, below: Sequence[Row], seen: Sequence[str]) -> bool:
    """Whether the first row is one more person: its cells are names where those below are, and it says no address."""
    at = next((place for place, what in enumerate(seen) if what in {"emails", "profile", "phones"}), -1)
    return at >= len(first.cells) or not first.cells[at].strip()


def _guess_names(seen: Sequence[str], meanings: list[str]) -> None:
    """Who it is, in a table without names of columns: the first column of whole names, or two of single words."""
    for at, what in enumerate(seen):
        if what == "whole name":
            meanings[at] = "full_name"
            return
        if what == "word" and seen[at + 1 : at + 2] == ["word"]:
            meanings[at : at + 2] = ["given_name", "family_name"]
            return


def _seen(rows: Sequence[Row], at: int) -> str:
    """What most cells of a column look like."""
    found: Counter[str] = Counter()
    for row in rows[:LOOKED_AT]:
        text = clean(row.cells[at][:300]) if len(row.cells) > at else ""
        if text:
            found[_looks_like(text)] += 1
    if not found:
        return ""
    what, times = found.most_common(1)[0]
    return what if times > 0.6 * found.total() else ""


def _is_either(rows: Sequence[Row], at: int) -> bool:
    """Whether the cells of a column are e-mail addresses and telephone numbers, both of them."""
    kinds: Counter[str] = Counter()
    for row in rows[:LOOKED_AT]:
        text = clean(row.cells[at][:300]) if len(row.cells) > at else ""
        if text:
            pieces = [text] if NUMBER.fullmatch(text) else filter(None, BETWEEN.split(text))
            seen = {_looks_like(piece) for piece in pieces}
            kinds["either" if seen == {"emails", "phones"} else seen.pop() if len(seen) == 1 else ""] += 1
    mails, numbers, both = kinds["emails"], kinds["phones"], kinds["either"]
    return (mails + numbers + both) > 0.6 * kinds.total() and bool(both or (mails and numbers))


def _looks_like(text: str) -> str:
    if EMAIL.fullmatch(text):
        return "emails"
    if PROFILE.fullmatch(text):
        return "profile"
    if ADDRESS.fullmatch(text):
        return "urls"
    if DATE.fullmatch(text):
        return "date"
    if NUMBER.fullmatch(text):
        return "phones"
    if ONE_WORD.fullmatch(text):
        return "word"
    return "whole name" if len(text) < 60 and WHOLE_NAME.fullmatch(text) else "text"


def _by_hand(columns: Sequence[str], meanings: list[str], mapping: Mapping[str, str]) -> list[str]:
    """The guess, but for what the user says."""
    if not mapping:
        return meanings
    by_name = {plain_name(name): meaning for name, meaning in mapping.items()}
    return [by_name.get(plain_name(column), meaning) for column, meaning in zip(columns, meanings, strict=True)]


def _as_people(grid: _Grid, day_first: bool | None) -> Reading | None:
    """The table as people, None where it is no list of them."""
    if not _may_be_people(grid):
        return None
    rows = ContactRows(
        grid.meanings,
        named_by=("emails", "phones", "profile"),
        day_first=day_first,
        english=is_english(grid.columns),
        columns=grid.columns,
    )
    people, problems = rows.people(grid.rows)
    if not grid.mapped and len(people) < len(_without_remarks(grid)) / 2:
        return None
    problems = sorted([*problems, *grid.broken], key=lambda problem: problem.line)
    reading = _reading(grid, people, problems, counts(people, problems, grid.blank), rows.notes())
    return replace(reading, open_date=rows.open_date, day_first=bool(rows.day_first))


def _without_remarks(grid: _Grid) -> list[Row]:
    """The rows, but for those with one cell of many: a sentence below the table, or a heading within."""
    if len(grid.columns) < 3:
        return grid.rows
    return [row for row in grid.rows if sum(not cell.isspace() for cell in row.cells if cell) > 1]


def _may_be_people(grid: _Grid) -> bool:
    meanings = {*grid.meanings}
    if grid.mapped:
        return bool(meanings & (NAMES | {"emails"}))
    if "emails" in meanings and (meanings & NAMES or len(grid.columns) == 1 or "organisation" not in meanings):
        return True
    if not meanings & NAMES:
        # Of some people only the profile is kept.
        return any(meaning == "urls" and _are_profiles(grid.rows, at) for at, meaning in enumerate(grid.meanings))
    if len(grid.columns) == 1 and _seen(grid.rows, 0) == "whole name":
        return True
    sure = any(guessed(column) in SURELY_NAMES for column in grid.columns)
    return (
        sure or bool(meanings & OF_PEOPLE) or any(_seen(grid.rows, at) == "profile" for at in range(len(grid.columns)))
    )


def _are_profiles(rows: Sequence[Row], at: int) -> bool:
    cells = [cell for row in rows[:LOOKED_AT] if len(row.cells) > at and (cell := row.cells[at].strip())]
    return bool(cells) and sum(bool(A_PERSON.search(cell)) for cell in cells) > 0.6 * len(cells)


def _as_it_stands(grid: _Grid, stands: tuple[Sheet, ...]) -> Reading:
    number = len(grid.rows)
    told = Counts(number + len(grid.broken), number, 0, len(grid.broken), grid.blank)
    return replace(_reading(grid, [], grid.broken, told, ()), sheets=stands)


def _reading(
    grid: _Grid, people: list[Person], problems: list[Problem], told: Counts, notes: tuple[Note, ...]
) -> Reading:
    named = zip(grid.columns, grid.meanings, strict=True)
    return Reading(
        kind=KIND,
        records=tuple(people),
        problems=tuple(problems),
        counts=told,
        notes=notes,
        columns=grid.columns,
        mapping={column: _told(meaning) for column, meaning in named if column},
        firsts={column: _firsts(grid.rows, at) for at, column in enumerate(grid.columns[:COLUMNS_SHOWN]) if column},
    )


def _firsts(rows: Sequence[Row], at: int) -> tuple[str, ...]:
    """The first few different values of a column."""
    found: dict[str, None] = {}
    for row in rows[:LOOKED_AT]:
        text = clean(row.cells[at][:300]) if len(row.cells) > at else ""
        if text:
            found.setdefault(text if len(text) <= FIRST_LENGTH else f"{text[:FIRST_LENGTH].rstrip()}…")
        if len(found) == FIRSTS:
            break
    return tuple(found)


def _told(meaning: str) -> str:
    """A meaning without what only reading needs."""
    if meaning.startswith("address/"):
        return "addresses"
    if meaning.startswith("birth_"):
        return "birthday"
    if meaning == "family_first":
        return "full_name"
    return "" if meaning == "email_type" else meaning


def _all_rows(grid: _Grid) -> tuple[tuple[str, ...], ...]:
    rows = [row.cells for row in grid.rows]
    return tuple(tuple(map(_shown, row)) for row in ([grid.header, *rows] if grid.header else rows))


def _shown(cell: str) -> str:
    return "\n".join(clean(line) for line in cell.split("\n")).strip()


def _of_workbook(
    found: list[SheetRows], day_first: bool | None, mapping: Mapping[str, str], wanted: str | None
) -> Reading:
    """The first sheet that can be seen and lists people; else all that can be seen."""
    if wanted is not None and not any(sheet.name == clean(wanted) for sheet in found):
        raise UnreadableFile(NO_SHEET)
    chosen = [sheet for sheet in found if sheet.rows and (wanted is None or sheet.name == clean(wanted))]
    if not chosen:
        raise UnreadableFile(EMPTY)
    names = tuple(sheet.name for sheet in found if sheet.visible and sheet.rows)
    first: _Grid | None = None
    for sheet in chosen:
        grid = _of_rows(sheet.rows, mapping)
        first = first or grid
        if reading := _as_people(grid, day_first):
            others = tuple(_as_sheet(one, told=one is not sheet) for one in found) if len(found) > 1 else ()
            notes = (*reading.notes, *_errors(sheet))
            return replace(reading, notes=notes, sheets=others, sheet=sheet.name, sheet_names=names)
    if first is None:
        raise UnreadableFile(EMPTY)
    reading = _as_it_stands(first, tuple(_as_sheet(sheet) for sheet in found))
    notes = tuple(note for sheet in chosen for note in _errors(sheet))
    return replace(reading, notes=notes, sheet=chosen[0].name, sheet_names=names)


def _of_rows(rows: list[Row], mapping: Mapping[str, str]) -> _Grid:
    best, most = -1, 0
    for at, row in enumerate(rows[:HEADER_WITHIN]):
        names = [clean(cell[:200]) for cell in row.cells]
        known = len({plain_name(name) for name in names if _names_something(name)})
        if known > most and sum(map(_is_value, names)) <= known and (known > 1 or at == 0):
            best, most = at, known
    if best < 0:
        return _without_known_names(Table(Header((), ",", 0, 0), rows, [], 0), mapping)
    columns = [clean(cell[:200]) for cell in rows[best].cells]
    width = max(len(row.cells) for row in rows[best:])
    # A workbook has no ends of rows: what is missing there is empty.
    below = [Row(row.line, row.cells + [""] * (width - len(row.cells))) for row in rows[best + 1 :]]
    return _named(columns + [""] * (width - len(columns)), below, mapping, [], 0)


def _as_sheet(sheet: SheetRows, *, told: bool = True) -> Sheet:
    rows = tuple(tuple(map(_shown, row.cells)) for row in sheet.rows) if told else ()
    return Sheet(sheet.name, sheet.visible, rows)


def _errors(sheet: SheetRows) -> tuple[Note, ...]:
    if not sheet.errors:
        return ()
    number = len(sheet.errors)
    one = "A cell in this row shows an error and was left empty."
    many = f"Cells in {number:,} rows show an error and were left empty."
    return (Note("error-cells", one if number == 1 else many, number, sheet.errors[:LINES_SHOWN], one),)
