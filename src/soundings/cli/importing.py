"""`soundings import`: bring people in from a file, as the page does.

Exit codes: 0 all of it is in, 1 the file cannot be read (one sentence says why), 2 misused, 3 in, but for some rows.
"""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from soundings.cli.archive import give_up, mine
from soundings.cli.folder import CannotStart

if TYPE_CHECKING:
    from soundings.interchange.models import Besides, Import

SOME_LEFT_OUT = 3


class Doubtful(StrEnum):
    """What to do with rows that may be somebody who is here; as the page's answers."""

    LATER = "later"
    SAME = "same"
    OTHER = "other"
    OUT = "leave-out"


def bring_in(
    file: Annotated[
        Path, typer.Argument(help="Connections.csv, cards, a table, mail, a calendar, LinkedIn's archive.")
    ],
    look: Annotated[bool, typer.Option("--look", help="Only say what is in it; nothing is stored.")] = False,
    me: Annotated[
        list[str] | None, typer.Option("--me", help="An address of yours, where it is not the likeliest.")
    ] = None,
    doubtful: Annotated[
        Doubtful,
        typer.Option(
            "--doubtful",
            help="Rows that may be somebody you know: bring them in and be asked later, as the same person, as "
            "somebody else, or leave them out.",
        ),
    ] = Doubtful.LATER,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="Answer in JSON; does not ask.")] = False,
) -> None:
    """Bring in people, messages or talks from a file, each once; all of it can be taken back on its page."""
    try:
        user, workspace = mine()
    except CannotStart as why:
        give_up(str(why))
    from django.utils import timezone

    from soundings.formats.limits import limits_for
    from soundings.formats.records import UnreadableFile
    from soundings.interchange import besides, importing

    if file.is_file() and file.stat().st_size > importing.LARGEST:
        give_up(f"{file} is over 50 MB. Divide it into smaller files and bring them in one by one.")
    try:
        content, now = file.read_bytes(), timezone.now()
        # Here nobody else waits for the answer.
        brought = importing.bring(workspace, file.name, content, by=user, at=now, limits=limits_for(len(content)))
    except UnreadableFile as why:
        give_up(str(why))
    except OSError as why:
        give_up(f"{file} cannot be read ({why.strerror}).")
    if not brought.total and not brought.bad:
        brought.delete()
        give_up("There are no people, messages or appointments in this file.")
    further = brought.further
    if further and me:
        besides.say(further, [f"email:{address.strip().lower()}" for address in me])
    if not json_:
        for label, number in (*(brought.counted if brought.has_people else ()), *(further.counted if further else ())):
            typer.echo(f"{label}: {number}")
        for one in further.asked.get("mine", ()) if further else ():
            if one["is_mine"]:
                typer.echo(f"You are {one['label']}; if not, say --me ADDRESS")
        for remark in brought.remarks:
            typer.echo(remark)
    if look or not (json_ or yes or typer.confirm("Bring it in?" if further else "Bring them in?")):
        brought.delete()
    else:
        _decide(brought, doubtful)
        if not brought.confirm(by=user, at=timezone.now()):
            give_up("It was brought in or read anew in the browser meanwhile.")
        _write(brought, quiet=json_)
    if json_:
        typer.echo(json.dumps(_told(brought, further)))
    elif brought.finished_at:
        typer.echo(f"All of it is in. It can be taken back as a whole at {brought.get_absolute_url()}")
    if brought.bad:
        raise typer.Exit(SOME_LEFT_OUT)


def _decide(brought: Import, doubtful: Doubtful) -> None:
    """The same answer for all doubtful rows; rows of people who asked to be forgotten stay out."""
    from soundings.interchange.choosing import Choice, choose_all
    from soundings.interchange.sorting import Kind

    answers = {
        Doubtful.LATER: Choice.OPEN,
        Doubtful.SAME: Choice.ONE,
        Doubtful.OTHER: Choice.TWO,
        Doubtful.OUT: Choice.OUT,
    }
    if brought.doubtful:
        choose_all(brought, Kind.DOUBTFUL, answers[doubtful], seen=brought.readings)
        brought.refresh_from_db(fields=["by_kind"])


def _write(brought: Import, *, quiet: bool) -> None:
    """Do the worker's work on this import; a worker that runs meanwhile takes its share."""
    from django.utils import timezone
    from rich.console import Console
    from rich.progress import Progress

    from soundings.interchange import importing

    with Progress(console=Console(stderr=True), transient=True, disable=quiet or not sys.stderr.isatty()) as progress:
        task = progress.add_task("Bringing in", total=brought.rows_chosen or None)
        while brought.finished_at is None and not brought.trouble:
            importing.step(timezone.now())
            brought.refresh_from_db(fields=["finished_at", "trouble"])
            progress.update(task, completed=brought.rows_in)
    if brought.trouble:
        give_up(brought.trouble)


def _told(brought: Import, further: Besides | None) -> dict[str, Any]:
    names = ("total", "new", "changed", "same", "doubtful", "again", "forgotten", "left_out", "skipped", "bad")
    counts: dict[str, Any] = {name: getattr(brought, name) for name in names}
    if further:
        counts["besides"] = further.numbers
    stored = brought.finished_at is not None
    return {"kind": brought.kind, **counts, "stored": stored, "problems": brought.bad_lines}
