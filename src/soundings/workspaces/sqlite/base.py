"""A writer that waits looks every few milliseconds whether it is its turn.

SQLite's own waiting sleeps longer and longer, up to a tenth of a second. Long work (an import) lets others in between
two of its short transactions; whoever sleeps through that moment waits on, and again, and a note takes a second to
save. With writers that look often, a pause of a few milliseconds lets everybody in.
"""

from __future__ import annotations

import time
from typing import Any

from django.db import OperationalError
from django.db.backends.sqlite3 import base

# How long SQLite itself waits before we are asked again, in milliseconds: it sleeps one, then two.
LOOK_EVERY = 3


class DatabaseWrapper(base.DatabaseWrapper):
    """Begins transactions by asking often instead of sleeping long."""

    def _start_transaction_under_autocommit(self) -> None:
        """`BEGIN IMMEDIATE`, for at most the `timeout` of the settings; then the same error as ever."""
        options = self.settings_dict["OPTIONS"]
        seconds, mode = float(options.get("timeout", 5)), options.get("transaction_mode") or "DEFERRED"
        until = time.monotonic() + seconds
        with self.cursor() as cursor:
            self._wait_at_most(cursor, LOOK_EVERY)
            try:
                while True:
                    try:
                        cursor.execute(f"BEGIN {mode}")
                        return
                    except OperationalError as error:
                        if "locked" not in str(error) or time.monotonic() > until:
                            raise
            finally:
                self._wait_at_most(cursor, round(seconds * 1000))

    @staticmethod
    def _wait_at_most(cursor: Any, milliseconds: int) -> None:
        cursor.execute(f"PRAGMA busy_timeout = {milliseconds}")
