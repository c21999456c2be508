"""Small cards, as a story needs them."""

from soundings.formats.records import Person, Reading
from soundings.formats.vcard import read


def card(*lines: str | bytes, version: str = "3.0", end: bytes = b"\r\n") -> bytes:
    """One card of these lines."""
    whole = ["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]
    return end.join(line.encode() if isinstance(line, str) else line for line in whole)


def only(reading: Reading) -> Person:
    """The one person in it, who gave no cause for complaint."""
    assert not reading.problems
    person: Person
    (person,) = reading.records
    return person


def person(*lines: str | bytes, version: str = "3.0", named: bool = True) -> Person:
    """Whom a card of these lines describes; it says Rosa unless told otherwise."""
    return only(read(card(*(["FN:Rosa"] if named else []), *lines, version=version)))
