"""What a message says, before it is given its form."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Content:
    """Sentences without greeting and closing."""

    subject: str
    paragraphs: Sequence[Sequence[str]]
    # The same in one breath, fullest first: for a network note, a voice on the telephone, a line in person.
    short: Sequence[str]
    # Sentences that may go where the message would be too long; the first goes first.
    spare: Sequence[str] = ()
    closing: str = "With thanks"
    # For the telephone: what to say first, after one's name.
    opener: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """Subject (where the form has one) and body."""

    subject: str
    body: str
