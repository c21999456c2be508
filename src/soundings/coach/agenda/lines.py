"""The questions of an agenda written as one text, a question a line, perhaps numbered or with bullets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from soundings.coach.reading import Span

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BULLET = re.compile(r"\s*(?:[-*•·–>]{1,3}\s|\(?\d{1,3}[.):]\s|\(?[a-zA-Z][.)]\s|[Qq]\d{1,3}[.:)]?\s|\[[ xX]?\]\s)?\s*")


def questions(text: str) -> Iterator[Span]:
    """Where each question stands, without its bullet or number; empty lines and headings ('Closing:') are none."""
    for line in _LINE.finditer(text):
        bullet = _BULLET.match(text, line.start(), line.end())
        start = bullet.end() if bullet else line.start()
        end = start + len(text[start : line.end()].rstrip())
        if end - start > 1 and not text[start:end].endswith(":") and not text.startswith("#", start):
            yield Span(start, end)
