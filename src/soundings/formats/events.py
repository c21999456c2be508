"""What a calendar or an invitation tells of an event, as plain records."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Moment:
    """When something begins or ends.

    `at` is ISO 8601: '2025-11-22T10:30:00Z' where the instant is known, '2025-11-22' for a whole day, and wall time
    without Z where the file's zone cannot be known; then `zone_unknown` is true.
    """

    at: str
    # The name as understood (IANA), or as the file says where it is not understood.
    zone: str | None = None
    zone_unknown: bool = False


@dataclass(frozen=True, slots=True)
class Organizer:
    """Who calls the meeting; somebody without an e-mail address keeps the name the file gives."""

    email: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who is asked to it, and the answer so far in the words of RFC 5545: 'NEEDS-ACTION', 'ACCEPTED' and so on."""

    email: str | None = None
    name: str | None = None
    status: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One event, a whole series, or one occurrence moved or called off (then `recurrence_id` says which)."""

    line: int
    uid: str | None = None
    # What the file is for: 'REQUEST', 'REPLY', 'CANCEL'; the same for every event in it.
    method: str | None = None
    sequence: int | None = None
    summary: str | None = None
    start: Moment | None = None
    # Of whole days the first day that is no longer part of it, as in the file (RFC 5545, 3.6.1).
    end: Moment | None = None
    duration_seconds: int | None = None
    all_day: bool = False
    location: str | None = None
    status: str | None = None
    organizer: Organizer | None = None
    attendees: tuple[Attendee, ...] = ()
    rrule: str | None = None
    # As `Moment.at` tells times.
    exdates: tuple[str, ...] = ()
    recurrence_id: str | None = None
