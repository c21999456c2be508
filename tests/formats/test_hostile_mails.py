"""A hostile mail takes no more time than its size deserves, and nothing in it leaves its field."""

import time
from base64 import b64encode
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundings.formats.as_json import as_json
from soundings.formats.mail import read
from soundings.formats.mbox import read as read_mailbox
from soundings.formats.messages import Message
from soundings.formats.records import UnreadableFile
from tests.formats.mails import file, mail, part, parts

MIXED = 'multipart/mixed; boundary="=_1"'
HTML = "text/html; charset=utf-8"
SIZE = 200_000


def nested(depth: int) -> bytes:
    opened = (b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (level, level) for level in range(depth))
    return b"Subject: deep\n" + b"".join(opened) + b"Content-Type: text/plain\n\nYes.\n"


HOSTILE = {
    "deep": nested(20_000),
    "parts": mail(b"--=_1\n\n" * (SIZE // 7), Content_Type=MIXED),
    "boundaries": mail(b"--=_1x\n" * (SIZE // 7), Content_Type=MIXED),
    "dashes": mail(b"--" * (SIZE // 2), Content_Type=MIXED),
    "no boundary": mail(b"--x\n" * (SIZE // 4), Content_Type="multipart/mixed"),
    "headers": b"Subject: x\n" + b"X-A: b\n" * SIZE + b"\nYes.",
    "no headers": b"Subject: x\n" + b"junk\n" * (SIZE // 5),
    "folded": b"Subject: x\n" + b" y\n" * (SIZE // 3) + b"\nYes.",
    "line": mail(b"x" * SIZE),
    "colons": b"Subject: x\n" + b":" * SIZE,
    "words": mail(subject=b"=?utf-8?q?a?= " * (SIZE // 15)),
    "open words": mail(subject=b"=?utf-8?q?" * (SIZE // 10)),
    "words of words": mail(subject=b"=?utf-8?q?=?" * (SIZE // 12) + b"?="),
    "comments": mail(to=b"(" * SIZE),
    "angles": mail(to=b"<" * SIZE),
    "quotes": mail(to=b'"\\' * (SIZE // 2)),
    "people": mail(to=b"a@b.example," * (SIZE // 12)),
    "names": mail(to=b"x " * (SIZE // 2) + b"a@b.example"),
    "at": mail(to=b"@" * SIZE),
    "groups": mail(to=b"a:" * (SIZE // 2)),
    "date": mail(date=b"1" * SIZE),
    "received": mail(date=None, Received=b"; " * (SIZE // 2)),
    "ids": mail(References=b"<a@b> " * (SIZE // 6)),
    "open ids": mail(References=b"<a" * (SIZE // 2)),
    "parameters": mail(Content_Type=b"text/plain; " + b"a=" * (SIZE // 2)),
    "sections": mail(Content_Type=b"text/plain; " + b"".join(b"a*%d*=x;" % n for n in range(100_000))),
    "tags": mail(b"<a " * (SIZE // 3), Content_Type=HTML),
    "closed tags": mail(b"<b>" * (SIZE // 3), Content_Type=HTML),
    "tags in quotes": mail(b'<a b=">' * (SIZE // 7), Content_Type=HTML),
    "comments in html": mail(b"<!--" * (SIZE // 4), Content_Type=HTML),
    "declarations": mail(b"<![" * (SIZE // 3), Content_Type=HTML),
    "scripts": mail(b"<script>" * (SIZE // 8), Content_Type=HTML),
    "hidden": mail(b"<div style='display:none'>" * (SIZE // 26), Content_Type=HTML),
    "quotations": mail(b"<blockquote>x" * (SIZE // 13), Content_Type=HTML),
    "lists": mail(b"<ul><li>x" * (SIZE // 9), Content_Type=HTML),
    "entities": mail(b"&amp" * (SIZE // 4), Content_Type=HTML),
    "references": mail(b"&#9999999999;" * (SIZE // 13), Content_Type=HTML),
    "blanks": mail(b" " * SIZE + b"x", Content_Type=HTML),
    "trailing": mail((b" " * 1000 + b"x") * (SIZE // 1001)),
    "flowed": mail(b"x \n" * (SIZE // 3), Content_Type="text/plain; format=flowed"),
    "utf-7": mail(b"+AAA" * (SIZE // 4), Content_Type="text/plain; charset=utf-7"),
    "punycode": mail(b"a-" * (SIZE // 2), Content_Type="text/plain; charset=punycode"),
    "escapes": mail(b"\\N{DIGIT ONE}" * (SIZE // 13), Content_Type="text/plain; charset=unicode_escape"),
    "iso-2022": mail(b"\x1b$B" * (SIZE // 3), Content_Type="text/plain; charset=iso-2022-jp"),
    "quoted-printable": mail(b"=" * SIZE, Content_Transfer_Encoding="quoted-printable"),
    "base64": mail(b"=" * SIZE, Content_Transfer_Encoding="base64"),
    "uuencode": mail(b"begin 644 x\n" + b"~\n" * (SIZE // 2), Content_Transfer_Encoding="x-uuencode"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_time_stays_near_the_size(name: str) -> None:
    began = time.process_time()
    (message,) = read(HOSTILE[name]).records
    assert time.process_time() - began < 4
    assert len(message.text or "") <= 256_000
    assert len(message.attachments) <= 5_000


def test_a_mail_of_thousands_of_levels_is_read_as_far_as_anybody_would() -> None:
    reading = read(nested(5_000))
    assert reading.records[0].subject == "deep"
    assert "more parts" in reading.problems[0].message


@pytest.mark.parametrize("name", ["from", "to", "cc", "reply_to", "subject", "message_id", "in_reply_to", "references"])
def test_nothing_starts_a_header_from_within_a_field(name: str) -> None:
    inside = "=?utf-8?Q?a=0D=0ABcc:_x=40y.example=0D=0A=00=1B=E2=80=AE?="
    value = (
        f"<{inside}@x.example>"
        if ("e" in name and "_" in name) or name == "references"
        else f'"{inside}" <a@x.example>'
    )
    changed: Any = {name: value}
    told = str(as_json(read(mail(**changed))))
    for sign in ("\\r", "\\n\\n", "\\x00", "\\x1b", "\\u202e", "\u202e"):
        assert sign not in told.replace("Yes.\\n", "")


def test_names_of_files_hold_no_path_and_no_sign_that_turns() -> None:
    body = parts(part("see"), file(b"x", "..\\..\\a\u202efdp.exe"), file(b"x", "/etc/pass\x00wd\r"))
    (message,) = read(mail(body, Content_Type=MIXED)).records
    assert [carried.name for carried in message.attachments] == ["afdp.exe", "passwd"]


PIECES = st.sampled_from(
    [
        *(
            b"From: ",
            b"To: ",
            b"Subject: ",
            b"Date: ",
            b"Content-Type: ",
            b"multipart/mixed; boundary=x",
            b"--x",
            b"--x--",
        ),
        *(
            b"\n",
            b"\r\n",
            b"\n\n",
            b" ",
            b"\t",
            b"=?utf-8?q?",
            b"?=",
            b"=?utf-8?b?",
            b"<a@b.example>",
            b'"',
            b"(",
            b")",
            b",",
            b":",
        ),
        *(
            b";",
            b"text/html",
            b"text/plain; charset=",
            b"utf-16",
            b"utf-7",
            b"hz",
            b"iso-2022-kr",
            b"<p>",
            b"<!--",
            b"&#x110000;",
        ),
        *(
            b"\nFrom a Sat Nov 22 10:30:00 2025\n",
            b"Content-Length: 5",
            b"filename*0*=",
            b"''%ff",
            b"base64",
            b"message/rfc822",
        ),
        *(
            b"Content-Transfer-Encoding: ",
            b"quoted-printable",
            b"x-uuencode",
            b"begin 644 x\n",
            b"> ",
            b"-- ",
            b"On 1:11 a@b wrote:",
        ),
        *(
            b"Thread-Index: ",
            b"X-GM-THRID: ",
            b"References: ",
            b"22 Nov 2025 10:30:00 +0100",
            b"\xff\xfe",
            b"\x00",
            b"12\n",
        ),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(PIECES, st.binary(max_size=8)), max_size=40).map(b"".join))
def test_whatever_comes_is_read_or_refused(data: bytes) -> None:
    for start in (b"", b"Subject: x\n", b"From a Sat Nov 22 10:30:00 2025\nSubject: x\n"):
        for reader in (read, read_mailbox):
            with suppress(UnreadableFile):
                reading = reader(start + data)
                assert all(isinstance(message, Message) for message in reading.records)
                str(as_json(reading)).encode()


def test_attachments_are_counted_and_never_held() -> None:
    carried = b64encode(b"x" * 999_999)
    body = parts(part("see"), file(b"", "a.bin").replace(b"base64\n\n", b"base64\n\n" + carried))
    (message,) = read(mail(body, Content_Type=MIXED)).records
    assert message.attachments[0].bytes == 999_999
