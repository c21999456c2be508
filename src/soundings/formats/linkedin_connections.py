"""LinkedIn's Connections.csv as it is exported today, as it was in earlier years, and as spreadsheets save it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from soundings.formats.cleaning import clean, clean_address, clean_lines
from soundings.formats.column_names import guessed, is_english, meanings_of
from soundings.formats.dates import Unclear, day, fits_both, which_first
from soundings.formats.decoding import DAMAGE, encoding_of, lines
from soundings.formats.names import family_and_credentials, joined_name
from soundings.formats.profiles import profile_key
from soundings.formats.records import Counts, Note, Person, Problem, Reading, UnreadableFile
from soundings.formats.spreadsheet_cells import as_it_was
from soundings.formats.tables import Header, Row, as_given, find_header, plain_name, read_table

__all__ = ["KIND", "MOST_BYTES", "profile_key", "read"]

KIND = "linkedin-connections"
MOST_BYTES = 50_000_000
# LinkedIn flattens line breaks; a hand-edited cell may hold a few.
MOST_LINES_IN_A_ROW = 8

# What each column is, by its name in any year's header; the German one too. Other languages: `_in_english`.
COLUMNS = {
    "given": ("firstname", "vorname"),
    "family": ("lastname", "nachname"),
    "full": ("fullname", "name"),
    "middle": ("middlename",),
    "prefix": ("title",),
    "suffix": ("suffix",),
    "url": ("url", "profileurl", "linkedinurl"),
    "emails": ("emailaddress", "email", "emailadresse", "email2address", "email3address"),
    "organisation": ("company", "unternehmen", "firma"),
    "department": ("department",),
    "position": ("position", "jobtitle"),
    "connected": ("connectedon", "verbundenam"),
    "sites": ("websites", "webpage", "personalwebpage"),
    "address": ("address", "adresse"),
    "phones": (
        *("mobilephone", "businessphone", "businessphone2", "homephone", "homephone2", "primaryphone"),
        *("otherphone", "companymainphone"),
    ),
    "birthday": ("birthday",),
    "notes": ("notes",),
    "categories": ("categories",),
}
PLACES = ("business", "home", "other")
PLACE_LINES = ("street", "street2", "street3", "city", "state", "postalcode", "country")
KNOWN = frozenset(name for names in COLUMNS.values() for name in names)
# As bad_rows.py heads what it hands back.
HANDED_BACK = ("line", "reason")

LONGEST = {"name": 200, "company": 200, "position": 200, "e-mail address": 254, "profile address": 500}
LONGEST_NOTES = 64_000
LINES_SHOWN = 20

NOT_A_LIST = (
    "This does not look like LinkedIn's list of connections: no row names the columns First Name and Last Name. "
    "On LinkedIn, ask for a copy of your data, choose Connections, and bring in the file Connections.csv."
)
TOO_BIG = "This file is over 50 MB, more than any list of connections. Choose the file Connections.csv."
EMPTY = "This file is empty. Export your connections again and bring in the new file."
OTHER_KINDS = (
    (
        b"PK\x03\x04",
        "This is a zip archive or a workbook. Unpack it and choose Connections.csv, or save it as CSV.",
    ),
    (b"\xd0\xcf\x11\xe0", "This is an Excel workbook. Open it, save the sheet as CSV, and bring that in."),
    (b"%PDF", "This is a PDF. On LinkedIn, ask for a copy of your data and bring in the file Connections.csv."),
    (b"\x1f\x8b", "This is a packed file. Unpack it and choose Connections.csv."),
)


@dataclass(slots=True)
class _Seen:
    """The lines on which something was noticed."""

    count: int = 0
    lines: list[int] = field(default_factory=list)

    def on(self, line: int) -> None:
        self.count += 1
        if self.count <= LINES_SHOWN:
            self.lines.append(line)


class _BadRow(Exception):
    """Why a row is no person."""


def read(data: bytes, *, encoding: str | None = None, day_first: bool | None = None) -> Reading:
    """Everyone in a Connections.csv, with what could not be read and why (P07).

    `encoding` and `day_first` are the user's own answers where the file leaves them open.
    """
    if len(data) > MOST_BYTES:
        raise UnreadableFile(TOO_BIG)
    for sign, message in OTHER_KINDS:
        if data.startswith(sign):
            raise UnreadableFile(message)
    encoding = encoding or encoding_of(data)
    text = list(lines(data, encoding))
    if not any(map(str.strip, text)):
        raise UnreadableFile(EMPTY)
    header = find_header(text, KNOWN)
    places = _places([plain_name(column) for column in header.columns]) if header else {}
    if not {"given", "family", "full"}.intersection(places):
        header = find_header(text, _Guessable(), named=str.strip, least=3)
        places = _places(_in_english(header)) if header else {}
    if not header or not {"given", "family", "full"}.intersection(places):
        raise UnreadableFile(NOT_A_LIST)
    table = read_table(text, header, most_lines=MOST_LINES_IN_A_ROW)
    del text
    return _Reader(header, places, table.rows, day_first).reading(table.broken, table.blank, encoding)


class _Guessable:
    """Every name whose meaning can be guessed."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and bool(guessed(name))


# A meaning as `column_names` has it, and the column of that meaning in English.
ENGLISH = {
    "given_name": "firstname",
    "family_name": "lastname",
    "urls": "url",
    "emails": "emailaddress",
    "organisation": "company",
    "title": "position",
    "connected_on": "connectedon",
}


def _in_english(header: Header) -> list[str]:
    """The names of the columns of an export in any language."""
    return [ENGLISH.get(meaning, "") for meaning in meanings_of(header.columns)]


def _places(names: list[str]) -> dict[str, list[int]]:
    """Where each thing we know stands in a row."""
    places = {
        what: [names.index(wanted) for wanted in wanted_names if wanted in names]
        for what, wanted_names in COLUMNS.items()
    }
    for place in PLACES:
        places[place] = [names.index(place + part) for part in PLACE_LINES if place + part in names]
    return {what: where for what, where in places.items() if where}


class _Reader:
    """One file on its way to a reading."""

    def __init__(self, header: Header, places: dict[str, list[int]], rows: list[Row], day_first: bool | None) -> None:
        self.header = header
        self.width = len(header.columns)
        self.places = places
        self.rows = rows
        self.handed_back = tuple(plain_name(column) for column in header.columns[:2]) == HANDED_BACK
        self.given, self.family, self.full, self.url, self.connected, self.organisation, self.position = (
            places.get(what, [-1])[0]
            for what in ("given", "family", "full", "url", "connected", "organisation", "position")
        )
        self.emails = places.get("emails", [])
        self.more = self._more if set(places) & {*WIDE} else None
        self.seen: dict[str, _Seen] = {}
        self.days: dict[str, date | Unclear | None] = {}
        self.asked = day_first
        self.open_date = ""
        self.day_first = self._day_first(day_first)

    def reading(self, broken: list[Problem], blank: int, encoding: str) -> Reading:
        """Every row once: read, skipped or bad."""
        people: list[Person] = []
        problems = broken.copy()
        skipped = 0
        for row in self.rows:
            try:
                person = self._person(row.line, row.cells)
            except _BadRow as bad:
                problems.append(Problem(row.line, str(bad), as_given(row.cells)))
                continue
            if person is None:
                skipped += 1
            else:
                people.append(person)
        problems.sort(key=lambda problem: problem.line)
        return Reading(
            kind=KIND,
            records=tuple(people),
            problems=tuple(problems),
            counts=Counts(len(people) + skipped + len(problems), len(people), skipped, len(problems), blank),
            notes=tuple(
                Note(name, NOTES[name](seen.count), seen.count, tuple(seen.lines), NOTES[name](1))
                for name, seen in self.seen.items()
            ),
            columns=self.header.columns,
            encoding=encoding,
            delimiter=self.header.delimiter,
            open_date=self.open_date,
            day_first=bool(self.day_first),
        )

    def _person(self, line: int, cells: list[str]) -> Person | None:
        """The person in a row, None if it holds nothing but a date."""
        if self.handed_back:
            cells = ["", "", *map(as_it_was, cells[2:])]
        if len(cells) != self.width:
            cells = self._fitted(line, cells)
        given = clean(cells[self.given]) if self.given >= 0 else ""
        family, credentials = family_and_credentials(clean(cells[self.family])) if self.family >= 0 else ("", "")
        full = clean(cells[self.full]) if self.full >= 0 else ""
        if not (given or family or full):
            if self._only_a_date(cells):
                return None
            raise _BadRow("There is no name in this row.")
        organisation = clean(cells[self.organisation]) if self.organisation >= 0 else ""
        position = clean(cells[self.position]) if self.position >= 0 else ""
        url = clean_address(cells[self.url]) if self.url >= 0 else ""
        full = full or joined_name(given, family) or ""
        if len(full) > 100 or len(organisation) > 200 or len(position) > 200 or len(url) > 500:
            self._too_long(full, organisation, position, url)
        emails: tuple[str, ...] = ()
        for place in self.emails:
            if cells[place] and (address := clean_address(cells[place])):
                emails = (*emails, *self._emails(line, address))
        connected: date | None = None
        if self.connected >= 0 and (written := cells[self.connected]):
            connected = self._day(line, written)
        if any(DAMAGE in cell for cell in cells):
            self._noticed("damaged", line)
        person = Person(
            line,
            full,
            given or None,
            None,
            family or None,
            None,
            credentials or None,
            emails,
            (),
            organisation or None,
            None,
            position or None,
            None,
            (url,) if url else (),
            (),
            None,
            None,
            (),
            None,
            None,
            connected,
        )
        return self.more(person, cells) if self.more else person

    def _more(self, person: Person, cells: list[str]) -> Person:
        """What the wider headers of 2016 and before knew."""

        def first(what: str) -> str | None:
            return next((text for place in self.places.get(what, ()) if (text := clean(cells[place]))), None)

        def several(what: str) -> Iterator[str]:
            return (text for place in self.places.get(what, ()) if (text := clean(cells[place])))

        def written(what: str) -> str | None:
            return next((text for place in self.places.get(what, ()) if (text := clean_lines(cells[place]))), None)

        notes = written("notes")
        if notes and len(notes) > LONGEST_NOTES:
            raise _BadRow(f"The notes are longer than {LONGEST_NOTES:,} characters.")
        middle = first("middle")
        born = first("birthday")
        birthday = day(born, day_first=bool(self.day_first)) if born else None
        postal = (", ".join(several(place)) for place in PLACES)
        whole = (written("address") or "").replace("\n", ", ")
        parts = (person.given_name, middle, person.family_name)
        return Person(
            line=person.line,
            full_name=joined_name(*parts) or person.full_name,
            given_name=person.given_name,
            middle_name=middle,
            family_name=person.family_name,
            name_prefix=first("prefix"),
            name_suffix=first("suffix") or person.name_suffix,
            emails=person.emails,
            phones=tuple(dict.fromkeys(several("phones"))),
            organisation=person.organisation,
            department=first("department"),
            title=person.title,
            urls=tuple(
                dict.fromkeys((*person.urls, *(site for text in several("sites") for site in _addresses(text))))
            ),
            addresses=tuple(address for address in (whole, *postal) if address),
            birthday=birthday.isoformat() if isinstance(birthday, date) else None,
            notes=notes,
            categories=tuple(
                part for text in several("categories") for piece in text.split(";") if (part := piece.strip())
            ),
            connected_on=person.connected_on,
        )

    def _fitted(self, line: int, cells: list[str]) -> list[str]:
        """The row as wide as the header, or the reason why it cannot be told which cell is which."""
        if len(cells) > self.width:
            if any(cell.strip() for cell in cells[self.width :]):
                raise _BadRow(
                    f"This row has {len(cells):,} cells and the header {self.width:,}, so it is unclear "
                    "which is which. A comma inside a cell needs quotation marks around the cell."
                )
            return cells[: self.width]
        if len(cells) < 2:
            raise _BadRow("This row has one cell only.")
        cells = cells + [""] * (self.width - len(cells))
        url = cells[self.url].strip() if self.url >= 0 else ""
        if (url and "/" not in url) or any(cells[at].strip() and "@" not in cells[at] for at in self.emails):
            raise _BadRow("A cell is missing in this row, so it is unclear which is which.")
        self._noticed("short", line)
        return cells

    def _only_a_date(self, cells: list[str]) -> bool:
        return not any(cell.strip() for at, cell in enumerate(cells) if at != self.connected)

    def _too_long(self, full: str, organisation: str, position: str, url: str) -> None:
        sizes = zip(
            ("name", "company", "position", "profile address"), (full, organisation, position, url), strict=True
        )
        for what, text in sizes:
            if len(text) > LONGEST[what]:
                raise _BadRow(f"The {what} is longer than {LONGEST[what]:,} characters.")

    def _emails(self, line: int, written: str) -> Iterator[str]:
        for address in written.replace(";", ",").split(","):
            if len(address) > LONGEST["e-mail address"]:
                raise _BadRow(f"The e-mail address is longer than {LONGEST['e-mail address']:,} characters.")
            name, _, host = address.partition("@")
            if name and host and "@" not in host:
                yield address
            elif address:
                self._noticed("not-email", line)

    def _day(self, line: int, written: str) -> date | None:
        try:
            found = self.days[written]
        except KeyError:
            text = clean(written[:100])
            found = self.days[written] = day(text, day_first=bool(self.day_first)) if text else None
        if isinstance(found, Unclear):
            self._noticed("year-lost" if found is Unclear.YEAR_LOST else "date-unread", line)
            return None
        if self.day_first is None and self.asked is None and fits_both(clean(written[:100])):
            self._noticed("month-first", line)
        return found

    def _day_first(self, asked: bool | None) -> bool | None:
        """What the file shows; else the user's answer; None where there is neither."""
        if self.connected < 0:
            return asked
        written = {row.cells[self.connected] for row in self.rows if len(row.cells) > self.connected}
        texts = [clean(text[:100]) for text in written if "/" in text or "-" in text]
        # LinkedIn itself wrote '11/4/18, 10:15 AM', the month first.
        if any(text.endswith(("AM", "PM")) for text in texts):
            return False
        shown = which_first(texts)
        if shown is not None:
            return shown
        self.open_date = min(filter(fits_both, texts), default="")
        # Only in English may months stand before days.
        return True if asked is None and not is_english(self.header.columns) else asked

    def _noticed(self, name: str, line: int) -> None:
        self.seen.setdefault(name, _Seen()).on(line)


# What only the wider headers have.
WIDE = frozenset(
    {
        *("middle", "prefix", "suffix", "department", "sites", "address", "phones", "birthday", "notes"),
        *("categories", *PLACES),
    }
)


def _addresses(text: str) -> list[str]:
    """The web addresses in a cell, which may hold several and their labels ('[PORTFOLIO:https://…],[COMPANY:…]')."""
    found = []
    for word in text.replace(",", " ").replace(";", " ").replace("[", " ").replace("]", " ").split():
        begins = word.lower().find("http")
        address = word[begins:] if begins >= 0 else word
        if "." in address and len(address) <= LONGEST["profile address"]:
            found.append(address)
    return found


def _rows(number: int) -> str:
    return "1 row" if number == 1 else f"{number:,} rows"


NOTES: dict[str, Callable[[int], str]] = {
    "year-lost": lambda number: (
        f"The date in {_rows(number)} has no year, as when a spreadsheet has saved the file, and was left empty."
    ),
    "date-unread": lambda number: f"The date in {_rows(number)} could not be read and was left empty.",
    "month-first": lambda number: (
        f"The date in {_rows(number)} fits both orders, such as 5/4/19, and was read with the month first."
    ),
    "short": lambda number: f"Cells are missing at the end of {_rows(number)}; they were taken as empty.",
    "not-email": lambda number: f"What stands for an e-mail address in {_rows(number)} is none and was left out.",
    "damaged": lambda number: f"Some letters in {_rows(number)} are damaged and show as {DAMAGE}.",
}
