"""Where in a message something stands or could be added: the first sentence of the body, the ask, the last sentence."""

from __future__ import annotations

import re

from soundings.coach.outreach.cues import ASK
from soundings.coach.reading import Reading, Span

_SIGNS_OFF = re.compile(
    r"(?:thank|thanks|thx|many thanks|with (?:best|kind|warm|many|thanks|gratitude|respect)|best|kind"
    r"|warm|regards|sincerely|cheers|yours"
    r"|respectfully|looking forward|i look forward|look forward|awaiting|hope to hear|bye|god bless|talk"
    r" soon|call me|take care|okay|-)\b"
)


def body(reading: Reading) -> list[Span]:
    """The sentences between greeting and closing; of a message that is all greeting, its last stretch."""
    found = [
        Span(max(sentence.start, reading.greeting.end), sentence.end)
        for sentence in reading.sentences
        if sentence.end > reading.greeting.end and sentence.start < reading.closing.start
    ]
    trimmed = [_trimmed(reading, span) for span in found]
    kept = [span for span in trimmed if re.search(r"\w", reading.folded[span.start : span.end])]
    while len(kept) > 1 and _SIGNS_OFF.match(reading.folded, kept[-1].start, kept[-1].end):
        kept.pop()
    worded = [span for span in kept if len(reading.folded[span.start : span.end].split()) > 2]
    return worded or kept


def _trimmed(reading: Reading, span: Span) -> Span:
    inside = reading.text[span.start : span.end]
    return Span(span.start + len(inside) - len(inside.lstrip()), span.end)


def ask(reading: Reading, sentences: list[Span]) -> Span | None:
    """The sentence that asks: the last question, else the last that wants to hear or learn something."""
    for sentence in reversed(sentences):
        if "?" in reading.folded[sentence.end - 2 : sentence.end]:
            return sentence
    wanted = [span.start for name in ("tell me", "insight on", "learn about") for span in ASK.found(reading, name)]
    asking = [one for one in sentences if any(offset in one for offset in wanted)]
    return asking[-1] if asking else None
