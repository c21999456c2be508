"""Cards that we write are read by everybody, by us as they were, and hold nothing that nobody meant."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.records import Person
from soundings.formats.vcard import read
from soundings.formats.vcard.writing import Version, written

VERSIONS = pytest.mark.parametrize("version", ["3.0", "4.0"])
ROSA = Person(
    line=1,
    full_name="Dr. Rosa Castellanos, PhD",
    given_name="Rosa",
    middle_name="María Luz",
    family_name="Castellanos; y Díaz",
    name_prefix="Dr.",
    name_suffix="PhD, MBA",
    emails=("rosa@mail.example", "r@northgrid.example"),
    phones=("+1 555 0100;ext=7", "tel:+1-555-0101"),
    organisation="Northgrid, Inc.",
    department="Planning; Grids",
    title="Grid Planner, senior",
    role="Plans\\grids",
    urls=("https://www.linkedin.com/in/rosa", "https://rosa.example/?a=1;b=2,3"),
    addresses=("12 Main St, rear, Springfield, IL, 62701",),
    birthday="1979-01-22",
    notes="Met at the fair: liked maps.\nAsk about; the \\n grid, 王明 " + "ž" * 200,
    categories=("Energy, wind", "Fair; 2025"),
    uid="urn:uuid:4fbe8971",
    connected_on=date(2025, 11, 22),
)


def there_and_back(person: Person, version: Version) -> Person:
    reading = read(b"".join(written([person], version=version)))
    assert not reading.problems
    again: Person
    (again,) = reading.records
    return again


@VERSIONS
def test_there_and_back_nothing_changes(version: Version) -> None:
    assert there_and_back(ROSA, version) == ROSA
    nobody_else = Person(line=1, full_name="Ann")
    assert there_and_back(nobody_else, version) == nobody_else
    without_year = replace(ROSA, birthday="--02-29", organisation=None, title=None)
    assert there_and_back(without_year, version) == without_year


@VERSIONS
def test_lines_are_short_and_no_letter_is_cut(version: Version) -> None:
    data = b"".join(written([ROSA], version=version))
    lines = data.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 75 for line in lines)
    assert all(line.decode() for line in lines)
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_other_programs_read_them() -> None:
    three, four = (b"".join(written([replace(ROSA, birthday="--01-22")], version=v)) for v in ("3.0", "4.0"))
    assert three.startswith(b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Rosa Castellanos\\, PhD\r\nN:Castellanos\\; y D")
    assert b"BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22\r\n" in three
    assert b"BDAY:--0122\r\n" in four
    assert b"N:;;;;\r\n" in b"".join(written([Person(line=1, full_name="Ann")]))


HOSTILE = 'x\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Mallory\r\n\x00\x85\u2028\u202e;,\\n:"^'


@VERSIONS
def test_nothing_in_a_field_begins_another_line(version: Version) -> None:
    evil = replace(ROSA, full_name=HOSTILE, given_name=HOSTILE, family_name=HOSTILE, name_suffix=HOSTILE, role=HOSTILE)
    evil = replace(evil, organisation=HOSTILE, department=HOSTILE, title=HOSTILE, birthday=HOSTILE, notes=HOSTILE)
    evil = replace(evil, emails=(HOSTILE,), phones=(HOSTILE,), urls=(HOSTILE,), addresses=(HOSTILE,), uid=HOSTILE)
    evil = replace(evil, categories=(HOSTILE,))
    data = b"".join(written([evil, ROSA], version=version))
    names = [re.split(b"[:;]", line)[0] for line in data.replace(b"\r\n ", b"").split(b"\r\n")]
    assert names.count(b"BEGIN") == names.count(b"END") == names.count(b"FN") == 2
    assert len(read(data).records) == 2


TEXT = st.text(max_size=120)


@given(st.builds(Person, st.just(1), TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, st.just(()), st.lists(TEXT).map(tuple)))
def test_whatever_a_name_holds_the_second_time_changes_nothing(person: Person) -> None:
    for version in ("3.0", "4.0"):
        data = b"".join(written([replace(person, full_name=f"x{person.full_name}")], version=version))
        (once,) = read(data).records
        assert list(written([once], version=version)) == list(written([there_and_back(once, version)], version=version))
