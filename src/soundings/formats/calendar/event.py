"""What an event means: when, where, who (RFC 5545, RFC 5546)."""

import re
from dataclasses import dataclass, replace
from datetime import time, timedelta
from urllib.parse import unquote

from soundings.formats.calendar.components import Component
from soundings.formats.calendar.times import Time, length, periods, times
from soundings.formats.calendar.zones import Zones
from soundings.formats.cleaning import clean, clean_address
from soundings.formats.content_lines import Foreign, Property, text_of, unescaped
from soundings.formats.events import Attendee, Event, Organizer

MOST_ATTENDEES = 500
MOST_EXDATES = 2_000
LONGEST_TEXT = 2_000
LONGEST_RULE = 1_000
MOST_RULES = 5
# Some write it twice.
MAILTO = re.compile(r"(?:mailto\s*:\s*)+", re.IGNORECASE)
SPEC = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+$")
IN_ANGLES = re.compile(r"<([^<>]+)>")
# What Google makes of the comma in an address.
ESCAPED_TWICE = re.compile(r"\\([,;])")
ADDRESSES_OF_NOBODY = ("invalid:", "noreply@invalid", "unknown@unknown")
WHOLE_NUMBER = re.compile(r"\d{1,15}$")
A_WORD = re.compile(r"[A-Z][A-Z-]{1,39}$")
MIDNIGHT = time()
NOTHING = timedelta()
A_DAY = timedelta(days=1)

TWO_EVENTS = "Two events run into each other here, so the file is damaged: the first was read."
NO_START = "When this event begins could not be read."
NO_LENGTH = "How long this event lasts could not be read, so no length is assumed."
BACKWARDS = "This event ends before it begins, so no length is assumed."
CUT = f"A text of this event is longer than {LONGEST_TEXT:,} characters and was cut."
TOO_MANY_ATTENDEES = f"This event has more than {MOST_ATTENDEES} people; the first {MOST_ATTENDEES} were read."
TOO_MANY_EXDATES = f"This series leaves out more than {MOST_EXDATES:,} dates; the first {MOST_EXDATES:,} were read."


@dataclass(slots=True)
class Understood:
    """An event, and what is needed to work out when it comes again."""

    event: Event
    # Which one of its file.
    index: int
    start: Time | None
    # Where it is not said, as RFC 5545 has it: the whole day, or no time at all.
    end: Time | None
    # Mostly one.
    rules: list[str]
    exdates: list[Time]
    rdates: list[Time]
    # Those of them that end at another time than the others.
    periods: list[tuple[Time, Time]]
    replaces: Time | None
    # Whether it replaces the dates after that one as well.
    and_future: bool
    complaints: list[str]


class Meaning:
    """One component on its way to an event."""

    def __init__(self, component: Component, method: str | None, zones: Zones, foreign: Foreign) -> None:
        self._component = component
        self._properties = component.properties()
        self._method = method
        self._zones = zones
        self._foreign = foreign
        self._complaints = [component.complaint] if component.complaint else []

    def understood(self) -> Understood:
        """The event; what is broken in it is null and told."""
        if len({found.value.strip() for found in self._properties.all("UID")}) > 1:
            self._complain(TWO_EVENTS)
        start = self._start()
        if not start and self._properties.first("DTSTART"):
            self._complain(NO_START)
        end, seconds = self._end(start) if start else (self._time("DTEND"), None)
        replaces = self._time("RECURRENCE-ID")
        exdates = self._times("EXDATE")
        rules = self._rules()
        replacing = self._properties.first("RECURRENCE-ID")
        event = Event(
            line=self._component.line,
            uid=self._text("UID"),
            method=self._method,
            sequence=self._number("SEQUENCE"),
            summary=self._text("SUMMARY"),
            start=start.moment() if start else None,
            end=end.moment() if end else None,
            duration_seconds=seconds,
            all_day=bool(start and start.whole_day),
            location=self._text("LOCATION"),
            status=self._word("STATUS"),
            organizer=self._organizer(),
            attendees=self._attendees(),
            rrule=rules[0] if rules else None,
            exdates=tuple(dict.fromkeys(time.moment().at for time in exdates)),
            recurrence_id=replaces.moment().at if replaces else None,
        )
        return Understood(
            event,
            self._component.index,
            start,
            end,
            rules,
            exdates,
            self._times("RDATE"),
            [one for found in self._properties.all("RDATE") for one in periods(found, self._zones)][:MOST_EXDATES],
            replaces,
            bool(replacing and (replacing.parameter("RANGE") or "").upper() == "THISANDFUTURE"),
            self._complaints,
        )

    def _complain(self, complaint: str) -> None:
        if complaint not in self._complaints:
            self._complaints.append(complaint)

    def _decoded(self, found: Property) -> str:
        value = found.bytes()
        charset = found.charset if found.parameters else None
        return text_of(value, charset, None) or self._foreign.text(value)

    def _text(self, name: str) -> str | None:
        """The first line of that name, even if it is blank, on one line."""
        found = self._properties.first(name)
        if not found:
            return None
        text = clean(ESCAPED_TWICE.sub(r"\1", unescaped(self._decoded(found))))
        if len(text) > LONGEST_TEXT:
            self._complain(CUT)
        return text[:LONGEST_TEXT] or None

    def _rules(self) -> list[str]:
        written = (found.value.decode("ascii", "replace") for found in self._properties.all("RRULE"))
        rules = [clean(rule).replace("\\", "").replace(" ", "")[:LONGEST_RULE] for rule in written]
        return [rule for rule in rules if rule][:MOST_RULES]

    def _word(self, name: str) -> str | None:
        word = (self._text(name) or "").upper()
        return word if A_WORD.match(word) else None

    def _number(self, name: str) -> int | None:
        written = self._text(name) or ""
        return int(written) if WHOLE_NUMBER.match(written) else None

    def _time(self, name: str) -> Time | None:
        found = self._properties.first(name)
        return next(iter(times(found, self._zones)), None) if found else None

    def _start(self) -> Time | None:
        """When it begins; Exchange tells whole days from midnight to midnight, and that it means days beside it."""
        start = self._time("DTSTART")
        ends = self._time("DTEND")
        midnights = start and start.wall.time() == MIDNIGHT and (not ends or ends.wall.time() == MIDNIGHT)
        if start and midnights and self._word("X-MICROSOFT-CDO-ALLDAYEVENT") == "TRUE":
            return replace(start, whole_day=True)
        return start

    def _times(self, name: str) -> list[Time]:
        found = [time for one in self._properties.all(name) for time in times(one, self._zones)]
        if len(found) > MOST_EXDATES:
            self._complain(TOO_MANY_EXDATES)
        return found[:MOST_EXDATES]

    def _end(self, start: Time) -> tuple[Time, int | None]:
        """When it ends and how many seconds it lasts; null seconds where two zones cannot be compared.

        Without DTEND and DURATION a day lasts until the next, and everything else no time at all (RFC 5545, 3.6.1).
        """
        assumed = A_DAY if start.whole_day else NOTHING
        ends = self._time("DTEND")
        if ends:
            end, seconds = fitted(start, ends)
            if seconds is None or seconds > 0:
                return end, seconds
            if seconds < 0:
                self._complain(BACKWARDS)
        elif self._properties.first("DTEND"):
            self._complain(NO_LENGTH)
        elif lasts := self._properties.first("DURATION"):
            by = length(lasts.value.decode("ascii", "replace"))
            if by is None or sum(by, NOTHING) < NOTHING:
                self._complain(NO_LENGTH if by is None else BACKWARDS)
            elif sum(by, NOTHING):
                days, exactly = by
                if start.whole_day:
                    # A day lasts whole days: what begins an hour of another takes all of it.
                    days, exactly = max(A_DAY, days - (-exactly // A_DAY) * A_DAY), NOTHING
                try:
                    # A day of a zone whose clock changes has other than 24 hours.
                    return fitted(start, start.later(days, exactly))
                except OverflowError:
                    self._complain(NO_LENGTH)
        try:
            return start.later(assumed), int(assumed.total_seconds())
        except OverflowError:
            return start, 0

    def _organizer(self) -> Organizer | None:
        found = self._properties.first("ORGANIZER")
        email, name = self._party(found) if found else (None, None)
        return Organizer(email, name) if email or name else None

    def _attendees(self) -> tuple[Attendee, ...]:
        attendees: list[Attendee] = []
        for found in self._properties.all("ATTENDEE"):
            email, name = self._party(found)
            status = found.first("PARTSTAT").strip().upper()
            if not email and not name:
                continue
            if len(attendees) == MOST_ATTENDEES:
                self._complain(TOO_MANY_ATTENDEES)
                break
            attendees.append(Attendee(email, name, status if A_WORD.match(status) else None))
        return tuple(attendees)

    def _party(self, found: Property) -> tuple[str | None, str | None]:
        """The address and the name of somebody; what is no address is the name where there is no other."""
        name = clean(found.first("CN")).strip("'\"")[:LONGEST_TEXT]
        value = clean(unescaped(self._decoded(found)))
        # iCloud answers through a long address of its own; EMAIL has the one that people know.
        shown = _address(clean_address(found.first("EMAIL"))) if found.parameters else None
        mailto = MAILTO.match(value)
        plain = value[mailto.end() :] if mailto else value
        address = shown or _address(plain)
        if not address and not mailto and not value.lower().startswith(ADDRESSES_OF_NOBODY):
            name = name or value[:LONGEST_TEXT]
        return address, name or None


def _address(written: str) -> str | None:
    angles = IN_ANGLES.search(written)
    address = clean_address(angles[1] if angles else written).partition("?")[0]
    if "@" not in address and "%40" in address:
        address = clean_address(unquote(address))
    address = address.strip("\"';,")
    return address if SPEC.match(address) and len(address) <= 254 else None


def fitted(start: Time, end: Time) -> tuple[Time, int | None]:
    """The end as the same kind of time as the beginning, and the seconds between."""
    if start.whole_day:
        # A day that ends at a time of another takes all of that.
        day = end.wall.replace(hour=0, minute=0, second=0)
        if day != end.wall:
            day += A_DAY
        fitted = Time(day, whole_day=True)
        return fitted, int((day - start.wall).total_seconds())
    if end.whole_day:
        end = Time(end.wall, start.zone)
    begins, ends = start.utc, end.utc
    if begins is not None and ends is not None:
        return end, int((ends - begins).total_seconds())
    if begins is None and ends is None and _name(start) == _name(end):
        return end, int((end.wall - start.wall).total_seconds())
    return end, None


def _name(time: Time) -> str:
    return time.zone.name if time.zone else ""
