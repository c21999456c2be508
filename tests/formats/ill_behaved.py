"""Readers that do what no reader should; the child that runs one must not take us along."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path

from soundings.formats.records import Counts, Reading, UnreadableFile


def hangs(data: bytes) -> Reading:
    time.sleep(600)
    return nothing(data)


def works_without_end(data: bytes) -> Reading:
    while True:
        pass


def eats_memory(data: bytes) -> Reading:
    held = []
    while True:
        held.append(bytearray(10_000_000))


def dies(data: bytes) -> Reading:
    os._exit(3)


def aborts(data: bytes) -> Reading:
    os.abort()


def fails(data: bytes) -> Reading:
    raise ValueError(f"in the file stood {data!r}")


def refuses(data: bytes) -> Reading:
    raise UnreadableFile("Choose another file.")


def says_nothing(data: bytes) -> Reading:
    os.close(1)
    os._exit(0)


def tells_whether_it_was_let(data: bytes) -> Reading:
    let = []
    for name, attempt in (
        ("network", lambda: socket.create_connection(("127.0.0.1", 9), timeout=1).close()),
        ("program", lambda: subprocess.run([sys.executable, "-c", ""], check=False)),
        ("file", lambda: Path(data.decode()).write_text("x")),
    ):
        try:
            attempt()
        except PermissionError:
            continue
        except OSError:
            pass
        let.append(name)
    return Reading("test", (), (), Counts(0, 0, 0, 0), columns=tuple(let), encoding=os.environ.get("SECRET", "none"))


def nothing(data: bytes) -> Reading:
    django = "with Django" if "django" in sys.modules else "without Django"
    return Reading("test", (), (), Counts(0, 0, 0, 0), columns=(django,))
