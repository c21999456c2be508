"""`soundings export`: everything of the workspace as one archive. `soundings restore` brings one back."""

from __future__ import annotations

import json
import os
import sys
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO, NoReturn

import typer

from soundings.cli import folder
from soundings.cli.folder import CannotStart
from soundings.cli.home import home
from soundings.platform import private_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from soundings.workspaces.models import User, Workspace

    # Hears how many rows were written since it heard last.
    Progress = Callable[[int], object]

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def export(
    to: Annotated[
        Path | None, typer.Argument(help="FILE.zip for everything; people.xlsx, .csv or .vcf; talks.ics.")
    ] = None,
    json_: Json = False,
) -> None:
    """Write everything into one archive; or people as xlsx, csv or vcf, or talks as ics: the ending says which."""
    target = to or Path(f"soundings-{datetime.now().astimezone():%Y-%m-%d}.zip")
    unfinished = target.with_name(f"{target.name}.part")
    try:
        _, workspace = mine()
        write = _writer(target.suffix.lower())
        with shown("Writing", quiet=json_) as progress, private_file(unfinished) as into:
            rows = write(workspace, into, progress)
        unfinished.replace(target)
    except CannotStart as why:
        give_up(str(why))
    except OSError as error:
        give_up(f"{target} could not be written ({error.strerror}). Free some space, or name another file.")
    finally:
        unfinished.unlink(missing_ok=True)
    size = target.stat().st_size
    if json_:
        typer.echo(json.dumps({"file": str(target), "bytes": size, "rows": rows}))
    else:
        number = f"{sum(rows.values()):,} rows" if rows else "All of it"
        typer.echo(f"{number} written to {target} ({size / 1_000_000:.1f} MB). It holds other people's data.")


def _writer(ending: str) -> Callable[[Workspace, BinaryIO, Progress], dict[str, int]]:
    """What writes a file of that ending; ends the command where nothing does."""
    from soundings.interchange import archive
    from soundings.interchange.taking_out import cards, tables, talks

    in_pieces = {".csv": tables.as_csv, ".vcf": cards.as_cards, ".ics": talks.as_calendar}
    if ending == ".zip":
        return archive.write
    if ending == ".xlsx":
        return lambda workspace, into, progress: {"people": tables.as_workbook(workspace, into)}
    if ending not in in_pieces:
        typer.echo("Name a file that ends in zip (everything), xlsx, csv or vcf (people), or ics (talks).", err=True)
        raise typer.Exit(2)

    def write(workspace: Workspace, into: BinaryIO, progress: Progress) -> dict[str, int]:
        for piece in in_pieces[ending](workspace):
            into.write(piece)
        return {}

    return write


def bring_back(file: Path, *, quiet: bool) -> int:
    """Fill the one workspace of this copy, which must be empty; returns how many facts there are now."""
    try:
        user, workspace = mine()
    except CannotStart as why:
        give_up(str(why))
    from soundings.interchange import archive

    try:
        with shown("Bringing back", quiet=quiet) as progress:
            return archive.bring_back(file, workspace, by=user, progress=progress)
    except (archive.NotAnArchive, archive.NotEmpty) as why:
        give_up(str(why))


def mine() -> tuple[User, Workspace]:
    """The one user of this copy and the workspace that is theirs, made where there are none; raises CannotStart."""
    from soundings.cli import prepare

    if not is_elsewhere():
        folder.make(home())
    prepare.setup()
    prepare.migrate()
    from django.db import transaction

    with transaction.atomic():
        user = prepare.the_user()
    membership = user.memberships.filter(workspace__is_example=False).select_related("workspace").earliest("id")
    return user, membership.workspace


def is_elsewhere() -> bool:
    """Whether the data is not in the data folder, but in a database of its own."""
    return bool(os.environ.get("SOUNDINGS_DATABASE_URL") or os.environ.get("SOUNDINGS_DATABASE_URL_FILE"))


@contextmanager
def shown(what: str, *, quiet: bool) -> Iterator[Callable[[int], object]]:
    """A bar that counts rows, where somebody looks on."""
    if quiet or not sys.stderr.isatty():
        yield lambda rows: None
        return
    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn

    columns = (SpinnerColumn(), TextColumn("{task.description} {task.completed:,.0f} rows"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(what, total=None)
        yield lambda rows: progress.advance(task, rows)


def give_up(why: str) -> NoReturn:
    """Say why, and fail."""
    typer.echo(why, err=True)
    raise typer.Exit(1)
