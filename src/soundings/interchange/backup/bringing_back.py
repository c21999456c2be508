"""Bringing a backup back: looked through as a whole first, then put in place in one step."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from soundings.interchange.backup.making import CHUNK, DATABASE, KIND, MANIFEST, NotABackup, check
from soundings.platform import private_file

DAMAGED = "This backup is damaged and cannot be brought back. Take an older one."
LONGEST_MANIFEST = 10_000
# What zipfile raises for broken, encrypted or unknown kinds of archive.
UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError)


@dataclass(frozen=True)
class Contents:
    """What a backup says of itself."""

    made_at: str
    soundings: str
    bytes: int
    sha256: str


def look_into(backup: Path) -> Contents:
    """What is in it, without unpacking; raises NotABackup."""
    try:
        with zipfile.ZipFile(backup) as archive:
            if archive.getinfo(MANIFEST).file_size > LONGEST_MANIFEST:
                raise NotABackup(DAMAGED)
            said = json.loads(archive.read(MANIFEST))
            if said["kind"] != KIND:
                raise NotABackup(f"{backup} is no backup of Soundings.")
            return Contents(str(said["made_at"]), str(said["soundings"]), int(said["bytes"]), str(said["sha256"]))
    except OSError as error:
        raise NotABackup(f"{backup} cannot be opened ({error.strerror}).") from error
    except (*UNREADABLE, KeyError, ValueError, TypeError) as error:
        raise NotABackup(f"{backup} is no backup of Soundings, or it is damaged.") from error


def bring_back(backup: Path, home: Path, *, accept: Callable[[sqlite3.Connection], object]) -> Path:
    """Unpack and check it, then put it in the place of the database in `home`, which nobody may be using.

    `accept` looks at the unpacked database and raises what it likes where it may not be taken. Then, and where
    NotABackup is raised, nothing was touched. Returns the database's path.
    """
    contents = look_into(backup)
    aside = home / f"{DATABASE}.bringing-back"
    try:
        with private_file(aside) as file:
            _unpack(backup, contents, file)
        with closing(sqlite3.connect(aside)) as database:
            check(database)
            accept(database)
        return _put_in_place(aside, home / DATABASE)
    except (*UNREADABLE, sqlite3.Error, KeyError) as error:
        raise NotABackup(DAMAGED) from error
    finally:
        aside.unlink(missing_ok=True)


def _unpack(backup: Path, contents: Contents, into: BinaryIO) -> None:
    digest, left = hashlib.sha256(), contents.bytes
    with zipfile.ZipFile(backup) as archive, archive.open(DATABASE) as entry:
        while chunk := entry.read(CHUNK):
            left -= len(chunk)
            if left < 0:
                raise NotABackup(DAMAGED)
            digest.update(chunk)
            into.write(chunk)
    if left or digest.hexdigest() != contents.sha256:
        raise NotABackup(DAMAGED)
    into.flush()
    os.fsync(into.fileno())


def _put_in_place(aside: Path, database: Path) -> Path:
    if database.exists():
        # Its log is folded in and gone, so that putting the other in its place is one step and takes nothing along.
        with closing(sqlite3.connect(database)) as old:
            old.execute("PRAGMA journal_mode=DELETE")
    return aside.replace(database)
