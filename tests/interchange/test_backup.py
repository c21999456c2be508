"""A copy of everything while it is in use, and the way back. No Django: this is about one file and a folder."""

import os
import sqlite3
import subprocess
import sys
import threading
import time
import zipfile
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.interchange import backup
from soundings.interchange.backup.rotation import worth_keeping
from soundings.interchange.daily_backup import Daily
from tests.cli.running import until

pytestmark = pytest.mark.sqlite
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A data folder whose database says of two rows that they belong together."""
    with closing(sqlite3.connect(tmp_path / "soundings.sqlite3")) as database:
        database.execute("PRAGMA journal_mode=WAL")
        database.execute("CREATE TABLE pair (one INTEGER, two INTEGER, ballast BLOB)")
        database.execute("INSERT INTO pair VALUES (0, 0, randomblob(3000000))")
        database.commit()
    return tmp_path


def pairs(home: Path) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        return database.execute("SELECT one, two FROM pair").fetchall()


def anything(_: sqlite3.Connection) -> None:
    """Every database is taken."""


def test_what_was_there_comes_back_whole(home: Path, tmp_path: Path) -> None:
    made = backup.make(home, tmp_path / "mine.zip", NOON)
    assert backup.look_into(made).made_at == "2026-11-25T12:00:00+00:00"
    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        database.execute("UPDATE pair SET one = 7, two = 8")
        database.commit()
    backup.bring_back(made, home, accept=anything)
    assert pairs(home) == [(0, 0)]
    assert not list(home.glob("*-wal"))


def test_only_its_owner_can_read_it(home: Path) -> None:
    made = backup.daily(home, NOON)
    assert made.name == "soundings-2026-11-25.backup.zip"
    if os.name == "posix":
        assert (made.stat().st_mode & 0o077, made.parent.stat().st_mode & 0o077) == (0, 0)


def test_it_is_made_while_others_write_and_shows_no_half_act(home: Path, tmp_path: Path) -> None:
    stop = threading.Event()
    longest = []

    def write() -> None:
        with closing(sqlite3.connect(home / "soundings.sqlite3", timeout=5, isolation_level=None)) as database:
            number = 0
            while not stop.is_set():
                number += 1
                began = time.monotonic()
                database.execute("BEGIN IMMEDIATE")
                database.execute("UPDATE pair SET one = ?", [number])
                database.execute("UPDATE pair SET two = ?", [number])
                database.execute("COMMIT")
                longest.append(time.monotonic() - began)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        until(lambda: len(longest) > 20)
        copies = [backup.make(home, tmp_path / f"{number}.zip", NOON) for number in range(3)]
    finally:
        stop.set()
        writer.join()
    for copy in copies:
        elsewhere = tmp_path / f"of {copy.stem}"
        elsewhere.mkdir()
        backup.bring_back(copy, elsewhere, accept=anything)
        [(one, two)] = pairs(elsewhere)
        assert one == two > 0


def test_killed_half_way_it_leaves_the_last_one_whole(home: Path) -> None:
    last = backup.daily(home, NOON)
    before = last.read_bytes()
    program = (
        "import sys; from datetime import *; from pathlib import Path; from soundings.interchange import backup;"
        "home = Path(sys.argv[1]); print('ready', flush=True);"
        "[backup.daily(home, datetime(2026, 11, 25, 12, tzinfo=UTC)) for _ in range(1000)]"
    )
    folder = backup.folder_of(home)
    for _ in range(3):
        child = subprocess.Popen([sys.executable, "-c", program, str(home)], stdout=subprocess.PIPE)
        assert child.stdout
        child.stdout.readline()
        until(lambda: bool(list(folder.glob("*.part"))))
        child.kill()
        child.wait()
        child.stdout.close()
        backup.look_into(last)
        backup.bring_back(last, home, accept=anything)
        assert pairs(home) == [(0, 0)]
    assert len(last.read_bytes()) == len(before)
    backup.daily(home, NOON)
    assert [path.name for path in folder.iterdir()] == [last.name]


def test_what_a_killed_one_left_beside_its_copy_goes_with_the_next(home: Path) -> None:
    last = backup.daily(home, NOON)
    for beside in ("", "-wal", "-shm", "-journal"):
        last.with_name(f"{last.name}.database.part{beside}").write_bytes(b"of a copy that was killed")
    last.with_name(f"{last.name}.part").write_bytes(b"half a file")
    backup.daily(home, NOON)
    assert [path.name for path in backup.folder_of(home).iterdir()] == [last.name]
    backup.look_into(last)


def test_what_is_no_backup_touches_nothing(home: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("photos/one.jpg", b"")
    text = tmp_path / "letter.txt"
    text.write_text("Dear Maya")
    for wrong in (other, text, tmp_path / "missing.zip"):
        with pytest.raises(backup.NotABackup, match=r"is no backup|cannot be opened"):
            backup.bring_back(wrong, home, accept=anything)
    assert pairs(home) == [(0, 0)]


def test_a_damaged_one_is_found_before_anything_is_touched(home: Path, tmp_path: Path) -> None:
    whole = backup.make(home, tmp_path / "whole.zip", NOON).read_bytes()
    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        database.execute("UPDATE pair SET one = 7, two = 7")
        database.commit()
    damaged = tmp_path / "damaged.zip"
    middle = len(whole) // 2
    for broken in (whole[:middle], whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :], b""):
        damaged.write_bytes(broken)
        with pytest.raises(backup.NotABackup):
            backup.bring_back(damaged, home, accept=anything)
    assert pairs(home) == [(7, 7)]
    assert not list(home.glob("*bringing-back*"))


def test_an_archive_that_unpacks_to_more_than_it_says_is_refused(home: Path, tmp_path: Path) -> None:
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("soundings.sqlite3", bytes(50_000_000))
        archive.writestr(
            "manifest.json", '{"kind": "soundings-backup", "made_at": "", "soundings": "", "bytes": 5, "sha256": ""}'
        )
    with pytest.raises(backup.NotABackup, match="damaged"):
        backup.bring_back(bomb, home, accept=anything)
    assert pairs(home) == [(0, 0)]


def test_nothing_to_back_up_and_nowhere_to_write_are_said(home: Path, tmp_path: Path) -> None:
    with pytest.raises(backup.CannotBackUp, match="nothing to back up"):
        backup.make(tmp_path / "empty", tmp_path / "mine.zip", NOON)
    in_the_way = tmp_path / "a file"
    in_the_way.write_text("")
    with pytest.raises(backup.CannotBackUp, match="could not be written"):
        backup.make(home, in_the_way / "mine.zip", NOON)


@given(st.sets(st.integers(0, 400), max_size=60))
def test_a_week_of_days_and_four_of_weeks_are_kept(ages: set[int]) -> None:
    today = date(2026, 11, 25)
    days = [today - timedelta(days=age) for age in ages]
    stays = worth_keeping(days, today)
    assert len(stays) <= 13
    assert {day for day in days if (today - day).days < 7} <= stays
    if days:
        assert max(days) in stays
    # What was removed for good is gone from all of them after five weeks; only a copy left alone for longer stays.
    assert all((today - day).days < 35 for day in stays - {max(days, default=today)})


def test_the_days_pass_and_old_ones_go(home: Path) -> None:
    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        database.execute("UPDATE pair SET ballast = ''")
        database.commit()
    note = backup.folder_of(home)
    for day in range(60):
        backup.daily(home, NOON + timedelta(days=day))
    (note / "my own.txt").write_text("stays")
    backup.prune(home, (NOON + timedelta(days=59)).date())
    assert 11 <= len(backup.kept(home)) <= 12
    assert (note / "my own.txt").exists()


def test_the_worker_makes_one_a_day_and_goes_on_after_a_failure(home: Path) -> None:
    step = Daily(home, after=0)
    step(NOON)
    until(lambda: len(backup.kept(home)) == 1)
    made = backup.kept(home)[0][1].stat().st_mtime_ns
    again = Daily(home, after=0)
    again(NOON)
    assert again.running is None
    assert backup.kept(home)[0][1].stat().st_mtime_ns == made
    nothing = Daily(home / "nowhere", after=0)
    nothing(NOON)
    assert nothing.running
    nothing.running.join()
    assert nothing(NOON) is False
