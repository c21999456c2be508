"""Whatever the bytes: no unexpected exception, and every row is read, skipped or bad."""

import csv
import io
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.bad_rows import bad_rows
from soundings.formats.cleaning import clean
from soundings.formats.decoding import lines
from soundings.formats.linkedin_connections import KNOWN, read
from soundings.formats.profiles import profile_key
from soundings.formats.records import Person, Reading, UnreadableFile
from soundings.formats.spreadsheet_cells import as_it_was, harmless
from soundings.formats.tables import DELIMITERS, Header, find_header, read_table
from soundings.formats.wire import packed, unpacked
from tests.formats.linkedin import TODAY

ENDS = st.sampled_from(["\n", "\r\n", "\r", "\r\r\n"])
CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
LINES = CELLS.map(lambda text: text.replace("\r", " ").replace("\n", " "))
# What tells most about a reader of tables: quotes, delimiters, line ends and the words of a header.
BITS = st.sampled_from(
    [
        *'",;\t|\r\n\x00=\ufeff\u202e/-',
        "First Name",
        "Last Name",
        "URL",
        "Ann",
        "22 Nov 2025",
        "5/4/19",
        "é",
        "🚀",
        "\n,,\n",
    ]
)


def accounted(reading: Reading) -> None:
    counts = reading.counts
    assert counts.rows == counts.read + counts.skipped + counts.bad
    assert (counts.read, counts.bad) == (len(reading.records), len(reading.problems))
    seen = [record.line for record in reading.records] + [problem.line for problem in reading.problems]
    assert len(set(seen)) == len(seen)
    assert all(line > 1 for line in seen)
    assert all(person.full_name == clean(person.full_name or "") != "" for person in reading.records)
    bad_rows(reading)


def read_or_refused(data: bytes) -> None:
    with suppress(UnreadableFile):
        accounted(read(data))


@given(st.binary(max_size=2000))
def test_any_bytes(data: bytes) -> None:
    read_or_refused(data)


@given(st.binary(max_size=2000))
def test_any_bytes_below_a_header(data: bytes) -> None:
    read_or_refused(TODAY.encode() + b"\n" + data)


@given(st.lists(BITS, max_size=60).map("".join), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "utf-8-sig"]))
def test_anything_that_looks_like_a_table(text: str, encoding: str) -> None:
    read_or_refused(text.encode(encoding))
    read_or_refused(f"{TODAY}\n{text}".encode(encoding))


@given(st.lists(BITS, max_size=60).map("".join), st.sampled_from(DELIMITERS))
def test_every_line_belongs_to_a_row(text: str, delimiter: str) -> None:
    given_lines = list(lines(text.encode(), "utf-8"))
    table = read_table(given_lines, Header(("a", "b"), delimiter, 0, 0), most_lines=5)
    starts = sorted([row.line for row in table.rows] + [problem.line for problem in table.broken])
    assert len(set(starts)) == len(starts)
    assert all(1 <= line <= len(given_lines) for line in starts)
    # No line with something in it stands above the first row or is lost among the blank ones.
    covered = set(starts)
    inside = {
        line
        for row in table.rows
        for line in range(row.line, row.line + sum(cell.count("\n") for cell in row.cells) + 1)
    }
    for number, line in enumerate(given_lines, 1):
        if line.strip(' \t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85",;|'):
            assert number in covered | inside


@given(st.lists(st.tuples(LINES, LINES, LINES), max_size=8), st.sampled_from(DELIMITERS), ENDS, st.booleans())
def test_a_table_that_was_written_is_read_the_same(
    rows: list[tuple[str, str, str]], delimiter: str, end: str, quoted: bool
) -> None:
    out = io.StringIO(newline="")
    writer = csv.writer(
        out, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL if quoted else csv.QUOTE_MINIMAL
    )
    writer.writerows([("First Name", "Last Name", "Company"), *rows])
    text = list(lines(out.getvalue().encode()))
    header = find_header(text, KNOWN)
    assert header is not None
    assert header.delimiter == delimiter
    table = read_table(text, header)
    assert not table.broken
    assert [tuple(row.cells) for row in table.rows] == [row for row in rows if any(row) and "".join(row).strip()]
    assert [row.line for row in table.rows] == [
        number for number, row in enumerate(rows, 2) if any(row) and "".join(row).strip()
    ]


@given(CELLS, CELLS.map(lambda text: text.replace(",", "")), CELLS)
def test_any_name_comes_back_as_it_was_but_for_hidden_signs(first: str, last: str, company: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([("First Name", "Last Name", "Company"), (first, last, company)])
    reading = read(out.getvalue().encode())
    if clean(first) or clean(last):
        (person,) = reading.records
        assert (person.given_name or "", person.family_name or "") == (clean(first), clean(last))
        assert (person.organisation or "") == clean(company)
    else:
        assert not reading.records


@given(st.text())
def test_a_harmless_cell_is_restored_exactly(text: str) -> None:
    assert as_it_was(harmless(text)) == text


@given(st.text())
def test_a_key_of_a_key_is_the_key(text: str) -> None:
    key = profile_key(f"https://www.linkedin.com/in/{text}")
    assert key is None or (key == key.strip() and "/" not in key)


@given(
    st.lists(st.builds(Person, line=st.integers(2, 50_000), photo=st.integers(0, 5_000_000) | st.none()), max_size=5)
)
def test_records_survive_the_way_between_processes(people: list[Person]) -> None:
    reading = read(f"{TODAY}\nAnn,Smith,,,,,".encode())
    there = Reading(reading.kind, tuple(people), reading.problems, reading.counts, reading.notes)
    assert unpacked(packed(there)) == there
