"""Small calendars, as a story needs them."""

from soundings.formats.calendar import read
from soundings.formats.events import Event
from soundings.formats.records import Reading

START = "DTSTART:20251122T103000Z"


def event(*lines: str, uid: str = "1") -> str:
    """One event of these lines."""
    return "\r\n".join(["BEGIN:VEVENT", f"UID:{uid}", *lines, "END:VEVENT", ""])


def calendar(*parts: str, head: tuple[str, ...] = ()) -> bytes:
    """A calendar of these events and zones."""
    return "".join(["\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *head, ""]), *parts, "END:VCALENDAR\r\n"]).encode()


def zone(name: str, standard: str = "+0100", daylight: str = "+0200") -> str:
    """A zone with Europe's changes, as Outlook describes one."""
    return "\r\n".join(
        [
            *("BEGIN:VTIMEZONE", f"TZID:{name}", "BEGIN:STANDARD", "DTSTART:16010101T030000"),
            *(f"TZOFFSETFROM:{daylight}", f"TZOFFSETTO:{standard}"),
            *("RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10", "END:STANDARD"),
            *("BEGIN:DAYLIGHT", "DTSTART:16010101T020000", f"TZOFFSETFROM:{standard}", f"TZOFFSETTO:{daylight}"),
            *("RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "END:VTIMEZONE", ""),
        ]
    )


def only(reading: Reading) -> Event:
    """The one event in it, which gave no cause for complaint."""
    assert not reading.problems
    found: Event
    (found,) = reading.records
    return found


def told(*lines: str) -> Event:
    """What is understood of an event of these lines."""
    return only(read(calendar(event(*lines))))
