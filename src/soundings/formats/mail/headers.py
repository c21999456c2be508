"""The headers of a mail or of a part: found, unfolded and made text.

What mail programs really write is read: encoded words (RFC 2047) in quotation marks, glued to text or cut inside a
character; raw bytes; parameters in pieces (RFC 2231). All of it in linear time. Text leaves here without control
characters, so that nothing in it can start another header.
"""

import re
from binascii import Error, a2b_base64, a2b_qp
from urllib.parse import unquote_to_bytes

from soundings.formats.cleaning import clean
from soundings.formats.mail.charsets import decoded

KEPT = frozenset(
    (
        *("message-id", "date", "received", "from", "sender", "to", "cc", "reply-to", "subject", "in-reply-to"),
        *("references", "content-type", "content-transfer-encoding", "content-disposition", "content-id"),
        *("x-gm-thrid", "thread-index", "resent-date", "delivery-date", "apparently-to"),
        *("list-id", "list-unsubscribe", "list-post", "precedence", "auto-submitted", "x-autoreply", "return-path"),
    )
)
# The longest value read: some thousand addresses.
LONGEST = 256_000

NAMED = re.compile(rb"([!-9;-~]+)[ \t]*:")
# A line that is no header among headers is passed over if a header we know stands below it.
WELL_KNOWN = re.compile(
    rb"(?:from|to|cc|subject|date|message-id|mime-version|content-[a-z-]+|received|return-path|reply-to|in-reply-to"
    rb"|references|delivered-to|x-[a-z0-9-]+|sender|status|importance|user-agent)[ \t]*:",
    re.IGNORECASE,
)
ENCODED_WORD = re.compile(r"=\?([^?*\s]{1,60})(?:\*[^?\s]{0,40})?\?([bBqQ])\?((?:[^?=]|\?(?!=)|=(?!\?(?!=)))*)\?=")
PARAMETER = re.compile(r';?\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))|;|[^;]+')
# Only these: others in a path of Windows are no escapes.
ESCAPED = re.compile(r'\\(["\\])')
SECTION = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*)?")
MOST_PARAMETERS = 200


class Headers:
    """The first value of each header we use, as bytes on one line."""

    __slots__ = ("charset", "values")

    def __init__(self) -> None:
        self.values: dict[str, bytes] = {}
        # What raw bytes are read as when they are not UTF-8.
        self.charset: str | None = None

    def __contains__(self, name: str) -> bool:
        return name in self.values

    def raw(self, name: str) -> str:
        """The value with raw bytes made text and encoded words as they are; empty where there is none."""
        value = self.values.get(name, b"")
        return decoded(value) if value.isascii() or _is_utf8(value) else decoded(value, self.charset)

    def text(self, name: str) -> str | None:
        """The value as its reader saw it, on one line."""
        return clean(unworded(self.raw(name))) or None

    def value(self, name: str) -> str:
        """What stands before the parameters, in small letters: 'text/plain', 'attachment'."""
        return clean(self.raw(name).partition(";")[0]).lower()

    def parameters(self, name: str) -> dict[str, str]:
        """The parameters behind the first semicolon, in whichever way they were cut and encoded."""
        return parameters(self.raw(name).partition(";")[2])


def read_headers(data: bytes, start: int, end: int) -> tuple[Headers, int]:
    """The headers from `start` on and where the body begins."""
    headers = Headers()
    name, lines, length = "", list[bytes](), 0
    position = start

    def keep() -> None:
        if name in KEPT and not headers.values.get(name):
            headers.values[name] = b" ".join(lines).strip()

    while position < end:
        line_end = data.find(b"\n", position, end)
        after = end if line_end < 0 else line_end + 1
        first = data[position : position + 1]
        if first in b" \t":
            if name in KEPT and length < LONGEST:
                lines.append(data[position : min(after, position + LONGEST)].strip())
                length += len(lines[-1])
        elif first == b"\n" or data[position : position + 2] == b"\r\n":
            position = after
            break
        elif (found := NAMED.match(data, position, min(after, position + 200))) and not data.startswith(
            b"--", position
        ):
            keep()
            name = found[1].decode("ascii").lower()
            lines = [data[found.end() : min(after, found.end() + LONGEST)].strip()]
            length = len(lines[0])
        elif data.startswith((b"From ", b">From "), position) or WELL_KNOWN.match(data, after, end):
            pass
        else:
            break
        position = after
    keep()
    return headers, position


def unworded(text: str) -> str:
    """`text` with its encoded words decoded; neighbours of one charset are put together first."""
    last = text.rfind("?=")
    if last < 0 or "=?" not in text:
        return text
    out: list[str] = []
    held, charset, position = b"", "", 0
    for found in ENCODED_WORD.finditer(text, 0, last + 2):
        between = text[position : found.start()]
        content = _word(found[2].lower(), found[3])
        if held and not between.strip() and found[1].lower() == charset:
            held += content
        else:
            out.append(decoded(held, charset))
            if not held or between.strip():
                out.append(between)
            held, charset = content, found[1].lower()
        position = found.end()
    out.extend((decoded(held, charset), text[position:]))
    return "".join(out)


def parameters(text: str) -> dict[str, str]:
    """'name="a b.pdf"; size=3' as a dictionary; the first of a name counts."""
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for number, found in enumerate(PARAMETER.finditer(text[:20_000])):
        if number > MOST_PARAMETERS:
            break
        if not found[1]:
            continue
        value = ESCAPED.sub(r"\1", found[2]) if found[2] is not None else found[3].strip().strip("'")
        section = SECTION.fullmatch(found[1].lower())
        if section is None:
            continue
        if section[2] is None and not section[3]:
            plain.setdefault(section[1], clean(unworded(value)))
        else:
            sections.setdefault(section[1], {}).setdefault(int(section[2] or 0), (value, bool(section[3])))
    return plain | {name: _joined(pieces) for name, pieces in sections.items()}


def _joined(pieces: dict[int, tuple[str, bool]]) -> str:
    """The pieces of one parameter (RFC 2231): the first may name a charset, each says whether it is percent-encoded."""
    ordered = [pieces[number] for number in sorted(pieces)]
    charset = ""
    if ordered[0][1] and ordered[0][0].count("'") >= 2:
        charset, _, rest = ordered[0][0].split("'", 2)
        ordered[0] = (rest, True)
    data = b"".join(unquote_to_bytes(text) if encoded else text.encode() for text, encoded in ordered)
    return clean(unworded(decoded(data, charset or None)))


def _word(how: str, content: str) -> bytes:
    data = content.encode("utf-8", "replace")
    if how == "q":
        return a2b_qp(data.replace(b" ", b"_"), header=True)
    data = data.translate(None, b" \t\r\n").rstrip(b"=")
    try:
        return a2b_base64(data[: len(data) - (len(data) % 4 == 1)] + b"==")
    except Error:
        return data


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode()
    except UnicodeDecodeError:
        return False
    return True
