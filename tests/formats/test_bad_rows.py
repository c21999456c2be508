"""A bad row never stops the good ones, and none is lost in silence."""

import csv
import io

import pytest

from soundings.formats.bad_rows import bad_rows
from soundings.formats.linkedin_connections import read
from soundings.formats.records import Reading
from soundings.formats.spreadsheet_cells import as_it_was, harmless
from tests.formats.linkedin import ROSA, file, row


def handed_back(reading: Reading) -> list[list[str]]:
    return list(csv.reader(io.StringIO(bad_rows(reading).decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Ann,Smith,,,Acme, Inc,Planner,22 Nov 2025", "8 cells and the header 7"),
        ("just a line of text", "one cell only"),
        ("Ann,Smith,ann@mail.example,Acme,Planner,22 Nov 2025", "A cell is missing"),
        (row("Ann" * 100, "", "", "", "", "", ""), "The name is longer than 200 characters"),
        (row("Ann", "", "", "", "c" * 201, "", ""), "The company is longer"),
        (row("Ann", "", "", "", "", "p" * 201, ""), "The position is longer"),
        (row("Ann", "", "https://x/" + "u" * 500, "", "", "", ""), "The profile address is longer"),
        (row("Ann", "", "", "e" * 300 + "@mail.example", "", "", ""), "The e-mail address is longer"),
        ('Ann,"Smith,,,,,', "A quotation mark is opened"),
        (row("Ann", "x" * 2_000_000, "", "", "", "", ""), "over a million characters"),
        ('Ann,"' + "x" * 2_000_000 + '",,,,,', "over a million characters"),
        (",".join(["x"] * 10_000), "10,000 cells"),
    ],
)
def test_it_is_named_with_its_line_between_two_good_rows(line: str, says: str) -> None:
    reading = read(file(ROSA, line, ROSA))
    assert [person.line for person in reading.records] == [2, 4]
    (problem,) = reading.problems
    assert problem.line == 3
    assert says in problem.message
    assert (reading.counts.rows, reading.counts.bad) == (3, 1)
    assert all(len(cell) <= 1000 for cell in problem.row)


def test_a_quote_that_is_never_closed_costs_its_own_line_only() -> None:
    reading = read(file('Ann,"Smith,,,,,', ROSA, ROSA, 'Ben,"Miller,,,,,', *[ROSA] * 20, 'Cy,"Last,,,,,'))
    assert [problem.line for problem in reading.problems] == [2, 5, 26]
    assert len(reading.records) == 22


def test_extra_cells_that_are_empty_are_no_fault() -> None:
    reading = read(file(ROSA + ",,,"))
    assert not reading.problems
    assert len(reading.records) == 1


def test_missing_cells_at_the_end_are_taken_as_empty_and_said() -> None:
    reading = read(file("Ann,Smith", ROSA))
    assert [person.full_name for person in reading.records] == ["Ann Smith", "Rosa Castellanos"]
    note = reading.noticed("short")
    assert note is not None
    assert note.lines == (2,)


def test_what_is_no_address_is_left_out_and_said() -> None:
    reading = read(file(row("Ann", "Smith", "", "not given", "", "", "")))
    assert reading.records[0].emails == ()
    assert reading.noticed("not-email")


def test_they_come_back_with_line_and_reason() -> None:
    reading = read(file(ROSA, ",,,,=cmd|x,+44,12 Mar 2019"))
    header, bad = handed_back(reading)
    assert header[:4] == ["Line", "Reason", "First Name", "Last Name"]
    assert bad == ["3", "There is no name in this row.", "", "", "", "", "'=cmd|x", "+44", "12 Mar 2019"]
    assert bad_rows(reading).count(b"\r\n") == 2


def test_mended_they_can_be_brought_in_again() -> None:
    bad = bad_rows(read(file(ROSA, ",,https://www.linkedin.com/in/ann,,@Acme,Planner,12 Mar 2019")))
    mended = bad.replace(b"no name in this row.,,", b"no name in this row.,Ann,Smith")
    (ann,) = read(mended).records
    assert (ann.full_name, ann.organisation, ann.title) == ("Ann Smith", "@Acme", "Planner")
    assert ann.urls == ("https://www.linkedin.com/in/ann",)


def test_a_row_broken_by_its_quotes_comes_back_in_cells() -> None:
    bad = bad_rows(read(file('Ann,"Smith,https://www.linkedin.com/in/ann,,Acme,Planner,12 Mar 2019', ROSA)))
    (ann,) = read(bad).records
    assert (ann.full_name, ann.organisation) == ("Ann Smith", "Acme")


@pytest.mark.parametrize("text", ["=1+1", "+SUM(A1)", "-x", "@here", "\tx", "\rx", "＝1", "'=1", "''@x", "--1", "+1;2"])
def test_a_cell_a_spreadsheet_would_run_is_made_harmless_and_restored(text: str) -> None:
    assert harmless(text) == f"'{text}"
    assert as_it_was(harmless(text)) == text


@pytest.mark.parametrize("text", ["", "Ann", "'tis", "-12.5", "+441134960000", "1,000", "-1,000.5", "a=b"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert harmless(text) == text
    assert as_it_was(text) == text
