"""Asked, moved, answered, called off: the same talk through the calendars that people use."""

from dataclasses import dataclass

import pytest

from soundings.formats.calendar import read
from soundings.formats.events import Attendee, Event, Organizer
from tests.formats.calendar.calendars import calendar, event, only, zone


@dataclass(frozen=True)
class Maker:
    """How a calendar writes a time, the one who asks and the one who is asked."""

    head: tuple[str, ...]
    uid: str
    time: str
    rosa: str
    me: str
    zones: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()


GOOGLE = Maker(
    head=("PRODID:-//Google Inc//Google Calendar 70.9054//EN", "CALSCALE:GREGORIAN"),
    uid="7kukuqrfedlm2f9t0vr7vtdk3c@google.com",
    time=":{utc}Z",
    rosa="ORGANIZER;CN=Rosa Castellanos:mailto:rosa@mail.example",
    me="ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;{answer};CN=Me;X-NUM-GUESTS=0:mailto:me@mail.example",
    extra=(
        "CREATED:20260301T080000Z",
        "DESCRIPTION:Join: https://meet.example/abc\\n\\nPlease do not edit",
        "TRANSP:OPAQUE",
    ),
)
EXCHANGE = Maker(
    head=("PRODID:Microsoft Exchange Server 2010",),
    uid="040000008200E00074C5B7101A82E00800000000A0B1C2D3E4F5A601",
    time=";TZID=W. Europe Standard Time:{wall}",
    rosa='ORGANIZER;CN="Castellanos, Rosa":mailto:rosa@mail.example',
    me="ATTENDEE;ROLE=REQ-PARTICIPANT;{answer};RSVP=TRUE;CN=Me:mailto:me@mail.example",
    zones=(zone("W. Europe Standard Time"),),
    extra=("CLASS:PUBLIC", "PRIORITY:5", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE", "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE"),
)
ICLOUD = Maker(
    head=("CALSCALE:GREGORIAN", "PRODID:-//Apple Inc.//iCloud 2612B//EN"),
    uid="7E5B6E5C-8E0A-4E57-9E2A-3F1B3E6A9C11",
    time=";TZID=Europe/Vienna:{wall}",
    rosa="ORGANIZER;CN=Rosa Castellanos;EMAIL=rosa@mail.example:mailto:2_GEYTCNZXGM3DQMJRG4ZTGNRY@imip.me.com",
    me="ATTENDEE;CN=Me;CUTYPE=INDIVIDUAL;EMAIL=me@mail.example;{answer}:mailto:me@mail.example",
    zones=(zone("Europe/Vienna"),),
    extra=("X-APPLE-TRAVEL-ADVISORY-BEHAVIOR:AUTOMATIC",),
)
FASTMAIL = Maker(
    head=("PRODID:-//CyrusIMAP.org/Cyrus 3.9.0//EN",),
    uid="c1a9f6b0-6b1c-4a5e-8d0f-2f2f8a9f0a11",
    time=";TZID=/freeassociation.sourceforge.net/Europe/Vienna:{wall}",
    rosa="ORGANIZER;X-JMAP-ID=cm9zYQ;CN=Rosa Castellanos:mailto:rosa@mail.example",
    me="ATTENDEE;X-JMAP-ID=bWU;CN=Me;{answer}:mailto:me@mail.example",
)
MAKERS = pytest.mark.parametrize("maker", [GOOGLE, EXCHANGE, ICLOUD, FASTMAIL])


def sent(maker: Maker, method: str, sequence: int, day: int, answer: str, *lines: str) -> Event:
    """What is understood of one message: on a day in March at ten o'clock in Vienna, for twenty minutes."""
    begin = maker.time.format(utc=f"202603{day}T090000", wall=f"202603{day}T100000")
    end = maker.time.format(utc=f"202603{day}T092000", wall=f"202603{day}T102000")
    talk = event(
        *(f"DTSTART{begin}", f"DTEND{end}", f"SEQUENCE:{sequence}", "DTSTAMP:20260301T080000Z", "SUMMARY:Talk"),
        *(maker.rosa, maker.me.format(answer=f"PARTSTAT={answer}"), *maker.extra, *lines),
        uid=maker.uid,
    )
    return only(read(calendar(*maker.zones, talk, head=(*maker.head, f"METHOD:{method}"))))


@MAKERS
def test_asked_moved_answered_and_called_off(maker: Maker) -> None:
    asked = sent(maker, "REQUEST", 0, 16, "NEEDS-ACTION")
    moved = sent(maker, "REQUEST", 1, 17, "NEEDS-ACTION")
    answered = sent(maker, "REPLY", 1, 17, "ACCEPTED")
    called_off = sent(maker, "CANCEL", 2, 17, "ACCEPTED", "STATUS:CANCELLED")
    story = [asked, moved, answered, called_off]

    assert {one.uid for one in story} == {maker.uid}
    assert [one.method for one in story] == ["REQUEST", "REQUEST", "REPLY", "CANCEL"]
    assert [one.sequence for one in story] == [0, 1, 1, 2]
    times = [one.start.at for one in story if one.start]
    assert times == ["2026-03-16T09:00:00Z", *["2026-03-17T09:00:00Z"] * 3]
    assert {one.duration_seconds for one in story} == {1200}
    assert [one.attendees for one in story] == [
        (Attendee("me@mail.example", "Me", status),)
        for status in ("NEEDS-ACTION", "NEEDS-ACTION", "ACCEPTED", "ACCEPTED")
    ]
    assert {one.organizer and one.organizer.email for one in story} == {"rosa@mail.example"}
    assert called_off.status == "CANCELLED"


def test_another_time_proposed() -> None:
    proposed = sent(GOOGLE, "COUNTER", 1, 18, "TENTATIVE", "COMMENT:Would Wednesday suit you?")
    assert (proposed.method, proposed.attendees[0].status) == ("COUNTER", "TENTATIVE")
    assert proposed.organizer == Organizer("rosa@mail.example", "Rosa Castellanos")


def test_one_date_called_off_without_any_time() -> None:
    lines = ("RECURRENCE-ID;VALUE=DATE:20260316", "SEQUENCE:3", "STATUS:CANCELLED")
    called_off = only(read(calendar(event(*lines, uid=GOOGLE.uid), head=("METHOD:CANCEL",))))
    assert (called_off.recurrence_id, called_off.start, called_off.status) == ("2026-03-16", None, "CANCELLED")
