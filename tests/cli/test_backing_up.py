"""`soundings backup` and `restore`, with the real command and a copy that runs."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.running import running

pytestmark = pytest.mark.sqlite


def soundings(home: Path, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOUNDINGS_", "DJANGO_"))}
    return subprocess.run(
        [sys.executable, "-m", "soundings", *arguments],
        env=kept | {"SOUNDINGS_HOME": str(home), "PYTHONPATH": "src"} | more,
        capture_output=True,
        text=True,
        check=False,
    )


def people(home: Path) -> list[str]:
    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        return [name for (name,) in database.execute("SELECT full_name FROM people_person ORDER BY id")]


def test_a_season_is_backed_up_while_it_runs_and_brought_back(tmp_path: Path) -> None:
    home, copy = tmp_path / "data", tmp_path / "copy.zip"
    with running(home) as (_, me):
        me.submit("/people/new/", full_name="Maya Okafor")
        answer = soundings(home, "backup", "--to", str(copy), "--json")
        assert json.loads(answer.stdout)["bytes"] == copy.stat().st_size
        me.submit("/people/new/", full_name="Tom Reyes")
        refused = soundings(home, "restore", str(copy), "--yes")
        assert (refused.returncode, "running already" in refused.stderr) == (1, True)
    assert people(home) == ["Maya Okafor", "Tom Reyes"]
    answer = soundings(home, "restore", str(copy), "--yes", "--json")
    before = json.loads(answer.stdout)["before"]
    assert people(home) == ["Maya Okafor"]
    assert soundings(home, "restore", before, "--yes").returncode == 0
    assert people(home) == ["Maya Okafor", "Tom Reyes"]
    with running(home) as (_, me):
        assert "Maya Okafor" in me.get("/people/").text


def test_a_newer_copy_and_another_kind_of_file_are_refused_in_a_sentence(tmp_path: Path) -> None:
    home = tmp_path / "data"
    home.mkdir()
    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        database.execute("CREATE TABLE django_migrations (app TEXT, name TEXT)")
        database.execute("INSERT INTO django_migrations VALUES ('people', '9999_later')")
        database.commit()
    copy = tmp_path / "copy.zip"
    assert soundings(home, "backup", "--to", str(copy)).returncode == 0
    elsewhere = tmp_path / "elsewhere"
    newer = soundings(elsewhere, "restore", str(copy), "--yes")
    assert (newer.returncode, "written by a newer Soundings" in newer.stderr) == (1, True)
    assert not (elsewhere / "soundings.sqlite3").exists()
    other = soundings(elsewhere, "restore", "README.md", "--yes")
    assert (other.returncode, other.stderr.count("\n")) == (1, 1)
    assert "is no backup" in other.stderr


def test_postgresql_has_tools_of_its_own(tmp_path: Path) -> None:
    answer = soundings(tmp_path, "backup", SOUNDINGS_DATABASE_URL="postgresql://nowhere/soundings")
    assert (answer.returncode, "pg_dump" in answer.stderr) == (2, True)


def test_everything_is_taken_out_and_fills_another_copy(tmp_path: Path) -> None:
    home, other, file = tmp_path / "data", tmp_path / "other", tmp_path / "all.zip"
    with running(home) as (_, me):
        me.submit("/people/new/", full_name="Maya Okafor")
        answer = soundings(home, "export", str(file), "--json")
        assert json.loads(answer.stdout)["rows"]["facts/people.person.jsonl"] == 1
    assert soundings(other, "restore", str(file), "--json").returncode == 0
    assert people(other) == ["Maya Okafor"]
    assert soundings(other, "export", str(tmp_path / "again.zip")).returncode == 0
    assert (tmp_path / "again.zip").read_bytes() == file.read_bytes()
    refused = soundings(other, "restore", str(file))
    assert (refused.returncode, "into an empty one" in refused.stderr) == (1, True)
    nowhere = soundings(other, "export", str(tmp_path / "no folder" / "all.zip"))
    assert (nowhere.returncode, "could not be written" in nowhere.stderr) == (1, True)
