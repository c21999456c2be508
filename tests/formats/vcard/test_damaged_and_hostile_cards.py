"""Whatever a file of cards does, the good cards are read, each bad one is told, and nothing else happens."""

import io
import re
import tracemalloc
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.records import Person, Problem, UnreadableFile
from soundings.formats.vcard import read, stream
from soundings.formats.vcard.lines import LARGEST_CARD
from soundings.formats.vcard.reading import MOST_PROBLEMS
from tests.formats.vcard.cards import card, person

PHOTO = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["/9j/4AAQSkZJRgABAQAAAQABAAD" * 2] * 40)


def test_a_file_cut_in_the_middle_of_a_photo() -> None:
    whole = card("FN:Ann", PHOTO) + card("FN:Bo", PHOTO) + card("FN:Cy", PHOTO)
    reading = read(whole[:-600])
    assert [person.full_name for person in reading.records] == ["Ann", "Bo"]
    assert [problem.index for problem in reading.problems] == [2]
    assert "damaged" in reading.problems[0].message


@pytest.mark.parametrize("cut", ["END:VCA", "END:VCARD", ""])
def test_a_last_card_whose_lines_are_all_there(cut: str) -> None:
    reading = read(card("FN:Ann", "TEL:555").replace(b"END:VCARD\r\n", cut.encode()))
    assert [person.phones for person in reading.records] == [("555",)]
    assert len(reading.problems) == (cut != "END:VCARD")


def test_a_card_without_an_end_is_read_and_told() -> None:
    reading = read(card("FN:Ann").replace(b"END:VCARD\r\n", b"") + card("FN:Bo"))
    assert [person.full_name for person in reading.records] == ["Ann", "Bo"]
    assert [problem.index for problem in reading.problems] == [0]


def test_a_card_without_a_beginning_is_told() -> None:
    reading = read(card("FN:Ann") + card("FN:Bo").replace(b"BEGIN:VCARD\r\n", b"") + b"END:VCARD\r\n" + card("FN:Cy"))
    assert [person.full_name for person in reading.records] == ["Ann", "Cy"]
    assert [problem.index for problem in reading.problems] == [1]


def test_two_cards_that_run_into_each_other_are_told() -> None:
    reading = read(b"E".join((card("N:Smith;Ann") + card("N:Okafor;Bo")).split(b"END:VCARD\r\n", 1)))
    assert [one.given_name for one in reading.records] == ["Ann"]
    assert "Two cards" in reading.problems[0].message
    assert person("N;ALTID=1;LANGUAGE=jp:山田;太郎", "N;ALTID=1:Yamada;Taro").family_name == "山田"


def test_a_line_end_that_was_lost() -> None:
    reading = read(card("FN:Ann").replace(b"BEGIN:VCARD\r\n", b"BEGIN:VCARD") + card("FN:Bo"))
    assert [person.full_name for person in reading.records] == ["Ann", "Bo"]
    assert not reading.problems


@pytest.mark.parametrize("said", ["BEGIN:VCARD", "x END:VCARD", "END:VCARDBEGIN:VCARD"])
def test_what_a_card_says_is_no_card(said: str) -> None:
    reading = read(card("FN:Ann", f"NOTE:{said}", f"TITLE:x\r\n {said}"))
    assert [(person.full_name, person.notes) for person in reading.records] == [("Ann", said)]
    assert not reading.problems


def test_cards_joined_without_a_line_end() -> None:
    assert len(read((card("FN:Ann") * 3).replace(b"END:VCARD\r\n", b"END:VCARD")).records) == 3


def test_a_card_in_a_card_without_an_end_does_not_swallow_the_file() -> None:
    open_agent = card("FN:Rosa", "AGENT:", "BEGIN:VCARD", "FN:Sam")
    reading = read(open_agent + card("FN:Ann") + card("FN:Bo"))
    assert [person.full_name for person in reading.records][-2:] == ["Ann", "Bo"]
    assert reading.problems


@given(st.lists(st.sampled_from(["Ann", "Bo\\, Cy", "Žofie"]), max_size=4), st.data())
def test_every_card_that_begins_is_a_person_or_a_problem(names: list[str], data: st.DataObject) -> None:
    whole = b"".join(card(f"FN:{name}", PHOTO, f"NOTE:{name}") for name in names)
    start = data.draw(st.integers(0, len(whole)))
    damaged = whole[:start] + whole[start + data.draw(st.integers(0, 3000)) :]
    begun = len(re.findall(b"^BEGIN:VCARD", damaged, re.MULTILINE))
    with suppress(UnreadableFile):
        reading = read(damaged)
        assert reading.counts.rows == reading.counts.read + reading.counts.skipped + reading.counts.bad
        assert reading.counts.rows >= begun


JUNK = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *(b"BEGIN:VCARD", b"END:VCARD", b"AGENT:", b"VERSION:2.1", b"FN:x", b"N:;", b"\r\n", b"\n", b" ", b"="),
                *(
                    b"PHOTO;BASE64:",
                    b"/9j/",
                    b"NOTE;CHARSET=",
                    b"utf-7:",
                    b"hz:",
                    b"QUOTED-PRINTABLE:",
                    b'"',
                    b";",
                    b":",
                ),
                *(
                    b"BDAY:--0230",
                    b"BDAY:99/99/9999",
                    b"ADR:",
                    b"\\",
                    b",",
                    b"EMAIL:a@b",
                    b"\x00",
                    b"\xff",
                    b"\xef\xbb\xbf",
                ),
                *(b"PHOTO:data:,", b"PHOTO:data:x;base64,", b"\xe2\x80\xae", b"UID:", b"ORG:;;", b"CATEGORIES:,;,"),
            ]
        ),
        st.binary(max_size=30),
    ),
    max_size=60,
).map(b"".join)


@given(JUNK, st.sampled_from([b"", b"\xff\xfe", b"\xfe\xff", b"BEGIN:VCARD\r\n"]))
def test_any_bytes_are_read_or_refused(junk: bytes, start: bytes) -> None:
    with suppress(UnreadableFile):
        reading = read(start + junk)
        assert len(reading.records) == reading.counts.read
        assert len(reading.records) or reading.problems
        assert all(problem.message.endswith(".") and problem.index is not None for problem in reading.problems)
        assert all(person.full_name and person.full_name.isprintable() for person in reading.records)


def test_a_file_is_read_card_by_card_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "phone.vcf"
    path.write_bytes(card("FN:Rosa", *[PHOTO] * 20) * 120)
    assert path.stat().st_size > 5_000_000
    tracemalloc.start()
    with path.open("rb") as file:
        people = sum(isinstance(each, Person) for each in stream(file))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert people == 120
    assert most < 4_000_000


def test_more_problems_than_anybody_reads_are_told_as_one() -> None:
    told = list(stream(io.BytesIO(b"BEGIN:VCARD\nNOTE:nobody\nEND:VCARD\n" * 10_050 + card("FN:Ann"))))
    assert len(told) == MOST_PROBLEMS + 2
    assert isinstance(told[-1], Problem)
    assert "are not listed" in told[-1].message


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([b"NOTE:" + b"x" * 7_000_000], "longer than 6 MB"),
        ([b"NOTE:x"] + [b" " + b"x" * 75] * 1000, "were cut"),
        ([b"FN:x"] + [b" y"] * 100_000, "was cut"),
        ([b"X:" + b"x" * 5_000_000] * 3, "was left out"),
        ([f"TEL:{number}".encode() for number in range(10_000)], "more than 200"),
        ([b"PHOTO;BASE64:" + b"/9j/" * 1_300_000], "photo of this card is larger"),
    ],
)
def test_too_much_of_anything_is_told(lines: list[bytes], says: str) -> None:
    reading = read(card("FN:Ann") + card(*lines, "EMAIL:a@b.example") + card("FN:Bo"))
    assert reading.records[0].full_name == "Ann"
    assert reading.records[-1].full_name == "Bo"
    assert says in reading.problems[0].message
    assert reading.problems[0].index == 1


@pytest.mark.parametrize(
    "lines",
    [
        [b"X" + b";A=" * 300_000 + b":x"],
        [b"X;A=" + b'"' * 900_000 + b":x"],
        [b"X;A=" + b'":' * 500_000 + b":x"],
        [b"a." * 500_000 + b"TEL:555"],
        [b"TEL"] + [b" "] * 300_000,
        [b"NOTE;QUOTED-PRINTABLE:="] + [b"="] * 300_000,
        [b"X:1"] * 100_000,
        [b"N:" + b";" * 900_000],
        [b"ORG:" + b"\\;" * 500_000],
        [b"CATEGORIES:" + b"a,\\" * 300_000],
        [b"AGENT:", b"BEGIN:VCARD"] * 50_000,
        [b"PHOTO;BASE64:"] + [b"/9j/"] * 200_000,
        [b"\xff" * 1_000_000],
    ],
)
def test_what_is_made_to_take_long_does_not(lines: list[bytes]) -> None:
    data = card("FN:Ann", *lines)
    assert len(data) < LARGEST_CARD
    everything = list(stream(io.BytesIO(data)))
    assert all(isinstance(each, Person | Problem) for each in everything)
