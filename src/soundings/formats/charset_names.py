"""What is meant by the name of a code page in a mail, a card or a calendar.

The names are often used for something a little wider: Windows-1252 is sent as ISO-8859-1, GB18030 as GB2312.
"""

import codecs
import re
from functools import lru_cache

from soundings.formats.code_pages import FALLBACK

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
# Encodings of Python that no file means, some of them slow on purpose-made text.
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
NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._:+-]{1,39}")


@lru_cache(maxsize=64)
def codec(charset: str) -> str | None:
    """Python's name of the code page meant, if there is one."""
    found = NAME.search(charset)
    if not found:
        return None
    label = found[0].lower()
    try:
        name = codecs.lookup(SPELLED.get(label, label)).name
        # Python also has codecs for what is no text.
        b" ".decode(name, "replace")
    except (LookupError, ValueError):
        return None
    return None if name in NEVER else MEANT.get(name, name)
