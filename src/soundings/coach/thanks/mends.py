"""What to add to a thank-you note, and where. Facts come from the context; what is not known is a marked gap."""

from __future__ import annotations

from collections.abc import Sequence

from soundings.coach import edges
from soundings.coach.findings import Context, Finding, Severity
from soundings.coach.reading import Reading, Span
from soundings.coach.thanks.cues import CUES

THANKS = "Thank you for [what they did for you]."
AHEAD = "I hope we can stay in touch."


def takeaway(context: Context) -> str:
    """A sentence about what was taken away."""
    return f"What stays with me is {context.takeaway.strip().rstrip('.') or '[one thing they said]'}."


def at_the_head(
    reading: Reading, check: str, severity: Severity, why: str, sentence: str, gone: Sequence[Span]
) -> Finding:
    """Put a sentence before the first word of the body."""
    first = _body_sentences(reading, gone)[0]
    end = first.start + len(_words(reading, first).split(maxsplit=1)[0]) if first.start < first.end else first.end
    word = Span(first.start, end)
    said = _words(reading, word)
    return Finding(check, severity, word.start, word.end, why, f"{sentence} {said[:1].upper()}{said[1:]}".strip())


def after_the_thanks(reading: Reading, check: str, why: str, sentence: str, gone: Sequence[Span]) -> Finding:
    """Put a sentence behind the one that thanks, or behind the first."""
    spans = _body_sentences(reading, gone)
    thanks = CUES.first(reading, "thank")
    return _behind(
        reading, check, why, next((one for one in spans if thanks and thanks.start in one), spans[0]), sentence
    )


def at_the_end(reading: Reading, check: str, why: str, sentence: str, gone: Sequence[Span]) -> Finding:
    """Put a sentence at the end of the body, before the closing."""
    return _behind(reading, check, why, _body_sentences(reading, gone)[-1], sentence)


def _behind(reading: Reading, check: str, why: str, span: Span, sentence: str) -> Finding:
    """Put a sentence behind the last word of another."""
    words = _words(reading, span)
    last = words.split()[-1] if words.strip() else ""
    start = span.end - len(last)
    added = f"{last}{edges.stop(last)} {sentence}".strip()
    return Finding(check, Severity.ADVICE, start, span.end, why, added)


def _words(reading: Reading, span: Span) -> str:
    return reading.text[span.start : span.end]


def _body_sentences(reading: Reading, gone: Sequence[Span]) -> list[Span]:
    return edges.between(reading, gone) or [Span(len(reading.text), len(reading.text))]
