"""The data folder: made, locked and looked at before anything is started. Nothing here loads Django."""

from __future__ import annotations

import secrets
import sqlite3
from pathlib import Path

from soundings.platform import private_file, private_folder

PACKAGE = Path(__file__).resolve().parent.parent


class CannotStart(Exception):
    """One sentence for the user: what is wrong, and what to do."""


def make(folder: Path) -> None:
    """Make the folder and the secret that signs sessions; only the owner can look into either."""
    try:
        private_folder(folder)
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
    try:
        with sqlite3.connect(file.resolve().as_uri() + "?mode=ro", uri=True) as database:
            rows = set(database.execute("SELECT app, name FROM django_migrations"))
    except sqlite3.DatabaseError as error:
        raise CannotStart(
            f"The database {file} cannot be read; it may be damaged. "
            "Put a backup in its place, or move it away to begin anew."
        ) from error
    ours = {(path.parts[-3], path.stem) for path in PACKAGE.glob("*/migrations/0*.py")}
    apps = {app for app, _ in ours}
    if unknown := {row for row in rows if row[0] in apps} - ours:
        raise CannotStart(
            f"The database in {folder} was written by a newer Soundings ({len(unknown)} steps ahead). "
            "Update Soundings, then start again."
        )
    return ours <= rows
