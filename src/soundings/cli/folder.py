"""The data folder: made, locked and looked at before anything is started. Nothing here loads Django."""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from soundings.cli.home import compiled_templates
from soundings.platform import private_file, private_folder

PACKAGE = Path(__file__).resolve().parent.parent


class CannotStart(Exception):
    """One sentence for the user: what is wrong, and what to do."""


def make(folder: Path) -> None:
    """Make the folder and the secret that signs sessions; only the owner can look into either."""
    try:
        private_folder(folder)
        private_folder(compiled_templates(folder))
        if not (folder / "secret").exists():
            with private_file(folder / "secret") as file:
                file.write(secrets.token_urlsafe(50).encode())
        probe = folder / "probe"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise CannotStart(
            f"Soundings cannot write to its data folder {folder} ({error.strerror}). "
            "Make it writable, or name another in SOUNDINGS_HOME."
        ) from error


def lock(folder: Path) -> sqlite3.Connection:
    """Hold the folder until this process ends, however it ends; raises CannotStart where another copy holds it."""
    held = sqlite3.connect(folder / "serving.lock", timeout=0.2, isolation_level=None)
    try:
        held.execute("PRAGMA journal_mode=DELETE")
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        held.close()
        raise CannotStart(
            f"Soundings is running already with the data folder {folder}. "
            "`soundings link` prints a link to it; or name another folder in SOUNDINGS_HOME."
        ) from error
    return held


def is_migrated(folder: Path) -> bool:
    """Whether the embedded database is up to date; raises CannotStart where it is newer than we are, or broken."""
    file = folder / "soundings.sqlite3"
    if not file.exists() or file.stat().st_size == 0:
        return False
    if not os.access(file, os.W_OK):
        raise CannotStart(f"Soundings may read its database {file}, but not write to it. Make it writable.")
    try:
        with closing(sqlite3.connect(file.resolve().as_uri() + "?mode=ro", uri=True)) as database:
            rows = set(database.execute("SELECT app, name FROM django_migrations"))
    except sqlite3.DatabaseError as error:
        raise CannotStart(
            f"The database {file} cannot be read; it may be damaged. "
            "Put a backup in its place, or move it away to begin anew."
        ) from error
    return holds_all_steps(rows, f"The database in {folder}")


def holds_all_steps(done: set[tuple[str, str]], database: str) -> bool:
    """Whether all our migrations are among those done; raises CannotStart where there are some we do not know."""
    ours = {(path.parts[-3], path.stem) for path in PACKAGE.glob("*/migrations/0*.py")}
    apps = {app for app, _ in ours}
    if unknown := {step for step in done if step[0] in apps} - ours:
        raise CannotStart(
            f"{database} was written by a newer Soundings ({len(unknown)} steps ahead). "
            "Update Soundings, then start again."
        )
    return ours <= done


def note_address(folder: Path, address: str) -> None:
    """Leave word where the pages are, for `soundings link`."""
    with suppress(OSError):
        (folder / "address").write_text(address, encoding="utf-8")


def noted_address(folder: Path) -> str:
    """Where the copy that runs with this folder gives its pages; empty where none said so."""
    try:
        return (folder / "address").read_text(encoding="utf-8")
    except OSError:
        return ""
