"""What a tracker says besides who somebody is: the cell, and the day, the time and the words in it (P07)."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from soundings.formats.dates import (
    DAY_FIRST,
    DAY_MONTH_YEAR,
    FIRST_SERIAL,
    MONTH_DAY_YEAR,
    SERIALS,
    SLASHED,
    YEAR_FIRST,
    day,
)

# The meanings of `column_names.MEANINGS` that no person's record holds.
TRACKED = frozenset(
    (
        *("status", "priority", "how_met", "introduced_by", "industry", "first_contact", "last_contact", "method"),
        *("next_step", "follow_up", "replied", "met_on", "thanked"),
    )
)
# In these a day may stand.
DATED = frozenset(("status", "first_contact", "last_contact", "follow_up", "replied", "met_on", "thanked"))

PATTERNS = (DAY_MONTH_YEAR, SLASHED, YEAR_FIRST, DAY_FIRST, MONTH_DAY_YEAR)
BEGINNING = re.compile(r"(?<![\w/.\-])\w")
SERIAL = re.compile(r"(\d{5})(\.\d+)?")
CLOCK = re.compile(
    r"[T ,]*(?:at |@ ?)?(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:Z\b)?\s*([ap])?\.?(?:m\b\.?)?", re.IGNORECASE
)
WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?", re.IGNORECASE)
# What a tracker of talks can be about; another year is a slip of the pen.
YEARS = range(1970, 2100)
LOOKED_AT = 12
DAY_IN_MINUTES = 24 * 60


class Told(NamedTuple):
    """A cell of a tracker: what its column means and is called, what stands in it.

    `day` is '2026-10-03' where a day stands in it, `clock` '10:30' where a time stands beside that, `rest` the words
    beside both.
    """

    meaning: str
    column: str
    text: str
    day: str = ""
    clock: str = ""
    rest: str = ""


def told(meaning: str, column: str, text: str, *, day_first: bool = False) -> Told:
    """What stands in a cell (clean, not empty)."""
    if meaning not in DATED:
        return Told(meaning, column, text, rest=text)
    if found := SERIAL.fullmatch(text):
        minutes = round(float(found[2] or 0) * DAY_IN_MINUTES) % DAY_IN_MINUTES
        if int(found[1]) in SERIALS:
            on = FIRST_SERIAL + timedelta(days=int(found[1]))
            return Told(
                meaning, column, text, on.isoformat(), f"{minutes // 60:02}:{minutes % 60:02}" if minutes else ""
            )
    starts = (found.start() for found, _ in zip(BEGINNING.finditer(text), range(LOOKED_AT), strict=False))
    for start in starts:
        piece = text[start : start + 60]
        end = next((found.end() for pattern in PATTERNS if (found := pattern.match(piece))), 0)
        made = day(piece, day_first=day_first) if end else None
        if isinstance(made, date) and made.year in YEARS:
            clock, after = _clock(text[start + end :])
            words = " ".join(f"{text[:start].rstrip()} {after}".split()).strip(" ,;:-–—()").replace(" ,", ",")
            rest = "" if WEEKDAY.fullmatch(words) else words
            return Told(meaning, column, text, made.isoformat(), clock, rest)
    return Told(meaning, column, text, rest=text)


def _clock(text: str) -> tuple[str, str]:
    """The time at the beginning of a text, and what stands behind it."""
    found = CLOCK.match(text)
    if not found:
        return "", text
    hour, minute = int(found[1]), int(found[2])
    if found[3]:
        hour = hour % 12 + (12 if found[3].lower() == "p" else 0)
    if hour > 23 or minute > 59:
        return "", text
    # Midnight is how a day is written where a time has to stand.
    return (f"{hour:02}:{minute:02}" if hour or minute else ""), text[found.end() :]
