"""What a zone's name in a file means (RFC 5545, 3.6.5).

In this order: the name without what is wrapped around it; the names of the IANA, also at the end of a path; those of
Windows; what the VTIMEZONE of the same file says; the offset from UTC that the name is; unknown. What one file says of
a name is never used for another.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from functools import cache, lru_cache
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

from dateutil.rrule import rrulestr
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from soundings.formats.calendar.components import Component, Properties
from soundings.formats.cleaning import clean
from soundings.formats.content_lines import unescaped

OFFSET = re.compile(r"([+-]?)(\d\d):?(\d\d):?(\d\d)?$")
# A name that is nothing but an offset. Etc/GMT+5, five hours the other way, is known to the IANA.
NAMED_OFFSET = re.compile(r"(?:(?:UTC|GMT) ?)?([+-])(\d\d):?(\d\d)$|(?:UTC|GMT) ?([+-])(\d{1,2})$", re.IGNORECASE)
WALL = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[Tt ](\d\d):?(\d\d):?(\d\d)?)?")
IN_MONTHS = re.compile(r"BYMONTH=\d{1,2}(?:,\d{1,2})*(?:;|$)")
# Which years a zone's rules are worked out for: before and after, the first and the last offset hold.
YEARS = (1965, 2100)
MOST_CHANGES = 1_000
EPOCH = datetime.combine(date(1970, 1, 1), time())
NO_ZONES = frozenset(("localtime", "posixrules", "Factory", "posix", "right"))


class Zone:
    """A zone as a file names it. `known` tells whether times in it can be told in UTC."""

    name: str
    known = False

    def __init__(self, name: str) -> None:
        self.name = name

    def to_utc(self, wall: datetime) -> datetime:
        """The instant at which clocks there show `wall`; both without tzinfo. Raises OverflowError."""
        return wall

    def to_wall(self, utc: datetime) -> datetime:
        """What clocks there show at an instant. Raises OverflowError."""
        return utc


class IanaZone(Zone):
    """A zone the world has a name for."""

    known = True

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._rules = ZoneInfo(name)

    def to_utc(self, wall: datetime) -> datetime:
        """By the IANA's rules; of an hour that comes twice the first is meant."""
        return wall.replace(tzinfo=self._rules).astimezone(UTC).replace(tzinfo=None)

    def to_wall(self, utc: datetime) -> datetime:
        """By the IANA's rules."""
        return utc.replace(tzinfo=UTC).astimezone(self._rules).replace(tzinfo=None)


class FileZone(Zone):
    """A zone that only the file itself explains: when its offset from UTC changes, in order, and to what."""

    known = True

    def __init__(self, name: str, first: timedelta, changes: list[tuple[datetime, timedelta, timedelta]]) -> None:
        super().__init__(name)
        # Each is the wall time before the change, the offset before it, the offset after it.
        self._offsets = [first, *(after for _, _, after in changes)]
        # An hour that is left out is told by the offset before it; of one that comes twice the first is meant.
        self._walls = [max(onset, onset + after - before) for onset, before, after in changes]
        self._instants = [onset - before for onset, before, _ in changes]

    def to_utc(self, wall: datetime) -> datetime:
        """By what the file says."""
        return wall - self._offsets[bisect_right(self._walls, wall)]

    def to_wall(self, utc: datetime) -> datetime:
        """By what the file says."""
        return utc + self._offsets[bisect_right(self._instants, utc)]


UTC_ZONE = IanaZone("UTC")


class Zones:
    """The zones of one calendar: a name is looked up once."""

    def __init__(self, components: Iterable[Component]) -> None:
        self._components: dict[str, Component] = {}
        for component in components:
            named = component.properties().first("TZID")
            if named:
                self._components.setdefault(_key(named.value.decode("utf-8", "replace")), component)
        self._found: dict[str, Zone] = {}

    def named(self, written: str) -> Zone:
        """The zone of that name."""
        if written not in self._found:
            self._found[written] = self._look(written)
        return self._found[written]

    def _look(self, written: str) -> Zone:
        name = _stripped(written)
        if iana := iana_name(name):
            return iana_zone(iana)
        component = self._components.get(_key(written))
        return (file_zone(name, component) if component else None) or _by_offset(name) or Zone(name)


def iana_name(name: str) -> str | None:
    """What the IANA calls the zone: by its own name, by one at the end of a path, or by that of Windows."""
    known = _known_names()
    steps = [step for step in re.split(r"[/\\]", name) if step]
    for length in (len(steps), 3, 2):
        if length <= len(steps) and (found := known.get("/".join(steps[-length:]).lower() if length else "")):
            return found
    if len(steps) > 1 and steps[-1].lower() in ("utc", "gmt"):
        return "UTC"
    return _windows_names().get(name.lower())


@lru_cache(maxsize=256)
def iana_zone(name: str) -> IanaZone:
    """The zone the IANA calls so."""
    return IanaZone(name)


def file_zone(name: str, component: Component) -> FileZone | None:
    """What a VTIMEZONE says; None where it says nothing that can be used."""
    changes: dict[datetime, tuple[datetime, timedelta, timedelta]] = {}
    for part in (part.properties() for part in component.parts):
        before, after = _offset(part, "TZOFFSETFROM"), _offset(part, "TZOFFSETTO")
        if after is None:
            continue
        before = after if before is None else before
        for onset in islice(_onsets(part), MOST_CHANGES):
            if not 1600 < onset.year < 9990:
                continue
            changes.setdefault(onset - before, (onset, before, after))
        if len(changes) > 10 * MOST_CHANGES:
            return None
    if not changes:
        return None
    in_order = [changes[at] for at in sorted(changes)]
    return FileZone(name, in_order[0][1], in_order)


def _by_offset(name: str) -> FileZone | None:
    """The zone that is named after its offset from UTC, as 'UTC+02:00'."""
    found = NAMED_OFFSET.match(name)
    if not found:
        return None
    sign, hours, minutes = found[1] or found[4], int(found[2] or found[5]), int(found[3] or 0)
    if hours > 14 or minutes > 59:
        return None
    offset = timedelta(hours=hours, minutes=minutes)
    return FileZone(name, -offset if sign == "-" else offset, [])


def _onsets(part: Properties) -> Iterable[datetime]:
    """The wall times at which an observance begins, in the years that matter."""
    begins = part.first("DTSTART")
    start = wall_time(begins.value.decode("ascii", "replace")) if begins else None
    start = start or EPOCH
    yield start
    for dates in part.all("RDATE"):
        for written in dates.value.decode("ascii", "replace").split(",")[:MOST_CHANGES]:
            if also := wall_time(written):
                yield also
    for rule in part.all("RRULE"):
        yield from _by_rule(rule.value.decode("ascii", "replace"), start)


def _by_rule(rule: str, start: datetime) -> Iterable[datetime]:
    upper = rule.strip().upper()
    # Only what comes every year for certain: other rules could be looked through without end.
    if "FREQ=YEARLY" not in upper or "COUNT" in upper or ("BY" in upper and not IN_MONTHS.search(upper)):
        return
    until = re.search(r"UNTIL=([0-9T]+)Z?", upper)
    last = wall_time(until[1]) if until else None
    without = ";".join(part for part in upper.split(";") if not part.startswith(("UNTIL", "X-")))
    # Rules from 1601 are worked out from where they begin to matter.
    leap_day = (start.month, start.day) == (2, 29)
    begins = start.replace(year=max(start.year, YEARS[0]), day=28 if leap_day else start.day)
    try:
        for onset in rrulestr(without, dtstart=begins):
            # UNTIL is in UTC, so an onset on its day is meant.
            if onset.year > YEARS[1] or (last and onset > last + timedelta(days=1)):
                return
            if onset >= start:
                yield onset
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError):
        return


def wall_time(written: str) -> datetime | None:
    """The time on the wall, without any zone, from '20251122T103000' or a part of it."""
    found = WALL.match(written.strip())
    if not found:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        made = datetime.combine(
            date(year, month, day), time(hour % 24 if hour == 24 else hour, minute, min(second, 59))
        )
        return made + timedelta(days=hour == 24)
    except (ValueError, OverflowError):
        return None


def _offset(part: Properties, name: str) -> timedelta | None:
    written = part.first(name)
    found = OFFSET.match(written.value.decode("ascii", "replace").strip()) if written else None
    return offset_of(found) if found else None


def offset_of(found: re.Match[str]) -> timedelta | None:
    """The offset from UTC that '+0100' stands for; None for more than a day."""
    size = timedelta(hours=int(found[2]), minutes=int(found[3]), seconds=int(found[4] or 0))
    if size >= timedelta(days=1):
        return None
    return -size if found[1] == "-" else size


def _stripped(written: str) -> str:
    return clean(unescaped(written)).strip(" \"'/")


def _key(written: str) -> str:
    return _stripped(written).replace("\\", "").lower()


@cache
def _known_names() -> dict[str, str]:
    return {name.lower(): name for name in available_timezones() if name.partition("/")[0] not in NO_ZONES}


@cache
def _windows_names() -> dict[str, str]:
    return {name.lower(): iana for name, iana in WINDOWS_TO_OLSON.items()}
