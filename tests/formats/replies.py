"""The replies of `replies.txt`: each a name, the text as it came, and what is new in it."""

import re
from pathlib import Path

WRITTEN = re.compile(r"^#### (?!new$)([^\n]+)\n(.*?)\n#### new\n(.*?)\n(?=#### |\Z)", re.MULTILINE | re.DOTALL)


def replies() -> list[tuple[str, str, str]]:
    """All of them."""
    text = (Path(__file__).parent / "replies.txt").read_text(encoding="utf-8")
    return [(found[1], found[2], found[3]) for found in WRITTEN.finditer(text)]
