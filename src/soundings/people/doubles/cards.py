"""What is known of a person, as far as it tells whether two are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from soundings.formats.profiles import profile_key
from soundings.people.doubles.firms import firm_key
from soundings.people.doubles.names import Name, name_of
from soundings.people.doubles.nicknames import roots
from soundings.people.doubles.spelling import folded, listed, sound

# Mailboxes of a house and not of a person.
SHARED_BOXES = listed(
    "info office contact hello mail admin team sales support hr jobs careers press media enquiries inquiries "
    "service kontakt post welcome reception family familie home noreply no-reply newsletter billing accounts help "
    "hi"
)
# Where anybody may have an address: two of them say nothing against each other.
PUBLIC_HOSTS = listed(
    "gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com me.com aol.com gmx.de gmx.net "
    "web.de proton.me protonmail.com mail.ru yandex.ru qq.com 163.com fastmail.com zoho.com yahoo.co.uk "
    "hotmail.co.uk msn.com"
)
NO_LETTERS = re.compile(r"[^a-z]+")
NO_DIGITS = re.compile(r"\D+")


class Card(NamedTuple):
    """One person. Keys are folded; `firms` says each organisation as it is written, by its key."""

    key: int
    name: Name
    emails: frozenset[str] = frozenset()
    telephones: frozenset[str] = frozenset()
    profiles: frozenset[str] = frozenset()
    firms: tuple[tuple[str, str], ...] = ()
    titles: frozenset[str] = frozenset()
    place: str = ""
    school: str = ""

    @property
    def firm_keys(self) -> frozenset[str]:
        """The keys of the organisations."""
        return frozenset(key for key, _ in self.firms)


def card(
    key: int,
    full: str,
    given: str = "",
    family: str = "",
    *,
    emails: Iterable[str] = (),
    telephones: Iterable[str] = (),
    profiles: Iterable[str] = (),
    work: Iterable[tuple[str, str]] = (),
    place: str = "",
    school: str = "",
) -> Card:
    """From what is stored; `work` are titles with organisations."""
    work = list(work)
    firms = {firm_key(firm): firm for _, firm in work if firm}
    return Card(
        key,
        name_of(full, given, family),
        frozenset(filter(None, map(mail_key, emails))),
        frozenset(filter(None, map(telephone_key, telephones))),
        frozenset(filter(None, map(profile_key, profiles))),
        tuple(sorted(firms.items())),
        frozenset(filter(None, (folded(title) for title, _ in work))),
        folded(place).partition(" ")[0],
        folded(school).replace(" ", ""),
    )


def mail_key(address: str) -> str:
    """The mailbox an address leads to: capitals, a tag behind a plus and Gmail's dots make no other."""
    local, at, host = address.strip().lower().rpartition("@")
    if not at or not local:
        return ""
    local = local.partition("+")[0] or local
    if host in {"gmail.com", "googlemail.com"}:
        return f"{local.replace('.', '')}@gmail.com"
    return f"{local}@{host}"


def telephone_key(number: str) -> str:
    """The last nine digits, which are the same with the country's code and without; too short a number is none."""
    digits = NO_DIGITS.sub("", number)
    return digits[-9:] if len(digits) >= 7 else ""


def is_shared_box(mail: str) -> bool:
    """Whether a mailbox is a house's by its name: info@."""
    return NO_LETTERS.sub(" ", mail.partition("@")[0]).strip().partition(" ")[0] in SHARED_BOXES


def speaks_of(mail: str, name: Name) -> bool:
    """Whether the mailbox is named for this person: both names are in it, the given one perhaps short or as initial."""
    local = NO_LETTERS.sub("", mail.partition("@")[0])
    if not name.family:
        return bool(name.given) and len(name.given[0]) > 2 and name.given[0] in local
    return any(word in local for word in name.family if len(word) > 1) and any(
        root in local for root in roots(name.given[0]) if len(root) > 1
    )


def local_of(mail: str) -> str:
    """What stands before the @, without the dots and dashes that some houses write and others do not."""
    return mail.partition("@")[0].translate({ord("."): None, ord("_"): None, ord("-"): None})


def is_household(mail: str, name: Name) -> bool:
    """Whether a mailbox is named for a family and nobody in it: thesmiths@, smith.home@."""
    local = NO_LETTERS.sub(" ", mail.partition("@")[0]).split()
    rest = "".join(word for word in local if word not in SHARED_BOXES).removeprefix("the").removeprefix("family")
    return bool(rest) and any(rest in {word, f"{word}s"} for word in (*name.family, "".join(name.family)))


def names_in(mail: str, name: Name) -> Iterable[tuple[str, str]]:
    """The names with which a mailbox calls its owner: amy.chen97@ calls A. Chen Amy, and Amy Baker Chen."""
    local = NO_LETTERS.sub("", mail.partition("@")[0])
    given = name.given[0]
    if len(given) > 2 and local.startswith(given) and len(local) > len(given) + 2:
        yield given, local.removeprefix(given)
    for family in name.family:
        first = local.removesuffix(family)
        if len(family) > 2 and len(first) > 2 and first != local and first[0] == given[0]:
            yield first, family


@lru_cache(maxsize=50_000)
def kinds_of(word: str) -> tuple[str, ...]:
    """How each name that a word may stand for sounds."""
    return tuple(dict.fromkeys(sound(root) for root in roots(word)))


# A name for looking up: at most so many roots, family names and organisations of one person are followed.
SO_MANY = 4


def traces(one: Card) -> set[str]:
    """What two writings of one person have in common: each is looked up, and those who share one are compared."""
    found = {f"l {profile}" for profile in one.profiles}
    found |= {f"t {number}" for number in one.telephones}
    for mail in one.emails:
        found.add(f"e {mail}")
        local = local_of(mail)
        if len(local) >= 5 and not is_shared_box(mail):
            found.add(f"m {local}")
    name = one.name
    if not name.words:
        return found
    givens = kinds_of(name.given[0])[:SO_MANY]
    for word in name.called:
        givens += kinds_of(word)[:SO_MANY]
    found |= {_pair(sound(given), sound(family)) for mail in one.emails for given, family in names_in(mail, name)}
    families = [sound(word) for word in name.family[-SO_MANY:]]
    found |= {f"f {family}" for family in families}
    for family in families:
        for given in givens:
            found.add(_pair(given, family))
    if len(families) > 1:
        found.update(_pair(given, sound("".join(name.family))) for given in givens)
    if not families:
        found.add(f"n {givens[0]}")
    # Turned round, a short form may stand behind.
    if families:
        found.update(_pair(kind, sound(name.given[0])) for kind in kinds_of(name.family[-1])[:SO_MANY])
    for firm, _ in one.firms[:SO_MANY]:
        found.update(f"g {given} {firm}" for given in givens)
        found.update(f"i {name.given[0][0]} {family} {firm}" for family in families)
    return found


def _pair(given: str, family: str) -> str:
    return f"n {given} {family}" if given < family else f"n {family} {given}"


def family_traces(one: Card) -> Iterable[str]:
    """The traces of the family names alone: they say how rare a name is."""
    return [f"f {sound(word)}" for word in one.name.family[-SO_MANY:]]


def name_trace(one: Card) -> str:
    """The trace that all have who may be called like this."""
    name = one.name
    if not name.words:
        return ""
    return _pair(sound(name.given[0]), sound(name.family[-1])) if name.family else f"n {sound(name.given[0])}"
