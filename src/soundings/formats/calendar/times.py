"""Days, times and lengths as calendars write them."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from soundings.formats.calendar.zones import UTC_ZONE, Zone, Zones, offset_of, wall_time
from soundings.formats.content_lines import Property
from soundings.formats.events import Moment

TIME = re.compile(r"\d{4}-?\d\d-?\d\d[Tt ]\d\d:?\d\d(?::?\d\d)?(?:[.,]\d+)?\s*(Z|z|[+-]\d\d:?\d\d)?$")
OFFSET = re.compile(r"([+-]?)(\d\d):?(\d\d)()$")
DAY = re.compile(r"\d{4}-?\d\d-?\d\d(?:[Zz]|[Tt]?)$")
LENGTH = re.compile(
    r"([+-])?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?(?:T(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time on the wall, where the wall is, and whether the whole day is meant."""

    wall: datetime
    zone: Zone | None = None
    whole_day: bool = False

    @property
    def utc(self) -> datetime | None:
        """The instant, where it is known."""
        if self.whole_day or not self.zone or not self.zone.known:
            return None
        try:
            return self.zone.to_utc(self.wall)
        except OverflowError:
            return None

    def moment(self) -> Moment:
        """As programs read it."""
        if self.whole_day:
            return Moment(self.wall.date().isoformat())
        name = (self.zone.name if self.zone else None) or None
        instant = self.utc
        if instant is None:
            return Moment(self.wall.isoformat(), name, zone_unknown=True)
        return Moment(f"{instant.isoformat()}Z", name)

    def later(self, by: timedelta, exactly: timedelta = timedelta()) -> "Time":
        """So much later by the calendar, then by the clock. Raises OverflowError."""
        wall = self.wall + by
        if exactly and not self.whole_day and self.zone and self.zone.known:
            return Time(self.zone.to_wall(self.zone.to_utc(wall) + exactly), self.zone)
        return Time(wall + exactly, self.zone, self.whole_day)

    def seen_from(self, zone: Zone | None) -> datetime:
        """What the clock shows in another zone at that time; the same where either is unknown."""
        instant = self.utc
        if instant is None or not zone or not zone.known:
            return self.wall
        try:
            return zone.to_wall(instant)
        except OverflowError:
            return self.wall


def times(found: Property, zones: Zones) -> list[Time]:
    """The times a property lists; what is none is left out. 'Z' counts more than a zone beside it."""
    named = found.parameter("TZID") if found.parameters else None
    a_day = (found.parameter("VALUE") or "").upper() == "DATE" if found.parameters else False
    listed = (time_of(written, named, a_day, zones) for written in found.value.decode("ascii", "replace").split(","))
    return [time for time in listed if time]


def periods(found: Property, zones: Zones) -> list[tuple[Time, Time]]:
    """The times a property lists with an end or a length of their own (RFC 5545, 3.3.9)."""
    named = found.parameter("TZID") if found.parameters else None
    listed = []
    for written in found.value.decode("ascii", "replace").split(","):
        start, after = time_of(written, named, False, zones), written.partition("/")[2]
        try:
            by = length(after)
            end = start.later(*by) if start and by else time_of(after, named, False, zones)
        except OverflowError:
            continue
        if start and end:
            listed.append((start, end))
    return listed


def time_of(written: str, named: str | None, a_day: bool, zones: Zones) -> Time | None:
    """One time, from its text and the zone that is named beside it."""
    # A period is told by its beginning.
    text = written.partition("/")[0].replace("\\", "").strip()
    if DAY.match(text):
        day = wall_time(text)
        return Time(day, whole_day=True) if day else None
    found = TIME.match(text)
    wall = wall_time(text) if found else None
    if not found or not wall:
        return None
    if a_day:
        return Time(wall.replace(hour=0, minute=0, second=0), whole_day=True)
    if found[1] in ("Z", "z"):
        return Time(wall, UTC_ZONE)
    if found[1] and (shift := OFFSET.match(found[1])) and (offset := offset_of(shift)) is not None:
        try:
            return Time(wall - offset, UTC_ZONE)
        except OverflowError:
            return None
    return Time(wall, zones.named(named) if named and named.strip() else None)


def length(written: str) -> tuple[timedelta, timedelta] | None:
    """A DURATION in days by the calendar and time by the clock; None where it is none."""
    found = LENGTH.match(written.strip())
    if not found or written.strip().upper().lstrip("+-") in ("P", "PT"):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in found.groups()[1:])
    sign = -1 if found[1] == "-" else 1
    try:
        return sign * timedelta(weeks=weeks, days=days), sign * timedelta(hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return None
