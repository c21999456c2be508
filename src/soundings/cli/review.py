"""`soundings review`: the coach on the command line, for people (words marked) and for programs (JSON, JSON Lines)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from rich.text import Text

    from soundings.coach.findings import Context, Finding, Review


class Kind(StrEnum):
    """What kind of text is reviewed."""

    OUTREACH = "outreach"
    QUESTION = "question"
    AGENDA = "agenda"
    THANKS = "thanks"
    PITCH = "pitch"


class Channel(StrEnum):
    """How the text goes out."""

    EMAIL = "email"
    LINKEDIN = "linkedin"
    LINKEDIN_MESSAGE = "linkedin-message"
    PHONE = "phone"
    VOICEMAIL = "voicemail"
    LETTER = "letter"
    CARD = "card"


MARKS = {"fault": ("bold red underline", "✗"), "advice": ("yellow underline", "›"), "praise": ("green", "✓")}
# What of a context may come from outside, and of which type.
KNOWN = {
    "contact_name": str,
    "contact_organisation": str,
    "sender_name": str,
    "sender_who": str,
    "found_how": str,
    "referrer": str,
    "topic": str,
    "way": str,
    "takeaway": str,
    "minutes": int,
    "note_length": int,
    "relationship": bool,
}


def review(
    kind: Annotated[Kind, typer.Argument(help="The kind of text.")],
    file: Annotated[str, typer.Argument(help="The file; - reads what is typed or piped in.")] = "-",
    channel: Annotated[Channel, typer.Option(help="How it goes out.")] = Channel.EMAIL,
    as_json: Annotated[bool, typer.Option("--json", help="Print checks and findings as JSON.")] = False,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="Read and answer one JSON object a line.")] = False,
) -> None:
    """Say what is good in a text, what is missing, and what would end the conversation; with words to mend it."""
    if jsonl:
        _answer_lines(kind, _lines(file), channel)
        return
    text = _text(file)
    said = _reviewed(kind, text, _context({"channel": channel.value}))
    if as_json:
        typer.echo(json.dumps(said.as_json(), ensure_ascii=False, indent=2))
        return
    _show(text, said)


def _reviewed(kind: Kind, text: str, context: Context) -> Review:
    from soundings.coach.kinds import reviewer

    return reviewer(kind.value)(text, context)


def _context(known: dict[str, Any]) -> Context:
    from soundings.coach.findings import Context

    kept: dict[str, Any] = {
        name: value for name, value in known.items() if name in KNOWN and isinstance(value, KNOWN[name])
    }
    return Context(channel=known.get("channel") or "email", **kept)


def _bytes(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == "-" else Path(file).read_bytes()
    except OSError as why:
        typer.echo(f"{file} cannot be read: {why.strerror or why}.", err=True)
        raise typer.Exit(2) from None


def _text(file: str) -> str:
    return _bytes(file).decode("utf-8-sig", errors="replace")


def _lines(file: str) -> Iterable[str]:
    """Line by line as they come: a program may ask and wait for each answer."""
    if file == "-":
        for line in sys.stdin.buffer:
            yield line.decode("utf-8-sig", errors="replace")
        return
    yield from _text(file).split("\n")


def _answer_lines(kind: Kind, lines: Iterable[str], channel: Channel) -> None:
    """One answer a line, in order; a line that cannot be understood is answered with what is wrong with it."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        typer.echo(json.dumps(_answer(kind, line, number, channel), ensure_ascii=False))


def _answer(kind: Kind, line: str, number: int, channel: Channel) -> dict[str, Any]:
    try:
        asked = json.loads(line)
        text = asked["text"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return {"id": None, "error": f"Line {number} is no JSON object with a “text”."}
    if not isinstance(text, str):
        return {"id": asked.get("id"), "error": f"The “text” of line {number} is no text."}
    known = asked.get("context") if isinstance(asked.get("context"), dict) else {}
    through = asked.get("channel") if asked.get("channel") in set(Channel) else channel.value
    said = _reviewed(kind, text, _context({**known, "channel": through}))
    return {"id": asked.get("id"), **said.as_json()}


def _show(text: str, said: Review) -> None:
    """The text with its words marked, then what there is to say, faults first."""
    from rich.console import Console

    console = Console(highlight=False)
    console.print(_marked(text, said.findings))
    console.print()
    order = list(MARKS)
    for finding in sorted(said.findings, key=lambda one: order.index(one.severity.value)):
        style, sign = MARKS[finding.severity.value]
        words = " ".join(text[finding.start : finding.end].split())
        console.print(_plain(f"{sign} {finding.why}", style.replace(" underline", "")))
        if words:
            console.print(_plain(f"  “{words if len(words) <= 90 else f'{words[:88]}…'}”", "dim"))
        if finding.mend is not None:
            mend = " ".join(finding.mend.split())
            console.print(_plain(f"  → {mend}" if mend else "  → leave this out", "cyan"))
    if not said.findings:
        console.print("Nothing to say against it.")


def _marked(text: str, findings: Iterable[Finding]) -> Text:
    from rich.text import Text

    shown = Text(text)
    for finding in findings:
        shown.stylize(MARKS[finding.severity.value][0], finding.start, finding.end)
    return shown


def _plain(words: str, style: str) -> Text:
    from rich.text import Text

    return Text(words, style=style)
