"""Rows of a comma-separated file, found by its header: nothing is sniffed and no row is lost.

The header may stand below a preamble. A quotation mark that is never closed costs its own line, not the rest of the
file. Line numbers are those an editor shows.
"""

import csv
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass

from soundings.formats.cleaning import clean, shortened
from soundings.formats.records import Problem, UnreadableFile

DELIMITERS = (",", ";", "\t", "|")
LONGEST_CELL = 1_000_000
MOST_ROWS = 50_000
MOST_COLUMNS = 300
# Where the header is looked for.
HEADER_WITHIN = 15

NEVER_CLOSED = "A quotation mark is opened in this row and not closed, so its cells cannot be told apart."
LINE_TOO_LONG = "This line is over a million characters long; no row is that long."


@dataclass(frozen=True, slots=True)
class Header:
    """The row that names the columns."""

    columns: tuple[str, ...]
    delimiter: str
    # Counted from 1; `after` is the index of the line below it.
    line: int
    after: int
    # A blank stands between a delimiter and a quotation mark.
    spaced: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row and the line it starts on."""

    line: int
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A header and what stands below it. `row` numbers count neither blank rows nor the preamble."""

    header: Header
    rows: list[Row]
    broken: list[Problem]
    blank: int


class _TooManyLines(Exception):
    pass


def plain_name(column: str) -> str:
    """A column's name as it is compared: 'E-mail Address' and 'email_address' are one."""
    return "".join(filter(str.isalnum, column.lower()))


def find_header(
    lines: Sequence[str],
    known: Container[str],
    *,
    named: Callable[[str], str] = plain_name,
    least: int = 2,
    within: int = HEADER_WITHIN,
) -> Header | None:
    """The row among the first with the most `known` names (as `named` gives them), and its delimiter."""
    best: Header | None = None
    most = least - 1
    for delimiter in DELIMITERS:
        for header in _first_rows(lines[: within * 4], delimiter, within):
            count = sum(name in known for name in {named(column) for column in header.columns})
            if count > most:
                best, most = header, count
    return best


def read_table(lines: Sequence[str], header: Header, *, most_lines: int = 200) -> Table:
    """All rows below `header`; one that would span more than `most_lines` lines counts as never closed."""
    rows: list[Row] = []
    broken: list[Problem] = []
    blank = 0
    for found in _rows(lines, header, most_lines):
        if isinstance(found, Problem):
            broken.append(found)
        elif any(found.cells) and not "".join(found.cells).isspace():
            rows.append(found)
        else:
            blank += 1
        if len(rows) + len(broken) > MOST_ROWS:
            raise UnreadableFile(
                f"This file has more than {MOST_ROWS:,} rows. Divide it into smaller files and bring them in singly."
            )
    return Table(header, rows, broken, blank)


def as_given(cells: Sequence[str]) -> tuple[str, ...]:
    """The cells of a bad row as they are kept to be handed back: as they were, but not without end."""
    return tuple(shortened(cell) for cell in cells[:MOST_COLUMNS])


def _first_rows(lines: Sequence[str], delimiter: str, within: int) -> Iterator[Header]:
    """The first rows as the delimiter cuts them, then each line for itself: a preamble may hold a stray quote."""
    csv.field_size_limit(LONGEST_CELL)
    between = f'"{delimiter} "'
    spaced = any(between in line for line in lines)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=spaced)
    starts = 1
    try:
        for _ in range(within):
            cells = next(reader, None)
            if cells is None:
                break
            if reader.line_num:
                yield _header(cells, delimiter, starts, reader.line_num, spaced=spaced)
            starts = reader.line_num + 1
    except csv.Error:
        pass
    for index, line in enumerate(lines[:within]):
        try:
            cells = next(csv.reader([line], delimiter=delimiter, skipinitialspace=spaced), [])
            yield _header(cells, delimiter, index + 1, index + 1, spaced=spaced)
        except csv.Error:
            continue


def _header(cells: list[str], delimiter: str, line: int, after: int, *, spaced: bool) -> Header:
    names = [clean(cell[:200]) for cell in cells]
    while names and not names[-1]:
        names.pop()
    return Header(tuple(names[:MOST_COLUMNS]), delimiter, line, after, spaced)


def _rows(lines: Sequence[str], header: Header, most_lines: int) -> Iterator[Row | Problem]:
    csv.field_size_limit(LONGEST_CELL)
    total = len(lines)
    begins = header.after

    def fed(start: int) -> Iterator[str]:
        for index in range(start, total):
            if index - begins >= most_lines:
                raise _TooManyLines
            yield lines[index]

    while begins < total:
        reader = csv.reader(fed(begins), delimiter=header.delimiter, skipinitialspace=header.spaced)
        start = begins
        message = NEVER_CLOSED
        try:
            for cells in reader:
                ends = start + reader.line_num
                if (ends - begins > 1 or ends == total) and _unclosed(lines[begins:ends], header):
                    break
                yield Row(begins + 1, cells)
                begins = ends
            else:
                return
        except csv.Error:
            message = LINE_TOO_LONG if len(lines[begins]) > LONGEST_CELL else NEVER_CLOSED
        except _TooManyLines:
            pass
        yield Problem(begins + 1, message, _cut(lines[begins], header.delimiter))
        begins += 1


def _cut(line: str, delimiter: str) -> tuple[str, ...]:
    """A line whose quotation marks mean nothing, as cells to be mended by hand."""
    return as_given([cell.strip('"') for cell in line.rstrip("\n").split(delimiter, MOST_COLUMNS)])


def _unclosed(lines: Sequence[str], header: Header) -> bool:
    """Whether a row only seems to be one: its quotation marks do not pair."""
    try:
        next(csv.reader(lines, delimiter=header.delimiter, skipinitialspace=header.spaced, strict=True), None)
    except csv.Error as error:
        return len(lines) > 1 or "end of data" in str(error)
    return False
