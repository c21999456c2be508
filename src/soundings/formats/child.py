"""Reading a foreign file in a child process, which may die of it: this one does not."""

import json
import os
import subprocess
import sys
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path
from typing import Any

from soundings import platform
from soundings.formats.limits import OUT_OF_MEMORY, OUT_OF_TIME, Limits
from soundings.formats.readers import READERS
from soundings.formats.records import Reading, UnreadableFile
from soundings.formats.wire import unpacked

CHILD = "soundings.formats.reading_child"
# All the child learns of its surroundings; where the modules are comes from our own path.
PASSED_ON = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE")
ORDINARY = Limits()

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
    handed_over = json.dumps({"limits": asdict(limits), **options})
    command = [sys.executable, "-P", "-S", "-m", CHILD, reader, handed_over]
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
    if done.returncode == OUT_OF_MEMORY:
        raise UnreadableFile(TOO_MUCH)
    if done.returncode == OUT_OF_TIME or platform.ended_by_cpu_cap(done.returncode):
        raise UnreadableFile(TOO_LONG)
    if done.returncode:
        # Memory can also run out where Python cannot say so.
        raise UnreadableFile(
            TOO_MUCH if b"MemoryError" in done.stderr else DAMAGED,
            detail=f"exit code {done.returncode} {done.stderr[-500:].decode(errors='replace')}".strip(),
        )
    try:
        return unpacked(done.stdout)
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableFile(DAMAGED, detail=f"no answer: {type(error).__name__}") from error


def surroundings() -> dict[str, str]:
    """An environment with our modules and without our secrets."""
    ours = str(Path(__file__).resolve().parents[2])
    path = [ours, *(entry for entry in sys.path if entry and entry != ours)]
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return passed_on | {"PYTHONPATH": os.pathsep.join(path)}
