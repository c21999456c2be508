"""The real command: it starts, lets in by the link once, and says in a sentence what is wrong."""

import os
import sqlite3
import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import httpx
import psutil
import pytest

from soundings.cli import browser, folder
from soundings.cli.folder import CannotStart
from tests.cli.running import children_of, ended, free_port, has_ended, interrupted, is_free, running, started, until


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "data folder"


@pytest.mark.sqlite
def test_the_link_lets_in_once_and_nobody_gets_in_without_it(home: Path) -> None:
    port = free_port()
    process, link = started(home, port)
    page = f"http://127.0.0.1:{port}/"
    assert httpx.get(page).headers["Location"].startswith("/signed-out/")
    with httpx.Client(follow_redirects=True) as me:
        assert "Find out before you set a course" in me.get(link).text
    with httpx.Client(follow_redirects=True) as somebody:
        assert "You are signed out" in somebody.get(link).text
    assert httpx.get(page, headers={"Host": "evil.example"}).status_code == 400
    assert refused(home, free_port()).count("running already") == 1
    assert "cannot be used" in refused(home.with_name("other"), port)
    children = children_of(process)
    assert children
    code, said = interrupted(process)
    assert (code, said) == (0, "")
    until(lambda: all(map(has_ended, children)))
    assert is_free(port)


def refused(home: Path, port: int) -> str:
    """What the command says, in one line, where it cannot start."""
    process, said = started(home, port)
    code, more = ended(process)
    assert (code, more) == (1, "")
    return said


@pytest.mark.sqlite
def test_what_keeps_it_from_starting_is_said_in_one_line(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert "cannot write to its data folder" in refused(tmp_path / "file", free_port())
    folder.make(home)
    with sqlite3.connect(home / "soundings.sqlite3") as database:
        database.execute("CREATE TABLE django_migrations (app TEXT, name TEXT)")
        database.execute("INSERT INTO django_migrations VALUES ('people', '9999_later')")
    assert "newer Soundings" in refused(home, free_port())


@pytest.mark.sqlite
def test_the_browser_is_shown_a_file_and_the_link_stands_in_no_list_of_processes(home: Path, tmp_path: Path) -> None:
    """A browser of our own, which writes down what it was asked to open."""
    asked, browser_ = tmp_path / "asked", tmp_path / "browser.py"
    browser_.write_text(f"import pathlib, sys\npathlib.Path({str(asked)!r}).write_text(sys.argv[1])\n")
    command = f'"{sys.executable}" "{browser_}" %s'
    process, link = started(home, free_port(), browser=command)
    until(lambda: asked.exists() and asked.read_text())
    opened = Path(url2pathname(urlsplit(asked.read_text()).path))
    assert opened == (home / "open.html").resolve()
    assert f"url={link}" in opened.read_text()
    if os.name == "posix":
        assert opened.stat().st_mode & 0o077 == 0
    secret = link.rstrip("/").rpartition("/")[2]
    everything = [psutil.Process(process.pid), *children_of(process)]
    assert not [one for one in everything if secret in " ".join(one.cmdline())]
    interrupted(process)
    assert not opened.exists()


@pytest.mark.sqlite
def test_killed_it_takes_its_children_along_and_the_next_start_finds_everything(home: Path) -> None:
    port = free_port()
    with running(home, port=port) as (process, me):
        me.submit("/people/quick/", text="Maya Okafor")
        children = children_of(process)
        process.kill()
        ended(process)
        until(lambda: is_free(port) and all(map(has_ended, children)))
    with running(home, port=port) as (_, me):
        assert "Maya Okafor" in me.get("/people/").text


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
