"""Days and times as people say them, in the zone of the workspace."""

import datetime as dt

from django.utils import timezone

Moment = dt.datetime | dt.date


def localtime(value: dt.datetime) -> dt.datetime:
    """The same instant on the clock of the active zone (Jinja2 does not shift times by itself)."""
    return timezone.localtime(value)


def day(value: Moment) -> dt.date:
    """The calendar day of a moment, in the active zone."""
    return timezone.localtime(value).date() if isinstance(value, dt.datetime) else value


def date(value: Moment, now: dt.datetime | None = None) -> str:
    """'3 October', and the year where it is not this one."""
    on = day(value)
    this_year = day(now or timezone.now()).year
    return f"{on.day} {on:%B}" if on.year == this_year else f"{on.day} {on:%B} {on.year}"


def short_date(value: Moment, now: dt.datetime | None = None) -> str:
    """'3 Oct', and the year where it is not this one."""
    on = day(value)
    this_year = day(now or timezone.now()).year
    return f"{on.day} {on:%b}" if on.year == this_year else f"{on.day} {on:%b} {on.year}"


def weekday(value: Moment) -> str:
    """'Tuesday'."""
    return f"{day(value):%A}"


def time(value: dt.datetime) -> str:
    """'10:30'."""
    return f"{timezone.localtime(value):%H:%M}"


def relative_day(value: Moment, now: dt.datetime) -> str:
    """'today', 'yesterday', 'tomorrow', 'on Tuesday' within a week ahead, else 'on 3 October'."""
    days = (day(value) - day(now)).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    if 1 < days < 7:
        return f"on {weekday(value)}"
    return f"on {date(value, now)}"


def ago(value: Moment, now: dt.datetime | None = None) -> str:
    """'today', 'yesterday', '6 days ago', then the month ('March'), then the year: as in 'Last heard'."""
    now = now or timezone.now()
    on, today = day(value), day(now)
    days = (today - on).days
    if days <= 0:
        return "today" if days == 0 else relative_day(value, now)
    if days == 1:
        return "yesterday"
    if days < 31:
        return f"{days} days ago"
    return f"{on:%B}" if days < 330 else str(on.year)


def long_ago(value: Moment, now: dt.datetime | None = None) -> str:
    """'today', '6 days ago', 'in August', 'in 2024'."""
    said = ago(value, now)
    return said if said in {"today", "yesterday"} or said.endswith("ago") else f"in {said}"


def until(value: dt.datetime, now: dt.datetime) -> str:
    """'in 38 min', 'in 3 h', 'now'."""
    minutes = round((value - now).total_seconds() / 60)
    if minutes <= 0:
        return "now"
    return f"in {minutes} min" if minutes < 90 else f"in {round(minutes / 60)} h"


def since(value: dt.datetime, now: dt.datetime) -> str:
    """'12 min', '19 h', '3 days': how long something has been due."""
    minutes = max(0, int((now - value).total_seconds() // 60))
    if minutes < 90:
        return f"{minutes} min"
    hours = minutes // 60
    return f"{hours} h" if hours < 48 else f"{hours // 24} days"
