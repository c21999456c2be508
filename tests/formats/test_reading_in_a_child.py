"""A foreign file is read in a child process, which may die of it."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from bench.linkedin_file import connections
from soundings import platform
from soundings.formats.child import read_safely, run, surroundings
from soundings.formats.limits import OUT_OF_MEMORY, OUT_OF_TIME, Limits
from soundings.formats.linkedin_connections import KIND, read
from soundings.formats.records import UnreadableFile

ILL = "tests.formats.ill_behaved"


def test_it_reads_what_would_be_read_here() -> None:
    data = connections(2000)
    assert read_safely(KIND, data) == read(data)


def test_a_file_on_disk_goes_straight_to_the_child(tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_bytes(connections(20))
    assert read_safely(KIND, file) == read(connections(20))


def test_the_users_answers_reach_the_reader() -> None:
    data = b"First Name,Last Name,Connected On\nAnn,Smith,4/5/2019\n"
    assert read_safely(KIND, data, day_first=True) == read(data, day_first=True)


def test_a_refusal_arrives_in_its_own_words() -> None:
    with pytest.raises(UnreadableFile, match=r"^This file is empty\."):
        read_safely(KIND, b"")


@pytest.mark.parametrize(
    ("reader", "says"),
    [
        ("hangs", "takes too long to read"),
        ("works_without_end", "takes too long to read"),
        ("eats_memory", "needs too much memory to read"),
        ("dies", "may be damaged"),
        ("aborts", "may be damaged"),
        ("fails", "may be damaged"),
        ("says_nothing", "may be damaged"),
        ("refuses", "Choose another file"),
        ("is_not_there", "may be damaged"),
    ],
)
def test_whatever_happens_to_it_becomes_one_sentence(reader: str, says: str) -> None:
    limits = Limits(cpu_seconds=1, seconds=3)
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match=says) as raised:
        run(f"{ILL}:{reader}", b"Rosa Castellanos", limits=limits)
    assert time.monotonic() - started < 15
    assert "Rosa" not in raised.value.detail


def test_where_the_system_sets_no_limits_the_child_watches_itself() -> None:
    for what, code in (("Limits(memory=1)", OUT_OF_MEMORY), ("Limits(cpu_seconds=0)", OUT_OF_TIME)):
        program = (
            f"import time; from soundings.formats.reading_child import Limits, watch;watch({what}); time.sleep(20)"
        )
        done = subprocess.run([sys.executable, "-P", "-c", program], env=surroundings(), check=False)
        assert done.returncode == code


def test_it_has_no_network_starts_no_program_writes_no_file_and_knows_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "hunter2")
    reading = run(f"{ILL}:tells_whether_it_was_let", str(tmp_path / "x").encode())
    assert reading.columns == ()
    assert reading.encoding == "none"


def test_it_does_not_load_django() -> None:
    assert run(f"{ILL}:nothing", b"").columns == ("without Django",)


def test_this_system_tells_how_much_memory_is_used() -> None:
    assert (platform.memory_used() or 0) > 1_000_000


def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = platform.private_folder(tmp_path / "data") / "sign-in.html"
    path.write_text("somebody else put this here")
    path.chmod(0o666)
    with platform.private_file(path) as file:
        file.write(b"secret")
    assert path.read_bytes() == b"secret"
    if sys.platform != "win32":
        assert path.stat().st_mode & 0o077 == 0
        assert path.parent.stat().st_mode & 0o077 == 0
