"""All of the labelled set looked at by the worker of a real server, while somebody writes notes."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.data import ROOT, environment
from bench.measuring import NoteWriter
from bench.server import Server
from soundings.people.doubles.finding import Pair
from soundings.people.doubles.judging import Judgement, Verdict

# How often we look how far the worker is.
GLANCE = 0.1


@dataclass
class Looked:
    """What the worker found, and what it took: seconds of its processor and of the clock; the
    slowest note and how many were saved; megabytes of the worker.
    """

    found: list[Pair]
    worked: float
    took: float
    note: float
    saved: int
    memory: float


def looked_at(people: int, seed: int) -> Looked:
    """Have `soundings start` look at all of them on the embedded database."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        command = [sys.executable, "-m", "bench.doubles.workspace", str(people), str(seed)]
        subprocess.run(command, cwd=ROOT, env=environment(folder), check=True)
        began = time.perf_counter()
        with Server(folder) as server, NoteWriter(server, "/people/") as writer:
            memory = 0.0
            database = sqlite3.connect(f"{(folder / 'soundings.sqlite3').as_uri()}?mode=ro", uri=True)
            while database.execute("SELECT 1 FROM people_unlooked LIMIT 1").fetchone():
                time.sleep(GLANCE)
                memory = max(memory, server.worker.memory_info().rss / 1e6)
            took, times = time.perf_counter() - began, server.worker.cpu_times()
            first = database.execute("SELECT MIN(id) FROM people_person").fetchone()[0]
            rows = database.execute("SELECT one_id - ?, other_id - ?, is_sure FROM people_keptpair", [first, first])
            found = [
                Pair(one, other, Judgement(Verdict.SAME if is_sure else Verdict.PERHAPS, 0.0))
                for one, other, is_sure in rows
            ]
            database.close()
    return Looked(found, times.user + times.system, took, writer.worst, writer.saved, memory)
