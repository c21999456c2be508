"""A file damaged at random, as bad disks, bad programs and bad people do it. The same number gives the same damage."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from random import Random

ZIP = b"PK\x03\x04"
LONGEST = 200_000
# What has meaning in one format or another.
TOKENS = (
    *(
        b"\n",
        b"\r\n",
        b"\r",
        b"\n ",
        b"\n\t",
        b"\n\n",
        b"\x00",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xe2\x80\xae",
        b"\x1b$B",
    ),
    *(
        b'"',
        b'""',
        b"'",
        b",",
        b";",
        b":",
        b"=",
        b"\\",
        b"\\n",
        b"\\,",
        b"|",
        b"\t",
        b"<",
        b">",
        b"(",
        b"[",
        b"{",
        b"&amp;",
        b"&#x110000;",
    ),
    *(b"BEGIN:VCARD\n", b"END:VCARD\n", b"BEGIN:VEVENT\n", b"END:VEVENT\n", b"BEGIN:VCALENDAR\n", b"BEGIN:VTIMEZONE\n"),
    *(
        b"VERSION:2.1\n",
        b";ENCODING=QUOTED-PRINTABLE:",
        b";ENCODING=b:",
        b";CHARSET=utf-16:",
        b";VALUE=DATE:",
        b";TZID=Europe/Vienna:",
    ),
    *(
        b"RRULE:FREQ=SECONDLY;INTERVAL=0\n",
        b"RRULE:FREQ=YEARLY;BYYEARDAY=-366;UNTIL=99991231\n",
        b"DURATION:-P99999999W\n",
    ),
    *(
        b"EXDATE:00000000T000000Z\n",
        b"20251131T256161Z",
        b"99999999999999999999",
        b"-1",
        b"0",
        b"1e309",
        b"NaN",
        b"2025-02-30",
    ),
    *(
        b"Content-Type: multipart/mixed; boundary=x\n\n",
        b"--x\n",
        b"--x--\n",
        b"Content-Transfer-Encoding: base64\n",
        b"=?utf-8?q?a=?=",
    ),
    *(
        b"charset=punycode",
        b"charset=utf-7",
        b"filename*0*=utf-16''%00",
        b"From - Sat Nov 22 10:30:00 2025\n",
        b"Content-Length: 99\n",
    ),
    *(
        b"First Name,Last Name,Connected On\n",
        b"5/14/19",
        b"Nov 22",
        b" ::: ",
        b"* ",
        b"=HYPERLINK(1)",
        b"<a ",
        b"<!--",
        b"</p>",
        b"<b>",
    ),
)


def damaged(files: Sequence[bytes], chance: Random) -> bytes:
    """One of `files` after one to eight mishaps; of an archive mostly the contents, else its sums alone would tell."""
    data = chance.choice(files)
    if data.startswith(ZIP) and chance.random() < 0.8:
        return _damaged_inside(data, files, chance)
    for _ in range(1 + int(chance.expovariate(0.5)) % 8):
        data = chance.choice(MISHAPS)(data, files, chance)
    return data[:LONGEST]


def _damaged_inside(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        unlucky = chance.choice(old.namelist())
        for name in old.namelist():
            content = old.read(name)
            if name == unlucky:
                for _ in range(chance.randint(1, 4)):
                    content = chance.choice(MISHAPS)(content, [content], chance)
            if chance.random() < 0.97:
                new.writestr(name, content[:LONGEST])
    return out.getvalue()


def _place(data: bytes, chance: Random) -> int:
    return chance.randint(0, len(data))


def _slice(data: bytes, chance: Random) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + int(chance.expovariate(1 / 20)))


def _flip(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    if not data:
        return data
    at = chance.randrange(len(data))
    return data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :]


def _byte(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    at = _place(data, chance)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + chance.randint(0, 1) :]


def _token(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + chance.choice(TOKENS) + data[chance.choice((start, end)) :]


def _lose(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def _cut(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    return data[: _place(data, chance)]


def _repeat(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    start, end = _slice(data, chance)
    times = chance.choice((2, 2, 3, 10, 100, 1000))
    return data[:end] + data[start:end] * min(times, 20_000 // max(1, end - start)) + data[end:]


def _splice(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    other = chance.choice(files)
    return data[: _place(data, chance)] + other[_place(other, chance) :]


def _move_a_line(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    if len(lines) < 2:
        return data
    line = lines.pop(chance.randrange(len(lines)))
    lines.insert(chance.randint(0, len(lines)), line)
    return b"".join(lines)


def _lose_a_line(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    lines = data.splitlines(keepends=True)
    del lines[chance.randrange(len(lines)) if lines else 0 :][:1]
    return b"".join(lines)


def _line_ends(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", chance.choice((b"\r\n", b"\r", b"\r\r\n", b"", b"\n\n")))


def _encode(data: bytes, files: Sequence[bytes], chance: Random) -> bytes:
    name = chance.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-32", "cp037", "utf-7"))
    return data.decode("utf-8", "replace").encode(name, "replace")


Mishap = Callable[[bytes, Sequence[bytes], Random], bytes]
# What breaks grammar stands here more often than what breaks everything.
MISHAPS: tuple[Mishap, ...] = (
    *(_token, _token, _token, _token, _flip, _byte, _byte, _lose, _lose, _repeat, _repeat, _splice, _splice),
    *(_move_a_line, _move_a_line, _lose_a_line, _lose_a_line, _line_ends, _cut, _encode),
)
