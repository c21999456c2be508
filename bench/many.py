"""`python -m bench.many [--rows 100000] [--postgres]`: so many people come in while somebody saves notes on a page.

The real server, on a workspace of a thousand people, and files as large as one may be. From the upload to the last
preview, from 'bring them in' to the last row, and until the worker has looked for those who stand twice, notes are
saved one after another. Prints for each the seconds by the clock and of the processor, the slowest note, and the most
memory of the process that did the work.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import threading
import time
from collections.abc import Callable

import psutil

from bench.data import PostgreSQL, copy_of, running
from bench.linkedin_file import connections
from bench.measuring import NoteWriter
from bench.server import Server

SIZE = 1000
# The most rows of one table.
A_FILE = 50_000
NOTE, MEGABYTES = 0.5, 300
GLANCE = 0.1


class Watch:
    """What a process and its children need until the block ends."""

    def __init__(self, process: psutil.Process) -> None:
        """`megabytes` are the most that process and its children had, resident, at any moment."""
        self.process, self.megabytes, self.worked = process, 0.0, 0.0
        self.stop = threading.Event()
        self.thread = threading.Thread(target=self._look)

    def __enter__(self) -> Watch:
        self.before = self._seconds()
        self.began = time.perf_counter()
        self.thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self.took = time.perf_counter() - self.began
        self.worked = self._seconds() - self.before
        self.stop.set()
        self.thread.join()

    def _seconds(self) -> float:
        times = self.process.cpu_times()
        return times.user + times.system + times.children_user + times.children_system

    def _look(self) -> None:
        while not self.stop.wait(GLANCE):
            self.megabytes = max(self.megabytes, *(size / 1e6 for size in self._sizes()))

    def _sizes(self) -> list[int]:
        sizes = [self.process.memory_info().rss]
        for child in self.process.children():
            try:
                sizes.append(child.memory_info().rss)
            except psutil.NoSuchProcess:
                continue
        return sizes


def main() -> None:
    """Print; fails where a bound is passed."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rows", type=int, default=100_000)
    arguments.add_argument("--postgres", action="store_true", help="on PostgreSQL")
    asked = arguments.parse_args()
    try:
        if asked.postgres:
            with PostgreSQL() as server:
                shutil.rmtree(running(), ignore_errors=True)
                right = measured(Server(running(), server.copy_of(SIZE)), asked.rows)
        else:
            right = measured(Server(copy_of(SIZE)), asked.rows)
    finally:
        shutil.rmtree(running(), ignore_errors=True)
    sys.exit(0 if right else 1)


def measured(server: Server, rows: int) -> bool:
    """Bring a file in; whether all bounds are kept."""
    sizes = [min(A_FILE, rows - start) for start in range(0, rows, A_FILE)]
    files = [connections(size, seed) for seed, size in enumerate(sizes, start=20)]
    with server:
        form = {"csrfmiddlewaretoken": server.token("/bring-in/")}
        previews: list[str] = []

        def upload() -> None:
            for content in files:
                file = ("Connections.csv", content)
                answer = server.client.post("/bring-in/", data=form, files={"file": file}, timeout=600)
                previews.append(answer.raise_for_status().url.path)

        def bring_in() -> None:
            for preview in previews:
                server.client.post(f"{preview}confirm/", data=form, follow_redirects=False)
            while not all("Done." in server.page(preview) for preview in previews):
                time.sleep(GLANCE)

        def look() -> None:
            while server.worker.cpu_percent(1.0) > 10:
                pass

        parts: list[tuple[str, psutil.Process, Callable[[], None]]] = [
            ("preview", server.web, upload),
            ("brought in", server.worker, bring_in),
            ("looked for doubles", server.worker, look),
        ]
        kept = [told(name, server, process, do) for name, process, do in parts]
        return all(kept)


def told(name: str, server: Server, process: psutil.Process, do: Callable[[], None]) -> bool:
    """Do it, and print what it took."""
    with NoteWriter(server) as writer, Watch(process) as watch:
        do()
    print(
        f"{name:20} {watch.took:5.1f} s, of one core {watch.worked:.1f} s; {watch.megabytes:.0f} MB at most "
        f"(< {MEGABYTES}); of {writer.saved} notes the slowest {writer.worst:.2f} s (< {NOTE})",
        flush=True,
    )
    return writer.worst < NOTE and watch.megabytes < MEGABYTES


if __name__ == "__main__":
    main()
