"""The content of a part, freed of its transfer encoding (RFC 2045); what is damaged gives what can be had of it."""

import re
from binascii import Error, a2b_base64, a2b_qp, a2b_uu
from collections.abc import Iterator

ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
NOT_BASE64 = bytes(set(range(256)) - set(ALPHABET) - {ord("=")})
PIECE = 1 << 20
UU = ("x-uuencode", "uuencode", "x-uue", "uue")
UU_BEGIN = re.compile(rb"^begin [0-7]{3,4} ([^\r\n]+)\r?\n", re.MULTILINE)
UU_END = re.compile(rb"^(?:[` ]?\r?\n)?end[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


def content(data: bytes, encoding: str) -> bytes:
    """`data` as it was before it was encoded for the way."""
    if encoding == "base64":
        return _base64(data)
    if encoding == "quoted-printable":
        return a2b_qp(data)
    if encoding in UU:
        return _uu(data)
    return data


def size(data: bytes, start: int, end: int, encoding: str) -> int:
    """How many bytes `content` would give; nothing is held but a piece at a time."""
    if encoding == "base64":
        signs = 0
        for piece in _pieces(data, start, end):
            kept = piece.translate(None, NOT_BASE64)
            padding = kept.find(b"=")
            signs += len(kept) if padding < 0 else padding
            if padding >= 0:
                break
        return signs * 3 // 4
    if encoding == "quoted-printable":
        return sum(len(a2b_qp(piece)) for piece in _pieces(data, start, end))
    if encoding in UU:
        return sum(len(_uu(piece, begun=number > 0)) for number, piece in enumerate(_pieces(data, start, end)))
    return end - start


def without_uuencoded(data: bytes) -> tuple[bytes, list[tuple[bytes, int]]]:
    """`data` without the files that mail programs of the nineties wrote into a text; the name and size of each."""
    kept: list[bytes] = []
    files: list[tuple[bytes, int]] = []
    position = 0
    while begins := UU_BEGIN.search(data, position):
        ends = UU_END.search(data, begins.end())
        if not ends:
            break
        kept.append(data[position : begins.start()])
        files.append((begins[1], len(_uu(data[begins.end() : ends.start()], begun=True))))
        position = ends.end()
    return b"".join([*kept, data[position:]]), files


def _pieces(data: bytes, start: int, end: int) -> Iterator[bytes]:
    """The bytes between, cut at line ends."""
    while start < end:
        cut = end
        if start + PIECE < end:
            line_end = data.find(b"\n", start + PIECE, min(end, start + 2 * PIECE))
            cut = line_end + 1 if line_end >= 0 else min(end, start + 2 * PIECE)
        yield data[start:cut]
        start = cut


def _base64(data: bytes) -> bytes:
    signs = data.translate(None, NOT_BASE64).partition(b"=")[0]
    try:
        # A last sign that stands alone holds less than a byte.
        return a2b_base64(signs[: len(signs) - (len(signs) % 4 == 1)] + b"==")
    except Error:
        return b""


def _uu(data: bytes, *, begun: bool = False) -> bytes:
    found = None if begun else UU_BEGIN.search(data)
    out = []
    for line in data[found.end() if found else 0 :].splitlines():
        if line.strip() in {b"end", b"`"}:
            break
        try:
            out.append(a2b_uu(line))
        except Error:
            # Some encoders pad lines beyond their count: https://github.com/python/cpython/issues/41307
            count = (((line[0] - 32) & 63) * 4 + 5) // 3
            try:
                out.append(a2b_uu(line[:count]))
            except Error:
                continue
    return b"".join(out)
