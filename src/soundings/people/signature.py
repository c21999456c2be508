"""A name, or the lines below a letter, taken apart: nothing is guessed that is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass

EMAIL = re.compile(r"[^\s<>(),;:]{1,64}@[^\s<>(),;:]{1,190}\.[^\s<>(),;:.]{2,24}")
TELEPHONE = re.compile(r"\+?\d[\d ()/.-]{6,24}\d")
PROFILE = re.compile(r"(?:https?://)?(?:\w{2,3}\.)?linkedin\.com/in/[^\s<>?#]{1,200}", re.IGNORECASE)
BETWEEN = re.compile(r"\s*(?:\||·|•|–|—| - |,)\s*")
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
    """The first line with letters is the name (before a comma or a bar); what follows is title and organisation.

    'Priya Lindqvist, Grid analyst, Hexel <priya@hexel.example>' → all four.
    """
    text = text[:LONGEST]
    found = {}
    for name, pattern in (("profile", PROFILE), ("email", EMAIL), ("telephone", TELEPHONE)):
        match = pattern.search(text)
        found[name] = match.group().strip() if match else ""
        text = pattern.sub(" ", text) if match else text
    parts: list[str] = []
    for line in text.splitlines():
        cleaned = re.sub(r"(?i)\b(?:e-?mail|mail|tel|phone|telephone|mobile|m|t|e)\s*[:.](?=\s|$)", " ", line)
        cleaned = re.sub(r"[<>()]", " ", cleaned)
        parts += [piece.strip() for piece in BETWEEN.split(cleaned) if any(sign.isalpha() for sign in piece)]
    if not parts:
        return Signature(name=found["email"] or found["telephone"], **found)
    name, *others = parts
    title, organisation = [*others, "", ""][:2]
    at = re.split(r"\s+(?:at|@|bei|chez)\s+", title, maxsplit=1)
    if len(at) == 2:
        title, organisation = at[0], at[1]
        others = [title, organisation, *others[1:]]
    return Signature(name=name, title=title, organisation=organisation, rest="\n".join(others[2:]), **found)
