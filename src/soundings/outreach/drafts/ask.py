"""The ask: brief, their insight and not a job, how and for how long (P10, P11, P17)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.finding import found
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import MINUTES, Known
from soundings.outreach.drafts.letter import what_i_am, who_i_am

NOT_A_JOB = "It is your insight I am after, not a job."
A_CLAIM = 25


def content(known: Known) -> Content:
    """What an ask says."""
    field = phrase(known.exploration, 12) or Gap.FIELD
    found_you = found(known)
    claim = _claim(known)
    no_is_fine = "If this is a bad time, I quite understand."
    could_we = f"Could we talk for {MINUTES} minutes, {known.way}, at a time that suits you?"
    briefly = f"Could we talk for {MINUTES} minutes {known.way} about {field}? Your insight, not a job."
    barely = f"Could we talk for {MINUTES} minutes {known.way} about your work? Your insight, not a job."
    return Content(
        subject=_subject(known),
        paragraphs=[
            [found_you, who_i_am(known)],
            [f"I am finding out about {field}.", _first_hand(known), claim],
            [could_we, NOT_A_JOB],
            [no_is_fine],
        ],
        short=[
            f"{found_you} {who_i_am(known)} {briefly}",
            f"{found_you} {what_i_am(known)} {briefly}",
            f"{found_you} {what_i_am(known)} {barely}",
            f"{found_you} {barely}",
            barely,
        ],
        spare=[no_is_fine, claim],
        opener=f"{found(known, 'ring you')} {who_i_am(known)}",
    )


def _subject(known: Known) -> str:
    referrer, field = phrase(known.referrer, 8), phrase(known.exploration, 12)
    organisation = phrase(known.organisation, 8)
    if referrer:
        return f"{referrer} suggested I write"
    if field:
        return f"A question about {field}"
    return f"A question about your work at {organisation}" if organisation else "A question about your work"


def _first_hand(known: Known) -> str:
    organisation = phrase(known.organisation, 8)
    where = f", from your work at {organisation}" if organisation else ""
    return f"You know it at first hand{where}; that is a view I cannot get by reading."


def _claim(known: Known) -> str:
    words = " ".join(known.claim.split())
    if not words or len(words.split()) > A_CLAIM:
        return ""
    stop = "" if words[-1] in ".?…" else "."
    return f"One thing I cannot judge from outside: “{words}”{stop}"
