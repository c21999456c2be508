"""Which backups are kept: one a day for a week, and one a week for four weeks before that.

So what was removed for good is gone from every backup after five weeks; docs/privacy.md says so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from soundings.interchange.backup.making import UNFINISHED, make
from soundings.platform import private_folder

DAYS = 7
# Days; docs/privacy.md promises it.
LONGEST = 35
NAMED = re.compile(r"soundings-(\d{4}-\d{2}-\d{2})\.backup\.zip")


def folder_of(home: Path) -> Path:
    """Where the daily backups of a data folder lie."""
    return home / "backups"


def kept(home: Path) -> list[tuple[date, Path]]:
    """The daily backups there are, the latest first."""
    named = ((NAMED.fullmatch(path.name), path) for path in folder_of(home).glob("*.backup.zip"))
    return sorted(((date.fromisoformat(match[1]), path) for match, path in named if match), reverse=True)


def due(home: Path, today: date) -> bool:
    """Whether there is none of today."""
    return not (folder_of(home) / _name(today)).exists()


def daily(home: Path, at: datetime) -> Path:
    """Make the backup of the day (`at` is local time with its zone), then let go of those no longer kept."""
    folder = private_folder(folder_of(home))
    for left_over in folder.glob(f"*{UNFINISHED}"):
        left_over.unlink(missing_ok=True)
    made = make(home, folder / _name(at.date()), at)
    prune(home, at.date())
    return made


def prune(home: Path, today: date) -> None:
    """Remove what is older than it need be; files of other names are left alone."""
    there = kept(home)
    stays = worth_keeping([day for day, _ in there], today)
    for day, path in there:
        if day not in stays:
            path.unlink(missing_ok=True)


def worth_keeping(days: Sequence[date], today: date) -> set[date]:
    """Of these days: the last seven, and before them the latest of each calendar week. The newest always stays.

    Weeks by the calendar, not by age: a window that moves with the day would empty all weeks but the first.
    """
    stays = {day for day in days if (today - day).days < DAYS}
    of_week: dict[tuple[int, int], date] = {}
    for day in sorted(days):
        if DAYS <= (today - day).days < LONGEST:
            of_week[day.isocalendar()[:2]] = day
    return stays | set(of_week.values()) | ({max(days)} if days else set())


def _name(day: date) -> str:
    return f"soundings-{day.isoformat()}.backup.zip"
