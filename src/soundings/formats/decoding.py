"""From bytes to lines of text, whatever program wrote them.

In this order: byte order mark; UTF-16 without one (a NUL in every second byte); UTF-8; and if that does not fit, the
code page that fits best.
"""

import codecs
from collections.abc import Iterator

from soundings.formats.code_pages import code_page

PIECE = 1 << 20
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DAMAGE = "\N{REPLACEMENT CHARACTER}"


def mark(data: bytes) -> tuple[bytes, str] | None:
    """The byte order mark at the start of `data` and the encoding it stands for."""
    return next(((sign, name) for sign, name in MARKS if data.startswith(sign)), None)


def encoding_of(data: bytes) -> str:
    """The encoding `data` is most likely written in."""
    marked = mark(data)
    if marked:
        sign, name = marked
        if name != "utf-8" or _fits_utf8(data):
            return name
        data = data[len(sign) :]
    elif wide := _wide(data[:4096]):
        return wide
    return "utf-8" if _fits_utf8(data) else code_page(data)


def lines(data: bytes, encoding: str | None = None) -> Iterator[str]:
    """The lines of `data`, each ending in one newline, however they ended in the file (CR, LF, CR LF, CR CR LF).

    A character that cannot be read becomes U+FFFD. Memory stays near the size of the lines in hand.
    """
    marked = mark(data)
    decoder = codecs.getincrementaldecoder(encoding or encoding_of(data))(errors="replace")
    unfinished: list[str] = []
    held = ""
    for start in range(len(marked[0]) if marked else 0, len(data), PIECE):
        text = held + decoder.decode(data[start : start + PIECE], final=start + PIECE >= len(data))
        held = ""
        if start + PIECE < len(data) and text.endswith("\r"):
            # A CR at the edge may belong to an LF that is still to come.
            text, held = (text[:-2], "\r\r") if text.endswith("\r\r") else (text[:-1], "\r")
        if "\r" in text:
            text = text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n")
        first, *others = text.split("\n")
        unfinished.append(first)
        if others:
            yield "".join(unfinished) + "\n"
            unfinished = [others.pop()]
            for line in others:
                yield line + "\n"
    if last := "".join(unfinished):
        yield last + "\n"


def _wide(start: bytes) -> str | None:
    """UTF-16 without a mark: nearly every second byte of western text is a NUL."""
    pairs = len(start) // 2
    if pairs < 2:
        return None
    even, odd = start[0 : pairs * 2 : 2].count(0), start[1 : pairs * 2 : 2].count(0)
    if odd > pairs * 0.6 and even < pairs * 0.1:
        return "utf-16-le"
    if even > pairs * 0.6 and odd < pairs * 0.1:
        return "utf-16-be"
    return None


def _fits_utf8(data: bytes) -> bool:
    """True also where a few bytes are damaged in a file that is otherwise UTF-8 beyond doubt."""
    if data.isascii():
        return True
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    good = bad = 0
    for start in range(0, len(data), PIECE):
        text = decoder.decode(data[start : start + PIECE], final=start + PIECE >= len(data))
        if text.isascii():
            continue
        damaged = text.count(DAMAGE)
        bad += damaged
        good += len(text) - len(text.encode("ascii", "ignore")) - damaged
    # A file may itself hold U+FFFD; then it counts as damage here and as UTF-8 all the same.
    return bad == 0 or bad * 20 <= good or _strictly_utf8(data)


def _strictly_utf8(data: bytes) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(data), PIECE):
            decoder.decode(data[start : start + PIECE], final=start + PIECE >= len(data))
    except UnicodeDecodeError:
        return False
    return True
