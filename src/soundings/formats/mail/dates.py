"""When a message was written, as mail programs of forty years put it."""

import re
from datetime import UTC, datetime, timedelta

from soundings.formats.dates import MONTHS

# Zones by name, where the name means one thing; the letters of the military zones were never used rightly.
ZONES = {
    **dict.fromkeys(("ut", "utc", "gmt", "z", "wet"), 0),
    **dict.fromkeys(("bst", "west", "cet", "met", "mez"), 60),
    **dict.fromkeys(("cest", "mest", "mesz", "eet", "sast"), 120),
    **dict.fromkeys(("eest", "msk"), 180),
    **dict.fromkeys(("jst", "kst"), 540),
    **dict.fromkeys(("aest",), 600),
    **dict.fromkeys(("aedt",), 660),
    **dict.fromkeys(("nzst",), 720),
    **dict.fromkeys(("nzdt",), 780),
    "edt": -240,
    "est": -300,
    "cdt": -300,
    "cst": -360,
    "mdt": -360,
    "mst": -420,
    "pdt": -420,
    "pst": -480,
}
COMMENT = re.compile(r"\([^()]*\)?")
CLOCK = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2}))?(?:[.,]\d+)?(?:\s*(?P<half>[AaPp])\.?[Mm]\b\.?)?"
)
ZONE = r"(?:\s*(?P<zone>[A-Za-z]{1,5}(?![a-z]))?\s*(?P<sign>[+-])(?P<off_hour>\d{1,2}):?(?P<off_minute>\d{2})"
ZONE += r"|\s*(?P<name>[A-Za-z]{1,5})\b)?"
FORMS = tuple(
    re.compile(form)
    for form in (
        # Sat, 22 Nov 2025 10:30:00 +0100
        rf"(?P<day>\d{{1,2}})\.?(?:\s+|-)(?P<month>[^\W\d_]{{3,9}})\.?,?(?:\s+|-)(?P<year>\d{{2,4}})\b,?\s+{CLOCK}{ZONE}",
        # Sat Nov 22 10:30:00 +0100 2025; Nov 22 10:30:00 CET 2025; November 22, 2025 10:30
        rf"(?P<month>[^\W\d_]{{3,9}})\.?\s+(?P<day>\d{{1,2}}),?\s+(?:(?P<year>\d{{4}}),?\s+{CLOCK}{ZONE})",
        rf"(?P<month>[^\W\d_]{{3,9}})\.?\s+(?P<day>\d{{1,2}})\s+{CLOCK}{ZONE}\s+(?P<year>\d{{4}})\b",
        # 2025-11-22T10:30:00+01:00
        rf"(?P<year>\d{{4}})[-/.](?P<month>\d{{1,2}})[-/.](?P<day>\d{{1,2}})[T\s,]+{CLOCK}{ZONE}",
    )
)


def instant(text: str) -> str | None:
    """'2025-11-22T10:30:00Z' where the zone is told (-0000 is UTC), without Z where it is not; else None."""
    text = COMMENT.sub(" ", text[:200].replace('"', " "))
    for form in FORMS:
        if found := form.search(text):
            return _written(found.groupdict())
    return None


def received(text: str) -> str | None:
    """The time at which the last server took a message in: behind the last semicolon of its Received header."""
    return instant(text.rpartition(";")[2][-200:].strip())


def _written(part: dict[str, str | None]) -> str | None:
    given_month = part["month"] or ""
    month = int(given_month) if given_month.isdigit() else MONTHS.get(given_month[:3].lower(), 0)
    given_year = part["year"] or ""
    year = int(given_year)
    if len(given_year) < 4:
        # RFC 5322, 4.3.
        year += 1900 if len(given_year) == 3 or year >= 50 else 2000
    hour = int(part["hour"] or 0)
    if part["half"]:
        hour = hour % 12 + (12 if part["half"] in "pP" else 0)
    try:
        wall = datetime(year, month, int(part["day"] or 0), hour, int(part["minute"] or 0), tzinfo=UTC)
        wall += timedelta(seconds=int(part["second"] or 0))
        offset = _offset(part)
        at = wall if offset is None else wall - timedelta(minutes=offset)
        return at.isoformat()[:19] + ("" if offset is None else "Z")
    except (ValueError, OverflowError):
        return None


def _offset(part: dict[str, str | None]) -> int | None:
    """Minutes east of Greenwich."""
    if part["sign"]:
        hours, minutes = int(part["off_hour"] or 0), int(part["off_minute"] or 0)
        if hours > 14 or minutes > 59:
            return None
        return (hours * 60 + minutes) * (-1 if part["sign"] == "-" else 1)
    return ZONES.get((part["name"] or "").lower())
