"""Replies as mail programs write them: `replies.txt` in plain text, `html_replies.txt` in HTML."""

import re
from pathlib import Path

HERE = Path(__file__).parent
WRITTEN = re.compile(r"^#### (?!new$)([^\n]+)\n(.*?)\n#### new\n(.*?)\n(?=#### |\Z)", re.MULTILINE | re.DOTALL)
IN_HTML = re.compile(r"^#### ([^\n]+)\n(.*?)\n(?=#### |\Z)", re.MULTILINE | re.DOTALL)


def replies() -> list[tuple[str, str, str]]:
    """Each with its name, the text as it came, and what is new in it."""
    text = (HERE / "replies.txt").read_text(encoding="utf-8")
    return [(found[1], found[2], found[3]) for found in WRITTEN.finditer(text)]


def html_replies() -> list[tuple[str, str]]:
    """Each with its name and the HTML as it came; what is new is the same in all."""
    text = (HERE / "html_replies.txt").read_text(encoding="utf-8")
    return [(found[1], found[2]) for found in IN_HTML.finditer(text)]
