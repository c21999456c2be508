"""The process in which a foreign file is read: it has little memory, little time, no network and writes no file.

Run as `python -m soundings.formats.reading_child READER OPTIONS`, with the file on standard input. The answer comes on
standard output: see `wire.py`, or `telling.py` if no reader is named.
"""

import io
import json
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any

from soundings import platform
from soundings.formats.limits import OUT_OF_MEMORY, OUT_OF_TIME, REFUSED, Limits
from soundings.formats.records import Reading, UnreadableFile
from soundings.formats.wire import packed, refused

Reader = Callable[..., Reading]
FORBIDDEN = ("socket.", "subprocess.", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.system")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


def main(arguments: list[str]) -> int:
    """Read standard input with the reader named; the exit code says what went wrong, if it did."""
    named, options = arguments[0], json.loads(arguments[1])
    sys.excepthook = tell_where
    limits = Limits(**options.pop("limits"))
    answer = answered(named, options) if named else told(options)
    if not (platform.cap_memory(limits.memory) and platform.cap_cpu(limits.cpu_seconds)):
        watch(limits)
    sys.addaudithook(refuse)
    try:
        code = answer()
        sys.stdout.buffer.flush()
    except MemoryError:
        return OUT_OF_MEMORY
    return code


def answered(named: str, options: dict[str, Any]) -> Callable[[], int]:
    """What sends the reading, or the refusal, of the reader named."""
    module, _, name = named.partition(":")
    reader: Reader = getattr(import_module(module), name)

    def answer() -> int:
        try:
            packet = packed(reader(sys.stdin.buffer.read(), **options))
        except UnreadableFile as error:
            packet = refused(error)
        sys.stdout.buffer.write(packet)
        return 0

    return answer


def told(options: dict[str, Any]) -> Callable[[], int]:
    """What tells the file as it is read; a refusal goes to standard error."""
    from soundings.formats.telling import tell

    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", errors="replace", newline="\n")

    def answer() -> int:
        try:
            tell(sys.stdin.buffer, out, **options)
        except UnreadableFile as error:
            sys.stderr.buffer.write(str(error).encode())
            return REFUSED
        finally:
            out.flush()
        return 0

    return answer


def tell_where(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """A reader's own fault is told by its kind and place: the text of an error may hold what stood in the file."""
    places = [f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(trace)]
    sys.stderr.write(f"{kind.__name__} at {' '.join(places)}")


def refuse(event: str, arguments: tuple[Any, ...]) -> None:
    """A reader has no business outside its file."""
    if event.startswith(FORBIDDEN):
        raise PermissionError(event)
    if event == "open" and len(arguments) > 2 and (arguments[2] or 0) & WRITING:
        raise PermissionError(event)


def watch(limits: Limits) -> None:
    """Where the system sets no limits: look ten times a second, and end when one is passed."""

    def look() -> None:
        while True:
            if (platform.memory_used() or 0) > limits.memory:
                os._exit(OUT_OF_MEMORY)
            if time.process_time() > limits.cpu_seconds:
                os._exit(OUT_OF_TIME)
            time.sleep(0.1)

    threading.Thread(target=look, daemon=True).start()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
