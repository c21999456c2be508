"""The table of settings and the settings themselves name the same variables."""

import re
from pathlib import Path

SOURCES = [
    *Path("src/soundings/settings").glob("*.py"),
    *(Path("src/soundings/cli") / name for name in ("home.py", "main.py")),
]


def test_every_setting_stands_in_the_table_and_nothing_else() -> None:
    read = {name for path in SOURCES for name in re.findall(r'"(SOUNDINGS_\w+)"', path.read_text(encoding="utf-8"))}
    told = set(re.findall(r"^\| `(SOUNDINGS_\w+)`", Path("docs/settings.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert read == told
