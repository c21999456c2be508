"""The real server, with somebody signed in."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import psutil

from bench.data import ROOT, environment

HIDDEN_FIELD = r'name="csrfmiddlewaretoken" value="([^"]+)"'


def sought(pattern: str, text: str) -> str:
    """What the pattern's group (or all of it) finds; the page is not what we think it is where it finds nothing."""
    found = re.search(pattern, text)
    if found is None:
        raise RuntimeError(f"{pattern} is not on the page")
    return found.group(found.lastindex or 0).replace("&amp;", "&")


class Server:
    """`soundings start` on a data folder, until the block ends."""

    def __init__(self, folder: Path, database: str = "") -> None:
        """Nothing is started yet."""
        self.folder, self.database = folder, database
        self.port = _free_port()

    def __enter__(self) -> Server:
        began = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "soundings", "start", "--no-browser", "--port", str(self.port)],
            cwd=ROOT,
            env=environment(self.folder, self.database),
            stdout=subprocess.PIPE,
            text=True,
        )
        link = sought(r"http://\S+", self.process.stdout.readline() if self.process.stdout else "")
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", follow_redirects=True, timeout=60)
        self.client.get(link).raise_for_status()
        self.seconds_to_first_page = time.perf_counter() - began
        return self

    def __exit__(self, *error: object) -> None:
        self.client.close()
        self.process.terminate()
        self.process.wait(timeout=20)

    def page(self, path: str, holds: str = "") -> str:
        """The text of a page, which must hold something."""
        answer = self.client.get(path)
        answer.raise_for_status()
        if holds not in answer.text:
            raise RuntimeError(f"“{holds}” is not on {path}")
        return answer.text

    def token(self, path: str) -> str:
        """What a form of ours must send along."""
        return sought(HIDDEN_FIELD, self.page(path))

    @property
    def worker(self) -> psutil.Process:
        """The process that does what is unfinished."""
        return next(one for one in self._children() if "soundings.cli.worker" in one.cmdline())

    @property
    def web(self) -> psutil.Process:
        """The process that serves pages: the one that is neither the worker nor helps begin others."""
        return max((one for one in self._children() if one != self.worker), key=lambda one: one.memory_info().rss)

    def _children(self) -> list[psutil.Process]:
        return psutil.Process(self.process.pid).children()

    def memory(self) -> tuple[float, float | None]:
        """Megabytes of all processes: resident memory added up; on Linux also with what they share counted once."""
        main = psutil.Process(self.process.pid)
        family = [main, *main.children(recursive=True)]
        shared = [getattr(one.memory_full_info(), "pss", None) for one in family]
        counted = [size for size in shared if size is not None]
        pss = sum(counted) / 1e6 if len(counted) == len(family) else None
        return sum(one.memory_info().rss for one in family) / 1e6, pss


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
