"""The rows that could not be read, handed back as a file to mend and bring in again."""

import csv
import io

from soundings.formats.records import Reading
from soundings.formats.spreadsheet_cells import harmless


def bad_rows(reading: Reading) -> bytes:
    """A CSV for spreadsheets (UTF-8 with mark, CR LF): the line, the reason, then the row as it was."""
    out = io.StringIO(newline="")
    write = csv.writer(out).writerow
    write(["Line", "Reason", *map(harmless, reading.columns)])
    for problem in reading.problems:
        write([problem.line, problem.message, *map(harmless, problem.row)])
    return out.getvalue().encode("utf-8-sig", "replace")
