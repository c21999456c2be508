"""Whatever a calendar does, the good events are read, the bad ones told, and nothing else happens."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.calendar import read
from soundings.formats.records import UnreadableFile
from tests.formats.calendar.calendars import START, calendar, event, zone

JUNK = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *(b"BEGIN:VCALENDAR", b"END:VCALENDAR", b"BEGIN:VEVENT", b"END:VEVENT", b"BEGIN:VALARM", b"END:VALARM"),
                *(b"BEGIN:VTIMEZONE", b"BEGIN:STANDARD", b"END:STANDARD", b"END:VTIMEZONE", b"TZID:Ours", b"BEGIN:X"),
                *(b"DTSTART:", b"20260316T100000", b"DTEND;TZID=Ours:", b";TZID=", b"Z", b"DURATION:P", b"00010101"),
                *(b"99991231T235959", b"TZOFFSETFROM:-2359", b"TZOFFSETTO:+2359", b"RRULE:FREQ=", b"YEARLY;BYMONTH=3"),
                *(
                    b"DAILY;",
                    b"COUNT=3",
                    b"UNTIL=",
                    b"EXDATE:",
                    b"RDATE:",
                    b"RECURRENCE-ID:",
                    b"ATTENDEE;CN=",
                    b"mailto:",
                ),
                *(
                    b"\r\n",
                    b"\n",
                    b" ",
                    b"\t",
                    b":",
                    b";",
                    b",",
                    b'"',
                    b"\\",
                    b"=",
                    b"\x00",
                    b"\xff",
                    b"UID:1",
                    b"SUMMARY:",
                ),
            ]
        ),
        st.binary(max_size=20),
    ),
    max_size=60,
).map(b"".join)


@given(JUNK, st.sampled_from([b"", b"\xff\xfe", b"BEGIN:VEVENT\r\n", b"BEGIN:VEVENT\nDTSTART:20260316\nRRULE:"]))
def test_any_bytes_are_read_or_refused(junk: bytes, start: bytes) -> None:
    for days in ({}, {"begin": "2026-01-01"}, {"end": "0001-01-01"}, {"begin": "9999-12-31"}):
        with suppress(UnreadableFile):
            reading = read(start + junk, **days)
            assert reading.counts.rows == reading.counts.read + reading.counts.skipped + reading.counts.bad
            assert reading.records or reading.problems or days
            assert all(problem.message.endswith(".") for problem in reading.problems)


@given(st.binary(max_size=60))
def test_damage_inside_one_event_costs_no_other(damage: bytes) -> None:
    inside = b"\r\nX:" + damage.replace(b"\n", b"").replace(b"\r", b"") + b"\r\n"
    data = calendar(event(START), event(START, uid="2"), event(START, uid="3")).replace(b"\r\nUID:2\r\n", inside)
    assert [found.uid for found in read(data).records] == ["1", None, "3"]


@given(st.integers(0, 2000), st.integers(0, 300))
def test_no_event_that_begins_is_lost_in_silence(start: int, length: int) -> None:
    whole = calendar(zone("Ours"), *(event(START, "SUMMARY:x", uid=str(number)) for number in range(4)))
    damaged = whole[:start] + whole[start + length :]
    with suppress(UnreadableFile):
        reading = read(damaged)
        assert reading.counts.rows >= damaged.count(b"\r\nBEGIN:VEVENT\r\n")
        # Without the lines between them two events are one, and nobody can tell.
        assert len(reading.records) == 4 or reading.problems or length >= 24


@pytest.mark.parametrize("said", ["END:VEVENT", "BEGIN:VEVENT", "END:VCALENDAR"])
def test_what_an_event_says_is_no_event(said: str) -> None:
    reading = read(calendar(event(START, f"SUMMARY:x\r\n {said}", "LOCATION:here"), event(START, uid="2")))
    assert [(found.summary, found.location) for found in reading.records] == [(f"x{said}", "here"), (None, None)]
    assert not reading.problems


@pytest.mark.parametrize(
    "lines",
    [
        ["SUMMARY:x"] + [" y"] * 300_000,
        ["DESCRIPTION:" + "x" * 5_000_000],
        ["SUMMARY:" + "x" * 7_000_000],
        [f"X-{number}:1" for number in range(200_000)],
        ["ATTENDEE:mailto:a@b.example"] * 100_000,
        ["EXDATE:" + ",".join(["20260316T100000Z"] * 100_000)],
        ["BEGIN:X"] * 100_000,
        ["BEGIN:VALARM", "BEGIN:VTIMEZONE"] * 50_000,
        ["ATTENDEE;CN=" + '"' * 500_000 + ":mailto:a@b.example"],
        ["ATTENDEE" + ";A=" * 300_000 + ":mailto:a@b.example"],
        ["DTEND" + ";TZID=:" * 200_000],
        ["DTEND" + ";TZID=a:b" * 90],
        ["RRULE:FREQ=DAILY;BYMONTHDAY=" + "1," * 400_000],
        ["DURATION:P" + "9" * 100_000 + "D"],
        ["SEQUENCE:" + "9" * 100_000],
        ["ORGANIZER:" + "%40" * 300_000],
    ],
)
def test_what_is_made_to_take_long_does_not(lines: list[str]) -> None:
    data = calendar(event(START, *lines), event(START, uid="2"))
    started = time.process_time()
    reading = read(data, begin="2025-01-01", end="2026-12-31")
    assert time.process_time() - started < 8
    assert [found.uid for found in reading.records][-1] == "2"
    for found in reading.records:
        assert len(found.attendees) <= 500
        assert len(found.summary or "") <= 2000


def test_a_hundred_zones_of_many_changes() -> None:
    changes = "RDATE:" + ",".join(f"{year}0101T000000" for year in range(1970, 2100)) + "\r\n"
    ours = [zone(f"Ours{number}").replace("RRULE", f"{changes}RRULE") for number in range(100)]
    named = [event(f"DTSTART;TZID=Ours{number}:20260316T100000", uid=str(number)) for number in range(100)]
    started = time.process_time()
    assert len(read(calendar(*ours, *named)).records) == 100
    assert time.process_time() - started < 8


def test_too_many_events_are_told() -> None:
    reading = read(calendar(*[event("SUMMARY:x")] * 50_002))
    assert len(reading.records) == 50_000
    assert reading.counts.skipped == 2
    assert "50,000" in reading.problems[0].message
