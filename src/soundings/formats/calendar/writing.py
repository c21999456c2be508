"""Talks as a calendar: to take along, or to send as an invitation or its end (RFC 5545, RFC 5546, RFC 6047)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from soundings.formats.cleaning import clean_address
from soundings.formats.events import Attendee, Organizer
from soundings.formats.folding import escaped, escaped_line, folded, quoted

# PUBLISH is for whoever keeps the talk themselves; the others ask people to it, or call it off.
Method = Literal["PUBLISH", "REQUEST", "CANCEL"]
PRODUCT = "-//Soundings//Soundings//EN"


@dataclass(frozen=True, slots=True)
class Talk:
    """What a calendar is told of a talk. Times carry their zone."""

    # The same as long as the talk is the same; `sequence` grows with each change of time or place.
    uid: str
    start: datetime
    end: datetime
    summary: str
    # When this was written.
    stamp: datetime
    sequence: int = 0
    description: str = ""
    location: str = ""
    organizer: Organizer | None = None
    attendees: tuple[Attendee, ...] = ()
    is_called_off: bool = False


def written(talks: Iterable[Talk], *, method: Method = "PUBLISH") -> Iterator[bytes]:
    """A calendar of the talks, talk by talk. Times are in UTC, so no zone can be misread on the way."""
    yield b"".join(
        map(folded, ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", f"METHOD:{method}"))
    )
    for talk in talks:
        yield b"".join(map(folded, _lines(talk, method)))
    yield folded("END:VCALENDAR")


def _lines(talk: Talk, method: Method) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped_line(talk.uid)}"
    yield f"DTSTAMP:{_utc(talk.stamp)}"
    yield f"SEQUENCE:{talk.sequence:d}"
    yield f"DTSTART:{_utc(talk.start)}"
    yield f"DTEND:{_utc(talk.end)}"
    yield f"SUMMARY:{escaped_line(talk.summary)}"
    if talk.location:
        yield f"LOCATION:{escaped_line(talk.location)}"
    if talk.description:
        yield f"DESCRIPTION:{escaped(talk.description)}"
    yield f"STATUS:{'CANCELLED' if method == 'CANCEL' or talk.is_called_off else 'CONFIRMED'}"
    if talk.organizer and talk.organizer.email:
        yield f"ORGANIZER{_named(talk.organizer.name)}:{_mailto(talk.organizer.email)}"
    # What is published asks nobody (RFC 5546, 3.2.1).
    for attendee in talk.attendees if method != "PUBLISH" else ():
        if attendee.email:
            asked = ";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE" if method == "REQUEST" else ""
            yield f"ATTENDEE{_named(attendee.name)}{asked}:{_mailto(attendee.email)}"
    yield "END:VEVENT"


def _utc(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _named(name: str | None) -> str:
    return f";CN={quoted(name)}" if name else ""


def _mailto(email: str) -> str:
    return f"mailto:{clean_address(email)}"
