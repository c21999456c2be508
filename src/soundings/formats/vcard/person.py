"""What a card means: the person it describes."""

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import unquote_to_bytes

from soundings.formats.cleaning import clean, clean_address, clean_lines, is_internal
from soundings.formats.content_lines import (
    Foreign,
    Property,
    base64_size,
    property_of,
    split,
    text_of,
    unescaped,
)
from soundings.formats.dates import day, fits_both
from soundings.formats.names import joined_name
from soundings.formats.records import Person
from soundings.formats.vcard.lines import Card

LONGEST_NOTES = 64_000
LONGEST_TEXT = 2_000
LARGEST_PHOTO = 5_000_000
MOST_VALUES = 200
WEB = re.compile(r"https?://\S|www\.\S|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}/", re.IGNORECASE)
# In a URL the scheme may be missing; elsewhere what looks so may be a user's name.
HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:[/?#:]|$)", re.IGNORECASE)
SITES = frozenset(
    {"URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP", "X-LINKEDIN", "X-EVOLUTION-BLOG-URL", "X-WEBSITE"}
)
READ = SITES | frozenset(
    (
        *("FN", "N", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "ADR", "LABEL", "BDAY", "NOTE", "CATEGORIES", "PHOTO"),
        *("UID", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABDATE", "X-ABLABEL", "X-SOUNDINGS-CONNECTED-ON"),
    )
)
# Between several addresses in one line, which no version of cards allows.
SEVERAL = re.compile(r"[,;]\s*")
ADDRESS = re.compile(r"<([^<>\s]+@[^<>\s]+)>\s*$")
# Google's mark for 'everybody', and the same of older exports.
NOISE = frozenset({"mycontacts", "my contacts"})
# What Apple writes around the labels that it translates.
APPLES_LABEL = re.compile(r"_\$!<(.*)>!\$_$")
# How many parts an address has (RFC 6350, 6.3.1).
PARTS = 7
WORD = re.compile(r"\w+")
BORN = re.compile(r"(\d{4}|--)-?(\d\d)-?(\d\d)(?:[T ].*)?$")
# The year Apple puts where none is known.
NO_YEAR = "1604"


class NoName(Exception):
    """A card that says nothing by which to call anybody."""


class AGroup(Exception):
    """A card that lists the members of a group and describes nobody."""


class Meaning:
    """One card on its way to a person."""

    def __init__(self, card: Card, *, day_first: bool | None = None, foreign: Foreign | None = None) -> None:
        self.card = card
        self.day_first = day_first
        self.complaints: list[str] = [card.complaint] if card.complaint else []
        # Whether a birthday such as 5/4/1979 was read, and nobody said which number is the month.
        self.month_first = False
        self._by_name: dict[str, list[Property]] = {}
        self._of_the_card: str | None = None
        self._foreign = foreign or Foreign()
        self._shown = False
        for line in card.lines:
            found = property_of(line)
            if found and found.parameters and self._of_the_card is None:
                self._of_the_card = found.charset
            if found and found.name in READ:
                several = self._by_name.setdefault(found.name, [])
                # One more than is read, so that it can be said.
                if len(several) <= MOST_VALUES:
                    several.append(found)

    def person(self) -> Person:
        """The person. Raises NoName, and AGroup for a list of people."""
        if "GROUP" in (self._text("KIND").upper(), self._text("X-ADDRESSBOOKSERVER-KIND").upper()):
            raise AGroup
        names = {found.value.strip() for found in self._properties("N") if not found.parameter("ALTID")}
        if len(names) > 1:
            self._complain("Two cards run into each other here, so the file is damaged: the first was read.")
        prefix, given, middle, family, suffix = self._name()
        organisation, department = self._organisation()
        emails = self._emails()
        phones = self._phones()
        full_name = (
            self._text("FN")
            or joined_name(prefix, given, middle, family, suffix)
            or organisation
            or next(iter((*emails, *phones)), None)
        )
        if not full_name:
            raise NoName
        return Person(
            line=self.card.line,
            full_name=full_name,
            given_name=given or None,
            middle_name=middle or None,
            family_name=family or None,
            name_prefix=prefix or None,
            name_suffix=suffix or None,
            emails=emails,
            phones=phones,
            organisation=organisation or None,
            department=department or None,
            title=self._text("TITLE") or None,
            role=self._text("ROLE") or None,
            urls=self._urls(),
            addresses=self._addresses(),
            birthday=self._birthday(),
            notes=self._notes(),
            categories=self._categories(),
            photo=self._photo(),
            uid=self._text("UID") or None,
            connected_on=self._connected_on(),
        )

    def _properties(self, *names: str) -> Iterable[Property]:
        for name in names:
            yield from self._by_name.get(name, ())

    def _decoded(self, found: Property) -> str:
        value = found.bytes()
        charset = found.charset if found.parameters else None
        if value.isascii() and not charset:
            return value.decode("ascii")
        text = text_of(value, charset, self._of_the_card)
        if text:
            return text
        if not self._shown:
            self._shown = True
            self._foreign.seen(found.bytes() for several in self._by_name.values() for found in several)
        return self._foreign.text(value)

    def _text(self, *names: str) -> str:
        """The first of these properties that says something, as one line of text; the preferred one before others."""
        best = ""
        for found in self._properties(*names):
            text = clean(unescaped(self._decoded(found)))
            if text and found.parameter("PREF") == "1":
                best = text
                break
            best = best or text
        return self._short(best)

    def _short(self, text: str) -> str:
        if len(text) <= LONGEST_TEXT:
            return text
        self._complain(f"A text of this card is longer than {LONGEST_TEXT:,} characters and was cut.")
        return text[:LONGEST_TEXT]

    def _complain(self, complaint: str) -> None:
        if complaint not in self.complaints:
            self.complaints.append(complaint)

    def _phones(self) -> tuple[str, ...]:
        """As they are written, letters, pauses and 'tel:' included: a number is made fit for dialling elsewhere."""
        written = (clean(unescaped(self._decoded(found))) for found in self._properties("TEL"))
        return self._at_most(dict.fromkeys(self._short(number) for number in written if number))

    def _at_most(self, values: dict[str, None]) -> tuple[str, ...]:
        if len(values) > MOST_VALUES:
            self._complain(
                f"This card has more than {MOST_VALUES} values of one kind; the first {MOST_VALUES} were read."
            )
        return tuple(values)[:MOST_VALUES]

    def _name(self) -> tuple[str, ...]:
        """Prefix, given, middle, family, suffix: the order they are said in."""
        for found in self._properties("N"):
            parts = split(self._decoded(found), ";")
            family, given, middle, prefix, suffix = (_listed(part) for part in (*parts, *("",) * 5)[:5])
            middle = clean(" ".join(unescaped(name) for name in split((*parts, "", "", "")[2], ",")))
            if family or given or middle or prefix or suffix:
                return tuple(map(self._short, (prefix, given, middle, family, suffix)))
        return ("",) * 5

    def _organisation(self) -> tuple[str, str]:
        for found in sorted(self._properties("ORG"), key=lambda found: found.parameter("PREF") != "1"):
            first, *others = (clean(unescaped(part)) for part in split(self._decoded(found), ";"))
            department = ", ".join(filter(None, others))
            if first or department:
                return self._short(first), self._short(department)
        return "", ""

    def _emails(self) -> tuple[str, ...]:
        addresses: dict[str, str] = {}
        for found in self._properties("EMAIL"):
            written = clean(unescaped(self._decoded(found)))
            if written[:7].lower() == "mailto:":
                written = written[7:].partition("?")[0]
            for one in SEVERAL.split(written) if written.count("@") > 1 else (written,):
                named = ADDRESS.search(one)
                address = clean_address(named[1] if named else one)
                name, at, host = address.rpartition("@")
                is_one = name and at and host and "@" not in name and len(address) <= 254
                if is_one and not address.startswith("/") and not is_internal(one):
                    addresses.setdefault(address.lower(), address)
                elif address:
                    self._complain("An e-mail address of this card is none and was left out.")
        return self._at_most(dict.fromkeys(addresses.values()))

    def _urls(self) -> tuple[str, ...]:
        """Web addresses, wherever a card has them; other kinds of address are none."""
        urls: dict[str, None] = {}
        for name in (name for name in self._by_name if name in SITES):
            for found in self._by_name[name]:
                address = clean_address(unescaped(self._decoded(found))).strip("<>")
                if (
                    (WEB.match(address) or (name == "URL" and HOST.match(address)))
                    and "@" not in address.partition("/")[0]
                    and len(address) <= LONGEST_TEXT
                ):
                    urls.setdefault(address)
        return self._at_most(urls)

    def _addresses(self) -> tuple[str, ...]:
        """Each as one line: street, town, region, code, country."""
        addresses: dict[str, None] = {}
        for found in self._properties("ADR"):
            parts = [_listed(part) for part in split(self._decoded(found), ";")]
            box, more, street, *others = (*parts[:PARTS], "", "", "")
            # Google repeats the whole address in an eighth part, newer cards the street in pieces (RFC 9554).
            said = set(WORD.findall(" ".join(parts[:PARTS]).lower()))
            others += [part for part in parts[PARTS:] if not said.issuperset(WORD.findall(part.lower()))]
            # Cards that have no parts write everything into the first.
            line = ", ".join(filter(None, (street, more, box, *others)))
            if not line and (label := found.parameter("LABEL")):
                line = _one_line(label.replace("^n", "\n"))
            if line:
                addresses.setdefault(self._short(line))
        if not addresses:
            for found in self._properties("LABEL"):
                if line := _one_line(unescaped(self._decoded(found))):
                    addresses.setdefault(self._short(line))
        return self._at_most(addresses)

    def _birthday(self) -> str | None:
        for found in self._properties("BDAY"):
            if born := self._day_of(clean(unescaped(self._decoded(found))), found.parameter("X-APPLE-OMIT-YEAR")):
                return born
        for found in self._properties("X-ABDATE"):
            if self._label(found) == "birthday" and (born := self._day_of(clean(self._decoded(found)), None)):
                return born
        return None

    def _day_of(self, written: str, no_year: str | None) -> str | None:
        if parts := BORN.match(written):
            year, month, of_month = parts[1], parts[2], parts[3]
            without_year = year in ("--", "0000", NO_YEAR, no_year)
            try:
                born = date(2000 if without_year else int(year), int(month), int(of_month))
            except ValueError:
                born = None
            if born:
                return f"--{born:%m-%d}" if without_year else born.isoformat()
        elif written and isinstance(found := day(written[:100], day_first=bool(self.day_first)), date):
            self.month_first = self.day_first is None and fits_both(written[:100])
            return found.isoformat()
        if written.strip("0-/. "):
            self._complain("The birthday of this card could not be read and was left empty.")
        return None

    def _label(self, of: Property) -> str:
        """What the property of the same group calls it, in lower case (Apple, Google: item1.X-ABLabel)."""
        for found in self._properties("X-ABLABEL"):
            if of.group and found.group == of.group:
                label = clean(unescaped(self._decoded(found)))
                return APPLES_LABEL.sub(r"\1", label).lower()
        return ""

    def _notes(self) -> str | None:
        texts = (
            clean_lines(unescaped(self._decoded(found)).replace("\r\n", "\n").replace("\r", "\n"))
            for found in self._properties("NOTE")
        )
        notes = "\n".join(dict.fromkeys(filter(None, texts)))
        if len(notes) > LONGEST_NOTES:
            self._complain(f"The notes of this card are longer than {LONGEST_NOTES:,} characters and were cut.")
            notes = notes[:LONGEST_NOTES]
        return notes or None

    def _categories(self) -> tuple[str, ...]:
        names: dict[str, None] = {}
        for found in self._properties("CATEGORIES"):
            for group in split(self._decoded(found), ","):
                for part in split(group, ";"):
                    name = clean(unescaped(part)).removeprefix("* ")
                    if name and name.lower() not in NOISE:
                        names.setdefault(self._short(name))
        return self._at_most(names)

    def _photo(self) -> int | None:
        """How many bytes the picture has, where it is in the card itself; an address is never fetched."""
        for found in self._properties("PHOTO"):
            value = found.value.strip()
            if value[:5].lower() == b"data:":
                kind, _, value = value.partition(b",")
                size = base64_size(value) if b"base64" in kind.lower() else len(unquote_to_bytes(value))
            elif found.encoding == "BASE64" or (not found.encoding and b":" not in value):
                size = base64_size(value)
            elif found.encoding:
                size = len(found.bytes())
            else:
                continue
            if len(value) > LARGEST_PHOTO:
                self._complain("The photo of this card is larger than 5 MB and was left out.")
            elif size:
                return size
        return None

    def _connected_on(self) -> date | None:
        try:
            return date.fromisoformat(self._text("X-SOUNDINGS-CONNECTED-ON"))
        except ValueError:
            return None


def _listed(part: str) -> str:
    """A part that may hold several values between commas, as it is read aloud."""
    return ", ".join(filter(None, (_one_line(unescaped(value)).strip(" ,") for value in split(part, ","))))


def _one_line(text: str) -> str:
    return ", ".join(filter(None, map(clean, text.replace("\r", "\n").split("\n"))))
