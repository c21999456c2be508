"""People as a table: CSV for every program, or a workbook. No cell of either is run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

import xlsxwriter

from soundings.formats.spreadsheet_cells import harmless
from soundings.interchange.taking_out.people import everyone
from soundings.people.models import Person
from soundings.ui import dates
from soundings.workspaces.models import Workspace

# As our own reader, and others', know them again.
COLUMNS = (
    *("Name", "First Name", "Last Name", "Company", "Job Title", "E-mail", "E-mail 2", "E-mail 3"),
    *("Phone", "Phone 2", "LinkedIn", "Website", "Location", "School", "How we met", "Connected On", "Last contact"),
    *("Notes",),
)
WIDTHS = (24, 14, 16, 24, 28, 28, 28, 28, 18, 18, 40, 30, 18, 22, 26, 12, 12, 60)
READ_ME = (
    "People kept in Soundings.",
    "Each row is a person. Bring this file in again and nothing changes; what you change first is brought in.",
    "These are other people's data: keep them safe, and delete the file when you no longer need it.",
)
# What a cell of a workbook holds at most.
LONGEST_CELL = 32_767


def rows(workspace: Workspace) -> Iterator[tuple[Any, ...]]:
    """One a person; days as dates, everything else as text."""
    for person, record in everyone(workspace):
        emails, phones = (*record.emails, "", "", "")[:3], (*record.phones, "", "")[:2]
        linkedin = next((url for url in record.urls if "linkedin.com/" in url.lower()), "")
        website = next((url for url in record.urls if url != linkedin), "")
        names = (record.full_name or "", record.given_name or "", record.family_name or "")
        work = (record.organisation or "", record.title or "")
        known = (person.place, person.school, person.how_known(), person.known_since, _last_heard(person))
        yield *names, *work, *emails, *phones, linkedin, website, *known, person.about


def as_csv(workspace: Workspace) -> Iterator[bytes]:
    """UTF-8 with its mark, CR LF: as spreadsheets expect it. In pieces."""
    out = io.StringIO(newline="")
    write = csv.writer(out).writerow
    write(COLUMNS)
    # The mark once, in front.
    yield out.getvalue().encode("utf-8-sig")
    for row in rows(workspace):
        out.seek(0)
        out.truncate()
        write([value.isoformat() if isinstance(value, date) else harmless(value or "") for value in row])
        yield out.getvalue().encode("utf-8", "replace")


def as_workbook(workspace: Workspace, into: BinaryIO) -> int:
    """An xlsx file: real dates, a header that stays in sight, a sheet that says what it is. Steady in memory.

    Returns the number of people.
    """
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(into, options) as book:
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        sheet = book.add_worksheet("People")
        sheet.freeze_panes(1, 1)
        for at, width in enumerate(WIDTHS):
            sheet.set_column(at, at, width)
        sheet.write_row(0, 0, COLUMNS, bold)
        line = 0
        for line, row in enumerate(rows(workspace), start=1):
            for at, value in enumerate(row):
                if isinstance(value, date):
                    sheet.write_datetime(line, at, value, day)
                elif value:
                    sheet.write_string(line, at, value[:LONGEST_CELL])
        about = book.add_worksheet("Read me")
        about.set_column(0, 0, 100)
        for at, text in enumerate(READ_ME):
            about.write_string(at, 0, text)
    return line


def _last_heard(person: Person) -> date | None:
    return dates.day(person.last_heard_at) if person.last_heard_at else None
