"""Reading a foreign file in a child process, which may die of it: this one does not."""

import json
import os
import subprocess
import sys
import threading
from contextlib import nullcontext
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from soundings import platform
from soundings.formats.limits import OUT_OF_MEMORY, OUT_OF_TIME, REFUSED, Limits
from soundings.formats.readers import READERS
from soundings.formats.records import Reading, UnreadableFile
from soundings.formats.wire import unpacked

CHILD = "soundings.formats.reading_child"
# All the child learns of its surroundings; where the modules are comes from our own path.
PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")
ORDINARY = Limits()
# So much of an answer is awaited before any of it is passed on.
HELD_BACK = 8_000_000

TOO_LONG = "This file takes too long to read. Divide it into smaller files and bring them in one by one."
TOO_MUCH = "This file needs too much memory to read. Divide it into smaller files and bring them in one by one."
DAMAGED = "This file could not be read; it may be damaged. Export it again and bring in the new file."


def read_safely(kind: str, file: bytes | Path, *, limits: Limits = ORDINARY, **options: Any) -> Reading:
    """What a reader of that kind makes of the file, read in a child with capped memory and time and no network.

    Raises UnreadableFile with one sentence for the user, whatever happens to the child. `options` go to the reader.
    """
    return run(READERS[kind], file, limits=limits, **options)


def run(reader: str, file: bytes | Path, *, limits: Limits = ORDINARY, **options: Any) -> Reading:
    """The same with the reader named as 'module:function'."""
    command = _command(reader, limits, options)
    try:
        # A file on disk goes to the child as it is; it never passes through this process.
        with nullcontext() if isinstance(file, bytes) else file.open("rb") as opened:
            done = subprocess.run(
                command,
                input=file if isinstance(file, bytes) else None,
                stdin=opened,
                env=surroundings(),
                capture_output=True,
                check=False,
                timeout=limits.seconds,
                creationflags=platform.WITHOUT_A_WINDOW,
            )
    except subprocess.TimeoutExpired as expired:
        raise UnreadableFile(TOO_LONG, detail="by the clock") from expired
    _judge(done.returncode, done.stderr)
    try:
        return unpacked(done.stdout)
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableFile(DAMAGED, detail=f"no answer: {type(error).__name__}") from error


def told(file: BinaryIO, out: BinaryIO, *, limits: Limits = ORDINARY, **options: Any) -> None:
    """Have a child tell `file`, of whatever kind, as JSON, and pass that on to `out` as it comes (see `telling.py`).

    Raises UnreadableFile; as a rule before anything was written, as the first of it is held back.
    """
    child = subprocess.Popen(
        _command("", limits, options),
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings(),
        creationflags=platform.WITHOUT_A_WINDOW,
    )
    expired = threading.Event()

    def end() -> None:
        expired.set()
        child.kill()

    clock = threading.Timer(limits.seconds, end)
    clock.start()
    with child:
        try:
            if child.stdout is None or child.stderr is None:
                raise AssertionError("The pipes were asked for.")
            held = child.stdout.read(HELD_BACK)
            if len(held) == HELD_BACK:
                out.write(held)
                held = b""
                for piece in iter(partial(child.stdout.read, 1 << 16), b""):
                    out.write(piece)
            said = child.stderr.read()
            returncode = child.wait()
        except BaseException:
            child.kill()
            raise
        finally:
            clock.cancel()
    if expired.is_set():
        raise UnreadableFile(TOO_LONG, detail="by the clock")
    if returncode == REFUSED:
        raise UnreadableFile(said.decode())
    _judge(returncode, said)
    out.write(held)


def _command(reader: str, limits: Limits, options: dict[str, Any]) -> list[str]:
    handed_over = json.dumps({"limits": asdict(limits), **options})
    return [sys.executable, "-P", "-S", "-m", CHILD, reader, handed_over]


def _judge(returncode: int, said: bytes) -> None:
    """Raise UnreadableFile with what a child's end means for the user."""
    if returncode == OUT_OF_MEMORY:
        raise UnreadableFile(TOO_MUCH)
    if returncode == OUT_OF_TIME or platform.ended_by_cpu_cap(returncode):
        raise UnreadableFile(TOO_LONG)
    if returncode:
        # Memory can also run out where Python cannot say so.
        raise UnreadableFile(
            TOO_MUCH if b"MemoryError" in said else DAMAGED,
            detail=f"exit code {returncode} {said[-500:].decode(errors='replace')}".strip(),
        )


def surroundings() -> dict[str, str]:
    """An environment with our modules and without our secrets."""
    ours = str(Path(__file__).resolve().parents[2])
    path = [ours, *(entry for entry in sys.path if entry and entry != ours)]
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return passed_on | {"PYTHONPATH": os.pathsep.join(path)}
