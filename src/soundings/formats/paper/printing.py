"""A paper as PDF, printed in a child process that may die of it: typst's memory and fonts stay out of the server."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from soundings import platform
from soundings.formats.child import surroundings
from soundings.formats.cleaning import UNWANTED
from soundings.formats.limits import Limits

CHILD = "soundings.formats.paper.printing_child"
# A paper of a million letters, some three hundred pages, takes typst two seconds and 300 MB.
LIMITS = Limits(memory=2_000_000_000, cpu_seconds=40, seconds=60)
LONGEST = 1_000_000
TOO_LONG = "This is too long to be printed as one PDF. Take it as Markdown, which any program opens and prints."
FAILED = "The PDF could not be made. Take it as Markdown, or print this page."
# Latin, Greek, Cyrillic and the signs between: typst's own fonts have all of them.
OWN = re.compile(
    r"[\n\x20-\x7e\xa0-\u017f\u0391-\u03a1\u03a3-\u03ce\u0400-\u045f\u2010-\u2014\u2018-\u201e\u2022\u2026\u20ac]*"
)
# What no font has.
NO_LETTER = re.compile("[\x0b\x0c\x1c-\x1f\x85\ufdd0-\ufdef\ufffe\uffff]")
# A word that no line holds may be broken after so many letters.
ENDLESS = re.compile(r"(\S{40})(?=\S{20})")
MAY_BREAK = "\u200b"

_drawn: set[str] = set()


class CannotPrint(Exception):
    """One sentence for the user: why there is no PDF, and what to do."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its points; a point may hold several lines. Those of a numbered section are counted."""

    heading: str
    lines: Sequence[str]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """What stands on it: a title, a line below it, sections, remarks at the end.

    `at` is what it says of when it was made: the last moment of what is in it, not that of printing.
    """

    title: str
    subtitle: str
    sections: Sequence[Section]
    at: datetime
    remarks: Sequence[str] = ()
    language: str = "en"
    # Set small, so that as a rule it fits on one page.
    is_tight: bool = False


def printed(paper: Paper) -> bytes:
    """The PDF: tagged, with a title, a language and bookmarks. Raises CannotPrint."""
    if sum(map(len, _texts(paper))) > LONGEST:
        raise CannotPrint(TOO_LONG)
    told = asdict(paper) | {
        "title": _clean(paper.title),
        "subtitle": _point(paper.subtitle),
        "sections": [
            {
                "heading": _clean(section.heading),
                "lines": [_point(line) for line in section.lines],
                "is_numbered": section.is_numbered,
            }
            for section in paper.sections
        ],
        "remarks": [_point(remark) for remark in paper.remarks],
        "at": int(paper.at.timestamp()),
    }
    return _child({"paper": told, "letters": _letters(_texts(paper))})


def undrawable(texts: Iterable[str]) -> str:
    """The letters in it for which this computer has no font, each once. A paper shows a box in their place."""
    letters = "".join(letter for letter in _letters(texts) if letter not in _drawn)
    if not letters:
        return ""
    missing: str = json.loads(_child({"letters": letters}))
    _drawn.update(set(letters) - set(missing))
    return missing


def _texts(paper: Paper) -> Iterable[str]:
    yield from (paper.title, paper.subtitle, *paper.remarks)
    for section in paper.sections:
        yield section.heading
        yield from section.lines


def _letters(texts: Iterable[str]) -> str:
    """The letters to look for in fonts. Marks go with their letters, and what has no shape needs none."""
    found = {letter for text in texts if not OWN.fullmatch(text) for letter in set(_clean(text))}
    kept = (letter for letter in found if not OWN.fullmatch(letter))
    return "".join(sorted(one for one in kept if unicodedata.category(one)[0] in "LNPS"))


def _clean(text: str) -> str:
    """Without what cannot be printed, and with places at which a word without end may be broken."""
    kept = NO_LETTER.sub("", UNWANTED.sub("", text)).replace("\t", " ")
    return ENDLESS.sub(rf"\1{MAY_BREAK}", kept)


def _point(text: str) -> dict[str, Any]:
    lines = [_clean(line) for line in text.strip().splitlines()] or [""]
    return {"lines": lines, "dir": "rtl" if _is_from_right(text) else "ltr"}


def _is_from_right(text: str) -> bool:
    """As its first letter is written."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def _child(asked: dict[str, Any]) -> bytes:
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-S", "-m", CHILD, json.dumps(asdict(LIMITS))],
            input=json.dumps(asked).encode(),
            # One thread for each core would only take more memory.
            env=surroundings() | {"RAYON_NUM_THREADS": "1"},
            capture_output=True,
            check=False,
            timeout=LIMITS.seconds,
            creationflags=platform.WITHOUT_A_WINDOW,
        )
    except subprocess.TimeoutExpired as expired:
        raise CannotPrint(TOO_LONG) from expired
    if platform.ended_by_cpu_cap(done.returncode):
        raise CannotPrint(TOO_LONG)
    if done.returncode:
        raise CannotPrint(FAILED)
    return done.stdout
