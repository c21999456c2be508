"""Typed readers of environment variables, which refuse nonsense by name."""

import os
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """The value of `name`; or of the file that `name_FILE` points to: secrets need not stand in the environment."""
    file = os.environ.get(f"{name}_FILE")
    if file:
        return Path(file).read_text(encoding="utf-8").strip()
    return os.environ.get(name, default)


def switch(name: str, default: bool = False) -> bool:
    """True for yes, true, on or 1; False for no, false, off or 0."""
    value = text(name).strip().lower()
    if not value:
        return default
    if value in {"1", "yes", "true", "on"}:
        return True
    if value in {"0", "no", "false", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} is “{value}”. Write yes or no.")


def number(name: str, default: int) -> int:
    """A whole number."""
    value = text(name)
    if not value:
        return default
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} is “{value}”. Write a whole number.") from None


def words(name: str) -> list[str]:
    """A list, separated by commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def database(url: str, sqlite_file: Path) -> dict[str, object]:
    """Django's description of the database that `url` names; without one, the embedded database in `sqlite_file`.

    SQLite keeps a write-ahead log and syncs fully: what the user was told is saved survives a crash. Transactions begin
    IMMEDIATE, so that two writers wait for each other instead of failing half-way.
    """
    if not url:
        return {
            "ENGINE": "soundings.workspaces.sqlite",
            "NAME": str(sqlite_file),
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": (
                    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY;"
                    "PRAGMA cache_size=-16000; PRAGMA wal_autocheckpoint=8000; PRAGMA mmap_size=134217728;"
                ),
            },
        }
    parts = urlsplit(url)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("SOUNDINGS_DATABASE_URL must begin with postgresql:// (without it, SQLite is used).")
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "postgres",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or options.pop("host", ""),
        "PORT": str(parts.port or options.pop("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
