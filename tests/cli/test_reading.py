"""`soundings read`: what is understood of a file, told and not stored."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.formats.linkedin import ROSA, file

ROSA_TOLD = {
    "full_name": "Rosa Castellanos",
    "given_name": "Rosa",
    "middle_name": None,
    "family_name": "Castellanos",
    "name_prefix": None,
    "name_suffix": None,
    "emails": ["rosa@mail.example"],
    "phones": [],
    "organisation": "Northgrid",
    "department": None,
    "title": "Grid Planner",
    "role": None,
    "urls": ["https://www.linkedin.com/in/rosa-castellanos"],
    "addresses": [],
    "birthday": None,
    "notes": None,
    "categories": [],
    "photo": None,
    "uid": None,
    "connected_on": "2025-11-22",
}


def reads(*arguments: str, piped: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "soundings", "read", *arguments], input=piped, capture_output=True, check=False
    )


def told(*arguments: str, piped: bytes | None = None) -> Any:
    done = reads(*arguments, "--json", piped=piped)
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    return json.loads(done.stdout)


def test_a_program_gets_everything_in_our_words(tmp_path: Path) -> None:
    path = tmp_path / "nothing-in-a-name.dat"
    path.write_bytes(file(ROSA, "x"))
    assert told(str(path)) == {
        "kind": "linkedin-connections",
        "records": [ROSA_TOLD],
        "problems": [{"line": 3, "message": "This row has one cell only."}],
    }


def test_what_is_piped_in_is_read_too() -> None:
    many = file(*[ROSA] * 3000)
    assert len(told("-", piped=many)["records"]) == 3000


def test_whoever_has_heard_enough_may_go(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    path.write_bytes(file(*[ROSA] * 30_000))
    command = [sys.executable, "-m", "soundings", "read", str(path), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as asked:
        assert asked.stdout is not None
        assert asked.stderr is not None
        assert asked.stdout.readline().startswith(b'{"kind": "linkedin-connections"')
        asked.stdout.close()
        assert asked.stderr.read() == b""
    assert asked.returncode == 0


# A disk that is always full, where the system has one.
FULL = [path for path in (Path("/dev/full"),) if path.exists()]


@pytest.mark.parametrize("full", FULL)
@pytest.mark.parametrize("arguments", [["read", "-"], ["read", "-", "--json"], ["review", "outreach", "-"], ["--help"]])
def test_an_answer_that_finds_no_room_is_said_in_a_sentence(arguments: list[str], full: Path) -> None:
    with full.open("wb") as out:
        command = [sys.executable, "-m", "soundings", *arguments]
        done = subprocess.run(command, input=file(ROSA), stdout=out, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "The answer could not be written: No space left on device.\n"


def test_a_person_sees_a_table_and_what_was_left_out() -> None:
    done = reads("-", piped=file(ROSA, "x"))
    shown = done.stdout.decode()
    assert done.returncode == 0
    assert "1 read, 1 with a problem" in shown
    assert "Rosa Castellanos" in shown
    assert "Line 3: This row has one cell only." in shown


@pytest.mark.parametrize(("content", "says"), [(b"", "This file is empty."), (b"%PDF-1.7", "This is a PDF.")])
def test_what_cannot_be_read_is_said_in_one_sentence(tmp_path: Path, content: bytes, says: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    done = reads(str(path), "--json")
    assert done.returncode == 1
    assert done.stdout == b""
    assert says in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


@pytest.mark.parametrize(
    "arguments",
    [
        ("no-such-file.csv",),
        (".",),
        ("-", "--from", "yesterday"),
        ("-", "--json", "--from", "yesterday"),
        ("-", "--json", "--to"),
        ("-", "--json", "--nonsense"),
        ("no-such-file.csv", "--json"),
        ("a.csv", "b.csv", "--json"),
        ("-", "--from", "2026-02-01", "--to", "2026-01-01"),
        (),
    ],
)
def test_misuse_has_a_code_of_its_own(arguments: tuple[str, ...]) -> None:
    done = reads(*arguments, piped=b"")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr.decode()
