"""Where in a message something stands or could be added: the first sentence of the body, the ask, the last sentence."""

from __future__ import annotations

import re

from soundings.coach import edges
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
    kept = [span for span in edges.between(reading) if re.search(r"\w", reading.folded[span.start : span.end])]
    while len(kept) > 1 and _SIGNS_OFF.match(reading.folded, kept[-1].start, kept[-1].end):
        kept.pop()
    worded = [span for span in kept if len(reading.folded[span.start : span.end].split()) > 2]
    return worded or kept


# Small talk before the matter: a courtesy, one's name, 'Is this Mr Ferreira?'
_OPENS = re.compile(
    r"(?:(?:um|uh|er|erm|so|oh|hi|hiya|hello|hey|good \w{3,9})\b[,. ]{0,3}){0,3}(?:is (?:this|that)\b|am i speaking"
    r"|(?:it's|this is|here is|it is) (?!a\b|an\b|the\b|with\b|my\b|not\b|in\b|for\b)\w+|my name\b"
    r"|(?:i )?(?:sincerely |really )?hope (?:you|this|the|that|all|your|it)\b|sorry\b|apologies\b|forgive\b|excuse"
    r"|i will be brief|i'll be brief|you don't know me|we (?:have not|haven't) met"
    r"|\w{2,15}(?: \w{2,15})? (?:here|speaking)\b)"
)


def opening(reading: Reading, sentences: list[Span]) -> Span | None:
    """The last sentence of the small talk and the name at the beginning, where there is some."""
    last = None
    for sentence in sentences[:3]:
        if not _OPENS.match(reading.folded, sentence.start, sentence.end):
            break
        last = sentence
    return last


_MAY = re.compile(r"\b(?:could|would|can|may|might|shall|will|able|possible|willing|open to|happy to)\b")


def ask(reading: Reading, sentences: list[Span], length: Span | None = None) -> Span | None:
    """The sentence that asks: the last question, else the one with the time, else one that wants to hear something."""
    questions = [one for one in sentences if "?" in reading.folded[one.end - 2 : one.end]]
    may = [one for one in questions if _MAY.search(reading.folded, one.start, one.end)]
    timed = [one for one in sentences if length and length.start in one]
    if may or questions or timed:
        return (may or timed or questions)[-1]
    wanted = [span.start for name in ("tell me", "insight on", "learn about") for span in ASK.found(reading, name)]
    asking = [one for one in sentences if any(offset in one for offset in wanted)]
    return asking[-1] if asking else None
