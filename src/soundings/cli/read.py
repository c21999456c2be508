"""`soundings read`: what Soundings understands of a file, as a table for people or as JSON for programs.

Nothing is stored and nothing leaves the machine. Exit codes: 0 read, 1 unreadable (one sentence says why), 2 misused.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, BinaryIO, NoReturn

import typer

if TYPE_CHECKING:
    from rich.table import Table

# Of what is piped in: as long as for a gigabyte.
UNKNOWN_SIZE = 1_000_000_000
UNREADABLE = 1
MISUSED = 2
# As many records as a person looks through.
SHOWN = 200
# What is shown of each record, where it has it: its name for programs and for people.
SHOWN_OF = {
    "file": "File",
    "full_name": "Name",
    "title": "Title",
    "organisation": "Organisation",
    "start": "Starts",
    "summary": "What",
    "date": "Date",
    "from": "From",
    "to": "To",
    "subject": "Subject",
    "new_text": "Text",
    "emails": "E-mail",
    "phones": "Phone",
    "location": "Where",
}


def read(
    file: Annotated[str, typer.Argument(help="The file; - reads what is piped in.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print everything as JSON.")] = False,
    begin: Annotated[str | None, typer.Option("--from", metavar="DATE", help="Occurrences from this day on.")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="DATE", help="Occurrences up to this day.")] = None,
) -> None:
    """Show what would be understood of a file with people, messages or appointments. Nothing is stored."""
    options = {"begin": _day(begin, "--from"), "end": _day(end, "--to")}
    if begin and end and begin > end:
        _end("--from is later than --to.", MISUSED)
    with _opened(file) as opened:
        if as_json:
            _tell(opened, sys.stdout.buffer, options)
            return
        told = io.BytesIO()
        _tell(opened, told, options)
    _show(json.loads(told.getvalue()))


def _opened(file: str) -> BinaryIO:
    try:
        return sys.stdin.buffer if file == "-" else Path(file).open("rb")
    except OSError as why:
        _end(f"{file} cannot be read: {why.strerror or why}.", MISUSED)


def _day(written: str | None, option: str) -> str | None:
    if written is None:
        return None
    try:
        return date.fromisoformat(written).isoformat()
    except ValueError:
        _end(f"{option} needs a day such as 2026-05-31.", MISUSED)


def _end(why: str, code: int) -> NoReturn:
    typer.echo(why, err=True)
    raise typer.Exit(code) from None


def _tell(file: BinaryIO, out: BinaryIO, options: dict[str, str | None]) -> None:
    from soundings.formats.child import told
    from soundings.formats.limits import limits_for
    from soundings.formats.records import UnreadableFile

    size = file.seek(0, io.SEEK_END) if file.seekable() else UNKNOWN_SIZE
    if file.seekable():
        file.seek(0)
    try:
        told(file, out, limits=limits_for(size), **options)
        out.flush()
    except UnreadableFile as why:
        _end(str(why), UNREADABLE)
    except BrokenPipeError:
        # Whoever asked has heard enough.
        raise typer.Exit(0) from None


def _show(told: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    records, problems = told["records"], told["problems"]
    console.print(f"{told['kind']}: {len(records):,} read, {len(problems):,} with a problem.")
    if records:
        console.print(_table(records))
    if len(records) > SHOWN:
        console.print(f"… and {len(records) - SHOWN:,} more; --json prints all.")
    for sheet in told.get("sheets", []):
        console.print(Text(f"Sheet {sheet['name']}: {len(sheet['rows']):,} rows, no list of people."))
    for problem in problems[:SHOWN]:
        place = f"Line {problem['line']}" if "line" in problem else f"No. {problem['index'] + 1}"
        console.print(Text(f"{place}: {problem['message']}"))


def _table(records: list[dict[str, Any]]) -> Table:
    from rich.table import Table
    from rich.text import Text

    shown = records[:SHOWN]
    columns = [name for name in SHOWN_OF if any(record.get(name) for record in shown)]
    table = Table(*(SHOWN_OF[name] for name in columns), header_style="bold", box=None)
    for record in shown:
        table.add_row(*(Text(_words(record.get(name))) for name in columns))
    return table


def _words(value: Any) -> str:
    """A value in a few words."""
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    if isinstance(value, dict):
        return str(value.get("name") or value.get("email") or value.get("at") or "")
    text = " ".join(str("" if value is None else value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"
