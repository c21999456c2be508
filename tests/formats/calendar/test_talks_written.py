"""Talks that we write are read by everybody, and hold nothing that nobody meant."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest

from soundings.formats.calendar import read
from soundings.formats.calendar.writing import Method, Talk, written
from soundings.formats.events import Attendee, Organizer
from tests.formats.calendar.calendars import only

START = datetime(2026, 3, 30, 10, 0, tzinfo=ZoneInfo("Europe/Vienna"))
TALK = Talk(
    uid="4fbe8971@soundings",
    start=START,
    end=START + timedelta(minutes=20),
    summary="Talk with Rosa; 20 minutes, by telephone",
    stamp=datetime(2026, 3, 1, tzinfo=UTC),
    sequence=2,
    description="1. How did you come to grids?\n2. What would you read?",
    location="Café Nord, Wien",
    organizer=Organizer("me@mail.example", 'Me "Z" Wien'),
    attendees=(Attendee("rosa@mail.example", "Castellanos, Rosa"),),
)


@pytest.mark.parametrize("method", ["PUBLISH", "REQUEST", "CANCEL"])
def test_there_and_back(method: Method) -> None:
    found = only(read(b"".join(written([TALK], method=method))))
    assert (found.uid, found.method, found.sequence) == (TALK.uid, method, 2)
    assert (found.summary, found.location) == (TALK.summary, TALK.location)
    assert found.start
    assert (found.start.at, found.duration_seconds) == ("2026-03-30T08:00:00Z", 1200)
    assert found.organizer == TALK.organizer
    assert found.status == ("CANCELLED" if method == "CANCEL" else "CONFIRMED")
    status = "NEEDS-ACTION" if method == "REQUEST" else None
    asked = (Attendee("rosa@mail.example", "Castellanos, Rosa", status),)
    assert found.attendees == (() if method == "PUBLISH" else asked)


def test_other_programs_read_them() -> None:
    data = b"".join(written([TALK], method="REQUEST"))
    (event,) = icalendar.Calendar.from_ical(data).walk("VEVENT")
    assert event.decoded("dtstart") == TALK.start
    assert str(event["DESCRIPTION"]) == TALK.description
    assert event["ATTENDEE"].params["RSVP"] == "TRUE"
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))


def test_nothing_in_a_field_begins_another_line() -> None:
    hostile = 'x"\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:mallory@mail.example\r\n\x00\u2028:;,^'
    talk = replace(
        TALK,
        uid=hostile,
        summary=hostile,
        description=hostile,
        location=hostile,
        organizer=Organizer(hostile, hostile),
        attendees=(Attendee(hostile, hostile),),
    )
    data = b"".join(written([talk, TALK], method="REQUEST"))
    begins = [line for line in data.replace(b"\r\n ", b"").split(b"\r\n") if line.startswith((b"BEGIN", b"ATT"))]
    assert len(begins) == 5
    assert len(read(data).records) == 2


def test_no_talks_are_an_empty_calendar() -> None:
    assert "no event" in read(b"".join(written([]))).problems[0].message
