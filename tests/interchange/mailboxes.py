"""Mailboxes, exports and calendars as people have them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from email.utils import format_datetime

ME = "Sam Adeyemi <sam@adeyemi.example>"
MAYA = "Maya Okafor <maya@northlight.example>"


def mail(
    sender: str,
    to: str,
    body: str = "Could we talk?",
    *,
    at: datetime = datetime(2026, 10, 1, 9, 30, tzinfo=UTC),
    subject: str = "Grid work",
    name: str = "",
    headers: Sequence[str] = (),
) -> str:
    """One mail as an .eml file."""
    named = name or f"{abs(hash((sender, to, body, at)))}@mail.example"
    lines = [
        *(f"From: {sender}", f"To: {to}", f"Subject: {subject}", f"Date: {format_datetime(at)}"),
        *(f"Message-ID: <{named}>", "Content-Type: text/plain; charset=utf-8", *headers),
    ]
    return "\n".join([*lines, "", body, ""])


def mailbox(*mails: str) -> str:
    """An mbox file."""
    return "".join(f"From somebody@mail.example Thu Oct  1 09:30:00 2026\n{one}\n\n" for one in mails)


def event(
    uid: str,
    summary: str = "Talk about grids",
    start: str = "20261201T100000Z",
    *more: str,
    minutes: int = 30,
    people: Sequence[str] = (),
) -> str:
    """One appointment; `people` are addresses, the first one called it."""
    organizer = [f"ORGANIZER:mailto:{people[0]}"] if people else []
    asked = [f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{one}" for one in people[1:]]
    lines = [
        *("BEGIN:VEVENT", f"UID:{uid}", f"SUMMARY:{summary}", f"DTSTART:{start}", f"DURATION:PT{minutes}M"),
        *(*organizer, *asked, *more, "END:VEVENT"),
    ]
    return "\r\n".join(lines)


def calendar(*events: str) -> str:
    """An .ics file."""
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Test//EN", *events, "END:VCALENDAR", ""])
