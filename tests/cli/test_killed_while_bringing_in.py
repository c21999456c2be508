"""kill -9 in the middle of bringing people in: first the worker, then everything. Nothing is lost, nothing is twice."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.running import Me, children_of, kill_all, running, until

pytestmark = pytest.mark.sqlite

ROWS = 3_000
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
FILE = HEADER + "".join(
    f"José {number},Muñoz,https://www.linkedin.com/in/jose-{number},j{number}@hexel.example,House {number % 99},"
    f'"Analyst, grid",22 Nov 2025\n'
    for number in range(ROWS)
)
COUNTS = {
    "SELECT count(*) FROM people_person": ROWS + 1,
    "SELECT count(*) FROM people_position": ROWS,
    "SELECT count(*) FROM people_channel": 2 * ROWS,
    "SELECT count(DISTINCT key) FROM people_channel": 2 * ROWS,
    "SELECT count(*) FROM people_organisation": 99,
    "SELECT count(*) FROM interviews_note": 1,
    "PRAGMA integrity_check": "ok",
}


def rows_in(me: Me, page: str) -> int:
    """How many rows the page says are in."""
    text = me.get(page).text
    if "<b>Done.</b>" in text:
        return ROWS
    said = re.search(r"([\d,]+) of [\d,]+ rows are in", text)
    return int(said.group(1).replace(",", "")) if said else 0


def test_it_goes_on_by_itself_and_every_row_comes_in_once(tmp_path: Path) -> None:
    home = tmp_path / "data"
    with running(home) as (process, me):
        preview = me.submit("/bring-in/", files={"file": ("Connections.csv", FILE.encode())})
        page = preview.url.path
        assert f"{ROWS:,}" in preview.text
        maya = me.submit("/people/quick/", text="Maya Okafor").url.path
        me.submit(f"{page}confirm/")

        until(lambda: rows_in(me, page) > 0)
        (worker,) = children_of(process, "soundings.cli.worker")
        worker.kill()
        reached = rows_in(me, page)
        assert 0 < reached < ROWS
        assert "Prefers mornings" in me.submit(f"{maya}notes/new/", text="Prefers mornings", kind="insight").text

        until(lambda: rows_in(me, page) > reached)
        kill_all(process)

    with running(home) as (process, me):
        assert rows_in(me, page) >= reached
        until(lambda: rows_in(me, page) == ROWS)
        assert "Prefers mornings" in me.get(maya).text
        again = me.submit("/bring-in/", files={"file": ("Connections.csv", FILE.encode())}).text
        assert re.search(rf"Known, nothing new</dt>\s*<dd><b>{ROWS:,}", again)

    with closing(sqlite3.connect(home / "soundings.sqlite3")) as database:
        assert {query: database.execute(query).fetchone()[0] for query in COUNTS} == COUNTS
