"""Days as exports and spreadsheets write them. No locale is asked: month names are those the files have."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan ene gen", "feb fev fév", "mar mär mrz mrt", "apr abr avr", "may mai mei mag", "jun giu", "jul lug"),
            *("aug ago aoû", "sep set", "oct okt out ott", "nov", "dec dez dic déc"),
        ),
        1,
    )
    for name in names.split()
}

DAY_MONTH_YEAR = re.compile(r"(\d{1,2})(?:st|nd|rd|th|\.)?[ \-/.]([^\W\d_]{3,9})\.?,?[ \-/.](\d{4}|\d{2})\b")
MONTH_DAY_YEAR = re.compile(r"([^\W\d_]{3,9})\.? (\d{1,2}),? (\d{4})\b")
YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
DAY_FIRST = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\b")
SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b")
WITHOUT_YEAR = re.compile(r"(?:[^\W\d_]{3,9}\.?[ \-]\d{1,2}|\d{1,2}\.?[ \-][^\W\d_]{3,9}\.?)$")
# The days a spreadsheet counts, from 2000 to 2100.
SERIAL = re.compile(r"(\d{5})(?:\.0+)?$")
SERIALS = range(36526, 73415)
FIRST_SERIAL = date(1899, 12, 30)


class Unclear(Enum):
    """Why a cell gave no day."""

    YEAR_LOST = "year lost"
    NOT_A_DAY = "not a day"


def day(text: str, *, day_first: bool = False) -> date | Unclear:
    """The day that `text` (clean, not empty) stands for; a time behind it is left out."""
    if found := DAY_MONTH_YEAR.match(text):
        return _made(found[3], MONTHS.get(found[2][:3].lower()), found[1])
    if found := SLASHED.match(text):
        month, day_of_month = (found[2], found[1]) if day_first else (found[1], found[2])
        made = _made(found[3], int(month), day_of_month)
        # Where one order gives no day of the calendar the other is meant.
        return made if isinstance(made, date) else _made(found[3], int(day_of_month), month)
    if found := YEAR_FIRST.match(text):
        return _made(found[1], int(found[2]), found[3])
    if found := DAY_FIRST.match(text):
        return _made(found[3], int(found[2]), found[1])
    if found := MONTH_DAY_YEAR.match(text):
        return _made(found[3], MONTHS.get(found[1][:3].lower()), found[2])
    if (found := SERIAL.match(text)) and int(found[1]) in SERIALS:
        return FIRST_SERIAL + timedelta(days=int(found[1]))
    if WITHOUT_YEAR.match(text):
        return Unclear.YEAR_LOST
    return Unclear.NOT_A_DAY


def which_first(texts: Iterable[str]) -> bool | None:
    """Whether days stand before months in '5/14/19': True, False, or None where all of them would fit both."""
    days_first = months_first = 0
    for text in texts:
        found = SLASHED.match(text)
        if found:
            days_first += int(found[1]) > 12
            months_first += int(found[2]) > 12
    if not days_first and not months_first:
        return None
    return days_first > months_first


def fits_both(text: str) -> bool:
    """Whether '5/4/19' could be the fourth of May and the fifth of April."""
    found = SLASHED.match(text)
    return found is not None and int(found[1]) <= 12 and int(found[2]) <= 12 and found[1] != found[2]


def _made(year: str, month: int | None, day_of_month: str) -> date | Unclear:
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full_year, month or 0, int(day_of_month))
    except ValueError:
        return Unclear.NOT_A_DAY
