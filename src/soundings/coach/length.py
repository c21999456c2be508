"""Is it brief enough for its channel? Counted, not judged (P10, P12)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from soundings.coach.findings import Check, Context, Finding, Severity, mended
from soundings.coach.reading import Reading

# An e-mail, a letter, a card, a call: what fits on one screen of a telephone and is read at once.
WORDS = 150


def check(reading: Reading, context: Context) -> Check:
    """A network note by its characters, everything else by its words."""
    return Check(excess(reading, context) == 0)


def excess(reading: Reading, context: Context) -> int:
    """By how much it is too long: characters of a connection note, words of anything else."""
    if context.channel == "linkedin":
        return max(0, len(reading.text) - context.note_length)
    return max(0, reading.word_count - WORDS)


def finding(reading: Reading, context: Context) -> list[Finding]:
    """The words over the limit, if there are any."""
    over = excess(reading, context)
    if not over:
        return []
    if context.channel == "linkedin":
        start, why = (
            context.note_length,
            f"The network cuts a note after {context.note_length} characters; this is {over} over.",
        )
    else:
        start, why = (
            _start_of_word(reading, WORDS),
            f"Busy people read 150 words; this has {over} more. What could wait for the talk?",
        )
    return [Finding("brief", Severity.FAULT, start, len(reading.text), why)]


def mends_that_fit(reading: Reading, context: Context, said: Sequence[Finding]) -> list[Finding]:
    """The findings; an advice keeps its mend only while all mends together still fit the channel.

    What is too long already is told so by a fault of its own.
    """
    kept = list(said)
    if excess(reading, context):
        return kept
    for at in reversed(range(len(kept))):
        if not any(one.mend is not None and one.severity is Severity.ADVICE for one in kept[: at + 1]):
            break
        if excess(Reading(mended(reading.text, kept)), context) == 0:
            break
        if kept[at].severity is Severity.ADVICE:
            kept[at] = replace(kept[at], mend=None)
    return kept


def _start_of_word(reading: Reading, number: int) -> int:
    """The offset at which the word of this number (from 0, on white space) begins."""
    offset = reading.body.start
    for index, word in enumerate(reading.text[offset:].split(maxsplit=number)):
        offset = reading.text.index(word, offset)
        if index == number:
            break
        offset += len(word)
    return offset
