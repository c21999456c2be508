"""`soundings export`: everything of the workspace as one archive. `soundings restore` brings one back."""

from __future__ import annotations

import json
import sys
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from soundings.cli.folder import CannotStart
from soundings.platform import private_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from soundings.workspaces.models import User, Workspace

Json = Annotated[bool, typer.Option("--json", help="Answer in JSON.")]


def export(
    to: Annotated[Path | None, typer.Argument(help="The file to write; else one named after the day, here.")] = None,
    json_: Json = False,
) -> None:
    """Write everything into one archive: for programs (JSON Lines) and for people (a page to read)."""
    from soundings.cli import prepare

    target = to or Path(f"soundings-{datetime.now().astimezone():%Y-%m-%d}.zip")
    unfinished = target.with_name(f"{target.name}.part")
    try:
        prepare.setup()
        prepare.migrate()
        _, workspace = mine()
        from soundings.interchange import archive

        with shown("Writing", quiet=json_) as progress, private_file(unfinished) as into:
            rows = archive.write(workspace, into, progress)
        unfinished.replace(target)
    except CannotStart as why:
        give_up(str(why))
    except OSError as error:
        give_up(f"{target} could not be written ({error.strerror}). Free some space, or name another file.")
    finally:
        unfinished.unlink(missing_ok=True)
    if json_:
        typer.echo(json.dumps({"file": str(target), "bytes": target.stat().st_size, "rows": rows}))
    else:
        size = target.stat().st_size / 1_000_000
        typer.echo(f"{sum(rows.values()):,} rows are in {target} ({size:.1f} MB). They hold other people's data.")


def bring_back(file: Path, *, quiet: bool) -> int:
    """Fill the one workspace of this copy, which must be empty; returns how many facts there are now."""
    from soundings.cli import prepare

    try:
        prepare.setup()
        prepare.migrate()
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
    """The one user of this copy and the workspace that is theirs."""
    from django.db import transaction

    from soundings.cli import prepare

    with transaction.atomic():
        user = prepare.the_user()
    membership = user.memberships.filter(workspace__is_example=False).select_related("workspace").earliest("id")
    return user, membership.workspace


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
