"""A file of calendars as events, and a problem for whatever in it could not be read."""

import io
from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import BinaryIO

from soundings.formats.calendar.components import MOST_EVENTS, Calendar, contents
from soundings.formats.calendar.event import Meaning, Understood
from soundings.formats.calendar.occurrences import may_come, occurrences, window
from soundings.formats.calendar.rules import says_how_often
from soundings.formats.calendar.zones import Zones
from soundings.formats.cleaning import clean
from soundings.formats.content_lines import Foreign
from soundings.formats.events import Event
from soundings.formats.records import Counts, Problem, Reading, UnreadableFile

KIND = "calendar"
MOST_BYTES = 50_000_000
MOST_GUESSED_FROM = 20_000

TOO_BIG = "This file is over 50 MB. Export a shorter time and bring that in."
NO_CALENDAR = "There is no calendar in this file. Export it as iCalendar (.ics) again and bring in the new file."
NO_END = "This calendar has no end. If events are missing, the file is damaged: export it again."
NO_BEGINNING = "An event ends here whose beginning is missing, so the file is damaged. Export it again."
NO_RULE = "How often this event comes could not be read."
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
    reading = _Reading(io.BytesIO(data))
    told = list(reading.told(begin, end))
    return Reading(
        kind=KIND,
        records=tuple(one for one in told if isinstance(one, Event)),
        problems=tuple(one for one in told if isinstance(one, Problem)),
        counts=Counts(reading.begun, reading.understood, max(0, reading.begun - MOST_EVENTS), reading.bad),
    )


def stream(file: BinaryIO, *, begin: str | None = None, end: str | None = None) -> Iterator[Event | Problem]:
    """The same from an open file, one at a time."""
    return _Reading(file).told(begin, end)


class _Reading:
    """One file on its way."""

    def __init__(self, file: BinaryIO) -> None:
        found = contents(file)
        if not found.calendars:
            raise UnreadableFile(NO_CALENDAR)
        self._calendars = found.calendars
        self._strays = found.strays
        self.begun = found.begun
        self.understood = self.bad = 0
        self._foreign = Foreign()
        lines = (line for calendar in found.calendars for component in calendar.events for line in component.lines)
        self._foreign.seen(islice(lines, MOST_GUESSED_FROM))

    def told(self, begin: str | None, end: str | None) -> Iterator[Event | Problem]:
        """Events and problems, each problem before its event."""
        if begin or end:
            yield from self._between(*window(_day(begin), _day(end)))
        else:
            for one in self._events():
                if isinstance(one, Problem):
                    yield one
                    continue
                if not all(map(says_how_often, one.rules)):
                    yield Problem(one.event.line, NO_RULE, index=one.index)
                yield one.event
        yield from self._at_the_end()

    def _events(self) -> Iterator[Understood | Problem]:
        everywhere = [zone for calendar in self._calendars for zone in calendar.zones]
        for calendar in self._calendars:
            zones = Zones([*calendar.zones, *everywhere])
            method = _method(calendar)
            for component in calendar.events:
                if not component.whole:
                    self.bad += 1
                    yield Problem(component.line, component.complaint, index=component.index)
                    continue
                one = Meaning(component, method, zones, self._foreign).understood()
                # What was read is not kept twice.
                component.lines.clear()
                self.understood += 1
                for complaint in one.complaints:
                    yield Problem(component.line, complaint, index=component.index)
                yield one
            if not calendar.closed and (calendar.events or calendar is self._calendars[-1]):
                yield Problem(calendar.line, NO_END)

    def _between(self, first: date, last: date, shorter: bool) -> Iterator[Event | Problem]:
        if shorter:
            yield Problem(1, TWO_YEARS.format(last.isoformat()))
        kept = []
        for one in self._events():
            if isinstance(one, Problem):
                yield one
            elif may_come(one, first, last):
                kept.append(one)
        listing = occurrences(kept, first, last)
        yield from listing.events
        for one, complaint in listing.complaints:
            yield Problem(one.event.line, complaint, index=one.index)

    def _at_the_end(self) -> Iterator[Problem]:
        for line in self._strays:
            yield Problem(line, NO_BEGINNING)
        if self.begun > MOST_EVENTS:
            yield Problem(1, TOO_MANY, index=MOST_EVENTS)
        if not self.begun:
            names = (name for calendar in self._calendars for name in sorted(calendar.others))
            others = dict.fromkeys(OTHERS[name] for name in names if name in OTHERS)
            yield Problem(1, ONLY_OTHERS.format(" and ".join(others)) if others else NO_EVENTS)


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def _method(calendar: Calendar) -> str | None:
    if not calendar.method:
        return None
    return clean(calendar.method.value.decode("ascii", "replace"))[:40].upper() or None
