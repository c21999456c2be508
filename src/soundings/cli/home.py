"""The data folder: where Soundings keeps its database, its secret and what was brought in."""

import os
import secrets
from pathlib import Path

from platformdirs import user_data_dir


def home() -> Path:
    """SOUNDINGS_HOME, or the platform's folder for a user's data. Not made here: `soundings start` makes it."""
    return Path(os.environ.get("SOUNDINGS_HOME") or user_data_dir("soundings", appauthor=False)).expanduser()


def compiled_templates(folder: Path) -> Path:
    """Where templates are kept as they are compiled, so that the first look at a page is as quick as the next."""
    return folder / "compiled"


def secret_key(folder: Path) -> str:
    """The key that signs sessions, as `soundings start` left it in the data folder; else one for this process alone."""
    try:
        return (folder / "secret").read_text(encoding="utf-8").strip()
    except OSError:
        return secrets.token_urlsafe(50)
