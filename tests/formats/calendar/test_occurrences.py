"""When a series comes, between two days."""

import time

import pytest

from soundings.formats.calendar import read
from soundings.formats.events import Event
from tests.formats.calendar.calendars import calendar, event, zone

MONDAYS = ("DTSTART;TZID=Europe/Vienna:20260316T100000", "DTEND;TZID=Europe/Vienna:20260316T110000")
SPRING = ("2026-03-01", "2026-04-30")


def between(data: bytes, begin: str | None = SPRING[0], end: str | None = SPRING[1]) -> list[Event]:
    reading = read(data, begin=begin, end=end)
    assert not reading.problems
    return list(reading.records)


def starts(*lines: str, begin: str | None = SPRING[0], end: str | None = SPRING[1]) -> list[str]:
    return [found.start.at for found in between(calendar(event(*lines)), begin, end) if found.start]


def test_without_days_a_series_is_one_event() -> None:
    (series,) = read(calendar(event(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=3"))).records
    assert series.rrule == "FREQ=WEEKLY;COUNT=3"


def test_the_clock_on_the_wall_stays_when_clocks_change() -> None:
    found = between(calendar(event(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Tea")))
    assert [one.start.at for one in found if one.start] == [
        "2026-03-16T09:00:00Z",
        "2026-03-23T09:00:00Z",
        "2026-03-30T08:00:00Z",
    ]
    assert {(one.summary, one.duration_seconds, one.rrule) for one in found} == {("Tea", 3600, None)}
    assert [one.recurrence_id for one in found] == [one.start.at for one in found if one.start]


def test_so_it_does_in_a_zone_that_only_the_file_explains() -> None:
    data = calendar(zone("Ours"), event("DTSTART;TZID=Ours:20260323T100000", "RRULE:FREQ=WEEKLY;COUNT=2"))
    assert [one.start.at for one in between(data) if one.start] == ["2026-03-23T09:00:00Z", "2026-03-30T08:00:00Z"]


def test_a_zone_that_nobody_knows_keeps_its_wall_time() -> None:
    found = between(calendar(event("DTSTART;TZID=Mars:20260323T100000", "RRULE:FREQ=DAILY;COUNT=2")))
    assert [(one.start.at, one.start.zone_unknown) for one in found if one.start] == [
        ("2026-03-23T10:00:00", True),
        ("2026-03-24T10:00:00", True),
    ]


def test_a_date_of_its_own_length() -> None:
    periods = "RDATE;VALUE=PERIOD:20260317T090000Z/PT2H,20260318T090000Z/20260318T093000Z"
    found = between(calendar(event(*MONDAYS, periods)))
    assert [(one.end.at, one.duration_seconds) for one in found if one.end] == [
        ("2026-03-16T10:00:00Z", 3600),
        ("2026-03-17T11:00:00Z", 7200),
        ("2026-03-18T09:30:00Z", 1800),
    ]


def test_a_night_in_which_clocks_change_is_shorter() -> None:
    night = ("DTSTART;TZID=Europe/Vienna:20260327T220000", "DTEND;TZID=Europe/Vienna:20260328T060000")
    found = between(calendar(event(*night, "RRULE:FREQ=DAILY;COUNT=2")))
    assert [one.duration_seconds for one in found] == [8 * 3600, 7 * 3600]


def test_dates_moved_and_called_off() -> None:
    data = calendar(
        event(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=6", "EXDATE;TZID=Europe/Vienna:20260323T100000", "SUMMARY:Tea"),
        event("RECURRENCE-ID;TZID=Europe/Vienna:20260330T100000", "DTSTART:20260401T080000Z", "SUMMARY:Coffee"),
        event("RECURRENCE-ID:20260406T080000Z", "DTSTART:20260406T080000Z", "STATUS:CANCELLED"),
        event("RECURRENCE-ID:20260413T080000Z", "DTSTART:20260601T080000Z", "SUMMARY:out of the window"),
    )
    assert [(one.start.at, one.summary) for one in between(data) if one.start] == [
        ("2026-03-16T09:00:00Z", "Tea"),
        ("2026-04-01T08:00:00Z", "Coffee"),
        ("2026-04-20T08:00:00Z", "Tea"),
    ]
    assert [one.summary for one in between(data, "2026-06-01", "2026-06-01")] == ["out of the window"]


@pytest.mark.parametrize(
    "replaced", [";VALUE=DATE:20260323", ";TZID=Europe/Vienna:20260323T000000", ":20260322T230000Z"]
)
def test_a_moved_date_may_be_named_by_its_day_or_its_midnight(replaced: str) -> None:
    data = calendar(
        event(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=3", "SUMMARY:Tea"),
        event(f"RECURRENCE-ID{replaced}", "DTSTART:20260324T080000Z", "SUMMARY:Coffee"),
    )
    assert [(one.start.at[:10], one.summary) for one in between(data) if one.start] == [
        ("2026-03-16", "Tea"),
        ("2026-03-24", "Coffee"),
        ("2026-03-30", "Tea"),
    ]


def test_of_two_versions_of_a_date_the_later_counts() -> None:
    data = calendar(
        event(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=1"),
        event("RECURRENCE-ID:20260316T090000Z", "DTSTART:20260317T090000Z", "SEQUENCE:2"),
        event("RECURRENCE-ID:20260316T090000Z", "DTSTART:20260318T090000Z", "SEQUENCE:1"),
    )
    assert [one.start.at for one in between(data) if one.start] == ["2026-03-17T09:00:00Z"]


@pytest.mark.parametrize(
    "until", ["20260330", "20260330T080000Z", "20260330T100000", "20260330T075959Z", "20260330T000000"]
)
def test_the_last_date_may_be_told_as_a_day_an_instant_or_a_wall_time(until: str) -> None:
    times = starts(*MONDAYS, f"RRULE:FREQ=WEEKLY;UNTIL={until}")
    assert len(times) == (3 if until in ("20260330", "20260330T080000Z", "20260330T100000") else 2)


def test_a_rule_of_the_usual_calendar_may_say_so() -> None:
    assert len(starts(*MONDAYS, "RRULE:RSCALE=GREGORIAN;FREQ=WEEKLY;COUNT=3;SKIP=OMIT;X-NOTE=1")) == 3


def test_several_rules_and_one_without_end() -> None:
    lines = ("RRULE:FREQ=MONTHLY;COUNT=2", "RRULE:FREQ=WEEKLY;COUNT=-1;UNTIL=20260324")
    assert [at[:10] for at in starts("DTSTART:20260316T100000Z", *lines)] == ["2026-03-16", "2026-03-23", "2026-04-16"]


def test_whole_days() -> None:
    assert starts("DTSTART;VALUE=DATE:20260329", "RRULE:FREQ=DAILY;UNTIL=20260331T000000Z", "EXDATE:20260330") == [
        "2026-03-29",
        "2026-03-31",
    ]


def test_whole_days_as_exchange_tells_them() -> None:
    lines = (
        "DTSTART;TZID=W. Europe Standard Time:20260316T000000",
        "DTEND;TZID=W. Europe Standard Time:20260317T000000",
        "EXDATE;TZID=W. Europe Standard Time:20260317T000000",
        "EXDATE:20260317T230000Z",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE",
    )
    assert starts(*lines, "RRULE:FREQ=DAILY;UNTIL=20260319T230000Z") == ["2026-03-16", "2026-03-19", "2026-03-20"]


def test_single_dates_added() -> None:
    assert starts(*MONDAYS, "RDATE;TZID=Europe/Vienna:20260401T100000,20260402T100000") == [
        "2026-03-16T09:00:00Z",
        "2026-04-01T08:00:00Z",
        "2026-04-02T08:00:00Z",
    ]


def test_a_day_left_out_of_a_series_with_times() -> None:
    assert len(starts(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=3", "EXDATE;VALUE=DATE:20260323")) == 2


def test_events_that_come_once() -> None:
    data = calendar(
        event("DTSTART:20260228T230000Z", "DTEND:20260301T010000Z", uid="into"),
        event("DTSTART:20260430T230000Z", "DURATION:PT2H", uid="out of"),
        event("DTSTART:20260501", uid="after"),
        event("DTSTART:20260228", uid="before"),
        event("DTSTART:20260301T000000Z", uid="at"),
        event("SUMMARY:never", uid="never"),
        event("RECURRENCE-ID:20260303T000000Z", "DTSTART:20260303T000000Z", uid="one of a series elsewhere"),
    )
    assert {one.uid for one in between(data)} == {"into", "out of", "at", "one of a series elsewhere"}


def test_one_day_alone_leaves_two_years_on_the_other_side() -> None:
    lines = ("DTSTART:20200101", "RRULE:FREQ=YEARLY")
    assert starts(*lines, begin="2026-01-01", end=None) == ["2026-01-01", "2027-01-01", "2028-01-01"]
    assert starts(*lines, begin=None, end="2026-01-01") == ["2024-01-01", "2025-01-01", "2026-01-01"]


def test_nothing_comes_before_a_series_begins() -> None:
    started = time.process_time()
    assert (
        starts("DTSTART:20260316T100000Z", "RRULE:FREQ=SECONDLY;BYMONTH=2", begin="2020-01-01", end="2020-12-31") == []
    )
    assert time.process_time() - started < 1


def test_two_years_at_most() -> None:
    reading = read(calendar(event("DTSTART:20200101", "RRULE:FREQ=YEARLY")), begin="2020-01-01", end="2030-01-01")
    assert len(reading.records) == 3
    assert "Two years" in reading.problems[0].message


def test_five_hundred_dates_at_most() -> None:
    reading = read(calendar(event("DTSTART:20260101", "RRULE:FREQ=DAILY")), begin="2026-01-01", end="2027-12-31")
    assert len(reading.records) == 500
    assert "500" in reading.problems[0].message


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=5",
        "FREQ=DAILY;BYHOUR=" + ",".join(map(str, range(24))) + ";BYMINUTE=" + ",".join(map(str, range(60))),
    ],
)
def test_of_what_comes_by_the_second_the_first_dates_are_listed(rule: str) -> None:
    started = time.process_time()
    reading = read(calendar(event("DTSTART:20260316T100000Z", f"RRULE:{rule}")), begin="2026-03-01", end="2027-04-30")
    assert time.process_time() - started < 5
    assert len(reading.records) == 500
    assert "more than 500 dates" in reading.problems[0].message
    before = read(calendar(event("DTSTART:19260316T100000Z", "RRULE:FREQ=SECONDLY")), begin="2026-03-01")
    assert "worked out" in before.problems[0].message


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;BYSETPOS=5",
        "FREQ=SECONDLY;BYWEEKNO=9;BYMONTH=12,7",
        "FREQ=HOURLY;BYYEARDAY=400",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;COUNT=0",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=YEARLY;RSCALE=CHINESE;BYMONTH=5L",
        "FREQ=DAILY;UNTIL=never",
        "FREQ=DAILY;UNTL=20260320",
        "FREQ=YEARLY;BYEASTER=0",
        "FREQ=YEARLY;BYMONTHDAY=99",
        "FREQ=DAILY;BYHOUR=24",
        "FREQ=MONTHLY;BYDAY=MO" + ",MO" * 100,
        "W1 MO #0",
        "FREQ=",
        "=",
    ],
)
def test_a_rule_that_cannot_be_worked_out_is_told_and_its_first_date_listed(rule: str) -> None:
    data = calendar(event("DTSTART:20260316T100000Z", f"RRULE:{rule}"), event("DTSTART:20260317", uid="2"))
    started = time.process_time()
    reading = read(data, begin="2026-03-01", end="2026-04-30")
    assert time.process_time() - started < 3
    assert [one.start.at for one in reading.records] == ["2026-03-16T10:00:00Z", "2026-03-17"]
    assert [(problem.index, "worked out" in problem.message) for problem in reading.problems] == [(0, True)]


def test_a_change_to_this_and_all_later_dates() -> None:
    data = calendar(
        event(*MONDAYS, "RRULE:FREQ=WEEKLY;COUNT=4"),
        event(
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Vienna:20260330T100000",
            "DTSTART;TZID=Europe/Vienna:20260330T140000",
            "DTEND;TZID=Europe/Vienna:20260330T150000",
        ),
    )
    assert [one.start.at for one in between(data) if one.start] == [
        "2026-03-16T09:00:00Z",
        "2026-03-23T09:00:00Z",
        "2026-03-30T12:00:00Z",
        "2026-04-06T12:00:00Z",
    ]
