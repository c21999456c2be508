"""What the coach says of a draft: which review fits it, and what is told it beside the words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from soundings.coach.beside import Coached
from soundings.coach.findings import Context
from soundings.coach.kinds import reviewer
from soundings.correspondence.models import Form, Message, Purpose
from soundings.outreach import gathering
from soundings.outreach.drafts import Known
from soundings.outreach.drafts.brevity import NOTE_SIGNS, phrase
from soundings.outreach.drafts.call_sheet import HEADINGS
from soundings.outreach.drafts.known import MINUTES
from soundings.outreach.drafts.letter import after_i_am

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
_OPENING = re.compile(rf"^{HEADINGS[0]}:\n(.*?)(?=^{HEADINGS[1]}:$)", re.M | re.S)
_GREETING = re.compile(r"^Dear\b", re.M)


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
