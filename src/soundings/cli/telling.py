"""What `soundings read` does, without what reads command lines: that takes longer to load than a small file to read."""

from __future__ import annotations

import io
import os
import sys
from datetime import date
from pathlib import Path
from typing import BinaryIO

from soundings.formats.child import told
from soundings.formats.limits import limits_for
from soundings.formats.records import UnreadableFile

# Of what is piped in: as long as for a gigabyte.
UNKNOWN_SIZE = 1_000_000_000
UNREADABLE = 1
MISUSED = 2


class NotTold(Exception):
    """Why nothing is told, in one sentence, and the exit code."""

    def __init__(self, why: str, code: int) -> None:
        super().__init__(why)
        self.code = code


def tell(file: str, out: BinaryIO, begin: str | None = None, end: str | None = None) -> None:
    """Write what is understood of `file` ('-': what is piped in) to `out` as JSON. Raises NotTold."""
    options = {"begin": _day(begin, "--from"), "end": _day(end, "--to")}
    if begin and end and begin > end:
        raise NotTold("--from is later than --to.", MISUSED)
    with _opened(file) as opened:
        size = opened.seek(0, io.SEEK_END) if opened.seekable() else UNKNOWN_SIZE
        if opened.seekable():
            opened.seek(0)
        try:
            told(opened, out, limits=limits_for(size), **options)
            out.flush()
        except UnreadableFile as why:
            raise NotTold(str(why), UNREADABLE) from None
        except OSError as why:
            hold_ones_peace()
            if isinstance(why, BrokenPipeError):
                # Whoever asked has heard enough.
                return
            raise NotTold(f"The answer could not be written: {why.strerror or why}.", UNREADABLE) from None


def tell_if_plainly_asked(arguments: list[str]) -> int | None:
    """The exit code, if `arguments` are those of `soundings read` in their plain form: a file, --json and days.

    None where they are anything else, for the command line proper to help with.
    """
    files: list[str] = []
    days: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        if argument in {"--from", "--to"}:
            days[argument] = next(rest, "")
        elif argument == "-" or not argument.startswith("-"):
            files.append(argument)
        elif argument != "--json":
            return None
    if "--json" not in arguments or len(files) != 1:
        return None
    try:
        tell(files[0], sys.stdout.buffer, days.get("--from"), days.get("--to"))
    except NotTold as why:
        sys.stderr.write(f"{why}\n")
        return why.code
    return 0


def hold_ones_peace() -> None:
    """What is still to be written goes nowhere, or Python would try again at its end."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _opened(file: str) -> BinaryIO:
    try:
        return sys.stdin.buffer if file == "-" else Path(file).open("rb")
    except OSError as why:
        raise NotTold(f"{file} cannot be read: {why.strerror or why}.", MISUSED) from None


def _day(written: str | None, option: str) -> str | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        raise NotTold(f"{option} needs a day such as 2026-05-31.", MISUSED) from None
