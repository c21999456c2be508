"""Two writers on SQLite: one waits its turn, looking often; nobody waits for ever."""

import sqlite3
import threading
import time
from pathlib import Path

import pytest
from django.db import OperationalError

from soundings.workspaces.sqlite.base import DatabaseWrapper

pytestmark = [pytest.mark.sqlite, pytest.mark.django_db]


def connected(file: Path, timeout: float) -> DatabaseWrapper:
    return DatabaseWrapper(
        {
            "ENGINE": "soundings.workspaces.sqlite",
            "NAME": str(file),
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": timeout},
            "ATOMIC_REQUESTS": False,
            "AUTOCOMMIT": True,
            "CONN_MAX_AGE": 0,
            "CONN_HEALTH_CHECKS": False,
            "TIME_ZONE": None,
            "TEST": {"NAME": None},
        },
        alias="waiting",
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "two.sqlite3"


def test_who_waits_begins_as_soon_as_the_other_is_done(file: Path) -> None:
    holder = sqlite3.connect(file, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    released: list[float] = []

    def release() -> None:
        released.append(time.monotonic())
        holder.execute("COMMIT")

    threading.Timer(0.3, release).start()
    writer = connected(file, timeout=20)
    writer.ensure_connection()
    writer._start_transaction_under_autocommit()
    assert released, "it began while the other still held the database"
    with writer.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone() == (20_000,)
        cursor.execute("ROLLBACK")
    writer.close()
    holder.close()


def test_nobody_waits_for_ever(file: Path) -> None:
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    writer = connected(file, timeout=0.05)
    writer.ensure_connection()
    with pytest.raises(OperationalError, match="locked"):
        writer._start_transaction_under_autocommit()
    writer.close()
    holder.close()
