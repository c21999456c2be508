"""Contact tables as text: decoded, their header found, each row read as a person."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from soundings.formats.column_names import is_english
from soundings.formats.contact_rows import ContactRows, counts
from soundings.formats.decoding import encoding_of, lines
from soundings.formats.records import Reading, UnreadableFile
from soundings.formats.tables import Header, find_header, read_table

MOST_BYTES = 50_000_000
TOO_BIG = "This file is over 50 MB, more than any list of contacts. Divide it into smaller files."
EMPTY = "This file is empty. Export your contacts again and bring in the new file."
NO_HEADER = "No row of this file names its columns, so it is unclear what is what."


@dataclass(frozen=True, slots=True)
class Maker:
    """How the table of one program is read."""

    kind: str
    # Names of columns, as `plain_name` gives them, by which the header is known.
    known: Container[str]
    meanings: Callable[[Sequence[str]], list[str]]
    # What a person without a name is called by.
    named_by: tuple[str, ...]
    # Groups everybody is in.
    left_out: frozenset[str] = frozenset()
    # What stands between several groups in a cell, beside Google's ' ::: '.
    between_groups: str = ";,"


def decoded(data: bytes, encoding: str | None) -> tuple[list[str], str]:
    """The lines of a table and the encoding they are in. Raises UnreadableFile where there is nothing to read."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(TOO_BIG)
    asked = encoding
    encoding = encoding or encoding_of(data)
    text = list(lines(data, encoding))
    if not asked and encoding == "utf-8":
        text = decoded_twice(text) or text
    if not any(map(str.strip, text)):
        raise UnreadableFile(EMPTY)
    return text, encoding


# The letters of Windows as the bytes they stand for.
AS_BYTES = {ord(letter): byte for byte in range(128, 256) if (letter := bytes([byte]).decode("cp1252", "ignore"))}


def decoded_twice(text: list[str]) -> list[str] | None:
    """Text whose 'MÃ¼ller' a program made of Müller, as it was; None where a single line shows that it is not so."""
    found = []
    changed = False
    for line in text:
        if line.isascii():
            found.append(line)
            continue
        try:
            found.append(line.translate(AS_BYTES).encode("latin-1").decode("utf-8"))
        except UnicodeError:
            return None
        changed = True
    return found if changed else None


def read_contacts(maker: Maker, data: bytes, *, encoding: str | None = None, day_first: bool | None = None) -> Reading:
    """Everyone in a table of that maker. `encoding` and `day_first` are the user's own answers."""
    text, encoding = decoded(data, encoding)
    header = find_header(text, maker.known)
    if header is None:
        raise UnreadableFile(NO_HEADER)
    rows = ContactRows(
        maker.meanings(header.columns),
        named_by=maker.named_by,
        day_first=day_first,
        english=is_english(header.columns),
        left_out=maker.left_out,
        between_groups=maker.between_groups,
    )
    return reading_of(maker.kind, rows, text, header, encoding)


def reading_of(kind: str, rows: ContactRows, text: list[str], header: Header, encoding: str) -> Reading:
    """What stands below the header, as people."""
    table = read_table(text, header)
    # The rows hold it all once more.
    text.clear()
    people, problems = rows.people(table.rows)
    problems = sorted([*problems, *table.broken], key=lambda problem: problem.line)
    return Reading(
        kind=kind,
        records=tuple(people),
        problems=tuple(problems),
        counts=counts(people, problems, table.blank),
        notes=rows.notes(),
        columns=header.columns,
        encoding=encoding,
        delimiter=header.delimiter,
        open_date=rows.open_date,
        day_first=bool(rows.day_first),
    )
