"""`soundings backup` and `soundings restore`: a copy of everything, and the way back."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from soundings.cli import archive, folder
from soundings.cli.folder import CannotStart
from soundings.cli.home import home
from soundings.interchange import backup as backups

ELSEWHERE = (
    "Your data is in PostgreSQL. Back it up with pg_dump, and bring it back with pg_restore: "
    "docs/running.md has the two commands."
)


def backup(
    to: Annotated[Path | None, typer.Option("--to", help="The file to write; else one in the data folder.")] = None,
    json_: archive.Json = False,
) -> None:
    """Copy everything in the data folder into one file, also while Soundings runs."""
    _only_embedded()
    now = datetime.now().astimezone()
    try:
        made = backups.make(home(), to, now) if to else backups.daily(home(), now)
    except backups.CannotBackUp as why:
        archive.give_up(str(why))
    size = made.stat().st_size
    if json_:
        typer.echo(json.dumps({"file": str(made), "bytes": size, "made_at": now.isoformat()}))
    else:
        typer.echo(f"Backed up to {made} ({size / 1_000_000:.1f} MB). It holds other people's data: keep it safe.")


def restore(
    file: Annotated[Path, typer.Argument(help="What `soundings backup` or `soundings export` wrote.")],
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    json_: archive.Json = False,
) -> None:
    """Put a backup in the place of what is in the data folder, which is backed up first; or fill an empty one.

    What `soundings export` wrote goes into an empty workspace only.
    """
    where = home()
    if _is_archive(file):
        number = _filled(where, file, quiet=json_)
        typer.echo(json.dumps({"restored": str(file), "facts": number}) if json_ else f"Brought back {number:,} facts.")
        return
    _only_embedded()
    before: Path | None = None
    try:
        contents = backups.look_into(file)
        folder.make(where)
        held = folder.lock(where)
        try:
            if not yes:
                typer.confirm(
                    f"Put the backup of {contents.made_at[:16]} in the place of all that is in {where}?", abort=True
                )
            if (where / "soundings.sqlite3").exists():
                now = datetime.now().astimezone()
                # To the microsecond: it must not take the place of one that is just being brought back.
                before = where / "backups" / f"before-restoring-{now:%Y-%m-%d-%H%M%S-%f}.zip"
                backups.make(where, before, now)
            backups.bring_back(file, where, accept=_is_not_newer)
        finally:
            held.close()
    except (CannotStart, backups.CannotBackUp, backups.NotABackup) as why:
        archive.give_up(str(why))
    if json_:
        typer.echo(json.dumps({"restored": str(file), "made_at": contents.made_at, "before": before and str(before)}))
    else:
        typer.echo(f"Brought back what there was on {contents.made_at[:16].replace('T', ' at ')}.")
        if before:
            typer.echo(f"What was there until now is in {before}.")


def _is_archive(file: Path) -> bool:
    """Whether it is an archive of a workspace, and no backup of a whole database."""
    try:
        with zipfile.ZipFile(file) as opened:
            return "workspace.json" in opened.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _filled(where: Path, file: Path, *, quiet: bool) -> int:
    if archive.is_elsewhere():
        return archive.bring_back(file, quiet=quiet)
    try:
        folder.make(where)
        held = folder.lock(where)
    except CannotStart as why:
        archive.give_up(str(why))
    try:
        return archive.bring_back(file, quiet=quiet)
    finally:
        held.close()


def _is_not_newer(database: sqlite3.Connection) -> None:
    folder.holds_all_steps(set(database.execute("SELECT app, name FROM django_migrations")), "The backup")


def _only_embedded() -> None:
    if archive.is_elsewhere():
        typer.echo(ELSEWHERE, err=True)
        raise typer.Exit(2)
