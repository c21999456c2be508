"""A mailbox gives up its messages one by one, whoever wrote it and however large it is."""

import io
import time
import tracemalloc
from typing import Any

import pytest

from soundings.formats.mbox import read, stream
from soundings.formats.messages import Message
from soundings.formats.recognising import kind_of
from soundings.formats.records import Problem, UnreadableFile
from tests.formats.mails import file, mail, part, parts

SEPARATOR = b"From rosa@northgrid.example Sat Nov 22 10:30:00 2025\n"
TAKEOUT = b"From 1828754568043628583@xxx Mon Apr 07 14:31:02 +0000 2025\n"


def texts(data: bytes) -> list[str | None]:
    return [message.text for message in read(data).records]


def box(*bodies: str, separator: bytes = SEPARATOR) -> bytes:
    return b"".join(separator + mail(body) + b"\n" for body in bodies)


@pytest.mark.parametrize(
    "separator",
    [
        SEPARATOR,
        TAKEOUT,
        b"From - Sat Nov 22 10:30:00 2025\n",
        b"From MAILER-DAEMON Sat Nov  1 10:30:00 2025\n",
        b"From rosa at northgrid.example  Sat Nov 22 10:30:00 2025\n",
        b"From rosa@northgrid.example Sat Nov 22 10:30 CET 2025\n",
        b'From "Rosa C."@northgrid.example Sat, 22 Nov 2025 10:30:00 +0100\n',
        b"From nobody\n",
    ],
)
@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_separators_of_every_maker(separator: bytes, ends: bytes) -> None:
    data = box("one\n", "two\n\nlines\n", "three", separator=separator).replace(b"\n", ends)
    assert texts(data) == texts(data.rstrip()) == texts(b"\xef\xbb\xbf" + data) == ["one", "two\n\nlines", "three"]


def test_a_line_of_text_is_no_separator() -> None:
    lines = (
        "From here to Monday 10:30 2025",
        "From what I know: much\nFrom: me",
        "From me, Sat at 10:30\nRosa",
    )
    body = "Hello,\nFrom x Sat Nov 22 10:30:00 2025\nis told.\n\n" + "\n\n".join(lines)
    assert texts(box(body, "two")) == [body, "two"]


def test_quoted_from_lines_lose_one_sign() -> None:
    assert texts(box(">From here\n>>From there\n> From\n", "two"))[0] == "From here\n>From there\n> From"


def test_a_separator_without_a_blank_line_above_needs_its_date_and_a_header_below() -> None:
    assert texts(SEPARATOR + mail("one\n") + SEPARATOR + mail("two")) == ["one", "two"]


def test_the_length_a_message_tells_counts_where_it_is_right() -> None:
    body = f"above\n\n{SEPARATOR.decode()}From: x\n\nbelow\n"
    right = SEPARATOR + mail(body, Content_Length=str(len(body))) + b"\n" + SEPARATOR + mail("two")
    assert texts(right) == [body.strip(), "two"]
    wrong = SEPARATOR + mail("one\n", Content_Length="3") + b"\n" + SEPARATOR + mail("two", Content_Length="99999")
    assert texts(wrong) == ["one", "two"]


@pytest.mark.parametrize("first", [b"From whoever it was, once\n", b">From rosa@northgrid.example\n"])
def test_an_odd_line_at_the_very_top_will_do(first: bytes) -> None:
    assert texts(first + mail("one\n") + b"\n" + box("two")) == ["one", "two"]


def test_conversations_of_gmail() -> None:
    data = TAKEOUT + mail("one", X_GM_THRID="1828754568043628583", X_Gmail_Labels="=?UTF-8?Q?Bo=C3=AEte?=")
    assert read(data).records[0].conversation == "1828754568043628583"


def test_a_damaged_message_does_not_stop_the_others() -> None:
    data = box("one\n") + SEPARATOR + b"\x00\xff lost\n\n" + SEPARATOR + mail("three", date=None)
    reading = read(data)
    assert texts(data) == ["one", "three"]
    assert [(problem.index, "does not" in problem.message) for problem in reading.problems] == [(1, True), (2, True)]


def test_messages_with_nothing_in_them_are_told() -> None:
    data = SEPARATOR + b"\n" + SEPARATOR + b"\n\n" + box("three")
    reading = read(data)
    assert kind_of(data) == "mbox"
    assert [message.text for message in reading.records] == ["three"]
    assert [problem.index for problem in reading.problems] == [0, 1]


@pytest.mark.parametrize("data", [b"", b"From here to there\n\nFrom me", b"Subject: x\n\nno mailbox"])
def test_what_is_no_mailbox_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="does not look like a mailbox"):
        read(data)


class Endless(io.RawIOBase):
    """A file that repeats `data` some times and is never held."""

    def __init__(self, data: bytes, times: int) -> None:
        self.data, self.left, self.held = data, times, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self.held and self.left:
            self.held = self.data
            self.left -= 1
        piece, self.held = self.held[: len(buffer)], self.held[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def test_a_large_mailbox_passes_through_little_memory() -> None:
    carried = file(b"x" * 3_000_000, "big.pdf")
    data = SEPARATOR + mail(parts(part("one"), carried), Content_Type='multipart/mixed; boundary="=_1"') + b"\n"
    tracemalloc.start()
    count = 0
    for found in stream(io.BufferedReader(Endless(data, 30))):
        assert isinstance(found, Message)
        assert found.attachments[0].bytes == 3_000_000
        count += 1
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 30
    assert most < 30_000_000


def test_a_message_that_never_ends_is_read_as_far_as_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("soundings.formats.mbox.MOST_BYTES", 4_000_000)
    long = SEPARATOR + mail("x" * 70 + "\n") + (b"y" * 70 + b"\n") * 200_000
    found = list(stream(io.BytesIO(box("one") + long + b"\n" + box("three"))))
    assert [one.text[:3] for one in found if isinstance(one, Message) and one.text] == ["one", "xxx", "thr"]
    assert [one.index for one in found if isinstance(one, Problem)] == [1, 1]


@pytest.mark.parametrize(
    "data",
    [
        SEPARATOR * 10_000,
        (SEPARATOR + b"To: x\n") * 8_000,
        (SEPARATOR + b"To: x\n\n") * 8_000,
        SEPARATOR + b"To: x\n\n" + b"From x\n" * 50_000,
        (SEPARATOR + b"Content-Length: 20000\nTo: x\n\n") * 5_000,
        SEPARATOR + b"To: x\n\n" + (b"\nFrom " + b"Sat Nov 22 " * 30 + b"\n") * 1_000,
        SEPARATOR + b"To: x\n\n" + b">" * 500_000 + b"From x",
    ],
    ids=range(7),
)
def test_hostile_mailboxes_take_time_in_proportion(data: bytes) -> None:
    began = time.process_time()
    read(data)
    assert time.process_time() - began < 4
