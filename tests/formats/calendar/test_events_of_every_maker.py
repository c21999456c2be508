"""What an event says is understood, whoever wrote it."""

import io
import json
import time

import pytest

from soundings.formats.calendar import read
from soundings.formats.events import Attendee, Organizer
from soundings.formats.records import UnreadableFile
from soundings.formats.telling import tell
from tests.formats.calendar.calendars import START, calendar, event, only, told, zone


def test_an_invitation_from_google() -> None:
    data = calendar(
        event(
            "DTSTART:20251122T103000Z",
            "DTEND:20251122T110000Z",
            "DTSTAMP:20251101T080000Z",
            "ORGANIZER;CN=Rosa Castellanos:mailto:rosa@mail.example",
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=",
            " TRUE;CN=me@mail.example;X-NUM-GUESTS=0:mailto:me@mail.example",
            "LOCATION:Café Nord\\\\, Hauptstr. 1\\, Wien",
            "SEQUENCE:0",
            "STATUS:CONFIRMED",
            "SUMMARY:Talk\\; 20 minutes",
            "TRANSP:OPAQUE",
            uid="4abc@google.com",
        ),
        head=("METHOD:REQUEST", "PRODID:-//Google Inc//Google Calendar 70.9054//EN"),
    )
    found = only(read(data))
    assert (found.uid, found.method, found.sequence, found.status) == ("4abc@google.com", "REQUEST", 0, "CONFIRMED")
    assert (found.summary, found.location) == ("Talk; 20 minutes", "Café Nord, Hauptstr. 1, Wien")
    assert found.start
    assert found.end
    assert (found.start.at, found.start.zone, found.start.zone_unknown) == ("2025-11-22T10:30:00Z", "UTC", False)
    assert (found.end.at, found.duration_seconds, found.all_day) == ("2025-11-22T11:00:00Z", 1800, False)
    assert found.organizer == Organizer("rosa@mail.example", "Rosa Castellanos")
    assert found.attendees == (Attendee("me@mail.example", "me@mail.example", "NEEDS-ACTION"),)
    assert (found.rrule, found.exdates, found.recurrence_id) == (None, (), None)


def test_one_from_exchange() -> None:
    found = told(
        "SUMMARY;LANGUAGE=de-AT:",
        'DTSTART;TZID="W. Europe Standard Time":20260122T090000',
        'DTEND;TZID="W. Europe Standard Time":20260122T093000',
        "SEQUENCE:1400000000000",
        "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
        'ORGANIZER;CN="Castellanos, Rosa":MAILTO:rosa@mail.example',
        "ATTENDEE;ROLE=REQ-PARTICIPANT;CN='me@mail.example':invalid:nomail",
    )
    assert found.summary is None
    assert found.sequence == 1_400_000_000_000
    assert found.start
    assert (found.start.at, found.start.zone) == ("2026-01-22T08:00:00Z", "Europe/Berlin")
    assert found.organizer == Organizer("rosa@mail.example", "Castellanos, Rosa")
    assert found.attendees == (Attendee(None, "me@mail.example", None),)


def test_a_whole_day_from_exchange() -> None:
    days = (
        "DTSTART;TZID=Romance Standard Time:20260714T000000",
        "DTEND;TZID=Romance Standard Time:20260716T000000",
    )
    found = told(*days, "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE")
    assert found.start
    assert found.end
    assert (found.start.at, found.end.at, found.duration_seconds) == ("2026-07-14", "2026-07-16", 2 * 86_400)
    assert found.all_day
    assert not told(*days, "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE").all_day
    assert not told("DTSTART:20260714T090000Z", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE").all_day


def test_one_from_icloud() -> None:
    found = told(
        START,
        "ORGANIZER;CN=Rosa;EMAIL=rosa@mail.example:mailto:2_GEYTCNZXGMZDA@imip.me.com",
        'ATTENDEE;CN=Sam;PARTSTAT=accepted;EMAIL="sam@mail.example":/aMTg3/principal/',
        "ATTENDEE;PARTSTAT=DECLINED:/principals/room-4",
        "ATTENDEE;CN=Room 5:",
        "ATTENDEE:",
        "ATTENDEE;CN=Ann,Bo:urn:uuid:1",
    )
    assert found.organizer == Organizer("rosa@mail.example", "Rosa")
    assert found.attendees == (
        Attendee("sam@mail.example", "Sam", "ACCEPTED"),
        Attendee(None, "/principals/room-4", "DECLINED"),
        Attendee(None, "Room 5", None),
        Attendee(None, "Ann", None),
    )


def test_the_first_of_repeated_lines_counts() -> None:
    data = calendar(
        event(START, "SUMMARY:one", "SUMMARY:two", "STATUS:TENTATIVE", "STATUS:CANCELLED", "DTSTART:20300101T000000Z"),
        head=("METHOD:PUBLISH", "METHOD:REQUEST"),
    )
    found = only(read(data))
    assert (found.method, found.summary, found.status) == ("PUBLISH", "one", "TENTATIVE")
    assert found.start
    assert found.start.at == "2025-11-22T10:30:00Z"


def test_an_answer_and_a_cancellation_of_one_date() -> None:
    reply = only(
        read(
            calendar(
                event(
                    *("RECURRENCE-ID;TZID=Europe/Vienna:20260105T100000", "SEQUENCE:2"),
                    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@mail.example",
                ),
                head=("METHOD:reply",),
            )
        )
    )
    assert (reply.method, reply.recurrence_id, reply.start, reply.end) == ("REPLY", "2026-01-05T09:00:00Z", None, None)
    assert reply.attendees[0].status == "ACCEPTED"


class TestHowLong:
    @pytest.mark.parametrize(
        ("lines", "end", "seconds"),
        [
            (("DTSTART;VALUE=DATE:20251122", "DTEND;VALUE=DATE:20251124"), "2025-11-24", 172_800),
            (("DTSTART;VALUE=DATE:20251122", "DTEND;VALUE=DATE:20251122"), "2025-11-23", 86_400),
            (("DTSTART:20251122",), "2025-11-23", 86_400),
            (("DTSTART;VALUE=DATE;TZID=Europe/Vienna:20251122", "DURATION:P1W"), "2025-11-29", 604_800),
            (("DTSTART;TZID=Europe/Vienna;VALUE=DATE:20251122T090000",), "2025-11-23", 86_400),
            ((START,), "2025-11-22T10:30:00Z", 0),
            ((START, "DURATION:PT1H30M"), "2025-11-22T12:00:00Z", 5_400),
            (("DTSTART;TZID=Europe/Vienna:20260328T100000", "DURATION:P1D"), "2026-03-29T08:00:00Z", 82_800),
            (("DTSTART;TZID=Europe/Vienna:20260328T100000", "DURATION:PT24H"), "2026-03-29T09:00:00Z", 86_400),
            (("DTSTART;TZID=Europe/Vienna:20260328T100000", "DTEND:20260328T100000Z"), "2026-03-28T10:00:00Z", 3_600),
            (("DTSTART:20251122T103000", "DTEND:20251122T113000"), "2025-11-22T11:30:00", 3_600),
            (("DTSTART:2025-11-22T10:30:00+0100", "DTEND:20251122T1030Z"), "2025-11-22T10:30:00Z", 3_600),
        ],
    )
    def test_what_is_said_counts(self, lines: tuple[str, ...], end: str, seconds: int) -> None:
        found = told(*lines)
        assert found.end
        assert (found.end.at, found.duration_seconds) == (end, seconds)

    @pytest.mark.parametrize("line", ["DURATION:-PT1H", "DURATION:an hour", "DTEND:20251122T100000Z", "DTEND:soon"])
    def test_what_cannot_be_is_told_and_no_length_assumed(self, line: str) -> None:
        reading = read(calendar(event(START, line)))
        assert reading.records[0].duration_seconds == 0
        assert reading.records[0].end == reading.records[0].start
        assert [problem.index for problem in reading.problems] == [0]

    def test_no_beginning_that_can_be_read(self) -> None:
        reading = read(calendar(event("DTSTART:tomorrow", "SUMMARY:Talk")))
        assert reading.records[0].start is None
        assert "begins" in reading.problems[0].message


class TestLines:
    @pytest.mark.parametrize(
        "folded",
        [
            "ATTENDEE;CN=Rosa:mail\r\n to:rosa@mail.example",
            "ATTENDEE;CN=Rosa:mailto:rosa@\r\n\tmail.example",
            'ATTENDEE;CN="Ro\r\n sa":mailto:rosa@mail.example',
            # The blank was lost.
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;CN=R\r\nosa:mailto:rosa@mail.example",
            "ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE;X-NUM-GUESTS=0;CN=Rosa:mailto:rosa@mai\r\nl.example",
            "ATTENDEE;CN=Rosa:mailto:rosa@mail\r\n\r\n .example",
            "ATTENDEE ; CN=Rosa:mailto:rosa@mail.example",
            'ATTENDEE;CN="Rosa:mailto:rosa@mail.example',
            "ATTENDEE;CN=Rosa:mailto:<rosa@mail.example>",
            "ATTENDEE;CN=Rosa:rosa@mail.example",
            "ATTENDEE;CN=Rosa:mailto:MAILTO:rosa@mail.example",
        ],
    )
    def test_folded_well_or_badly(self, folded: str) -> None:
        (found,) = told(START, folded).attendees
        assert (found.email, found.name) == ("rosa@mail.example", "Rosa")

    def test_never_folded(self) -> None:
        assert told(START, "DESCRIPTION:" + "x" * 5000, "SUMMARY:" + "y" * 500).summary == "y" * 500

    def test_odd_lines_cost_only_themselves(self) -> None:
        found = told("X/Y:1", "no colon", ":", ";", START, "", "GEO", "SUMMARY:Talk", "DESCRIPTION:a\r\nb c\r\nd")
        assert found.summary == "Talk"

    @pytest.mark.parametrize("end", ["\n", "\r", "\r\r\n"])
    def test_line_ends(self, end: str) -> None:
        data = calendar(event(START, "SUMMARY:Ta", " lk")).replace(b"\r\n", end.encode())
        assert only(read(data)).summary == "Talk"

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
    def test_code_pages(self, encoding: str) -> None:
        data = calendar(event(START, "SUMMARY:Gespräch", "ATTENDEE;CN=Zoë:mailto:z@mail.example"))
        found = only(read(data.decode().encode(encoding)))
        assert (found.summary, found.attendees[0].name) == ("Gespräch", "Zoë")

    def test_vcalendar_of_the_nineties(self) -> None:
        data = calendar(
            event(START, "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gespr=C3=\r\n=A4ch"), head=("VERSION:1.0",)
        )
        assert only(read(data)).summary == "Gespräch"

    def test_indented_as_in_a_letter(self) -> None:
        data = b"".join(b"  " + line for line in calendar(event(START, "SUMMARY:Talk")).splitlines(keepends=True))
        assert only(read(data)).summary == "Talk"

    def test_an_alarm_inside_is_not_the_event(self) -> None:
        found = told(
            START, "BEGIN:VALARM", "DURATION:PT5M", "SUMMARY:Beep", "ATTENDEE:mailto:x@y.example", "END:VALARM"
        )
        assert (found.summary, found.duration_seconds, found.attendees) == (None, 0, ())


class TestDamage:
    def test_an_event_without_an_end_is_read_and_told(self) -> None:
        whole = calendar(event(START, "SUMMARY:one"), event(START, "SUMMARY:two", uid="2"))
        reading = read(whole.replace(b"END:VEVENT\r\n", b"", 1))
        assert [found.summary for found in reading.records] == ["one", "two"]
        assert [problem.index for problem in reading.problems] == [0]

    def test_what_follows_an_event_without_an_end_is_no_part_of_it(self) -> None:
        unended = event("DTSTART;TZID=Ours:20260122T103000").replace("END:VEVENT\r\n", "")
        reading = read(calendar(unended, zone("Ours"), "BEGIN:VTODO\r\nSUMMARY:a task\r\nEND:VTODO\r\n"))
        (found,) = reading.records
        assert (found.start.at, found.summary) == ("2026-01-22T09:30:00Z", None)
        assert [problem.index for problem in reading.problems] == [0]

    def test_one_that_ends_with_the_calendar(self) -> None:
        reading = read(calendar(event(START)).replace(b"END:VEVENT\r\n", b""))
        assert len(reading.records) == len(reading.problems) == 1

    def test_a_file_cut_in_the_middle(self) -> None:
        whole = calendar(event(START, "SUMMARY:one"), event(START, "SUMMARY:two", uid="2"))
        reading = read(whole[: whole.index(b"two") + 1])
        assert [found.summary for found in reading.records] == ["one"]
        assert reading.problems[0].index == 1
        assert "damaged" in reading.problems[0].message

    def test_an_event_without_a_beginning_is_told(self) -> None:
        whole = calendar(event(START), event(START, uid="2"))
        reading = read(b"".join(whole.rsplit(b"BEGIN:VEVENT\r\n", 1)))
        assert [found.uid for found in reading.records] == ["1"]
        assert "beginning is missing" in reading.problems[0].message

    def test_a_file_cut_between_events(self) -> None:
        reading = read(calendar(event(START)).replace(b"END:VCALENDAR\r\n", b""))
        assert len(reading.records) == 1
        assert "no end" in reading.problems[0].message

    def test_one_bad_event_costs_only_itself(self) -> None:
        bad = event("DTSTART;TZID=:99999999T999999", "RRULE:FREQ=NEVER", "ATTENDEE;=;;:\x00", "SEQUENCE:x", uid="")
        reading = read(calendar(event(START), bad, event(START, uid="3")))
        assert [found.uid for found in reading.records] == ["1", None, "3"]
        assert {problem.index for problem in reading.problems} == {1}

    def test_a_rule_that_is_none_is_told_and_kept(self) -> None:
        reading = read(calendar(event(START, "RRULE:FREQ=SOMETIMES")))
        assert reading.records[0].rrule == "FREQ=SOMETIMES"
        assert "How often" in reading.problems[0].message

    def test_no_events_at_all_is_told(self) -> None:
        todo = "BEGIN:VTODO\r\nSUMMARY:x\r\nEND:VTODO\r\n"
        assert "only tasks" in read(calendar(todo)).problems[0].message
        assert "no event" in read(calendar()).problems[0].message
        assert not read(calendar(todo, event(START))).problems

    @pytest.mark.parametrize("data", [b"", b"SUMMARY:x\r\n", b"END:VCALENDAR\r\n", b"\xff\xfe"])
    def test_no_calendar_at_all(self, data: bytes) -> None:
        with pytest.raises(UnreadableFile, match="no calendar in this file"):
            read(data)

    def test_events_outside_of_a_calendar(self) -> None:
        assert only(read(event(START).encode())).uid == "1"

    def test_a_calendar_that_begins_twice(self) -> None:
        assert only(read(b"BEGIN:VCALENDAR\r\n" + calendar(event(START)) + b"END:VCALENDAR\r\n")).uid == "1"

    def test_several_calendars_in_one_file(self) -> None:
        data = calendar(event(START), head=("METHOD:REQUEST",)) + calendar(event(START))
        assert [found.method for found in read(data).records] == ["REQUEST", None]


def test_controls_and_directions_go() -> None:
    found = only(read(calendar(event(START, "SUMMARY:\u202eTalk\x07\\nwith Rosa", uid="x\x00y"))))
    assert (found.summary, found.uid) == ("Talk with Rosa", "xy")


def test_two_events_that_run_into_each_other_are_told() -> None:
    data = calendar(event(START), event(START, uid="2")).replace(b"END:VEVENT\r\nBEGIN:VEVENT\r\n", b"")
    reading = read(data)
    assert [found.uid for found in reading.records] == ["1"]
    assert "Two events" in reading.problems[0].message


def test_the_command_line_tells_them() -> None:
    out = io.StringIO()
    tell(io.BytesIO(calendar(event("DTSTART;TZID=Mars:20251122T103000"))), out)
    told_of = json.loads(out.getvalue())
    assert told_of["kind"] == "calendar"
    assert told_of["records"][0]["start"] == {"at": "2025-11-22T10:30:00", "zone": "Mars", "zone_unknown": True}


def test_thousands_of_events_take_seconds() -> None:
    guests = [f"ATTENDEE;CN=Guest {number};PARTSTAT=ACCEPTED:mailto:g{number}@mail.example" for number in range(3)]
    data = calendar(*(event("DTSTART;TZID=Europe/Vienna:20251122T103000", *guests, uid=str(n)) for n in range(4_000)))
    started = time.process_time()
    assert len(read(data).records) == 4_000
    assert time.process_time() - started < 4
