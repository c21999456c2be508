"""Opening the browser, without the link standing in a list of processes."""

from __future__ import annotations

import os
import sys
import webbrowser
from html import escape
from pathlib import Path

from soundings.platform import private_file

PAGE = (
    '<!DOCTYPE html><html lang="en-GB"><meta charset="utf-8"><title>Soundings</title>'
    '<meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0; url={link}">'
    '<p><a href="{link}">Go on to Soundings</a></p></html>'
)


def opener(folder: Path, link: str) -> Path:
    """A file that only its owner can read, and that leads to the link."""
    path = folder / "open.html"
    with private_file(path) as file:
        file.write(PAGE.format(link=escape(link)).encode())
    return path


def there_is_one() -> bool:
    """Whether a browser can be shown to somebody here."""
    if sys.platform.startswith(("win", "darwin")):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_at(file: Path) -> None:
    """Show the file in the user's browser, if there is one."""
    if there_is_one():
        webbrowser.open(file.resolve().as_uri())
