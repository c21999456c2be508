"""A file of calendars as events, and a problem for whatever in it could not be read."""

import io
from datetime import date

from soundings.formats.calendar.components import MOST_EVENTS, Calendar, Component, contents
from soundings.formats.calendar.event import Meaning, Understood
from soundings.formats.calendar.occurrences import occurrences, window
from soundings.formats.calendar.zones import Zones
from soundings.formats.cleaning import clean
from soundings.formats.decoding import encoding_of
from soundings.formats.records import Counts, Problem, Reading, UnreadableFile

KIND = "calendar"
MOST_BYTES = 50_000_000

TOO_BIG = "This file is over 50 MB. Export a shorter time and bring that in."
NO_CALENDAR = "There is no calendar in this file. Export it as iCalendar (.ics) again and bring in the new file."
NO_END = "This calendar has no end. If events are missing, the file is damaged: export it again."
NO_EVENTS = "There is no event in this file."
ONLY_OTHERS = "There is no event in this file, only {}."
TOO_MANY = f"This file has more than {MOST_EVENTS:,} events; the first {MOST_EVENTS:,} were read."
TWO_YEARS = "Two years at most are listed at once: up to {}."
OTHERS = {"VTODO": "tasks", "VJOURNAL": "journal entries", "VFREEBUSY": "busy times", "VTIMEZONE": "time zones"}


def read(data: bytes, *, begin: str | None = None, end: str | None = None) -> Reading:
    """Every event in a file of calendars or in an invitation (P50).

    With neither `begin` nor `end` the events as the file has them, a series as one. With either, the occurrences from
    the one day to the other, both included.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile(TOO_BIG)
    found = contents(io.BytesIO(data))
    if not found.calendars:
        raise UnreadableFile(NO_CALENDAR)
    understood: list[Understood] = []
    problems: list[Problem] = []
    bad = 0
    guessed = encoding_of(data)
    for calendar in found.calendars:
        zones = Zones([*calendar.zones, *(zone for other in found.calendars for zone in other.zones)])
        method = _method(calendar)
        for component in calendar.events:
            if not component.whole:
                bad += 1
                problems.append(_problem(component, component.complaint))
                continue
            meaning = Meaning(component, method, zones, guessed).understood()
            understood.append(meaning)
            problems += [_problem(component, complaint) for complaint in meaning.complaints]
        if not calendar.closed:
            problems.append(Problem(calendar.line, NO_END))
    if found.begun > MOST_EVENTS:
        problems.append(Problem(1, TOO_MANY, index=MOST_EVENTS))
    if not found.begun:
        others = [OTHERS[name] for calendar in found.calendars for name in sorted(calendar.others) if name in OTHERS]
        problems.append(Problem(1, ONLY_OTHERS.format(" and ".join(dict.fromkeys(others))) if others else NO_EVENTS))
    records = [one.event for one in understood]
    if begin or end:
        first, last, shorter = window(_day(begin), _day(end))
        if shorter:
            problems.append(Problem(1, TWO_YEARS.format(last.isoformat())))
        listing = occurrences(understood, first, last)
        records = listing.events
        problems += [Problem(one.event.line, complaint, index=one.index) for one, complaint in listing.complaints]
    return Reading(
        kind=KIND,
        records=tuple(records),
        problems=tuple(problems),
        counts=Counts(found.begun, len(understood), max(0, found.begun - MOST_EVENTS), bad),
        encoding=guessed,
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _problem(component: Component, message: str) -> Problem:
    return Problem(component.line, message, index=component.index)


def _method(calendar: Calendar) -> str | None:
    if not calendar.method:
        return None
    return clean(calendar.method.value.decode("ascii", "replace"))[:40].upper() or None
