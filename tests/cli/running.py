"""The real command as a child, and somebody signed in to it by its link."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import httpx
import psutil

T = TypeVar("T")
PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def started(home: Path, port: int, *more: str, browser: str = "") -> tuple[subprocess.Popen[str], str]:
    """The command, running, and its link; or what it said instead. `browser` is the command that shows a page."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SOUNDINGS_", "DJANGO_"))}
    shown = {"BROWSER": browser, "DISPLAY": ":0"} if browser else {"SOUNDINGS_NO_BROWSER": "1"}
    process = subprocess.Popen(
        [sys.executable, "-m", "soundings", "start", "--port", str(port), *more],
        env=kept | {"SOUNDINGS_HOME": str(home), "PYTHONPATH": "src"} | shown,
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


def interrupted(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Ctrl C, and how it ended."""
    if process.poll() is None:
        process.send_signal(signal.SIGINT)
    return ended(process)


@contextmanager
def running(home: Path, *more: str, port: int = 0) -> Iterator[tuple[subprocess.Popen[str], "Me"]]:
    """The command, and somebody who came in by its link; ended in the end, however the test went."""
    process, link = started(home, port or free_port(), *more)
    try:
        assert link.startswith("http"), link
        with Me(link) as me:
            me.get(link)
            yield process, me
    finally:
        interrupted(process)


class Me(httpx.Client):
    """A browser without script: follows links, and sends forms with the token of the page they stand on."""

    def __init__(self, link: str) -> None:
        super().__init__(base_url=link.partition("/enter/")[0], follow_redirects=True, timeout=PATIENCE)

    def submit(self, where: str, files: dict[str, tuple[str, bytes]] | None = None, **values: str) -> httpx.Response:
        """Send a form."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get("/people/new/").text)
        assert token
        return self.post(where, data={"csrfmiddlewaretoken": token.group(1), **values}, files=files)


def children_of(process: subprocess.Popen[str], module: str = "") -> list[psutil.Process]:
    """The processes it has begun; those that run `module`, if one is named."""
    found = []
    for child in psutil.Process(process.pid).children(recursive=True):
        try:
            if module in " ".join(child.cmdline()):
                found.append(child)
        except psutil.NoSuchProcess:
            continue
    return found


def has_ended(child: psutil.Process) -> bool:
    """Whether it is gone, or only waits for somebody to ask how it ended."""
    try:
        return not child.is_running() or child.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def kill_all(process: subprocess.Popen[str]) -> None:
    """As a power cut would: the supervisor, its server and its worker, at once and without a word."""
    doomed = children_of(process)
    process.kill()
    for child in doomed:
        try:
            child.kill()
        except psutil.NoSuchProcess:
            continue
    ended(process)
    until(lambda: all(map(has_ended, doomed)))


def until(look: Callable[[], T | None]) -> T:
    """What `look` finds, as soon as it finds anything."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := look():
            return found
        time.sleep(0.01)
    raise AssertionError("It has not come about.")
