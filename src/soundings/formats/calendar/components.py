"""From a file to its calendars: the events and zones in them as plain lines. A bad one costs only itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from soundings.formats.content_lines import Property, property_of
from soundings.formats.physical_lines import physical_lines
from soundings.formats.unfolding import Unfolding

BOUNDARY = re.compile(rb"(?:\xef\xbb\xbf)?([ \t]*)(BEGIN|END)[ \t]*:[ \t]*([\w-]+)[ \t;]*$", re.IGNORECASE)
NAME = re.compile(rb"[ \t]*(?:[\w-]+\.)?([\w-]+)")
# All that is read of an event; descriptions and attachments, which are most of a file, are never kept.
OF_AN_EVENT = frozenset(
    (
        *(b"UID", b"SEQUENCE", b"SUMMARY", b"LOCATION", b"STATUS", b"DTSTART", b"DTEND", b"DURATION", b"ORGANIZER"),
        *(b"ATTENDEE", b"RRULE", b"RDATE", b"EXDATE", b"RECURRENCE-ID", b"X-MICROSOFT-CDO-ALLDAYEVENT"),
    )
)
OF_A_ZONE = frozenset((b"TZID", b"DTSTART", b"TZOFFSETFROM", b"TZOFFSETTO", b"RRULE", b"RDATE"))
TIMES = frozenset((b"DTSTART", b"DTEND", b"EXDATE", b"RDATE", b"RECURRENCE-ID"))
# A zone whose name has a colon and no quotation marks: 'TZID=(UTC+01:00) Wien:20251122T103000'.
COLON_IN_A_ZONE = re.compile(
    rb'(.*;[ \t]*TZID=)([^";]*:[^";]*)((?:;[^:]*)?:)(\d{8}(?:T\d{4,6}Z?)?(?:,[\dTZ,]*)?\s*)$', re.IGNORECASE | re.DOTALL
)
LONGEST_WITH_COLONS = 1_000
OBSERVANCES = frozenset(("STANDARD", "DAYLIGHT"))
# Where one of these begins, whatever is open has lost its end.
NEVER_INSIDE = frozenset(("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE"))
MOST_DEEP = 50
MOST_LINES = 2_000
MOST_EVENTS = 50_000
MOST_ZONES = 1_000
MOST_STRAYS = 1_000

CUT_SHORT = "The file ends in the middle of this event, so it is damaged. Export it again for the whole event."
NO_END = "This event has no end. What stands in it was read."
TOO_MANY_LINES = f"This event has more than {MOST_LINES:,} lines; the first {MOST_LINES:,} were read."
LINE_TOO_LONG = "A line of this event is longer than 6 MB and was left out."


@dataclass(slots=True)
class Component:
    """An event, a zone or a part of one: what is read of its lines, not yet taken apart."""

    name: str
    line: int
    index: int = 0
    lines: list[bytes] = field(default_factory=list)
    parts: list["Component"] = field(default_factory=list)
    complaint: str = ""
    whole: bool = True

    def properties(self) -> "Properties":
        """Its lines taken apart."""
        return Properties([found for line in self.lines if (found := property_of(line))])


@dataclass(slots=True)
class Properties:
    """The lines of a component."""

    found: list[Property]

    def all(self, name: str) -> Iterator[Property]:
        """Every property of that name, in the order of the file."""
        return (found for found in self.found if found.name == name)

    def first(self, name: str) -> Property | None:
        """The first of that name: where a line is repeated, it is the one that counts."""
        return next(self.all(name), None)


@dataclass(slots=True)
class Calendar:
    """What stands between BEGIN:VCALENDAR and its end; what stands outside of one is in one of its own."""

    line: int = 1
    method: Property | None = None
    events: list[Component] = field(default_factory=list)
    zones: list[Component] = field(default_factory=list)
    # Names of what else is in it: tasks, journals, busy times.
    others: set[str] = field(default_factory=set)
    closed: bool = False


@dataclass(slots=True)
class Contents:
    """A whole file."""

    calendars: list[Calendar]
    # How many events begin in it, read or not.
    begun: int = 0
    # The lines on which an event ends that never began.
    strays: list[int] = field(default_factory=list)


def contents(file: BinaryIO) -> Contents:
    """Everything in the file. It is read once and front to back; zones may stand behind the events that name them."""
    return _Scanning().of(file)


class _Scanning:
    def __init__(self) -> None:
        self._contents = Contents([])
        self._calendar: Calendar | None = None
        # The components that have begun and not ended, by name.
        self._stack: list[str] = []
        self._event: Component | None = None
        self._zone: Component | None = None
        self._observance: Component | None = None
        self._indent = b""
        self._unfolding = Unfolding(mends=True)
        # Whether a line of an event was seen outside of one since the last event ended.
        self._unclaimed = False

    def of(self, file: BinaryIO) -> Contents:
        ended = True
        for number, line, ended in physical_lines(file):
            boundary = BOUNDARY.match(line) if len(line) < 200 else None
            # Indented more than the calendar is, it is the end of what the line before says.
            if boundary and (boundary[1] == self._indent or self._unfolding.is_empty):
                self._take(self._unfolding.rest())
                name = boundary[3].decode("ascii", "replace").upper()
                if boundary[2].upper() == b"BEGIN":
                    if name == "VCALENDAR":
                        self._indent = boundary[1]
                    self._begin(name, number)
                else:
                    self._end(name, number)
                continue
            if not ended and not line and self._event:
                self._event.complaint = LINE_TOO_LONG
            self._take(self._unfolding.add(line.removeprefix(self._indent)))
        self._at_the_end_of_the_file(ended)
        return self._contents

    def _at_the_end_of_the_file(self, ended: bool) -> None:
        last = self._unfolding.beginning().strip().upper()
        almost = len(last) > 2 and b"END:VEVENT".startswith(last)
        if self._event and not almost and (self._unfolding.is_open or not ended):
            self._event.whole = False
        self._take(self._unfolding.rest())
        if self._event:
            self._event.complaint = CUT_SHORT

    def _begin(self, name: str, number: int) -> None:
        if name == "VCALENDAR":
            self._leave(0)
            self._calendar = Calendar(number)
            self._contents.calendars.append(self._calendar)
        elif name in NEVER_INSIDE:
            self._leave(self._stack.index("VCALENDAR") + 1 if "VCALENDAR" in self._stack else 0)
        if name == "VEVENT":
            self._event = Component(name, number, self._contents.begun)
            self._contents.begun += 1
            if self._contents.begun <= MOST_EVENTS:
                self._here(number).events.append(self._event)
        elif name == "VTIMEZONE":
            self._zone = Component(name, number)
            if len(self._here(number).zones) < MOST_ZONES:
                self._here(number).zones.append(self._zone)
        elif name in OBSERVANCES and self._zone:
            self._observance = Component(name, number)
            if len(self._zone.parts) < MOST_LINES:
                self._zone.parts.append(self._observance)
        elif name != "VCALENDAR" and len(self._stack) <= 1:
            self._here(number).others.add(name)
        if len(self._stack) < MOST_DEEP:
            self._stack.append(name)

    def _end(self, name: str, number: int) -> None:
        if name not in self._stack:
            if name == "VEVENT" and self._unclaimed and len(self._contents.strays) < MOST_STRAYS:
                self._contents.strays.append(number)
            self._unclaimed = False
            return
        self._unclaimed = False
        depth = len(self._stack) - 1 - self._stack[::-1].index(name)
        if name == "VEVENT":
            # It ended as it should; whatever inside it did not is no loss.
            self._event = None
        self._leave(depth)
        if name == "VCALENDAR" and self._calendar:
            self._calendar.closed = True
            self._calendar = None

    def _leave(self, depth: int) -> None:
        """Everything that is open from that depth on ends here."""
        if "VEVENT" in self._stack[depth:] and self._event:
            self._event.complaint = NO_END
        del self._stack[depth:]
        if "VEVENT" not in self._stack:
            self._event = None
        if "VTIMEZONE" not in self._stack:
            self._zone = self._observance = None
        elif not OBSERVANCES.intersection(self._stack):
            self._observance = None

    def _here(self, number: int) -> Calendar:
        if self._calendar is None:
            self._calendar = Calendar(number, closed=True)
            self._contents.calendars.append(self._calendar)
        return self._calendar

    def _take(self, line: bytes | None) -> None:
        if not line or not (named := NAME.match(line)):
            return
        name, at = named[1].upper(), self._stack[-1] if self._stack else ""
        if at == "VEVENT" and self._event:
            self._keep(self._event, name, line, OF_AN_EVENT)
            return
        self._unclaimed = self._unclaimed or name in OF_AN_EVENT
        if self._zone and at in ("VTIMEZONE", *OBSERVANCES):
            self._keep(self._observance or self._zone, name, line, OF_A_ZONE)
        elif name == b"METHOD" and at in ("VCALENDAR", "") and self._calendar and not self._calendar.method:
            self._calendar.method = property_of(line)

    def _keep(self, component: Component, name: bytes, line: bytes, read: frozenset[bytes]) -> None:
        if name not in read:
            return
        if len(component.lines) >= MOST_LINES:
            component.complaint = TOO_MANY_LINES
            return
        if name in TIMES and line.count(b":") > 1 and len(line) < LONGEST_WITH_COLONS:
            line = COLON_IN_A_ZONE.sub(rb'\1"\2"\3\4', line)
        component.lines.append(line)
