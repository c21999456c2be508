"""A name, or the lines below a letter, taken apart: nothing is guessed that is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass

# What stands before an address says what it is, and goes with it.
LABEL = r"(?:\b(?:e-?mail|mail|tel|telephone|phone|mobile|cell|linkedin|[emtp])\b\s*[:.]\s*)?"
EMAIL = re.compile(LABEL + r"(?P<found>[^\s<>(),;:|]{1,64}@[^\s<>(),;:|]{1,190}\.[^\s<>(),;:.|]{2,24})", re.IGNORECASE)
TELEPHONE = re.compile(LABEL + r"(?P<found>\+?\(?\d[\d ()/.\-–]{5,24}\d)", re.IGNORECASE)
PROFILE = re.compile(LABEL + r"(?P<found>(?:https?://)?(?:\w{2,3}\.)?linkedin\.com/in/[^\s<>?#|,]{1,200})", re.I)
# '2014–2019' and '12.03.2024' are years and days, not numbers to ring.
DATED = re.compile(r"\d{4}\s*[-–/]\s*\d{4}|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
BETWEEN = re.compile(r" ?(?:\||·|•|(?<!\d)[–—]|[–—](?!\d)| - |,|;) ?")
AT = re.compile(r"\s+(?:at|@|bei|chez)\s+")
CLOSING = re.compile(
    r"(?:with )?(?:(?:all the |all my |very |my )?best|(?:best|kind|kindest|warm|warmest) (?:wishes|regards)"
    r"|regards|many thanks|thanks|thank you|cheers|yours|(?:yours )?(?:sincerely|faithfully|truly))[.!]?",
    re.IGNORECASE,
)
DEGREE = re.compile(r"(?:ph\.?\s?d|mba|m\.?sc|b\.?sc|m\.?a|b\.?a|m\.?eng|ceng|jr|sr|esq)\.?", re.IGNORECASE)
LONGEST = 2000


@dataclass(frozen=True)
class Signature:
    """What a pasted line or signature says."""

    name: str
    title: str = ""
    organisation: str = ""
    email: str = ""
    telephone: str = ""
    profile: str = ""
    # Lines that could not be told apart.
    rest: str = ""


def read(text: str) -> Signature:
    """The first words are the name (before a comma or a bar); what follows is title and organisation.

    'Priya Lindqvist, Grid analyst, Hexel <priya@hexel.example>' → all four.
    """
    text = text[:LONGEST]
    profile, text = _take(PROFILE, text)
    email, text = _take(EMAIL, text)
    telephone, text = _take(TELEPHONE, text)
    parts = [part for line in text.splitlines() for part in _parts(line)]
    while len(parts) > 1 and CLOSING.fullmatch(parts[0]):
        del parts[0]
    if not parts:
        return Signature(email or telephone or profile, email=email, telephone=telephone, profile=profile)
    name, *others = parts
    degrees = [part for part in others if DEGREE.fullmatch(part)]
    others = [part for part in others if part not in degrees]
    if others and len(both := AT.split(others[0], maxsplit=1)) == 2:
        others[:1] = both
    title, organisation = [*others, "", ""][:2]
    return Signature(name, title, organisation, email, telephone, profile, "\n".join([*degrees, *others[2:]]))


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """The first address of that kind, and the text without it."""
    for match in pattern.finditer(text):
        found = match["found"].strip()
        if not DATED.fullmatch(found):
            return found, f"{text[: match.start()]} {text[match.end() :]}"
    return "", text


def _parts(line: str) -> list[str]:
    """What stands between commas, bars and dashes, and has a letter in it."""
    plain = " ".join(re.sub(r"[<>()]", " ", line).split())
    return [piece.strip() for piece in BETWEEN.split(plain) if any(sign.isalpha() for sign in piece)]
