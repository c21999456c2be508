"""Days as exports and spreadsheets write them. No locale is asked: month names are those the files have."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import Enum

# By their first three letters, in the languages that exports come in.
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan ene gen ian tam sty led oca янв січ ιαν",
            "feb fev fév hel lut úno şub peb фев лют φεβ",
            "mar mär mrz mrt maa már bře мар бер μαρ μάρ",
            "apr abr avr ápr huh kwi dub nis апр кві απρ",
            "may mai mei mag maj máj tou kvě май мая тра μαϊ μάι μαΐ",
            "jun giu iun jún kes cze haz июн чер",
            "jul lug iul júl hei lip tem июл лип",
            "aug ago aoû elo sie srp ağu agt agu авг сер αυγ αύγ",
            "sep set sze syy wrz zář eyl сен вер σεπ",
            "oct okt out ott lok paź říj eki окт жов οκτ",
            "nov noi lis kas ноя лис νοε νοέ",
            "dec dez dic déc des jou gru pro ara дек гру δεκ",
        ),
        1,
    )
    for name in names.split()
}
# Where three letters say too little: French, Czech, Finnish, Greek.
LONGER = {
    "juin": 6,
    "juil": 7,
    "červenec": 7,
    "července": 7,
    "červen": 6,
    "června": 6,
    "čvn": 6,
    "čvc": 7,
    "marras": 11,
    "ιουν": 6,
    "ιούν": 6,
    "ιουλ": 7,
    "ιούλ": 7,
}
LONGEST_FIRST = tuple(sorted(LONGER, key=len, reverse=True))

DAY_MONTH_YEAR = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.)?(?: ?[ \-/.] ?| de )([^\W\d_]{3,14})\.?,?(?:[ \-/.]| del? )(\d{4}|\d{2})\b"
)
MONTH_DAY_YEAR = re.compile(r"([^\W\d_]{3,14})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
YEAR_FIRST = re.compile(r"(\d{4})[-/.] ?(\d{1,2})[-/.] ?(\d{1,2})(?!\d)")
YEAR_MONTH_DAY = re.compile(r"(\d{4})\.?[ \-/]([^\W\d_]{3,14})\.?[ \-/](\d{1,2})(?!\d)")
# '2019年3月5日', '2019년 3월 5일'.
EAST_ASIAN = re.compile(r"(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2})")
DAY_FIRST = re.compile(r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})\b")
SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})\b")
WITHOUT_YEAR = re.compile(r"(?:[^\W\d_]{3,14}\.?[ \-]\d{1,2}|\d{1,2}\.?(?:[ \-]| de )[^\W\d_]{3,14}\.?)$")
# The day of the week that spreadsheets write before a long date.
WEEKDAY = re.compile(r"[^\W\d_]{2,14}(?:-feira)?\.?,? (?=\d|[^\W\d_]{3,14}\.? \d)")
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
        return _made(found[3], _month(found[2]), found[1])
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
        return _made(found[3], _month(found[1]), found[2])
    if found := YEAR_MONTH_DAY.match(text):
        return _made(found[1], _month(found[2]), found[3])
    if found := EAST_ASIAN.match(text):
        return _made(found[1], int(found[2]), found[3])
    if (found := SERIAL.match(text)) and int(found[1]) in SERIALS:
        return FIRST_SERIAL + timedelta(days=int(found[1]))
    if WITHOUT_YEAR.match(text):
        return Unclear.YEAR_LOST
    if found := WEEKDAY.match(text):
        return day(text[found.end() :], day_first=day_first)
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


def _month(name: str) -> int | None:
    name = name.lower()
    return MONTHS.get(name[:3]) if name.isascii() and name[:3] not in {"jui", "mar"} else _longer(name)


def _longer(name: str) -> int | None:
    longer = next((LONGER[begins] for begins in LONGEST_FIRST if name.startswith(begins)), None)
    return longer or MONTHS.get(name[:3])


def _made(year: str, month: int | None, day_of_month: str) -> date | Unclear:
    full_year = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full_year, month or 0, int(day_of_month))
    except ValueError:
        return Unclear.NOT_A_DAY
