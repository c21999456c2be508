"""Cells that a spreadsheet would run as a formula, made harmless on the way out and restored on the way in."""

import re

# The full-width signs count too. Apostrophes in front are counted in, so that restoring gives exactly what was there.
RUNS = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
PLAIN_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\+[1-9]\d{5,14}", re.ASCII)
PREFIXED = re.compile("'+[=+\\-@\t\r\n＝＋－＠]")


def harmless(text: str) -> str:
    """`text` with an apostrophe before it if a spreadsheet would run it; plain and telephone numbers stay."""
    return f"'{text}" if RUNS.match(text) and not PLAIN_NUMBER.fullmatch(text) else text


def as_it_was(text: str) -> str:
    """A cell of ours without the apostrophe that `harmless` put there."""
    return text[1:] if PREFIXED.match(text) else text
