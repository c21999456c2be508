"""`--demo`: a season that is always today's, in a folder of its own, and one's own data untouched."""

import re
from pathlib import Path

import pytest

from tests.cli.running import running

pytestmark = pytest.mark.sqlite


def test_the_example_is_rebuilt_at_each_start_and_keeps_away_from_ones_own(tmp_path: Path) -> None:
    home = tmp_path / "mine"
    with running(home) as (_, me):
        me.submit("/people/quick/", text="Somebody Real")
    mine = (home / "soundings.sqlite3").read_bytes()
    for _ in range(2):
        with running(home, "--demo") as (_, me):
            today = me.get("/").text
            assert "Maya Okafor" in today
            assert "in 3" in today
            assert re.search(r"\b40\b", me.get("/people/").text)
            assert "Somebody" not in me.get("/people/?q=somebody").text.partition("<main")[2]
            me.submit("/people/quick/", text="Somebody Passing")
    assert (home / "soundings.sqlite3").read_bytes() == mine
    assert {path.name for path in tmp_path.iterdir()} == {"mine", "mine-demo"}
    with running(home) as (_, me):
        people = me.get("/people/").text
        assert "Somebody Real" in people
        assert "Maya Okafor" not in people
