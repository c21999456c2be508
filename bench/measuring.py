"""Asks the real server for its pages, sends its forms, and brings people in."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path
from uuid import uuid4

import httpx

from bench import figures
from bench.data import ROOT, environment
from bench.figures import Figures
from bench.linkedin_file import connections, people
from bench.server import Server, sought
from bench.workspace_names import EMPLOYER, NAMED, RARE

PERSON = r'href="(/people/[0-9a-f-]{36}/)"'
STARTS = 3
# How long a person needs to write the next note while people are brought in.
BETWEEN_NOTES = 0.1


def measure(size: int, folder: Path, database: str = "", *, times: int = 200) -> Figures:
    """Everything, at one size."""
    result = Figures(size, "PostgreSQL" if database else "SQLite")
    starts = []
    for _ in range(STARTS):
        with Server(folder, database) as server:
            starts.append(server.seconds_to_first_page)
    result.other[figures.START] = sorted(starts)[len(starts) // 2]
    with Server(folder, database) as server:
        time.sleep(1)
        rss, pss = server.memory()
        result.other[figures.MEMORY] = rss
        if pss is not None:
            result.other[figures.MEMORY_SHARED] = pss
        reads(server, result, times)
        writes(server, result, times)
        for name, path in (
            (figures.BARE_THROUGHPUT, "/bare/"),
            (figures.THROUGHPUT, "/"),
            (figures.ANEW_THROUGHPUT, "/anew/"),
        ):
            result.other[name] = throughput(server, path)
        imports(server, result)
    return result


def pages(server: Server) -> dict[str, str]:
    """The pages by what they are called; each is made sure to show what it is asked for."""
    first, family = RARE.split()
    given = NAMED.split()[0]
    rare, common = f"/search/?q={family}", "/search/?q=analyst"
    named = f"/search/?q={given}+{EMPLOYER.split()[0]}"
    for path, holds in ((rare, first), (common, "nalyst"), (named, given)):
        server.page(path, holds)
    far = sought(r'href="(\?[^"]*after=[^"]+)"', server.page("/people/"))
    for _ in range(8):
        far = sought(r'href="(\?[^"]*after=[^"]+)"', server.page(f"/people/{far}"))
    return {
        figures.BARE: "/bare/",
        "Today": "/anew/",
        figures.UNCHANGED: "/",
        "people, first page": "/people/",
        "people, far down": f"/people/{far}",
        "a person": sought(PERSON, server.page(f"/people/?q={family}", first)),
        "search, rare name": rare,
        "search, common word": common,
        "search, common word begun": "/search/?q=anal",
        "search, name and organisation": named,
    }


def reads(server: Server, result: Figures, times: int) -> None:
    """All pages in turn, so that whatever else the machine does falls on all alike."""
    paths = pages(server)
    for path in paths.values():
        for _ in range(10):
            server.page(path)
    taken: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(times):
        for name, path in paths.items():
            began = time.perf_counter()
            server.client.get(path)
            taken[name].append((time.perf_counter() - began) * 1000)
    for name, milliseconds in taken.items():
        result.note(name, milliseconds)


def writes(server: Server, result: Figures, times: int) -> None:
    """Adding people and notes, by their forms."""
    token = server.token("/people/new/")
    person = sought(PERSON, server.page(f"/people/?q={RARE.split()[1]}"))
    for name, path, form in (
        ("adding a person", "/people/new/", {"full_name": "Somebody New", "title": "Analyst"}),
        ("adding a note", f"{person}notes/new/", {"text": "The tariff is the model.", "kind": "insight"}),
    ):
        taken = []
        for number in range(times // 2 + 5):
            data = form | {"uuid": str(uuid4()), "csrfmiddlewaretoken": token}
            began = time.perf_counter()
            answer = server.client.post(path, data=data, follow_redirects=False)
            if number >= 5:
                taken.append((time.perf_counter() - began) * 1000)
            if answer.status_code != 302:
                raise RuntimeError(f"{path}: {answer.status_code}")
        result.note(name, taken)


def throughput(server: Server, path: str, clients: int = 16, seconds: float = 6) -> float:
    """Requests a second, asked by a process of its own."""
    cookies = "; ".join(f"{name}={value}" for name, value in server.client.cookies.items())
    asked = subprocess.run(
        [sys.executable, "-m", "bench.asking", str(server.port), path, cookies, str(clients), str(seconds)],
        cwd=ROOT,
        env=environment(server.folder),
        check=True,
        capture_output=True,
        text=True,
    )
    return float(asked.stdout)


def imports(server: Server, result: Figures) -> None:
    """10,000 rows, with nobody else about; then other 10,000, while somebody writes one note after another."""
    seconds, result.other[figures.PREVIEW] = bring_in(server, seed=9)
    result.other[figures.IMPORT] = seconds
    with NoteWriter(server) as writer:
        bring_in(server, seed=10)
    result.other[figures.NOTE_MEANWHILE] = writer.worst


def bring_in(server: Server, seed: int) -> tuple[float, float]:
    """Seconds from 'bring them in' to done and found by search; and from the upload to its preview."""
    form = {"csrfmiddlewaretoken": server.token("/bring-in/")}
    file = ("Connections.csv", connections(10_000, seed=seed))
    last = next(row for row in reversed(people(10_000, seed=seed)) if row[0].isalpha() and row[1].isalpha())
    began = time.perf_counter()
    preview = server.client.post("/bring-in/", data=form, files={"file": file})
    previewed = time.perf_counter() - began
    began = time.perf_counter()
    server.client.post(f"{preview.url.path}confirm/", data=form, follow_redirects=False)
    while "Done." not in server.page(preview.url.path):
        time.sleep(0.05)
    done = time.perf_counter() - began
    server.page(f"/search/?q={last[0]}+{last[1]}", last[0])
    return done, previewed


class NoteWriter:
    """Somebody who writes notes about one person, the first on a page, until the block ends."""

    def __init__(self, server: Server, page: str = f"/people/?q={RARE.split()[1]}") -> None:
        """`worst` is the longest that a note took, in seconds; `saved` says how many were."""
        self.server, self.page, self.worst, self.saved = server, page, 0.0, 0
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._write)

    def __enter__(self) -> NoteWriter:
        self.path = sought(PERSON, self.server.page(self.page)) + "notes/new/"
        self.token = self.server.token(self.path)
        self.thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.stop.set()
        self.thread.join()

    def _write(self) -> None:
        with httpx.Client(base_url=self.server.client.base_url, cookies=self.server.client.cookies) as client:
            while not self.stop.wait(BETWEEN_NOTES):
                data = {"text": "Noted meanwhile.", "kind": "insight", "csrfmiddlewaretoken": self.token}
                began = time.perf_counter()
                answer = client.post(self.path, data=data | {"uuid": str(uuid4())}, timeout=60)
                self.worst = max(self.worst, time.perf_counter() - began)
                self.saved += answer.status_code == 302
