"""From the cells of a row to a person, once it is known what each column means."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from soundings.formats.cleaning import clean, clean_address, clean_lines, is_internal, shortened
from soundings.formats.dates import FIRST_SERIAL, Unclear, day, fits_both, which_first
from soundings.formats.decoding import DAMAGE
from soundings.formats.names import joined_name, without_pronouns
from soundings.formats.records import Counts, Note, Person, Problem
from soundings.formats.tables import Row, as_given
from soundings.formats.tracked import DATED, TRACKED, Told, told

# Google joins several values in one cell so.
JOINED = " ::: "
MOST_VALUES = 200
LONGEST_NOTES = 64_000
LONGEST = 1_000
LONGEST_ADDRESS = 254
LINES_SHOWN = 20

ADDRESS_PARTS = (
    "whole",
    "pobox",
    "street",
    "street2",
    "street3",
    "extended",
    "city",
    "county",
    "state",
    "postal",
    "country",
)
BESIDE = re.compile(r"\s*([^<>@]{1,200}?)\s*<[^<>@\s]+@")
IN_BRACKETS = re.compile(r"<([^<>@]+@[^<>@]+)>")
# Several numbers in a cell; a pause or an extension is not long enough to be one.
BETWEEN_NUMBERS = re.compile(r"\s*(?:[;,/|\n]| or )\s*")
LEAST_DIGITS = 7
MAIL = re.compile(r"[^\s;,/|<>()]{1,100}@[^\s;,/|<>()]{1,200}")
NUMBER = re.compile(r"\+?[\d\s().\-]{7,25}(?:\s?(?:x|ext\.?)\s?\d{1,6})?", re.IGNORECASE)
# Numbers that a spreadsheet took for amounts, and the ways it is kept from doing so.
AMOUNT = re.compile(r"(\d{6,})\.0+")
SCIENTIFIC = re.compile(r"\d\.\d+[eE]\+?\d{1,2}")
KEPT_AS_TEXT = re.compile(r'=?"([^"]*)"|\'(.*)')
PROFILE = re.compile(r"\blinkedin\.com/(?:in|pub)/[^\s/]", re.IGNORECASE)
WITHOUT_YEAR = re.compile(r"-{1,2}\s?(\d{1,2})-?(\d{1,2})")
# A birthday as the spreadsheet counts days.
SERIAL = re.compile(r"[1-6]\d{4}")
SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})\.?")
COMPACT_DAY = re.compile(r"(19|20)(\d\d)(\d\d)(\d\d)")
NO_DATE = re.compile(r"(?:0{1,4}[/.\-]0{1,2}[/.\-]0{1,4}|n/?a|none|null|-+|0)", re.IGNORECASE)
NOTHING = frozenset(("n/a", "none", "null", "nan", "-", "--", "#n/a", "n.a."))
NO_NAMES = frozenset(("n/a", "-", "--", "#n/a", "n.a."))
NAMES = frozenset(("full_name", "given_name", "middle_name", "family_name", "family_first"))

# What Notion writes behind the title of another page.
NOTIONS_LINK = re.compile(r"\s*\(https://(?:www\.)?notion\.so/[^()\s]{0,500}\)")

# The name of a line that counts the others.
TOTAL = re.compile(
    r"(?:(?:grand |sub-?)?totals?|total (?:contacts|people)|sum|count|average|summe|gesamt|anzahl|somme|totale|suma|"
    r"totaal|итого)\s*:?",
    re.IGNORECASE,
)
A_TOTAL = "This row is a total of the others, and nobody."
NO_NAME = "There is no name in this row."


class NobodyInRow(Exception):
    """Why a row is no person."""


@dataclass(slots=True)
class Noticed:
    """The lines on which something was noticed."""

    count: int = 0
    lines: list[int] = field(default_factory=list)

    def on(self, line: int) -> None:
        """Note it once more."""
        self.count += 1
        if self.count <= LINES_SHOWN:
            self.lines.append(line)


class ContactRows:
    """Rows of one table on their way to people. `meanings` has one for each column, see `column_names.py`.

    `named_by` says what a person without a name is called by. `day_first` is the user's own answer where all days and
    months of the file could be either way round; where neither the file nor the user says, only tables in English are
    read with the month first. With the names of its `columns`, what a tracker says besides is handed over too.
    """

    def __init__(
        self,
        meanings: Sequence[str],
        *,
        named_by: Sequence[str] = ("organisation", "emails", "phones"),
        day_first: bool | None = None,
        english: bool = True,
        left_out: Iterable[str] = (),
        between_groups: str = ";,",
        columns: Sequence[str] = (),
    ) -> None:
        self.width = len(meanings)
        self.named_by = named_by
        self.left_out = frozenset(left_out)
        # One group that has such a sign within is between quotation marks.
        between = f"[{between_groups}]"
        self.groups = re.compile(rf'\s*"[^"]*"\s*(?={between}|$)|[^{between_groups}]+') if between_groups else None
        self.asked = day_first
        self.english = english
        # Dates that fit both orders are told.
        self.is_guessed = False
        self.day_first = day_first
        # A date as it is written, where none in the file shows which number is the day.
        self.open_date = ""
        self.noticed: dict[str, Noticed] = {}
        self.at: dict[str, list[int]] = {}
        self.addresses: dict[str, dict[str, int]] = {}
        self.types: dict[int, int] = {}
        self.tracked = [
            (place, meaning, column)
            for place, (meaning, column) in enumerate(zip(meanings, columns, strict=False))
            if meaning in TRACKED
        ]
        emails_before: list[int] = []
        for place, meaning in enumerate(meanings):
            if meaning.startswith("address/"):
                _, where, part = meaning.split("/")
                self.addresses.setdefault(where, {}).setdefault(part, place)
            elif meaning == "email_type":
                self.types.update(dict.fromkeys(emails_before[-1:], place))
            elif meaning:
                self.at.setdefault(meaning, []).append(place)
                if meaning == "emails":
                    emails_before.append(place)

    def people(self, rows: Sequence[Row]) -> tuple[list[Person], list[Problem]]:
        """Everyone in the rows, and the rows that hold nobody."""
        self._settle_order(rows)
        people, problems = list[Person](), list[Problem]()
        for row in rows:
            try:
                people.append(self.person(row.line, row.cells))
            except NobodyInRow as why:
                problems.append(Problem(row.line, str(why), as_given(row.cells)))
        return people, problems

    def person(self, line: int, cells: Sequence[str]) -> Person:
        """The person in a row. Raises NobodyInRow."""
        if len(cells) != self.width:
            cells = self._fitted(line, cells)
        given, middle = self._first("given_name", cells), self._first("middle_name", cells)
        family = self._first("family_name", cells)
        whole = self._first("full_name", cells)
        if "family_first" in self.at and not given and not family:
            whole, family, given = _family_first(self._first("family_first", cells))
        if whole.isascii() and not any(map(str.isalpha, whole)):
            # A number, as in a line of totals.
            whole = ""
        if TOTAL.fullmatch(whole) and not any(map(str.isalpha, "".join(cells).replace(whole, "", 1))):
            raise NobodyInRow(A_TOTAL)
        suffix = self._first("name_suffix", cells)
        emails = self._emails(line, cells)
        phones = self._phones(line, cells)
        organisation = self._first("organisation", cells)
        full = whole or joined_name(given, middle, family, suffix)
        urls = self._urls(cells)
        profile = next((url for url in urls if PROFILE.search(url)), "")
        instead = {
            "profile": profile,
            "organisation": organisation,
            "emails": next(iter(emails), ""),
            "phones": next(iter(phones), ""),
        }
        full = (
            full or self._beside_address(cells) or next((instead[what] for what in self.named_by if instead[what]), "")
        )
        if not full:
            raise NobodyInRow(NO_NAME)
        if any(DAMAGE in cell for cell in cells):
            self._on("damaged", line)
        return Person(
            line,
            full,
            given or None,
            middle or None,
            family or None,
            self._prefix(cells) or None,
            suffix or None,
            emails,
            phones,
            organisation or None,
            self._first("department", cells) or None,
            self._first("title", cells) or None,
            self._first("role", cells) or None,
            urls,
            self._addresses(cells),
            self._birthday(line, cells),
            self._notes(line, cells),
            self._categories(cells),
            None,
            self._first("uid", cells) or None,
            self._day("connected_on", line, cells),
            self._tracked(cells) if self.tracked else (),
        )

    def notes(self) -> tuple[Note, ...]:
        """What was noticed on the way."""
        return tuple(
            Note(
                name,
                of_one if seen.count == 1 else of_many.format(f"{seen.count:,}"),
                seen.count,
                tuple(seen.lines),
                of_one,
            )
            for name, seen in self.noticed.items()
            for of_one, of_many in (NOTES[name],)
        )

    def _fitted(self, line: int, cells: Sequence[str]) -> list[str]:
        """The row as wide as the header. Ends that spreadsheets leave off, or add, are no matter."""
        if len(cells) > self.width:
            if any(cell.strip() for cell in cells[self.width :]):
                self._on("long", line)
            return list(cells[: self.width])
        if len(cells) < self.width - self._dispensable:
            self._on("short", line)
        return [*cells, *[""] * (self.width - len(cells))]

    @property
    def _dispensable(self) -> int:
        """How many columns at the end mean nothing to us."""
        used = [place for places in self.at.values() for place in places]
        used += [place for parts in self.addresses.values() for place in parts.values()]
        return self.width - 1 - max(used, default=0)

    def _values(self, what: str, cells: Sequence[str]) -> Iterable[str]:
        """The cells of that meaning with something in them, each cut where Google joins."""
        for place in self.at.get(what, ()):
            cell = cells[place]
            if cell and not cell.isspace():
                yield from cell.split(JOINED) if JOINED in cell else (cell,)

    def _first(self, what: str, cells: Sequence[str]) -> str:
        for cell in self._values(what, cells):
            text = clean(NOTIONS_LINK.sub("", cell) if "notion.so/" in cell else cell)
            # People are called Null, and Nan.
            if what in NAMES:
                text = without_pronouns(text)
            if text and text.lower() not in (NO_NAMES if what in NAMES else NOTHING):
                return shortened(text, LONGEST)
        return ""

    def _prefix(self, cells: Sequence[str]) -> str:
        """What stands before the name; some write 'Frau' and 'Dr.' into two columns."""
        if len(self.at.get("name_prefix", ())) < 2:
            return self._first("name_prefix", cells)
        found = dict.fromkeys(clean(cell) for cell in self._values("name_prefix", cells))
        return shortened(" ".join(text for text in found if text.lower() not in NO_NAMES), LONGEST)

    def _emails(self, line: int, cells: Sequence[str]) -> tuple[str, ...]:
        found: dict[str, str] = {}
        for place in self.at.get("phones", ()):
            if "@" in cells[place]:
                found |= {address.lower(): address for address in addresses_in(cells[place])}
        for place in self.at.get("emails", ()):
            cell = cells[place]
            if not cell or cell.isspace():
                continue
            if place in self.types and cells[self.types[place]].strip().upper() == "EX":
                continue
            addresses = list(addresses_in(cell))
            for address in addresses:
                found.setdefault(address.lower(), address)
            if not addresses and not is_internal(cell) and clean(cell).lower() not in NOTHING and not beside_mail(cell):
                self._on("not-email", line)
        return tuple(found.values())[:MOST_VALUES]

    def _beside_address(self, cells: Sequence[str]) -> str:
        """The name in 'Ann Smith <ann@mail.example>'."""
        found = (BESIDE.match(cells[place]) for place in self.at.get("emails", ()))
        return next((name for match in found if match and (name := clean(match[1]).strip("\"' ,"))), "")

    def _phones(self, line: int, cells: Sequence[str]) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for cell in self._values("phones", cells):
            numbers = list(beside_mail(cell) if "@" in cell else numbers_in(cell))
            if not numbers and SCIENTIFIC.fullmatch(cell.strip()):
                self._on("lost-digits", line)
            found |= dict.fromkeys(numbers)
        for place in self.at.get("emails", ()):
            if cells[place] and not cells[place].isspace():
                found |= dict.fromkeys(beside_mail(cells[place]))
        return tuple(found)[:MOST_VALUES]

    def _urls(self, cells: Sequence[str]) -> tuple[str, ...]:
        found = dict.fromkeys(url for cell in self._values("urls", cells) for url in urls_in(cell))
        return tuple(found)[:MOST_VALUES]

    def _addresses(self, cells: Sequence[str]) -> tuple[str, ...]:
        if not self.addresses and "location" not in self.at and "addresses" not in self.at:
            return ()
        found = [self._address(parts, cells) for parts in self.addresses.values()]
        found += [on_one_line(cell) for what in ("addresses", "location") for cell in self._values(what, cells)]
        return tuple(dict.fromkeys(address for address in found if address))[:MOST_VALUES]

    def _address(self, parts: dict[str, int], cells: Sequence[str]) -> str:
        formatted = on_one_line(cells[parts["formatted"]]) if "formatted" in parts else ""
        if formatted:
            return formatted
        found: list[str] = []
        for part in ADDRESS_PARTS:
            text = on_one_line(cells[parts[part]]) if part in parts else ""
            # A whole address beside its parts says them already.
            if text and not (part != "whole" and "whole" in parts and found and text.lower() in found[0].lower()):
                found.append(text)
        return ", ".join(found)

    def _notes(self, line: int, cells: Sequence[str]) -> str | None:
        text = "\n\n".join(
            text for cell in self._values("notes", cells) if (text := clean_lines(cell)) and text.lower() not in NOTHING
        )
        if len(text) > LONGEST_NOTES:
            self._on("long-notes", line)
            text = shortened(text, LONGEST_NOTES)
        return text or None

    def _categories(self, cells: Sequence[str]) -> tuple[str, ...]:
        found = (
            clean(piece.strip().strip('"')).removeprefix("* ")
            for cell in self._values("categories", cells)
            for piece in (self.groups.findall(cell) if self.groups else (cell,))
        )
        return tuple(dict.fromkeys(name for name in found if name and name.casefold() not in self.left_out))[
            :MOST_VALUES
        ]

    def _birthday(self, line: int, cells: Sequence[str]) -> str | None:
        parts = [self._first(part, cells) for part in ("birth_year", "birth_month", "birth_day")]
        if any(parts):
            return _from_parts(*parts)
        for place in self.at.get("birthday", ()):
            text = clean(cells[place][:100])
            if not text or NO_DATE.fullmatch(text):
                continue
            if matched := WITHOUT_YEAR.fullmatch(text):
                return _from_parts("", matched[1], matched[2])
            if found := day_and_month(text, day_first=bool(self.day_first)):
                return found
            found_day = FIRST_SERIAL + timedelta(int(text)) if SERIAL.fullmatch(text) else self._written_day(line, text)
            if found_day and found_day > datetime.now(UTC).date():
                # Of two digits for the year: nobody is born in the future.
                found_day = found_day.replace(year=found_day.year - 100)
            if found_day:
                # Apple's way to say that the year is not known.
                return f"--{found_day:%m-%d}" if found_day.year == 1604 else found_day.isoformat()
        return None

    def _day(self, what: str, line: int, cells: Sequence[str]) -> date | None:
        for place in self.at.get(what, ()):
            text = clean(cells[place][:100])
            if text and not NO_DATE.fullmatch(text):
                return self._written_day(line, text)
        return None

    def _tracked(self, cells: Sequence[str]) -> tuple[Told, ...]:
        """The cells of a tracker with something in them."""
        found = []
        for place, meaning, column in self.tracked:
            text = shortened(clean(cells[place]), LONGEST) if cells[place] else ""
            if text and text.lower() not in NOTHING and not NO_DATE.fullmatch(text):
                found.append(told(meaning, column, text, day_first=bool(self.day_first)))
                if self.is_guessed and meaning in DATED and fits_both(text):
                    self.noticed.setdefault("tracked-month-first", Noticed()).count += 1
        return tuple(found)

    def _written_day(self, line: int, text: str) -> date | None:
        if found := COMPACT_DAY.fullmatch(text):
            text = f"{found[1]}{found[2]}-{found[3]}-{found[4]}"
        made = day(text, day_first=bool(self.day_first))
        if isinstance(made, Unclear):
            self._on("year-lost" if made is Unclear.YEAR_LOST else "date-unread", line)
            return None
        if self.is_guessed and fits_both(text):
            self._on("month-first", line)
        return made

    def _settle_order(self, rows: Sequence[Row]) -> None:
        """Whether days stand before months in this file, as far as it shows."""
        dated = [place for what in ("birthday", "connected_on") for place in self.at.get(what, ())]
        dated += [place for place, meaning, _ in self.tracked if meaning in DATED]
        texts = [clean(row.cells[place][:100]) for row in rows for place in dated if len(row.cells) > place]
        shown = which_first(texts)
        if shown is not None:
            self.day_first = shown
            return
        self.open_date = next(filter(fits_both, texts), "")
        if self.asked is None:
            self.day_first = not self.english
            self.is_guessed = self.english

    def _on(self, name: str, line: int) -> None:
        self.noticed.setdefault(name, Noticed()).on(line)


def _family_first(text: str) -> tuple[str, str, str]:
    """'Smith, Ann' as nothing, Smith and Ann; a name without a comma stays whole."""
    family, comma, given = (part.strip() for part in text.partition(","))
    return ("", family, given) if comma else (text, "", "")


def addresses_in(cell: str) -> Iterable[str]:
    """The e-mail addresses in a cell: several, with names before them, or what Exchange uses instead, which is none."""
    between = r"[;,|/\s]+" if cell.count("@") > 1 else r"[;,|\s]+"
    for piece in re.split(between, IN_BRACKETS.sub(r" \1 ", cell)):
        address = clean_address(piece).strip("<>\"'()").removeprefix("mailto:").rstrip(".:")
        name, _, host = address.partition("@")
        if name and host and "@" not in host and len(address) <= LONGEST_ADDRESS and not is_internal(address):
            yield address


def day_and_month(text: str, *, day_first: bool) -> str | None:
    """A birthday without its year, written 'May 14', '14. Mai' or '5/14'; None for what is something else."""
    if found := SLASHED.fullmatch(text):
        month, day_of_month = (found[2], found[1]) if day_first else (found[1], found[2])
        return _from_parts("", month, day_of_month) or _from_parts("", day_of_month, month)
    if day(text, day_first=day_first) is Unclear.YEAR_LOST:
        made = day(f"{text} 2000", day_first=day_first)
        return f"--{made:%m-%d}" if isinstance(made, date) else None
    return None


def numbers_in(cell: str) -> Iterable[str]:
    """The telephone numbers in a cell, each as it is written."""
    pieces = [clean(piece) for piece in BETWEEN_NUMBERS.split(cell.strip())]
    if len(pieces) > 1 and any(sum(map(str.isdigit, piece)) < 6 for piece in pieces if piece):
        pieces = [clean(line) for line in cell.split("\n")]
    for piece in pieces:
        number = piece
        if found := KEPT_AS_TEXT.fullmatch(number):
            number = clean(found[1] or found[2] or "")
        if found := AMOUNT.fullmatch(number):
            number = found[1]
        if SCIENTIFIC.fullmatch(number):
            number = whole_number(number)
        # A word is a flag or a remark, and no number.
        if any(map(str.isdigit, number)):
            yield shortened(number, LONGEST_ADDRESS)


def beside_mail(cell: str) -> list[str]:
    """The telephone numbers in a cell that people use for e-mail addresses too, which are left aside."""
    if len(cell) > LONGEST or sum(map(str.isdigit, cell)) < LEAST_DIGITS or is_internal(cell):
        return []
    rest = MAIL.sub(" ", cell).strip(" \t\n;,/|")
    numbers = numbers_in(rest) if len(rest) < LONGEST_ADDRESS else ()
    return [number for number in numbers if NUMBER.fullmatch(number)]


def whole_number(text: str) -> str:
    """'4.155550100E+09' is 4155550100; of '4.16E+09' the spreadsheet has lost the digits, and nothing is left."""
    digits, _, power = text.upper().partition("E")
    before, _, after = digits.partition(".")
    missing = int(power) - len(after)
    return before + after + "0" * missing if 0 <= missing < 3 and len(after) > 6 else ""


def urls_in(cell: str) -> Iterable[str]:
    """The web addresses in a cell; words that are none are left out."""
    for piece in re.split(r"[\s;|]+|,\s+|,(?=http)", cell.strip()):
        # Google writes 'http\://' here as in its cards.
        address = clean_address(piece).strip("<>\"'").replace("\\:", ":")
        if ("." in address or address.startswith(("in/", "/in/"))) and len(address) <= 2_000:
            yield address


def on_one_line(cell: str) -> str:
    """An address of several lines on one."""
    if not cell:
        return ""
    if len(cell) > 1 and cell[0] == cell[-1] == '"':
        cell = cell[1:-1]
    return shortened(", ".join(part for line in cell.split("\n") if (part := clean(line).rstrip(","))), LONGEST)


def counts(people: Sequence[Person], problems: Sequence[Problem], blank: int) -> Counts:
    """Every row once."""
    return Counts(len(people) + len(problems), len(people), 0, len(problems), blank)


def _from_parts(year: str, month: str, day_of_month: str) -> str | None:
    try:
        # A leap year, so that every day of the calendar passes.
        made = date(int(year or 2000), int(month), int(day_of_month))
    except (ValueError, OverflowError):
        return None
    return made.isoformat() if year else f"--{made:%m-%d}"


# For one row, and for several.
NOTES = {
    "year-lost": (
        "The date in this row has no year and was left empty.",
        "The dates in {} rows have no year and were left empty.",
    ),
    "date-unread": (
        "The date in this row could not be read and was left empty.",
        "The dates in {} rows could not be read and were left empty.",
    ),
    "month-first": (
        "The date in this row fits both orders, such as 5/4/19, and was read with the month first.",
        "The dates in {} rows fit both orders, such as 5/4/19, and were read with the month first.",
    ),
    "tracked-month-first": (
        "A date fits both orders, such as 5/4/19, and was read with the month first.",
        "{} dates fit both orders, such as 5/4/19, and were read with the month first.",
    ),
    "short": (
        "Cells are missing at the end of this row; they were taken as empty.",
        "Cells are missing at the end of {} rows; they were taken as empty.",
    ),
    "long": (
        "This row has more cells than the header; those beyond it were left out.",
        "{} rows have more cells than the header; those beyond it were left out.",
    ),
    "not-email": (
        "What stands for an e-mail address in this row is none and was left out.",
        "What stands for an e-mail address in {} rows is none and was left out.",
    ),
    "lost-digits": (
        "A spreadsheet has rounded the telephone number in this row (4.16E+09); it was left out.",
        "A spreadsheet has rounded the telephone numbers in {} rows (4.16E+09); they were left out.",
    ),
    "long-notes": (
        f"The notes in this row are longer than {LONGEST_NOTES:,} characters and were cut.",
        f"The notes in {{}} rows are longer than {LONGEST_NOTES:,} characters and were cut.",
    ),
    "damaged": (
        f"Some letters in this row are damaged and show as {DAMAGE}.",
        f"Some letters in {{}} rows are damaged and show as {DAMAGE}.",
    ),
}
