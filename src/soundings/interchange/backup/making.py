"""Making a backup: the database as it is at one moment, packed, with a manifest that says what it must be.

The copy is read in one transaction, so nobody who writes waits for it and it never shows half an act. Under its own
name the archive appears only when it is whole: whatever happens half-way, the backups that were there stay as they are.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zipfile
from contextlib import closing, suppress
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import BinaryIO

from soundings.platform import private_file

DATABASE = "soundings.sqlite3"
MANIFEST = "manifest.json"
KIND = "soundings-backup"
# What is not whole yet ends so, and is nobody's backup.
UNFINISHED = ".part"
# Higher levels take four times as long for a tenth less.
LEVEL = 1
CHUNK = 1 << 20


class CannotBackUp(Exception):
    """One sentence for the user: what is in the way, and what to do."""


class NotABackup(Exception):
    """One sentence for the user: why this file cannot be brought back."""


def make(home: Path, target: Path, at: datetime) -> Path:
    """Back up the data folder `home` into the new file `target`; raises CannotBackUp.

    `at` is when, with its zone. Only its owner can read the file. An older file of that name is replaced at the end.
    """
    if not (home / DATABASE).exists():
        raise CannotBackUp(f"There is nothing to back up in {home} yet.")
    copy = target.with_name(f"{target.name}.database{UNFINISHED}")
    unfinished = target.with_name(f"{target.name}{UNFINISHED}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _clear(copy, unfinished)
        with private_file(copy):
            pass
        _copy(home / DATABASE, copy)
        with private_file(unfinished) as file:
            _pack(file, copy, at)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except sqlite3.Error as error:
        raise CannotBackUp(
            f"The database could not be copied ({error}). The backups made before are untouched."
        ) from error
    except OSError as error:
        raise CannotBackUp(
            f"The backup could not be written to {target.parent} ({error.strerror}). "
            "Free some space, or name another place."
        ) from error
    finally:
        with suppress(OSError):
            _clear(copy, unfinished)
    return target


def _clear(copy: Path, unfinished: Path) -> None:
    """Remove what a backup leaves that was killed; a log of an older copy must not meet a new one."""
    for beside in ("-wal", "-shm", "-journal", ""):
        copy.with_name(f"{copy.name}{beside}").unlink(missing_ok=True)
    unfinished.unlink(missing_ok=True)


def _copy(database: Path, copy: Path) -> None:
    """The database as it is now; checked, because a backup that cannot be read is worse than none."""
    source = sqlite3.connect(database.resolve().as_uri() + "?mode=ro", uri=True, timeout=20)
    with closing(source), closing(sqlite3.connect(copy)) as into:
        source.backup(into)
        # One file, without a log beside it.
        into.execute("PRAGMA journal_mode=DELETE")
        check(into)


def check(database: sqlite3.Connection) -> None:
    """Raise sqlite3.DatabaseError where pages or rows do not fit together."""
    (answer,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if answer != "ok":
        raise sqlite3.DatabaseError(answer)


def _pack(file: BinaryIO, database: Path, at: datetime) -> None:
    digest = hashlib.sha256()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        entry = zipfile.ZipInfo(DATABASE, at.timetuple()[:6])
        entry.compress_type = zipfile.ZIP_DEFLATED
        with database.open("rb") as source, archive.open(entry, "w", force_zip64=True) as into:
            while chunk := source.read(CHUNK):
                digest.update(chunk)
                into.write(chunk)
        manifest = {
            "kind": KIND,
            "made_at": at.isoformat(),
            "soundings": version("soundings"),
            "bytes": database.stat().st_size,
            "sha256": digest.hexdigest(),
        }
        archive.writestr(zipfile.ZipInfo(MANIFEST, at.timetuple()[:6]), json.dumps(manifest, indent=1))
