"""Sheets of .xlsx, .xls and .ods workbooks as rows of text: values, never formulas.

Only ever in the capped child: a cell at the far end of a sheet makes the library ask for half a terabyte and abort.
Where the file itself can be looked through (.xlsx) that is seen before.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from html import unescape
from itertools import islice
from posixpath import join, normpath
from typing import Any

from soundings.formats.cleaning import clean
from soundings.formats.recognising import OLD_OFFICE, OUTLOOK_MAIL, SAVED_BY_OUTLOOK, ZIP
from soundings.formats.records import UnreadableFile
from soundings.formats.tables import MOST_COLUMNS, MOST_ROWS, Row

MOST_BYTES = 100_000_000
MOST_RATIO = 150
MOST_ENTRIES = 2_000
MOST_CELLS = 20_000_000
SMALL = 1_000_000
# Rows that may stand above the people: a title, the names of the columns.
ABOVE = 20
PIECE = 1 << 20
# Merged cells, and how many rows one of them may span.
MOST_MERGED, TALLEST = 5_000, 200

BOMB = "This workbook unpacks to more than can be read. Save the sheet with the people as CSV, and choose that file."
DAMAGED = "This workbook could not be read; it may be damaged. Open it, save it again, and choose the new file."
PROTECTED = "This workbook is protected by a password. Save it without one, and choose it again."
FAR = (
    "A cell far away from all others makes this sheet too large to read. Copy the table into a new workbook, save "
    "that, and choose it."
)
TOO_MANY = f"This sheet has more than {MOST_ROWS:,} rows. Divide it into smaller files and bring them in singly."

# What a damaged zip raises, on opening it or while it is read.
BROKEN_ZIP = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, ValueError)
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
TAG = re.compile(rb"<(?:\w+:)?(sheet|Relationship)\b([^>]*)>")
ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
PLACE = re.compile(rb"<(?:\w+:)?c\b([^>]*?)/?>")
WHERE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
ERROR = re.compile(rb"""\bt=["']e["']""")
# An escaped control character.
ESCAPED = re.compile("_x00(?:0[0-9A-Fa-f]|1[0-9A-Fa-f])_")


@dataclass(frozen=True, slots=True)
class SheetRows:
    """One sheet; a hidden one says nothing of what stands in it."""

    name: str
    visible: bool
    rows: list[Row]
    # The rows with a cell that shows an error.
    errors: tuple[int, ...] = ()


def sheets(data: bytes, *, hidden: str | None = None) -> Iterator[SheetRows]:
    """The sheets as they stand in the workbook, the hidden ones empty but for the one asked for by name.

    Raises UnreadableFile.
    """
    if not data.startswith(ZIP) and ENCRYPTED in data:
        raise UnreadableFile(PROTECTED)
    if data.startswith(OLD_OFFICE) and OUTLOOK_MAIL in data:
        raise UnreadableFile(SAVED_BY_OUTLOOK)
    parts = _parts(data) if data.startswith(ZIP) else {}
    from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

    try:
        book = load_workbook(io.BytesIO(data))
        for sheet in book.sheets_metadata:
            visible = sheet.visible == SheetVisibleEnum.Visible
            if sheet.typ != SheetTypeEnum.WorkSheet or not (visible or sheet.name == hidden):
                yield SheetRows(clean(sheet.name), visible, [])
                continue
            errors = _looked_through(data, parts[sheet.name]) if sheet.name in parts else ()
            found = book.get_sheet_by_name(sheet.name)
            if found.height > MOST_ROWS * 4 or found.height * found.width > MOST_CELLS * 4:
                raise UnreadableFile(TOO_MANY)
            first, left = (found.start[0] + 1, found.start[1]) if found.start else (1, 0)
            rows = list(_rows(found.iter_rows(), first))
            yield SheetRows(clean(sheet.name), visible, _merged(rows, found.merged_cell_ranges or (), left), errors)
    except PasswordError as error:
        raise UnreadableFile(PROTECTED) from error
    except (CalamineError, *BROKEN_ZIP) as error:
        raise UnreadableFile(DAMAGED, detail=type(error).__name__) from error


def _rows(found: Iterator[list[Any]], first: int) -> Iterator[Row]:
    count = 0
    for line, cells in enumerate(found, first):
        texts = [_text(cell) for cell in cells[:MOST_COLUMNS]]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            count += 1
            if count > MOST_ROWS + ABOVE:
                raise UnreadableFile(TOO_MANY)
            yield Row(line, texts)


def _merged(rows: list[Row], ranges: Iterable[tuple[tuple[int, int], tuple[int, int]]], left: int) -> list[Row]:
    """The rows, with a cell that spans several of them (a company beside its people) said in each that says more."""
    by_line = {row.line: row for row in rows}
    for (top, across), (bottom, _) in islice(ranges, MOST_MERGED):
        column = across - left
        said = by_line.get(top + 1)
        if not top < bottom < top + TALLEST or said is None or not 0 <= column < len(said.cells):
            continue
        for line in range(top + 2, bottom + 2):
            if row := by_line.get(line):
                row.cells.extend([""] * (column + 1 - len(row.cells)))
                row.cells[column] = row.cells[column] or said.cells[column]
    return rows


def _text(cell: Any) -> str:
    """A value as its reader would write it."""
    if isinstance(cell, str):
        return ESCAPED.sub("", cell) if "_x00" in cell else cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        # Telephone numbers are whole, however large.
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e18 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(timespec="seconds")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, timedelta):
        return str(cell)
    return "" if cell is None else str(cell)


def _parts(data: bytes) -> dict[str, str]:
    """Which part of an .xlsx each sheet stands in. Raises UnreadableFile for a bomb."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            size = sum(entry.file_size for entry in entries)
            if len(entries) > MOST_ENTRIES or size > max(SMALL, min(MOST_BYTES, MOST_RATIO * len(data))):
                raise UnreadableFile(BOMB)
            names = set(archive.namelist())
            if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
                return {}
            book = archive.read("xl/workbook.xml")
            relations = archive.read("xl/_rels/workbook.xml.rels")
    except BROKEN_ZIP as error:
        raise UnreadableFile(DAMAGED, detail=type(error).__name__) from error
    except RuntimeError as error:
        # Encrypted, or packed in a way that zipfile does not know (a NotImplementedError, which is one too).
        raise UnreadableFile(PROTECTED, detail=type(error).__name__) from error
    targets = {tag.get("Id"): tag.get("Target", "") for tag in _tags(relations, b"Relationship")}
    found = {}
    for tag in _tags(book, b"sheet"):
        target = targets.get(next((value for name, value in tag.items() if name.endswith(":id")), ""), "")
        part = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
        if part in names:
            found[unescape(tag.get("name", ""))] = part
    return found


def _tags(xml: bytes, kind: bytes) -> Iterator[dict[str, str]]:
    for tag in TAG.finditer(xml):
        if tag[1] == kind:
            yield {
                name.decode("ascii", "replace"): (double or single).decode("utf-8", "replace")
                for name, double, single in ATTRIBUTE.findall(tag[2])
            }


def _looked_through(data: bytes, part: str) -> tuple[int, ...]:
    """The rows with errors in a sheet of an .xlsx. Raises UnreadableFile where its cells stand too far apart."""
    errors: list[int] = []
    columns: set[bytes] = set()
    rows: list[int] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(part) as sheet:
        held = b""
        while piece := sheet.read(PIECE):
            held += piece
            end = held.rfind(b">") + 1
            for cell in PLACE.finditer(held, 0, end):
                where = WHERE.search(cell[1])
                if not where:
                    continue
                columns.add(where[1])
                if not rows or int(where[2]) != rows[-1]:
                    rows = (
                        [*rows[:1], int(where[2])] if not rows or int(where[2]) >= rows[0] else [int(where[2]), *rows]
                    )
                if ERROR.search(cell[1]):
                    errors.append(int(where[2]))
            held = held[end:][-PIECE:]
    if rows:
        across = [_number(letters) for letters in columns]
        if (max(rows) - min(rows) + 1) * (max(across) - min(across) + 1) > MOST_CELLS:
            raise UnreadableFile(FAR)
    return tuple(dict.fromkeys(errors))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
