"""Bytes of mail as text, by the charset they claim or, where that is unknown or a lie, by what they hold."""

import re

from soundings.formats.charset_names import codec
from soundings.formats.code_pages import FALLBACK
from soundings.formats.decoding import encoding_of

WESTERN = {FALLBACK, "cp1254", "iso8859-15"}
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
        return _otherwise(data, name)


def _otherwise(data: bytes, name: str) -> str:
    """`data` where it is not quite what it claims to be."""
    if encoding_of(data) == "utf-8":
        return data.decode("utf-8", "replace")
    try:
        return data.decode(name, "replace")
    except (LookupError, UnicodeError, ValueError):
        return data.decode(FALLBACK, "replace")
