"""A day with a time of day, as exports of messages write it."""

import re
from datetime import UTC, date, datetime, time, timedelta

from soundings.formats.dates import day

CLOCK = re.compile(
    r"(?<!\d)(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(UTC|GMT|Z)?([+-]\d{2}:?\d{2})?\b",
    re.IGNORECASE,
)


def moment(text: str, *, day_first: bool = False) -> datetime | None:
    """When `text` (clean) says it was: in UTC if it names a zone, else the time on the wall; None if it says no day.

    '2025-12-04 09:30:00 UTC', '11/4/18, 10:15 AM', '2025-12-04T09:30Z', '4 Dec 2025, 09:30'; midnight for a day alone.
    """
    on = day(text.replace("T", " ", 1) if re.match(r"\d{4}-\d\d-\d\dT", text) else text, day_first=day_first)
    if not isinstance(on, date):
        return None
    # Behind the day: its own dots and colons are none of a clock.
    found = next((one for one in CLOCK.finditer(text) if one.start() > 4), None)
    if not found:
        return datetime.combine(on, time())
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if found[4]:
        hour = hour % 12 + (12 if found[4][0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    at = datetime.combine(on, time(hour, minute, second))
    if found[6]:
        sign = -1 if found[6][0] == "-" else 1
        digits = found[6][1:].replace(":", "")
        at -= sign * timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    return at.replace(tzinfo=UTC) if found[5] or found[6] else at


def written(at: datetime | None) -> str | None:
    """ISO 8601, with a Z where the zone is known."""
    if at is None:
        return None
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat()}Z" if at.tzinfo else at.isoformat()
