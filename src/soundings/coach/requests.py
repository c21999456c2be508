"""The request for work as a finding, with a mend that takes it out (P11)."""

from __future__ import annotations

from collections.abc import Iterable

from soundings.coach.asking.rules import Ask
from soundings.coach.findings import Check, Finding, Severity
from soundings.coach.reading import Reading, Span

CHECK = "asks_for_job"
WHY = "This asks for a job, and that ends the talk. Ask for what they know; the rest comes later, if it comes."


def check(found: list[Ask]) -> Check:
    """Whether work is asked for, by rule; several turns of phrase make it surer."""
    return Check(bool(found), 0.97 if len(found) != 1 else 0.9)


def findings(reading: Reading, found: Iterable[Span], keep: str = "", said: Span | None = None) -> list[Finding]:
    """The sentences that ask, those side by side as one; the mend takes them out.

    Where they also hold the only words `said` that must stay (thanks), the sentence `keep` stands in their place.
    """
    runs: list[tuple[int, int]] = []
    for start, end in sorted({_around(reading, span) for span in found}):
        if runs and start <= runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], max(end, runs[-1][1]))
        else:
            runs.append((start, end))
    return [
        Finding(CHECK, Severity.FAULT, start, end, WHY, keep if said and start <= said.start < end else "")
        for start, end in runs
    ]


def _around(reading: Reading, span: Span) -> tuple[int, int]:
    """The whole sentence, and the blank that divides it from the next, or from the one before."""
    first, last = reading.sentence_at(span.start), reading.sentence_at(max(span.start, span.end - 1))
    start, end = max(first.start, reading.greeting.end), last.end
    text = reading.text
    while start < end and text[start].isspace():
        start += 1
    if end < len(text) and text[end] in " \t":
        return start, end + 1
    if start > 0 and text[start - 1] in " \t":
        return start - 1, end
    return start, end
