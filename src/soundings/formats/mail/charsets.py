"""Bytes of mail as text, by the charset they claim or, where that is unknown or a lie, by what they hold."""

import re

from soundings.formats.charset_names import codec
from soundings.formats.code_pages import FALLBACK
from soundings.formats.decoding import encoding_of

WESTERN = {FALLBACK, "cp1254", "iso8859-15"}
# What tells which signs follow, in ISO-2022-JP: one row and cell of a table for each, or half-width letters.
SHIFTS = re.compile(rb"\x1b(\$[@B]|\([BJI])")
PAIR = re.compile(rb"[\x21-\x7e]{2}")
HALF_WIDTH = bytes(range(0x21)) + bytes(range(0xA1, 0xE0)) + bytes(range(0x60, 0x100))
SHIFTED = re.compile(rb"\x1b\$[@B]|\x1b\(J")


def decoded(data: bytes, charset: str | None = None) -> str:
    """`data` as text. Never raises; a byte that cannot be read becomes U+FFFD."""
    if not charset and data.isascii() and SHIFTED.search(data):
        charset = "iso2022_jp_ext"
    name = codec(charset) if charset else None
    if name is None or name in WESTERN or name == "utf-8":
        # Many a mail that says Latin-1 or says nothing is UTF-8, and some that say UTF-8 are not.
        if data.isascii():
            return data.decode("ascii")
        found = encoding_of(data)
        if found in {"utf-8", "utf-8-sig"}:
            return data.decode("utf-8", "replace")
        name = name if name in WESTERN else found
    try:
        return data.decode(name)
    except (LookupError, UnicodeError, ValueError):
        if name.startswith("iso2022_jp"):
            return _japanese(data)
        return _otherwise(data, name)


def _japanese(data: bytes) -> str:
    """ISO-2022-JP with the signs of Windows, which its codec does not know: circled numbers and rarer names."""
    first, *rest = SHIFTS.split(data)
    text = [first.decode("ascii", "replace")]
    for shift, piece in zip(rest[::2], rest[1::2], strict=True):
        if shift.startswith(b"$"):
            text.append(PAIR.sub(_as_shift_jis, piece).decode("cp932", "replace"))
        elif shift == b"(I":
            text.append(piece.translate(HALF_WIDTH).decode("cp932", "replace"))
        else:
            text.append(piece.decode("ascii", "replace"))
    return "".join(text)


def _as_shift_jis(pair: re.Match[bytes]) -> bytes:
    """Row and cell of a sign, as Shift_JIS packs two rows into one."""
    row, cell = pair[0]
    lead = (row - 0x21) // 2 + 0x81
    trail = cell + (0x1F + (cell >= 0x60) if row % 2 else 0x7E)
    return bytes((lead + 0x40 if lead > 0x9F else lead, trail))


def _otherwise(data: bytes, name: str) -> str:
    """`data` where it is not quite what it claims to be."""
    if encoding_of(data) == "utf-8":
        return data.decode("utf-8", "replace")
    try:
        return data.decode(name, "replace")
    except (LookupError, UnicodeError, ValueError):
        return data.decode(FALLBACK, "replace")
