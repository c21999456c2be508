"""Bytes of mail as text, by the charset they claim or, where that is unknown or a lie, by what they hold.

The names are those mails use for something a little wider: Windows-1252 is sent as ISO-8859-1, GB18030 as GB2312.
"""

import codecs
import re

from soundings.formats.decoding import encoding_of

FALLBACK = "cp1252"
# As web browsers do it: https://encoding.spec.whatwg.org/#names-and-labels
MEANT = {
    **dict.fromkeys(("iso8859-1", "ascii", "latin-1"), FALLBACK),
    "iso8859-9": "cp1254",
    **dict.fromkeys(("iso8859-11", "tis-620"), "cp874"),
    **dict.fromkeys(("gb2312", "gbk"), "gb18030"),
    **dict.fromkeys(("euc_kr", "ks_c_5601-1987"), "cp949"),
    "shift_jis": "cp932",
    "iso2022_jp": "iso2022_jp_ext",
    "big5": "big5hkscs",
}
SPELLED = {
    **dict.fromkeys(("utf8mb4", "unicode-1-1-utf-8", "x-utf-8", "utf_8"), "utf-8"),
    "unicode-1-1-utf-7": "utf-7",
    **dict.fromkeys(("ks_c_5601-1987", "ks_c_5601", "ksc5601", "x-windows-949"), "cp949"),
    **dict.fromkeys(("iso-8859-8-i", "iso-8859-8-e"), "iso8859-8"),
    **dict.fromkeys(("x-sjis", "windows-31j", "ms932"), "cp932"),
    **dict.fromkeys(("x-gbk", "gb_2312-80", "csgb2312"), "gb18030"),
    **dict.fromkeys(("x-mac-roman", "macintosh", "x-macroman"), "mac_roman"),
    **dict.fromkeys(("ansi", "x-ansi", "cp-1252", "windows1252"), FALLBACK),
    "windows-874": "cp874",
    **dict.fromkeys(("koi8r", "x-koi8-r"), "koi8-r"),
}
# Encodings of Python that no mail means, some of them slow on purpose-made text.
NEVER = {
    "punycode",
    "idna",
    "unicode_escape",
    "raw_unicode_escape",
    "unicode-escape",
    "raw-unicode-escape",
    "undefined",
}
NEVER |= {"mbcs", "oem"}
WESTERN = {FALLBACK, "cp1254", "iso8859-15"}
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]{1,39}")
SHIFTED = re.compile(rb"\x1b\$[@B]|\x1b\(J")


def decoded(data: bytes, charset: str | None = None) -> str:
    """`data` as text. Never raises; a byte that cannot be read becomes U+FFFD."""
    if not charset and data.isascii() and SHIFTED.search(data):
        charset = "iso2022_jp_ext"
    name = _codec(charset) if charset else None
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


def _codec(charset: str) -> str | None:
    """Python's name of the encoding meant, if there is one."""
    found = NAME.search(charset)
    if not found:
        return None
    label = found[0].lower()
    try:
        name = codecs.lookup(SPELLED.get(label, label)).name
    except (LookupError, ValueError):
        return None
    return None if name in NEVER else MEANT.get(name, name)
