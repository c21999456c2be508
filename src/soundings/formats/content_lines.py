"""One line of a card or a calendar taken apart, and its value as text, whatever code page it is in (RFC 2425)."""

import binascii
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from soundings.formats.charset_names import codec
from soundings.formats.code_pages import code_page

NAME = re.compile(rb"(?:([\w-]+)\.)*([\w-]+)")
OUTSIDE_QUOTES = re.compile(rb'(?:[^;"]|"[^"]*"?)+')
CARETS = re.compile(r"\^([n^'])")
ESCAPED = re.compile(r"\\([nN,;:\\])")
NEITHER_ESCAPED = {mark: re.compile(rf"\\.|{mark}", re.S) for mark in ",;"}
# Code pages whose text is often good UTF-8 by accident, so what is declared is tried first.
DECLARED_FIRST = ("gb", "big5", "cp93", "cp94", "cp95", "euc", "iso2022", "hz", "johab", "shift")
# A file in one of these is in it as a whole; a line that says so is mistaken.
OF_WHOLE_FILES = ("utf-16", "utf-32", "utf-7")
# So many bytes of names and texts tell a code page.
ENOUGH = 4_000


@dataclass(slots=True)
class Property:
    """One line of a card. `name` and the names of parameters are in capitals; `value` is still bytes."""

    group: str
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: bytes

    def parameter(self, name: str) -> str | None:
        """What the parameter says, the first time it is there."""
        return next((value.replace('"', "") for key, value in self.parameters if key == name), None)

    def first(self, name: str) -> str:
        """The first of the values the parameter lists, with what RFC 6868 escapes; '' where there is none."""
        written = next((value for key, value in self.parameters if key == name), "")
        if written.startswith('"'):
            text = written[1:].partition('"')[0]
        else:
            text = unescaped(split(written.replace('"', ""), ",")[0])
        return CARETS.sub(lambda found: {"n": " ", "^": "^", "'": '"'}[found[1]], text) if "^" in text else text

    @property
    def encoding(self) -> str:
        """'QUOTED-PRINTABLE', 'BASE64' or nothing, whether it is named (ENCODING=b) or stands there alone (2.1)."""
        for key, value in self.parameters:
            if key in ENCODES:
                word = value.strip('"').upper()
                if word in ("QUOTED-PRINTABLE", "BASE64"):
                    return word
                if word == "B":
                    return "BASE64"
        return ""

    @property
    def charset(self) -> str | None:
        """The code page it declares, if there is one of that name."""
        declared = self.parameter("CHARSET") if self.parameters else None
        found = codec(declared) if declared else None
        return None if found and found.startswith(OF_WHOLE_FILES) else found

    def bytes(self) -> bytes:
        """The value with its encoding undone."""
        if not self.parameters:
            return self.value
        encoding = self.encoding
        if encoding == "QUOTED-PRINTABLE":
            return binascii.a2b_qp(self.value)
        return decoded_base64(self.value) if encoding else self.value


# Some write TYPE=BASE64.
ENCODES = ("", "ENCODING", "TYPE")


def property_of(line: bytes) -> Property | None:
    """The property on a whole line; None for a comment, a blank in the name, or whatever else it is."""
    head, value = _head_and_value(line)
    if not head:
        return None
    parts = head.split(b";") if b'"' not in head else OUTSIDE_QUOTES.findall(head)
    named = NAME.fullmatch(parts[0].strip()) if parts else None
    if not named:
        return None
    parameters = tuple(_parameters(parts[1:])) if len(parts) > 1 else ()
    return Property((named[1] or b"").decode().lower(), named[2].decode().upper(), parameters, value)


def text_of(value: bytes, charset: str | None, of_the_card: str | None) -> str:
    """The value as text by its own code page, UTF-8, or the one that another line of the card declares; else ''."""
    if charset and charset.startswith(DECLARED_FIRST):
        names = (charset, "utf-8", of_the_card)
    elif value.isascii():
        return value.decode("ascii")
    else:
        names = ("utf-8", charset or "", of_the_card)
    for name in filter(None, names):
        try:
            return value.decode(name)
        except UnicodeError:
            continue
    return ""


class Foreign:
    """What a file holds that is no UTF-8, and no line says what else: the more of it was seen, the surer the guess."""

    def __init__(self) -> None:
        self._seen: list[bytes] = []
        self._size = 0
        self._settled = ""

    def seen(self, values: Iterable[bytes]) -> None:
        """What else there is; what is UTF-8 tells nothing."""
        if self._settled:
            return
        for value in values:
            if not value.isascii() and not text_of(value, None, None):
                self._seen.append(value)
                self._size += len(value)

    def text(self, value: bytes) -> str:
        """The value by the best guess so far."""
        if self._settled:
            return value.decode(self._settled, "replace")
        guessed = code_page(b"\n".join(self._seen))
        if self._size > ENOUGH:
            self._settled = guessed
        return value.decode(guessed, "replace")


def unescaped(text: str) -> str:
    r"""The text without its backslashes: '\,' is a comma, '\n' a new line."""
    if "\\" not in text:
        return text
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], text)


def split(text: str, mark: str) -> list[str]:
    """The parts of a value between one of ',;' where it is not escaped; the parts themselves still are."""
    if mark not in text:
        return [text]
    if "\\" not in text:
        return text.split(mark)
    parts, start = [], 0
    for found in NEITHER_ESCAPED[mark].finditer(text):
        if found[0] == mark:
            parts.append(text[start : found.start()])
            start = found.end()
    parts.append(text[start:])
    return parts


NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def decoded_base64(value: bytes) -> bytes:
    """What the base64 stands for, damaged or not."""
    digits = NOT_BASE64.sub(b"", value)
    digits = digits[: len(digits) - (len(digits) % 4 == 1)]
    return binascii.a2b_base64(digits + b"=" * (-len(digits) % 4))


def base64_size(value: bytes) -> int:
    """How many bytes the base64 stands for, without making them."""
    digits = len(value) - sum(map(len, NOT_BASE64.findall(value)))
    return digits * 3 // 4


def _head_and_value(line: bytes) -> tuple[bytes, bytes]:
    """What stands before and after the first colon that is not inside quotation marks."""
    colon = line.find(b":")
    first = colon
    quote = line.find(b'"', 0, max(colon, 0))
    while quote >= 0:
        closing = line.find(b'"', quote + 1)
        if closing < 0:
            colon = first
            break
        if closing > colon:
            colon = line.find(b":", closing)
            if colon < 0:
                colon = first
                break
        quote = line.find(b'"', closing + 1, colon)
    return (line[:colon], line[colon + 1 :]) if colon > 0 else (b"", b"")


def _parameters(parts: list[bytes]) -> Iterator[tuple[str, str]]:
    """Values keep their quotation marks."""
    for part in parts:
        key, equals, value = part.partition(b"=")
        written = (value if equals else key).strip()
        try:
            text = written.decode()
        except UnicodeDecodeError:
            text = written.decode("cp1252", "replace")
        yield (key.strip().decode("ascii", "replace").upper() if equals else ""), text
