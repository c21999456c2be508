"""People as cards, to take into any address book: vCard 3.0, which all of them read, or 4.0 (RFC 2426, RFC 6350)."""

from collections.abc import Iterable, Iterator
from typing import Literal

from soundings.formats.cleaning import clean_address
from soundings.formats.folding import escaped, escaped_line, folded
from soundings.formats.records import Person
from soundings.formats.vcard.person import NO_YEAR

Version = Literal["3.0", "4.0"]


def written(people: Iterable[Person], *, version: Version = "3.0") -> Iterator[bytes]:
    """Each person as one card, so that a file of any number of them is written in little memory.

    Pictures are not written. What is read from these cards again is what was written.
    """
    for person in people:
        yield b"".join(map(folded, _lines(person, version)))


def _lines(person: Person, version: Version) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    yield f"FN:{escaped_line(person.full_name or '')}"
    parts = (person.family_name, person.given_name, person.middle_name, person.name_prefix, person.name_suffix)
    # 3.0 wants the line even where nobody knows the parts.
    if version == "3.0" or any(parts):
        yield f"N:{';'.join(escaped_line(part or '') for part in parts)}"
    if person.organisation or person.department:
        unit = f";{escaped_line(person.department)}" if person.department else ""
        yield f"ORG:{escaped_line(person.organisation or '')}{unit}"
    if person.title:
        yield f"TITLE:{escaped_line(person.title)}"
    if person.role:
        yield f"ROLE:{escaped_line(person.role)}"
    internet = ";TYPE=INTERNET" if version == "3.0" else ""
    for email in person.emails:
        yield f"EMAIL{internet}:{escaped_line(clean_address(email))}"
    for phone in person.phones:
        yield f"TEL:{escaped_line(phone)}"
    for address in person.addresses:
        # One line, as people wrote it: it is not cut into parts that nobody told us.
        yield f"ADR:;;{escaped_line(address)};;;;"
    for url in person.urls:
        # An address is no text: commas and semicolons in it stay as they are.
        yield f"URL:{clean_address(url)}"
    if person.birthday:
        yield _birthday(person.birthday, version)
    if person.notes:
        yield f"NOTE:{escaped(person.notes)}"
    if person.categories:
        yield f"CATEGORIES:{','.join(map(escaped_line, person.categories))}"
    if person.connected_on:
        yield f"X-SOUNDINGS-CONNECTED-ON:{person.connected_on.isoformat()}"
    if person.uid:
        yield f"UID:{escaped_line(person.uid)}"
    yield "END:VCARD"


def _birthday(birthday: str, version: Version) -> str:
    born = escaped_line(birthday)
    if not born.startswith("--"):
        return f"BDAY:{born}" if version == "3.0" else f"BDAY:{born.replace('-', '')}"
    if version == "4.0":
        return f"BDAY:--{born.replace('-', '')}"
    # 3.0 has no days without a year; this is how Apple writes them, and others read it.
    return f"BDAY;X-APPLE-OMIT-YEAR={NO_YEAR}:{NO_YEAR}-{born[2:]}"
