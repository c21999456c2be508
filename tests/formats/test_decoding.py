"""Bytes become text in the order: mark, UTF-16 without one, UTF-8, Windows-1252."""

import codecs

import pytest

from soundings.formats.decoding import PIECE, encoding_of, lines
from soundings.formats.linkedin_connections import read
from tests.formats.linkedin import TODAY, file, only

TEXT = f"{TODAY}\nZoë,Łukasz 雅子 🚀,,,,,\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
)
def test_unicode_in_every_dress(data: bytes) -> None:
    reading = read(data)
    assert only(reading).full_name == "Zoë Łukasz 雅子 🚀"
    assert not reading.notes


def test_what_is_not_utf8_is_taken_as_windows() -> None:
    reading = read(f"{TODAY}\nZoë,Müller – “Mü”,,,,,\n".encode("cp1252"))
    assert reading.encoding == "cp1252"
    assert only(reading).full_name == "Zoë Müller – “Mü”"


def test_the_user_can_say_which() -> None:
    data = f"{TODAY}\nМария,Иванова,,,,,\n".encode("cp1251")
    assert only(read(data, encoding="cp1251")).full_name == "Мария Иванова"


def test_a_few_damaged_bytes_do_not_spoil_a_file_of_utf8() -> None:
    good = "Zoë,Łukasz,,,,,"
    data = file(*[good] * 30) + b"Max,M\xffller,,,,,\n" + file(*[good] * 30).partition(b"\n")[2]
    reading = read(data)
    assert reading.encoding == "utf-8"
    assert reading.records[0].full_name == "Zoë Łukasz"
    note = reading.noticed("damaged")
    assert note is not None
    assert note.lines == (32,)


@pytest.mark.parametrize(
    "data", [codecs.BOM_UTF16_LE + b"x", codecs.BOM_UTF8 + b"\xff\xfe", b"\x00\x00", b"\xfe\xff\xd8"]
)
def test_a_lying_mark_raises_nothing(data: bytes) -> None:
    assert isinstance("".join(lines(data)), str)


def test_bytes_that_windows_does_not_know_become_the_replacement_sign() -> None:
    assert list(lines(b"\x81\xe9", "cp1252")) == ["\ufffdé\n"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("shift", range(4))
def test_line_ends_at_the_edge_of_a_piece(end: str, shift: int) -> None:
    first = "x" * (PIECE - shift)
    assert list(lines(f"{first}{end}y{end}".encode())) == [first + "\n", "y\n"]


def test_a_letter_at_the_edge_of_a_piece() -> None:
    text = "x" * (PIECE - 1) + "雅" + "y" * PIECE
    assert encoding_of(text.encode()) == "utf-8"
    assert list(lines(text.encode())) == [text + "\n"]
