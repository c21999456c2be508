"""A labelled set of people: some stand twice, written by another hand; many look as if they did, and do not."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from bench.doubles.names import a_name
from bench.linkedin_file import COMPANY_ENDS, COMPANY_MIDDLES, COMPANY_STARTS
from soundings.people.doubles.cards import Card, card
from soundings.people.doubles.nicknames import SHORT

TITLES = (
    *("Grid analyst", "Data scientist", "Engineer", "Product manager", "Consultant", "Director", "Partner", "Trader"),
    *("Professor", "Account manager", "Recruiter", "Designer", "Researcher", "Head of operations", "Founder"),
)
HOSTS = ("gmail.com", "gmail.com", "gmail.com", "outlook.com", "yahoo.com", "icloud.com", "gmx.de", "proton.me")
CUT_DOWN = {full: cut.split() for full, _, cut in (line.partition(": ") for line in SHORT.strip().splitlines())}
LEGAL = ("GmbH", "Inc.", "Ltd", "Ltd.", "AG", "LLC", "S.A.", "plc", "Holding")
BARE: dict[str, str | int | None] = {"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "ß": "ss"}
UMLAUTS: dict[str, str | int | None] = {
    "ü": "ue",
    "ö": "oe",
    "ä": "ae",
    "ø": "oe",
    "å": "aa",
    "ß": "ss",
    "Ø": "Oe",
    "Å": "Aa",
    "Ö": "Oe",
}


@dataclass(frozen=True)
class Someone:
    """A person as one source has them; `who` is who they really are."""

    who: int
    given: str
    family: str
    full: str = ""
    emails: tuple[str, ...] = ()
    telephones: tuple[str, ...] = ()
    profiles: tuple[str, ...] = ()
    firm: str = ""
    title: str = ""
    place: str = ""

    def card(self, key: int) -> Card:
        """As the finder sees them."""
        parts = ("", "") if self.full else (self.given, self.family)
        work = [(self.title, self.firm)] if self.title or self.firm else []
        return card(
            key,
            self.full or f"{self.given} {self.family}",
            *parts,
            emails=self.emails,
            telephones=self.telephones,
            profiles=self.profiles,
            work=work,
            place=self.place,
        )


@dataclass
class Made:
    """Everybody, and for each pair that is one the way in which its second differs."""

    people: list[Someone] = field(default_factory=list)
    ways: dict[tuple[int, int], str] = field(default_factory=dict)


def plain(text: str) -> str:
    """Without accents, as mailboxes and profile addresses have it."""
    apart = unicodedata.normalize("NFKD", text.translate(str.maketrans(BARE)))
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).lower()


def make(number: int, seed: int) -> Made:
    """So many people, always the same; one in fifteen stands here twice, one in ten has somebody much like them."""
    chance = random.Random(seed)
    _taken.clear()
    firms = _firms(max(40, number // 12), chance)
    made = Made()
    who = 0
    while len(made.people) < number:
        who += 1
        one = _someone(who, chance, firms)
        made.people.append(one)
        lot = chance.random()
        if lot < 0.07:
            way, twin = _again(one, chance, firms)
            made.ways[len(made.people) - 1, len(made.people)] = way
            made.people.append(twin)
        elif lot < 0.17:
            who += 1
            made.people[-1:] = _much_alike(who, one, chance, firms)
    order = list(range(len(made.people)))
    chance.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    made.people = [made.people[old] for old in order]
    made.ways = {(min(place[a], place[b]), max(place[a], place[b])): way for (a, b), way in made.ways.items()}
    return made


def _firms(number: int, chance: random.Random) -> list[str]:
    def name(n: int) -> str:
        parts = [chance.choice(each) for each in (COMPANY_STARTS, COMPANY_MIDDLES, COMPANY_ENDS)]
        return f"{''.join(parts)} {chance.choice('ABCDEFGHKLMNPRSTVW')}{n}"

    return [name(n) for n in range(number)]


def _a_firm(chance: random.Random, firms: list[str]) -> str:
    """A few are large, most are small."""
    return firms[int(len(firms) * chance.random() ** 3)]


def _house(firm: str) -> str:
    return f"{plain(firm).replace(' ', '')}.example"


def _number(chance: random.Random) -> str:
    return (
        f"+{chance.choice(('1', '44', '49', '47', '34'))} {chance.randrange(200, 999)} {chance.randrange(10**6, 10**7)}"
    )


def _box(given: str, family: str, chance: random.Random) -> str:
    first, last = plain(given).replace(" ", ""), plain(family).split(" ")[0]
    style = chance.random()
    if style < 0.5:
        return f"{first}.{last}"
    if style < 0.75:
        return f"{first[0]}{last}"
    if style < 0.9:
        return f"{first}{last}{chance.randrange(60, 99)}"
    return f"{chance.choice(('sky', 'green', 'fox', 'river', 'tango', 'pixel'))}{last[:4]}{chance.randrange(1000)}"


# Given away already, while a set is made.
_taken: set[str] = set()


def _nobody_elses(wanted: str, other: Callable[[], str]) -> str:
    while wanted in _taken:
        wanted = other()
    _taken.add(wanted)
    return wanted


def _slug(given: str, family: str, chance: random.Random) -> str:
    name = f"{plain(given)}-{plain(family)}".replace(" ", "-")
    longer = f"{name}-{chance.randrange(16**8):08x}"
    return _nobody_elses(name if chance.random() < 0.2 else longer, lambda: f"{name}-{chance.randrange(16**8):08x}")


def _someone(who: int, chance: random.Random, firms: list[str]) -> Someone:
    """As a source has them: a network, an address book, or a list typed by hand."""
    given, family = a_name(chance)
    firm = _a_firm(chance, firms)
    one = Someone(
        who, given, family, firm=firm, title=chance.choice(TITLES), place=chance.choice(("", "", "Oslo", "London"))
    )
    source = chance.random()
    if source < 0.6:
        one = replace(one, profiles=(f"https://www.linkedin.com/in/{_slug(given, family, chance)}",))
        return replace(one, emails=(_private(one, chance),)) if chance.random() < 0.15 else one
    if source < 0.9:
        mails = (_private(one, chance),) if chance.random() < 0.6 else (_at_work(one, chance),)
        numbers = (_number(chance),) if chance.random() < 0.6 else ()
        firm = firm if chance.random() < 0.6 else ""
        return replace(one, emails=mails, telephones=numbers, firm=firm, title=one.title if firm else "")
    return replace(one, emails=(_at_work(one, chance),) if chance.random() < 0.5 else ())


def _private(one: Someone, chance: random.Random) -> str:
    """A mailbox is one person's: whoever comes later gets a number."""
    local, host = _box(one.given, one.family, chance), chance.choice(HOSTS)
    return _nobody_elses(f"{local}@{host}", lambda: f"{local}{chance.randrange(1, 999)}@{host}")


def _at_work(one: Someone, chance: random.Random) -> str:
    return f"{plain(one.given).replace(' ', '')}.{plain(one.family).split(' ')[0]}@{_house(one.firm)}"


# How often another hand writes the name in each way.
WAYS = {
    "as it is": 30,
    "another order": 8,
    "short form": 16,
    "initial": 8,
    "accents": 10,
    "title": 7,
    "two names": 7,
    "married": 3,
    "slip": 7,
    "middle": 4,
}


def _again(one: Someone, chance: random.Random, firms: list[str]) -> tuple[str, Someone]:
    """The same person from another source."""
    way = chance.choices(list(WAYS), list(WAYS.values()))[0]
    other, way = _written(one, way, chance)
    other = _reached(one, other, chance)
    lot = chance.random()
    if lot < 0.62 and one.firm:
        firm = f"{one.firm} {chance.choice(LEGAL)}" if chance.random() < 0.4 else one.firm
        other = replace(other, firm=firm.upper() if chance.random() < 0.1 else firm)
    elif lot < 0.8:
        other = replace(other, firm=_a_firm(chance, firms), title=chance.choice(TITLES))
    else:
        other = replace(other, firm="", title="")
    return way, other


def _written(one: Someone, way: str, chance: random.Random) -> tuple[Someone, str]:
    given, family = one.given, one.family
    if way == "another order":
        full = f"{family}, {given}" if chance.random() < 0.3 else f"{family} {given}"
        return replace(one, full=full), way
    if way == "short form" and plain(given) in CUT_DOWN:
        return replace(one, given=chance.choice(CUT_DOWN[plain(given)]).title()), way
    if way == "initial":
        return replace(one, full=f"{given[0]}. {family}"), way
    if way == "accents" and not f"{given}{family}".isascii():
        how = chance.random()
        names = [
            name.translate(str.maketrans(UMLAUTS)) if how < 0.5 else plain(name).title() for name in (given, family)
        ]
        return replace(one, given=names[0], family=names[1]), way
    if way == "title":
        full = chance.choice(("Dr. {}", "{}, PhD", "Prof. Dr. {}", "{}, MBA, PMP", "{} MSc")).format(
            f"{given} {family}"
        )
        return replace(one, full=full), way
    if way == "two names":
        if " " in family:
            return replace(one, family=chance.choice((family.split(" ")[0], family.replace(" ", "-")))), way
        return replace(one, family=f"{family}-{a_name(chance)[1].split(' ')[0]}"), way
    if way == "married":
        return replace(one, family=a_name(chance)[1].split(" ")[-1]), way
    if way == "slip" and len(family) > 4:
        at = chance.randrange(1, len(family) - 1)
        how = chance.random()
        if how < 0.4:
            family = f"{family[:at]}{family[at + 1]}{family[at]}{family[at + 2 :]}"
        elif how < 0.7:
            family = family[:at] + family[at + 1 :]
        else:
            family = f"{family[:at]}{chance.choice('aeinrst')}{family[at + 1 :]}"
        return replace(one, family=family), way
    if way == "middle":
        return replace(one, full=f"{given} {chance.choice('ABCDEFGJKLMRST')}. {family}"), way
    return one, "as it is"


def _reached(one: Someone, other: Someone, chance: random.Random) -> Someone:
    """By what the other source reaches them; a list typed by hand often has nothing."""
    lot = chance.random()
    profiles = one.profiles if one.profiles and chance.random() < 0.35 else ()
    if profiles:
        profiles = (f"{profiles[0].lower().replace('https://www.', '')}/",)
    mails: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    if lot < 0.45 and one.emails:
        mails = (one.emails[0].upper() if chance.random() < 0.1 else one.emails[0],)
    elif lot < 0.65 and one.emails:
        moved = f"{one.emails[0].partition('@')[0]}@{chance.choice(HOSTS)}"
        mails = (_nobody_elses(moved, lambda: moved.replace("@", f"{chance.randrange(1000)}@")),)
    elif lot < 0.8:
        mails = (_private(one, chance),)
    if one.telephones and chance.random() < 0.6:
        national = one.telephones[0].split(" ", 1)[1]
        numbers = (f"0{national}" if chance.random() < 0.5 else one.telephones[0].replace(" ", "-"),)
    return replace(other, profiles=profiles, emails=mails, telephones=numbers)


def _much_alike(who: int, one: Someone, chance: random.Random, firms: list[str]) -> list[Someone]:
    """Two people who look like one."""
    same: dict[str, Any]
    kind = chance.choice(
        ("father and son", "namesakes", "twins", "office", "family", "switchboard", "colleagues", "couple")
    )
    other = _someone(who, chance, firms)
    board = _number(chance)
    if kind == "father and son":
        marks = (" Sr.", " Jr.") if chance.random() < 0.6 else ("", " Jr.") if chance.random() < 0.7 else ("", "")
        same = {"firm": one.firm or _a_firm(chance, firms), "telephones": (board,)}
        name = f"{one.given} {one.family}"
        return [
            replace(one, full=name + marks[0], **same),
            replace(other, given=one.given, family=one.family, full=name + marks[1], **same, title="Director",
                    emails=(), profiles=(f"linkedin.com/in/{_slug(one.given, one.family, chance)}",)),
        ]  # fmt: skip
    if kind == "namesakes":
        firm = other.firm if chance.random() < 0.9 else one.firm
        mails = (_private(one, chance),) if chance.random() < 0.5 else ()
        slug = (f"linkedin.com/in/{_slug(one.given, one.family, chance)}",) if not mails else ()
        return [one, replace(other, given=one.given, family=one.family, firm=firm, emails=mails, profiles=slug)]
    if kind == "twins":
        given = chance.choice((a_name(chance)[0], f"{one.given}a", f"{one.given[:-1]}o"))
        given = given if given != one.given else "Robin"
        mail = f"{plain(one.family).split(' ')[0]}.home@{chance.choice(HOSTS)}"
        same = {"telephones": (board,), "emails": (mail,), "family": one.family}
        return [replace(one, **same), replace(other, **same, given=given)]
    if kind == "office":
        same = {
            "firm": one.firm or other.firm,
            "emails": (f"{chance.choice(('info', 'office', 'kontakt'))}@{_house(one.firm or 'x')}",),
        }
        return [replace(one, **same), replace(other, **same)]
    if kind == "family":
        mail = f"the{plain(one.family).split(' ')[0]}s@{chance.choice(HOSTS)}"
        given = one.given if chance.random() < 0.02 else a_name(chance)[0]
        return [replace(one, emails=(mail,)), replace(other, family=one.family, given=given, emails=(mail,))]
    if kind == "switchboard":
        same = {"firm": one.firm or other.firm, "telephones": (board,)}
        return [replace(one, **same), replace(other, **same), replace(_someone(who + 10**7, chance, firms), **same)]
    if kind == "couple":
        # An address of one of them that the other uses too.
        mail = _private(one, chance)
        given = other.given if other.given != one.given else "Robin"
        return [replace(one, emails=(mail,)), replace(other, given=given, family=one.family, emails=(mail,))]
    same = {"firm": one.firm or other.firm, "family": one.family}
    return [replace(one, **same), replace(other, **same)]
