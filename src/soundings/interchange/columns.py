"""What the columns of a table mean, in people's words, and what the user says of them (P07)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from soundings.formats.records import Reading
from soundings.formats.tables import plain_name

# By what they are asked about; every meaning of `column_names.MEANINGS` once.
WORDS: dict[str, dict[str, str]] = {
    "Who it is": {
        "full_name": "name",
        "given_name": "first name",
        "middle_name": "middle name",
        "family_name": "last name",
        "name_prefix": "what stands before the name",
        "name_suffix": "what stands after the name",
        "organisation": "organisation",
        "title": "job title",
        "department": "department",
        "role": "role",
        "industry": "industry",
        "birthday": "birthday",
        "notes": "notes",
        "categories": "groups",
        "uid": "number in another program",
    },
    "How to reach them": {
        "emails": "e-mail",
        "phones": "telephone",
        "urls": "profile or website",
        "addresses": "postal address",
        "location": "place",
    },
    "How you know them": {
        "how_met": "how we met",
        "introduced_by": "who introduced us",
        "connected_on": "connected since",
        "priority": "how important",
    },
    "What happened": {
        "status": "how far it has come",
        "first_contact": "first contact",
        "last_contact": "last contact",
        "method": "way of contact",
        "replied": "their answer",
        "met_on": "day of the talk",
        "thanked": "thank-you sent",
    },
    "What comes next": {"next_step": "next step", "follow_up": "day to follow up"},
}
KNOWN = frozenset(meaning for meanings in WORDS.values() for meaning in meanings)
# Columns of several kinds are told as these: said again of one that is so already they would lose their kind.
OF_SEVERAL_KINDS = frozenset(("", "addresses", "birthday"))
MOST = 100
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it was taken for, the first values in it."""

    name: str
    meaning: str
    firsts: tuple[str, ...]


def columns_of(reading: Reading) -> list[Column]:
    """The columns that have a name and something in them, each name once."""
    found = (
        Column(name, reading.mapping.get(name, ""), firsts)
        for name, firsts in reading.firsts.items()
        if firsts and len(name) <= LONGEST_NAME
    )
    return list(found)[:MOST]


def header_of(reading: Reading) -> str:
    """By which a table with the same columns, in whatever order, is known again: nothing for what is no table."""
    names = sorted({plain_name(name) for name in reading.columns if name})
    return sha256("\n".join(names).encode()).hexdigest() if names else ""


def as_said(before: Mapping[str, str], told: Mapping[str, str], chosen: Mapping[str, str]) -> dict[str, str]:
    """What the user has said so far, with what they now chose for columns that had been told as `told`."""
    new = {
        name: meaning
        for name, meaning in chosen.items()
        if meaning != told.get(name) or meaning not in OF_SEVERAL_KINDS
    }
    return {**before, **new}
