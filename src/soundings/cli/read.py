"""`soundings read`: what Soundings understands of a file, as a table for people or as JSON for programs.

Nothing is stored and nothing leaves the machine. Exit codes: 0 read, 1 unreadable (one sentence says why), 2 misused.
"""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from soundings.cli.telling import NotTold, tell

if TYPE_CHECKING:
    from rich.table import Table

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
    out = sys.stdout.buffer if as_json else io.BytesIO()
    try:
        tell(file, out, begin, end)
    except NotTold as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(why.code) from None
    if isinstance(out, io.BytesIO):
        _show(json.loads(out.getvalue()))


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
