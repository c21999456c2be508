"""What a review returns: checks (a name and its value) and findings (words, a sentence why, and perhaps a mend)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

Value = bool | int | str | None


class Severity(StrEnum):
    """How much a finding matters. Only what would end or spoil the talk is a fault; the rest advises or praises."""

    FAULT = "fault"
    ADVICE = "advice"
    PRAISE = "praise"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at. `confidence` (0 to 1) is how sure the coach is of this value."""

    value: Value
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on the words `text[start:end]`; `mend` is what to put in their place, if the coach has an offer.

    Of one review no two mends overlap, so that all of them can be applied together.
    """

    check: str
    severity: Severity
    start: int
    end: int
    why: str
    mend: str | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """All that the coach has to say about one text."""

    checks: Mapping[str, Check]
    findings: tuple[Finding, ...] = ()

    @property
    def faults(self) -> tuple[Finding, ...]:
        """The findings that would end or spoil the talk."""
        return tuple(finding for finding in self.findings if finding.severity is Severity.FAULT)

    def as_json(self) -> dict[str, Any]:
        """The shape that the command line and the API print: {"checks": {…}, "findings": […]}."""
        return {
            "checks": {
                name: {"value": check.value, "confidence": round(check.confidence, 2)}
                for name, check in self.checks.items()
            },
            "findings": [
                {
                    "check": finding.check,
                    "severity": finding.severity.value,
                    "start": finding.start,
                    "end": finding.end,
                    "why": finding.why,
                    "mend": finding.mend,
                }
                for finding in self.findings
            ],
        }


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """As they stand in the text, faults first; where mends would overlap only the first keeps its own."""
    rank = list(Severity)
    kept: list[Finding] = []
    for one in sorted(findings, key=lambda finding: (rank.index(finding.severity), finding.start, finding.end)):
        clashes = any(other.mend is not None and _meet(one, other) for other in kept)
        kept.append(replace(one, mend=None) if one.mend is not None and clashes else one)
    return tuple(sorted(kept, key=lambda finding: (finding.start, finding.end)))


def _meet(one: Finding, other: Finding) -> bool:
    if (one.start, one.end) == (other.start, other.end):
        return True
    return one.start < other.end and other.start < one.end


def mended(text: str, findings: Iterable[Finding]) -> str:
    """The text with every mend applied; from the end backwards, so that offsets stay true."""
    for finding in sorted(findings, key=lambda one: (one.start, one.end), reverse=True):
        if finding.mend is not None:
            text = text[: finding.start] + finding.mend + text[finding.end :]
    return text


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the text; every fact may be missing, and none is invented (P47).

    `channel` is one of email, linkedin, linkedin-message, phone, voicemail, letter, card. `note_length` is what the
    network allows for a connection note, in characters (300; 200 where the network says so). `relationship` is True
    where seeker and contact have talked before and a named opening may be asked about (P11).
    """

    channel: str = "email"
    contact_name: str = ""
    contact_organisation: str = ""
    sender_name: str = ""
    sender_who: str = ""
    found_how: str = ""
    referrer: str = ""
    topic: str = ""
    way: str = ""
    minutes: int | None = None
    takeaway: str = ""
    note_length: int = 300
    relationship: bool = False
    extra: Mapping[str, str] = field(default_factory=dict)
