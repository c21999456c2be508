"""The real command: it starts, lets in by the link once, and says in a sentence what is wrong."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from soundings.cli import browser, folder
from soundings.cli.folder import CannotStart


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def started(home: Path, port: int) -> tuple[subprocess.Popen[str], str]:
    """The command, running, and its link."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOUNDINGS_", "DJANGO_"))}
    process = subprocess.Popen(
        [sys.executable, "-m", "soundings.cli.main", "start", "--no-browser", "--port", str(port)],
        env=kept | {"SOUNDINGS_HOME": str(home), "PYTHONPATH": "src"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    line = process.stdout.readline() if process.stdout else ""
    found = re.search(r"http://\S+", line)
    return process, found.group() if found else line


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    """How it ended, and what it said last."""
    code = process.wait(timeout=15)
    said = ""
    if process.stdout and not process.stdout.closed:
        said = process.stdout.read()
        process.stdout.close()
    return code, said


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data folder"


@pytest.fixture
def running(home: Path) -> Iterator[tuple[subprocess.Popen[str], str, int]]:
    port = free_port()
    process, link = started(home, port)
    yield process, link, port
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    ended(process)


def test_the_link_lets_in_once_and_nobody_gets_in_without_it(
    running: tuple[subprocess.Popen[str], str, int], home: Path
) -> None:
    process, link, port = running
    page = f"http://127.0.0.1:{port}/"
    assert httpx.get(page).headers["Location"].startswith("/signed-out/")
    with httpx.Client(follow_redirects=True) as me:
        assert "Find out before you set a course" in me.get(link).text
    with httpx.Client(follow_redirects=True) as somebody:
        assert "You are signed out" in somebody.get(link).text
    assert httpx.get(page, headers={"Host": "evil.example"}).status_code == 400
    second, said = started(home, free_port())
    assert "running already" in said
    assert ended(second)[0] == 1
    third, said = started(home.with_name("other"), port)
    assert "cannot be used" in said
    assert ended(third)[0] == 1
    process.send_signal(signal.SIGINT)
    assert "Traceback" not in ended(process)[1]


def test_killed_it_takes_its_children_along_and_the_next_start_finds_everything(home: Path) -> None:
    port = free_port()
    process, link = started(home, port)
    with httpx.Client(follow_redirects=True) as me:
        page = me.get(link).text
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        where = f"http://127.0.0.1:{port}/people/quick/"
        me.post(where, data={"csrfmiddlewaretoken": token.group(1), "text": "Maya Okafor"})
    process.kill()
    ended(process)
    deadline = time.monotonic() + 10
    while not is_free(port) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert is_free(port)
    again, link = started(home, port)
    with httpx.Client(follow_redirects=True) as me:
        me.get(link)
        assert "Maya Okafor" in me.get(f"http://127.0.0.1:{port}/people/").text
    again.send_signal(signal.SIGINT)
    ended(again)


def test_a_data_folder_that_cannot_be_one_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(CannotStart, match="cannot write to its data folder"):
        folder.make(tmp_path / "file")


def test_a_newer_and_a_broken_database_are_told_apart(home: Path) -> None:
    folder.make(home)
    with sqlite3.connect(home / "soundings.sqlite3") as database:
        database.execute("CREATE TABLE django_migrations (app TEXT, name TEXT)")
        database.execute("INSERT INTO django_migrations VALUES ('people', '9999_later')")
    with pytest.raises(CannotStart, match="newer Soundings"):
        folder.is_migrated(home)
    (home / "soundings.sqlite3").write_bytes(b"this is no database at all, whatever its name says" * 99)
    with pytest.raises(CannotStart, match="damaged"):
        folder.is_migrated(home)


def test_only_the_owner_can_read_what_lets_in(home: Path) -> None:
    folder.make(home)
    file = browser.opener(home, "http://127.0.0.1:8421/enter/secret/")
    assert "url=http://127.0.0.1:8421/enter/secret/" in file.read_text()
    if os.name == "posix":
        assert [path.stat().st_mode & 0o077 for path in (home, home / "secret", file)] == [0, 0, 0]
