"""Lines of cards and calendars on their way out: safe in themselves, then folded (RFC 5545 and 6350, 3.1 and 3.2)."""

from soundings.formats.cleaning import clean, clean_lines

# Octets on a line, its end not counted.
WIDTH = 75


def escaped(text: str) -> str:
    r"""Text of several lines as a value: '\n' for a new line, a backslash before what would end a part.

    Control and direction characters are gone: nothing in a value can begin another line.
    """
    return _escaped(clean_lines(text)).replace("\n", "\\n")


def escaped_line(text: str) -> str:
    """The same for text that is one line, whatever it holds."""
    return _escaped(clean(text))


def quoted(text: str) -> str:
    """Text as the value of a parameter, in quotation marks, which it can neither end nor leave (RFC 6868)."""
    return '"' + clean(text).replace("^", "^^").replace('"', "^'") + '"'


def folded(line: str) -> bytes:
    """A line as it is written: UTF-8, CR LF, no part longer than 75 octets, no letter cut in two."""
    octets = line.encode("utf-8", "replace")
    if len(octets) <= WIDTH:
        return octets + b"\r\n"
    parts = []
    start, width = 0, WIDTH
    while len(octets) - start > width:
        end = start + width
        # A byte 10xxxxxx belongs to the letter before it.
        while octets[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(octets[start:end])
        # The blank that begins every further part counts.
        start, width = end, WIDTH - 1
    parts.append(octets[start:])
    return b"\r\n ".join(parts) + b"\r\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
