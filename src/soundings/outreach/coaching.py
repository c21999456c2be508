"""What the coach says of a draft: which review fits it, what is told beside the words, and how a remark is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from soundings.coach.findings import Context, Finding, Review, Severity
from soundings.coach.kinds import reviewer
from soundings.correspondence.models import Form, Message, Purpose
from soundings.outreach import gathering
from soundings.outreach.drafts import Known
from soundings.outreach.drafts.brevity import NOTE_SIGNS, phrase
from soundings.outreach.drafts.call_sheet import HEADINGS
from soundings.outreach.drafts.known import MINUTES
from soundings.outreach.drafts.letter import after_i_am
from soundings.outreach.offering import offer

KINDS = {
    Purpose.ASK: "outreach",
    Purpose.NUDGE: "outreach",
    Purpose.ARRANGE: "outreach",
    Purpose.THANKS: "thanks",
    Purpose.LOOP: "thanks",
}
# What is said face to face is nobody's to correct.
CHANNELS = {
    Form.EMAIL: "email",
    Form.TELEPHONE: "phone",
    Form.LETTER: "letter",
    Form.LINKEDIN: "linkedin",
    Form.LINKEDIN_MESSAGE: "linkedin-message",
    Form.CARD: "card",
}
# The class that draws the line under the words, and the tone of the sign beside them.
LOOKS = {Severity.FAULT: ("word-bad", "buoy"), Severity.ADVICE: ("word-warn", "brass")}
FINE = ("word-fine", "moss")
_OPENING = re.compile(rf"^{HEADINGS[0]}:\n(.*?)(?=^{HEADINGS[1]}:$)", re.M | re.S)
_GREETING = re.compile(r"^Dear\b", re.M)


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

    @property
    def mark(self) -> str:
        """The class of the line under the words."""
        return LOOKS.get(self.severity, FINE)[0]

    @property
    def tone(self) -> str:
        """The tone of the sign beside the sentence."""
        return LOOKS.get(self.severity, FINE)[1]


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
            words=phrase(words, 12),
            start=_utf_16(self.text[:start]),
            end=_utf_16(self.text[:end]),
            mend=one.mend,
            offer=offer(words, one.mend) if one.mend is not None else "",
        )


def is_coached(message: Message) -> bool:
    """Whether there is a review for such a message."""
    return message.purpose in KINDS and message.form in CHANNELS


def coached(message: Message, body: str, *, now: datetime) -> Coached:
    """The review of these words, by what is known of both people."""
    review = reviewer(KINDS[Purpose(message.purpose)])
    start, end = _to_be_heard(Form(message.form), body)
    context = _context(message, gathering.known(message, now=now))
    return Coached(body, review(body[start:end], context), start)


def _to_be_heard(form: Form, body: str) -> tuple[int, int]:
    """Of a call sheet what opens the call, of a letter what stands below its head; all of anything else."""
    if form == Form.TELEPHONE and (opening := _OPENING.search(body)):
        return opening.span(1)
    if form == Form.LETTER and (greeting := _GREETING.search(body)):
        return greeting.start(), len(body)
    return 0, len(body)


def _context(message: Message, known: Known) -> Context:
    agreed = message.interview.agreed if message.interview else None
    return Context(
        channel=CHANNELS[Form(message.form)],
        contact_name=known.name,
        contact_organisation=known.organisation,
        sender_name=known.me,
        sender_who=after_i_am(phrase(known.background, 25)),
        found_how=" ".join(_found_how(known)),
        referrer=known.referrer,
        topic=phrase(known.exploration, 12),
        way=known.way,
        minutes=agreed.minutes if agreed else MINUTES,
        takeaway=known.takeaway,
        note_length=NOTE_SIGNS,
        relationship=bool(known.last_talked or known.held),
    )


def _found_how(known: Known) -> Iterator[str]:
    """What follows 'I came across your name through'; nothing where the way does not follow it well."""
    detail, school = phrase(known.found_detail, 12), phrase(known.school, 10)
    match known.found:
        case "alumni":
            yield f"the alumni network of {school}" if school else "our alumni network"
        case "article" if detail:
            yield f"your piece “{detail}”"
        case "event" if detail:
            yield detail


def _name(one: Finding) -> str:
    return f"{one.check}-{one.start}-{one.end}"


def _utf_16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
