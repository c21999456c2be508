"""Keeping in touch every few months, with a reason to write now (P34)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.gaps import why_now
from soundings.outreach.drafts.known import Known


def content(known: Known) -> Content:
    """When you last spoke, why you write now, and how they are."""
    last = f"We last spoke {known.last_talked}." if known.last_talked else ""
    reason = f"{why_now(phrase(known.reason, 30))}."
    organisation = phrase(known.organisation, 8)
    how = f"How are things with you{f' at {organisation}' if organisation else ''}?"
    no_hurry = "There is no hurry to answer; I wanted to stay in touch."
    return Content(
        subject="Keeping in touch",
        paragraphs=[[last, reason], [how], [no_hurry]],
        short=[" ".join(filter(None, [last, reason, how])), f"{reason} {how}", how],
        closing="With best wishes",
        spare=[no_hurry],
        opener=" ".join(filter(None, [last, reason])),
    )
