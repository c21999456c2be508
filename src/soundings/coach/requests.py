"""The request for work as a finding, with a mend that takes it out (P11)."""

from __future__ import annotations

from collections.abc import Iterable

from soundings.coach import edges
from soundings.coach.asking.rules import Ask
from soundings.coach.findings import Check, Finding, Severity
from soundings.coach.reading import Reading, Span

CHECK = "asks_for_job"
GAP = "I'd like to learn [what you want to find out]."
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
    gone = [Span(*run) for run in runs]
    nothing_left = not edges.staying(edges.between(reading), gone)
    return [
        Finding(CHECK, Severity.FAULT, run.start, run.end, WHY, _instead(run, gone, keep, said, nothing_left))
        for run in gone
    ]


def _instead(run: Span, gone: list[Span], keep: str, said: Span | None, nothing_left: bool) -> str:
    """What stands in the place of a request; a text that was nothing else is not left empty."""
    if said and said.start in run:
        return keep
    return GAP if nothing_left and not keep and run == gone[0] else ""


def _around(reading: Reading, span: Span) -> tuple[int, int]:
    """The whole sentence, and the blank that divides it from the next, or from the one before."""
    first, last = reading.sentence_at(span.start), reading.sentence_at(max(span.start, span.end - 1))
    start, end = max(first.start, edges.beginning(reading)), last.end
    text = reading.text
    while start < end and text[start].isspace():
        start += 1
    if end < len(text) and text[end] in " \t":
        return start, end + 1
    if start > 0 and text[start - 1] in " \t":
        return start - 1, end
    return start, end
