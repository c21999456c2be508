"""A hostile file gets a clear answer, and its tricks do not reach the page."""

import time
from contextlib import suppress

import pytest

from soundings.formats.linkedin_connections import MOST_BYTES, read
from soundings.formats.records import UnreadableFile
from tests.formats.linkedin import ROSA, TODAY, file, only, row


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Ro\u202esa", "Rosa"),
        ("Ro\x00sa\x1b[31m", "Rosa[31m"),
        ("\u2066Rosa\u2069", "Rosa"),
        ("Ro\u200bsa\ufeff", "Rosa"),
        ("Rosa\r\nBcc: x", "Rosa Bcc: x"),
        ("Rosa\u2028Ann\u2029Max", "Rosa Ann Max"),
        ("Rosa\u00a0 \tAnn", "Rosa Ann"),
        ("Rosa\U000e0041\U000e0042", "Rosa"),
        ("علی\u200cرضا", "علی\u200cرضا"),
        ("👩\u200d🔬 Rosa", "👩\u200d🔬 Rosa"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_names_lose_controls_and_direction_marks_only(given: str, shown: str) -> None:
    assert only(read(file(row(given, "X", "", "", "", "", "")))).given_name == shown


def test_addresses_lose_them_too() -> None:
    person = only(
        read(file(row("Ann", "X", "https://www.linkedin.com/in/\u202eann ", "a\u202enn@mail.example\x07", "", "", "")))
    )
    assert person.urls == ("https://www.linkedin.com/in/ann",)
    assert person.emails == ("ann@mail.example",)


def test_a_row_of_nothing_but_marks_has_no_name() -> None:
    reading = read(file(row("\u202e", "\x00", "", "", "", "", "")))
    assert not reading.records
    assert reading.counts.rows == 1


@pytest.mark.parametrize(
    "data",
    [
        TODAY.encode() + b"\n" + b"\x00" * 1_000_000,
        b"x," * 1_000_000,
        b",".join([b"First Name"] * 10_000),
        b'"' * 1_000_001,
        b"\r" * 1_000_000,
        b'First Name,Last Name\n"' + b"\n" * 1_000_000,
        TODAY.encode() + b"\n" + b'Ann,"x,,,,,\n' * 40_000,
        TODAY.encode() + b"\n" + (b'Ann,"' + b"x" * 900 + b",,,,,\n") * 5_000,
    ],
    ids=range(8),
)
def test_it_ends_soon_and_without_surprise(data: bytes) -> None:
    started = time.process_time()
    with suppress(UnreadableFile):
        read(data)
    assert time.process_time() - started < 5


def test_more_rows_than_anybody_knows_people() -> None:
    with pytest.raises(UnreadableFile, match="more than 50,000 rows"):
        read(file(*["A,B,,,,,"] * 50_001))


def test_a_header_of_ten_thousand_columns() -> None:
    wide = TODAY + ",x" * 10_000
    reading = read(file(ROSA, header=wide))
    assert len(reading.columns) <= 300
    assert reading.records[0].full_name == "Rosa Castellanos"


def test_one_line_of_fifty_megabytes() -> None:
    with pytest.raises(UnreadableFile):
        read(b"x" * MOST_BYTES)
