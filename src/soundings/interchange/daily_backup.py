"""The backup of the day, made by the worker while Soundings is in use."""

from __future__ import annotations

import logging
import threading
import time
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import connection

from soundings.interchange import backup

# The first pages of the day come first.
AFTER = 60.0
AFTER_A_FAILURE = 3600.0
log = logging.getLogger("soundings.backup")


class Daily:
    """A step of the worker that begins a backup where there is none of today, and does not wait for it."""

    def __init__(self, home: Path, after: float = AFTER) -> None:
        """`after`: seconds of running before the first."""
        self.home = home
        self.not_before = time.monotonic() + after
        self.running: threading.Thread | None = None

    def __call__(self, now: datetime) -> bool:
        """False: there is never more to do at once."""
        is_busy = self.running is not None and self.running.is_alive()
        if is_busy or time.monotonic() < self.not_before:
            return False
        # Looking at the clock's day is cheap, and so is one name in a folder; once a minute is enough.
        self.not_before = time.monotonic() + AFTER
        local = now.astimezone()
        if backup.due(self.home, local.date()):
            self.running = threading.Thread(target=self._make, args=(local,), name="backup", daemon=True)
            self.running.start()
        return False

    def _make(self, local: datetime) -> None:
        try:
            backup.daily(self.home, local)
        except (backup.CannotBackUp, OSError) as error:
            # Full disk, folder not writable: what stood there before is untouched, and it is tried again.
            log.warning("The backup of the day was not made. %s", error)
            self.not_before = time.monotonic() + AFTER_A_FAILURE


def steps() -> dict[str, Daily]:
    """The step, where the database is ours to copy."""
    return {"daily backup": Daily(settings.HOME)} if connection.vendor == "sqlite" else {}
