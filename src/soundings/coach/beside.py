"""A review as it stands beside the words on a page: remarks in the order of their weight, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from soundings.coach.findings import Finding, Review, Severity
from soundings.coach.offering import offer

A_GLANCE = 12


@dataclass(frozen=True)
class Remark:
    """One finding beside the words. `start` and `end` count as browsers do, in UTF-16."""

    name: str
    severity: Severity
    why: str
    words: str
    start: int
    end: int
    mend: str | None
    offer: str


@dataclass(frozen=True)
class Coached:
    """A text and what the coach says of it; what it looked at begins at `start`."""

    text: str
    review: Review
    start: int = 0

    @property
    def remarks(self) -> list[Remark]:
        """Faults first, then advice, then what is good; within each as they stand in the text."""
        rank = list(Severity)
        findings = sorted(self.review.findings, key=lambda one: (rank.index(one.severity), one.start))
        return [self._remark(one) for one in findings]

    @property
    def said(self) -> str:
        """The whole in one line, for the eye and the ear."""
        severities = [one.severity for one in self.review.findings]
        faults, advice = severities.count(Severity.FAULT), severities.count(Severity.ADVICE)
        parts = [f"{faults} to mend"] if faults else []
        parts += [f"{advice} to think about"] if advice else []
        return f"{', '.join(parts)}." if parts else "Nothing to mend."

    def mended(self, name: str) -> str | None:
        """The text with the mend of that remark; nothing where the words have changed and it is not offered now."""
        for one in self.review.findings:
            if one.mend is not None and _name(one) == name:
                return self.text[: self.start + one.start] + one.mend + self.text[self.start + one.end :]
        return None

    def _remark(self, one: Finding) -> Remark:
        start, end = self.start + one.start, self.start + one.end
        words = self.text[start:end]
        return Remark(
            name=_name(one),
            severity=one.severity,
            why=one.why,
            words=_short(words),
            start=_utf_16(self.text[:start]),
            end=_utf_16(self.text[:end]),
            mend=one.mend,
            offer=offer(words, one.mend) if one.mend is not None else "",
        )


def _name(one: Finding) -> str:
    return f"{one.check}-{one.start}-{one.end}"


def _utf_16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _short(words: str) -> str:
    """A few words to know the place by; the page puts them in quotation marks, so theirs go."""
    parts = words.strip(" \t\n\"'“”‘’«»").split()
    return " ".join(parts[:A_GLANCE]) + (" …" if len(parts) > A_GLANCE else "")
