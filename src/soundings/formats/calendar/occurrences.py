"""When the events of a calendar come, between two days: series worked out, dates moved and called off.

All is worked out on the wall: every time of a series is told as the clock at its beginning shows it. So a clock change
moves nothing, and a zone that nobody knows is no hindrance.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from time import process_time
from typing import Any

from icalendar import Calendar as ICalendar
from icalendar import Event as IEvent
from icalendar import vRecur
from recurring_ical_events import of

from soundings.formats.calendar.event import Understood, fitted
from soundings.formats.calendar.rules import NoRule, rule_from
from soundings.formats.calendar.times import Time
from soundings.formats.calendar.zones import Zone
from soundings.formats.events import Event

LONGEST_WINDOW = timedelta(days=731)
MOST_OF_A_SERIES = 500
MOST_IN_ALL = 50_000
MOST_SECONDS = 10
A_DAY = timedelta(days=1)
WHICH = "X-SOUNDINGS-WHICH"

NOT_WORKED_OUT = "How often this event comes could not be worked out, so only its first date is listed."
NO_TIME_LEFT = "The file has too many series to work all of them out, so only the first date of this one is listed."
TOO_MANY_DATES = (
    f"This series has more than {MOST_OF_A_SERIES} dates in that time; the first {MOST_OF_A_SERIES} are listed."
)


@dataclass(slots=True)
class Listing:
    """What comes between two days, and what could not be worked out: which of the events, and why."""

    events: list[Event] = field(default_factory=list)
    complaints: list[tuple[Understood, str]] = field(default_factory=list)


def window(begin: date | None, end: date | None) -> tuple[date, date, bool]:
    """The first and the last day, and whether fewer are listed than were asked for: two years at most."""
    if begin is None:
        last = end or date.max - A_DAY
        return max(date.min + A_DAY, last - min(LONGEST_WINDOW, last - date.min - A_DAY)), last, False
    latest = begin + min(LONGEST_WINDOW, date.max - A_DAY - begin)
    return begin, min(end or latest, latest), bool(end and end > latest)


def occurrences(understood: Iterable[Understood], begin: date, end: date) -> Listing:
    """Everything that comes from one day to the other, both included, in order."""
    listing = Listing()
    first = datetime.combine(begin, time())
    after = datetime.combine(end, time()) + A_DAY
    started = process_time()
    for group in _by_uid(understood):
        series = [one for one in group if _repeats(one)]
        if not series:
            listing.events += [one.event for one in group if _comes_between(one, first, after)]
            continue
        core = max(series, key=lambda one: one.event.sequence or 0)
        others = [one for one in group if one.replaces]
        listing.events += [
            one.event for one in group if not one.replaces and not _repeats(one) and _comes_between(one, first, after)
        ]
        try:
            if process_time() - started > MOST_SECONDS:
                raise NoRule(NO_TIME_LEFT)
            dates = _Series(core, others, first, after).dates()
        except NoRule as why:
            listing.complaints.append((core, str(why) or NOT_WORKED_OUT))
            dates = [one.event for one in (core, *others) if _comes_between(one, first, after)]
        if len(dates) > MOST_OF_A_SERIES:
            listing.complaints.append((core, TOO_MANY_DATES))
        listing.events += dates[:MOST_OF_A_SERIES]
    listing.events.sort(key=lambda event: event.start.at if event.start else "")
    del listing.events[MOST_IN_ALL:]
    return listing


def may_come(one: Understood, begin: date, end: date) -> bool:
    """Whether an event is of any account between two days; dates of a series always are."""
    first, after = datetime.combine(begin, time()), datetime.combine(end, time()) + A_DAY
    return bool(one.replaces or _repeats(one) or _comes_between(one, first, after))


def _by_uid(understood: Iterable[Understood]) -> Iterable[list[Understood]]:
    groups: dict[object, list[Understood]] = {}
    for number, one in enumerate(understood):
        groups.setdefault(one.event.uid or number, []).append(one)
    return groups.values()


def _repeats(one: Understood) -> bool:
    return bool(one.start and not one.replaces and (one.event.rrule or one.rdates))


def _comes_between(one: Understood, first: datetime, after: datetime) -> bool:
    if not one.start or (one.replaces and one.event.status == "CANCELLED"):
        return False
    begins = one.start.wall
    ends = one.end.seen_from(one.start.zone) if one.end else begins
    return begins < after and (ends > first or begins >= first)


class _Series:
    """A series and the dates of it that were moved, changed or called off."""

    def __init__(self, core: Understood, others: list[Understood], first: datetime, after: datetime) -> None:
        if not core.start:
            raise NoRule
        self._zone: Zone | None = core.start.zone
        self._whole_day = core.start.whole_day
        self._all = [core, *_latest(others)]
        self._ends = {self._dressed(start): self._dressed(end) for start, end in core.periods}
        self._calendar = ICalendar()
        self._first, self._after = first, after
        try:
            for number, one in enumerate(self._all):
                self._calendar.add_component(self._component(number, one))
        except BROKEN:
            raise NoRule from None

    def dates(self) -> list[Event]:
        """In order. Raises NoRule where its rule is one that cannot be worked out."""
        try:
            found = of(self._calendar).between(self._first.replace(tzinfo=UTC), self._after.replace(tzinfo=UTC))
        except BROKEN:
            raise NoRule from None
        found.sort(key=_begins)
        events = (self._event(component) for component in found[: 2 * MOST_OF_A_SERIES])
        return [event for event in events if event]

    def _component(self, number: int, one: Understood) -> IEvent:
        component = IEvent()
        component.add("UID", "1")
        component[WHICH] = str(number)
        start = one.start or one.replaces
        if not start:
            raise NoRule
        component.add("DTSTART", self._dressed(start))
        component.add("DTEND", max(self._dressed(start), self._dressed(one.end or start)))
        if one.replaces:
            component.add("RECURRENCE-ID", self._replaced(one.replaces))
            if one.and_future:
                component["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
            return component
        # Nothing of a rule comes before it begins.
        for written in one.rules if self._after > start.wall else ():
            rule = rule_from(written, start, self._zone, self._first, self._after)
            component.add("RRULE", vRecur.from_ical(rule.text))
            self._after = min(self._after, rule.after)
        left_out = [self._dressed(exdate, start) for exdate in one.exdates]
        if left_out:
            component.add("EXDATE", left_out)
        if one.rdates:
            component.add("RDATE", [self._dressed(rdate, start) for rdate in one.rdates])
        return component

    def _dressed(self, when: Time, like: Time | None = None) -> Any:
        """The time on the wall of the series, dressed as UTC; of a day where times are meant, the time of `like`."""
        if self._whole_day:
            return when.seen_from(self._zone).date()
        if when.whole_day and like:
            return datetime.combine(when.wall.date(), like.wall.time(), UTC)
        return when.seen_from(self._zone).replace(tzinfo=UTC)

    def _replaced(self, date: Time) -> Any:
        """Which date of the series is replaced; Exchange and others tell only its day, or its midnight."""
        begins = self._all[0].start
        if begins and not date.whole_day and date.seen_from(self._zone).time() == time():
            date = replace(date, wall=date.seen_from(self._zone), whole_day=True)
        return self._dressed(date, begins)

    def _event(self, component: Any) -> Event | None:
        number = int(component[WHICH])
        one = self._all[number]
        start, end = component["DTSTART"].dt, component["DTEND"].dt
        if one.replaces:
            if one.event.status == "CANCELLED":
                return None
            if one.start and start == self._dressed(one.start):
                return one.event
        else:
            end = max(start, self._ends.get(start, end))
        begins = self._time(start).moment()
        ends, seconds = fitted(self._time(start), self._time(end))
        return replace(
            one.event,
            start=begins,
            end=ends.moment(),
            duration_seconds=seconds,
            rrule=None,
            exdates=(),
            recurrence_id=begins.at,
        )

    def _time(self, when: date) -> Time:
        if isinstance(when, datetime):
            return Time(when.replace(tzinfo=None), self._zone)
        return Time(datetime.combine(when, time()), whole_day=True)


def _begins(component: Any) -> str:
    return str(component["DTSTART"].dt)


# What the engine answers to what it does not understand.
BROKEN = (ValueError, TypeError, KeyError, AttributeError, IndexError, OverflowError, NotImplementedError, NoRule)


def _latest(others: list[Understood]) -> list[Understood]:
    """Of several versions of one date the last."""
    latest: dict[str | None, Understood] = {}
    for one in others:
        before = latest.get(one.event.recurrence_id)
        if not before or (one.event.sequence or 0) >= (before.event.sequence or 0):
            latest[one.event.recurrence_id] = one
    return list(latest.values())
