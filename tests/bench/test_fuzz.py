"""Damaged files for every reader: the same number is the same file, and what goes wrong is found and named."""

from random import Random
from typing import Any

import pytest

from bench.fuzz import __main__ as fuzz
from bench.fuzz.batch import read
from bench.fuzz.mutations import damaged
from bench.fuzz.seeds import SEEDS, workbook
from soundings.formats import any_table, thunderbird_contacts
from soundings.formats.readers import READERS
from soundings.formats.records import Counts, Reading, UnreadableFile


@pytest.mark.parametrize("kind", READERS)
def test_every_reader_takes_damaged_files(kind: str) -> None:
    assert fuzz.faults(kind, 0, 60) == []


@pytest.mark.parametrize("kind", SEEDS)
def test_the_same_number_is_the_same_file(kind: str) -> None:
    files = [damaged(SEEDS[kind], Random(number)) for number in range(50)]
    assert files == [damaged(SEEDS[kind], Random(number)) for number in range(50)]
    assert len({*files}) > 40


def test_a_fault_is_told_by_its_number_and_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(READERS, "mail", "tests.formats.ill_behaved:fails")
    problems = read(b"", kind="mail", start=7, count=3).problems
    assert {problem.line for problem in problems} <= {7, 8, 9}
    assert any("ill_behaved.py" in problem.message for problem in problems)


def test_the_one_file_that_ends_the_child_is_found_among_many(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(reader: str, file: bytes, *, limits: Any, kind: str, start: int, count: int) -> Reading:
        if start <= 4711 < start + count:
            raise UnreadableFile("It died.")
        return Reading(kind, (), (), Counts(count, count, 0, 0))

    monkeypatch.setattr(fuzz, "run", run)
    assert fuzz.faults("mail", 4000, 2000) == ["mail 4711: It died. "]


def test_the_kinds_take_turns() -> None:
    assert list(fuzz.batches(["mail", "mbox"], 0, 6000)) == [
        ("mail", 0, 2000),
        ("mbox", 0, 2000),
        ("mail", 2000, 1000),
        ("mbox", 2000, 1000),
    ]


def test_a_workbook_damaged_in_its_sheet_is_refused() -> None:
    data = bytearray(workbook())
    data[data.find(b"sheet1.xml") + 20] ^= 0x55
    with pytest.raises(UnreadableFile, match="damaged"):
        any_table.read(bytes(data))


def test_a_year_beyond_every_calendar_is_no_birthday() -> None:
    columns = b"First Name,Last Name,Display Name,Nickname,Primary Email,Birth Year,Birth Month,Birth Day\n"
    (person,) = thunderbird_contacts.read(
        columns + b"Rosa,Lind,Rosa Lind,,rosa@x.example," + b"9" * 20 + b",1,22\n"
    ).records
    assert person.birthday is None
