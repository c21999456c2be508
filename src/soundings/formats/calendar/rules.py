"""Rules of recurrence made fit to be worked out: what never ends, or is no rule, is refused (RFC 5545, 3.3.10)."""

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from soundings.formats.calendar.times import Time, time_of
from soundings.formats.calendar.zones import Zone, Zones

STEPS = {
    "YEARLY": timedelta(days=365),
    "MONTHLY": timedelta(days=28),
    "WEEKLY": timedelta(weeks=1),
    "DAILY": timedelta(days=1),
    "HOURLY": timedelta(hours=1),
    "MINUTELY": timedelta(minutes=1),
    "SECONDLY": timedelta(seconds=1),
}
NUMBERS = re.compile(r"[+-]?\d{1,3}(?:,[+-]?\d{1,3}){0,400}$")
DAYS = re.compile(r"(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:[+-]?\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)){0,60}$")
# The smallest and the largest number each part may list; whether it may count from the end.
LISTS = {
    "BYMONTH": (1, 12, False),
    "BYMONTHDAY": (1, 31, True),
    "BYYEARDAY": (1, 366, True),
    "BYWEEKNO": (1, 53, True),
    "BYHOUR": (0, 23, False),
    "BYMINUTE": (0, 59, False),
    "BYSECOND": (0, 59, False),
    "BYSETPOS": (1, 366, True),
}
KNOWN = frozenset(("FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "WKST", "RSCALE", "SKIP", *LISTS))
WEEK = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
COUNTED = re.compile(r"\d{1,6}$")
# How many steps of a rule may lie between its beginning and the end of the window, and how many in the window.
MOST_STEPS = 200_000
MOST_IN_THE_WINDOW = 1_000


class NoRule(Exception):
    """A rule that is none, or that nobody could live by."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as it is worked out, and until when: one that comes by the second gets a shorter window."""

    text: str
    after: datetime


def says_how_often(written: str) -> bool:
    """Whether it is a rule at all, worked out or not."""
    return any(f"FREQ={step}" in written.upper().split(";") for step in STEPS)


def rule_from(written: str, start: Time, zone: Zone | None, first: datetime, after: datetime) -> Rule:
    """The rule on the wall of `zone`, for a window from `first` to before `after`. Raises NoRule."""
    parts = dict(part.split("=", 1) for part in written.upper().split(";") if "=" in part)
    frequency = parts.get("FREQ", "")
    if frequency not in STEPS or any(name not in KNOWN and not name.startswith("X-") for name in parts):
        raise NoRule
    if (parts.get("RSCALE", "GREGORIAN"), parts.get("SKIP", "OMIT")) != ("GREGORIAN", "OMIT"):
        raise NoRule
    rule = {"FREQ": frequency}
    for name in ("INTERVAL", "COUNT"):
        # Some write COUNT=-1 for a series without end.
        if name in parts and not parts[name].startswith("-"):
            if not COUNTED.match(parts[name]) or not int(parts[name]):
                raise NoRule
            rule[name] = str(int(parts[name]))
    for name in LISTS:
        if name in parts:
            if not NUMBERS.match(parts[name]) or not _all_fit(name, parts[name]):
                raise NoRule
            rule[name] = parts[name]
    if "BYDAY" in parts:
        if not DAYS.match(parts["BYDAY"]):
            raise NoRule
        rule["BYDAY"] = parts["BYDAY"]
    if parts.get("WKST") in WEEK:
        rule["WKST"] = parts["WKST"]
    if "UNTIL" in parts:
        rule["UNTIL"] = _until(parts["UNTIL"], start, zone)
    pace = _pace(rule)
    after = min(after, max(first, start.wall) + min(MOST_IN_THE_WINDOW * pace, after - first) + pace)
    if max(timedelta(), after - start.wall) // pace > MOST_STEPS or not _ever_comes(rule):
        raise NoRule
    return Rule(";".join(f"{name}={value}" for name, value in rule.items()), after)


def _all_fit(name: str, written: str) -> bool:
    least, most, from_the_end = LISTS[name]
    numbers = map(int, written.split(","))
    return all(least <= (abs(number) if from_the_end else number) <= most for number in numbers)


def _until(written: str, start: Time, zone: Zone | None) -> str:
    """The last moment, as the wall shows it: a day is meant as a whole, an instant as it is seen from there."""
    until = time_of(written, None, False, Zones(()))
    if not until:
        raise NoRule
    if start.whole_day:
        # Of a day that Exchange tells by its midnight, the midnight of its zone is meant.
        return f"{until.seen_from(zone):%Y%m%d}"
    if until.whole_day:
        return f"{until.wall:%Y%m%d}T235959Z"
    return f"{until.seen_from(zone):%Y%m%dT%H%M%S}Z"


def _pace(rule: dict[str, str]) -> timedelta:
    """How far its dates are apart, about."""
    several = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND", "BYDAY", "BYMONTHDAY", "BYYEARDAY"):
        several *= rule.get(name, "").count(",") + 1
    return max(timedelta(seconds=1), STEPS[rule["FREQ"]] * int(rule.get("INTERVAL", "1")) / several)


def _ever_comes(rule: dict[str, str]) -> bool:
    """Whether there is any day that a rule of single days is for: never on the 30th of February."""
    if rule["FREQ"] not in ("YEARLY", "MONTHLY", "WEEKLY") and "BYSETPOS" in rule:
        return False
    months, days, days_of_the_year = (_numbers(rule, name) for name in ("BYMONTH", "BYMONTHDAY", "BYYEARDAY"))
    weekdays = {WEEK.index(day[-2:]) for day in rule["BYDAY"].split(",")} if "BYDAY" in rule else set()
    weeks = _numbers(rule, "BYWEEKNO")
    if sum(map(bool, (months, days, days_of_the_year, weekdays, weeks))) < 2:
        return True
    return any(
        (not months or day.month in months)
        and (not days or {day.day, day.day - _days_in_month(day) - 1} & days)
        and (not days_of_the_year or {nth := day.timetuple().tm_yday, nth - 366 - isleap(day.year)} & days_of_the_year)
        and (not weekdays or day.weekday() in weekdays)
        and (not weeks or _near(day, weeks))
        for day in (date(2000, 1, 1) + timedelta(days=number) for number in range(28 * 366))
    )


def _near(day: date, weeks: set[int]) -> bool:
    """Whether a day is in one of these weeks of the year, or beside it: where weeks begin is not asked."""
    week, all_weeks = day.isocalendar()[1], date(day.year, 12, 28).isocalendar()[1]
    return any({week + by, week + by - all_weeks - 1} & weeks for by in (-1, 0, 1))


def _numbers(rule: dict[str, str], name: str) -> set[int]:
    return set(map(int, rule[name].split(","))) if name in rule else set()


def _days_in_month(day: date) -> int:
    following = date(day.year + day.month // 12, day.month % 12 + 1, 1)
    return (following - timedelta(days=1)).day
