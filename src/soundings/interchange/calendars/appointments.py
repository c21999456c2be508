"""An event of a calendar as a talk would have it: when, how long, where, with whom; or why it is none."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from hashlib import sha256

from soundings.formats.events import Attendee, Event, Organizer
from soundings.interchange.messages.parties import moment_of
from soundings.interviews.models import Way
from soundings.search.folding import fold

LONGEST_ID = 200
HIGHEST_SEQUENCE = 2**31 - 1
# Where the calendar does not say how long: as the product has it (P17).
ORDINARY = 20
# What lasts longer is a day out, not a talk.
LONGEST = timedelta(hours=8)
# So many others may be there; one more where it cannot be told which of them is the user.
MOST_OTHERS = 2
FIRST_YEAR = 1980
# Of a summary; and how many words a name has.
MOST_WORDS = 20
NAMES = range(2, 5)
AROUND = " .,:;()[]{}\"“”„«»'’!?<>|/\\–—-+&@#*"

VIDEO = re.compile(
    r"https?://|\b(?:zoom|teams|webex|whereby|skype|jitsi|facetime|google meet|hangouts?|video)\b", re.IGNORECASE
)
TELEPHONE = re.compile(r"^\s*(?:tel(?:ephone)?|phone|call)\b|^\s*(?:tel:)?\+?[\d\s()./-]{7,}$", re.IGNORECASE)
# Of RFC 5546: what only answers an invitation is no appointment.
ANSWERS = frozenset(("REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"))

ANSWER = "Answers to invitations, left alone"
WHOLE_DAY = "Whole days and longer, left alone"
UNTIMED = "Without a time, left alone"
GROUP = "Meetings with more than two others, left alone"
CANCELLED = "Cancelled in the calendar"
DECLINED = "Declined in the calendar"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One event at one time. `id` is the same whenever the same one is read again."""

    id: str
    sequence: int
    # The series it is a date of, or nothing.
    series: str
    start: datetime
    minutes: int
    where: str
    way: Way
    summary: str
    is_cancelled: bool
    # Whoever is in it but the user: their addresses and, of the others, their names (folded).
    emails: tuple[str, ...]
    names: tuple[str, ...]
    declined_by: frozenset[str]

    @property
    def end(self) -> datetime:
        """When it is over."""
        return self.start + timedelta(minutes=self.minutes)

    def names_in_it(self) -> set[str]:
        """What in it may be the name of somebody: runs of words of its summary, and names without a known address."""
        words = [word for part in fold(self.summary).split()[:MOST_WORDS] if (word := part.strip(AROUND))]
        runs = {" ".join(words[at : at + size]) for size in NAMES for at in range(len(words) - size + 1)}
        return runs | set(self.names)


def appointment_of(event: Event, ours: Collection[str], *, zone: tzinfo) -> Appointment | str:
    """What an event is as a talk; or why it is left alone. `ours` are the addresses of the user."""
    if event.method in ANSWERS:
        return ANSWER
    start = moment_of(event.start.at, zone) if event.start else None
    if event.all_day or (event.duration_seconds or 0) > LONGEST.total_seconds():
        return WHOLE_DAY
    if start is None or start.year < FIRST_YEAR or start.year > 9000:
        return UNTIMED
    there: list[Attendee | Organizer] = [*event.attendees, *([event.organizer] if event.organizer else [])]
    addresses = dict.fromkeys(one.email.lower() for one in there if one.email)
    others = [address for address in addresses if address not in ours]
    if len(others) > MOST_OTHERS + (len(others) == len(addresses)):
        return GROUP
    where = (event.location or "").strip()[:500]
    series = event.uid or "" if event.recurrence_id else ""
    return Appointment(
        id=_id(event),
        sequence=min(max(event.sequence or 0, 0), HIGHEST_SEQUENCE),
        series=series,
        start=start,
        minutes=max(1, round(event.duration_seconds / 60)) if event.duration_seconds else ORDINARY,
        where=where,
        way=_way(where),
        summary=event.summary or "",
        is_cancelled=event.status == "CANCELLED" or event.method == "CANCEL",
        emails=tuple(others),
        names=tuple(" ".join(fold(one.name).split()) for one in there if one.name and "@" not in one.name),
        declined_by=frozenset(one.email.lower() for one in event.attendees if one.email and one.status == "DECLINED"),
    )


def _id(event: Event) -> str:
    """The event's name, and its date in a series (RFC 5545, 3.8.4.4 and 3.8.4.7)."""
    told = event.uid or f"{event.start.at if event.start else ''} {event.summary or ''}"
    name = f"{told} {event.recurrence_id}" if event.recurrence_id else told
    hashed = sha256(name.encode("utf-8", "replace")).hexdigest()
    return name if event.uid and len(name) <= LONGEST_ID else f"sha256:{hashed}"


def _way(where: str) -> Way:
    if not where or VIDEO.search(where):
        return Way.VIDEO
    return Way.TELEPHONE if TELEPHONE.search(where) else Way.IN_PERSON
