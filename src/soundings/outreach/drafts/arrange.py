"""Arranging: a time, a length and a way of talking; or the confirmation of them (P16, P17)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import MINUTES, Known


def content(known: Known) -> Content:
    """Times to choose from; once agreed, what was agreed."""
    thanks = "Thank you for saying yes." if known.said_yes else "I look forward to our talk."
    return _confirmed(known, thanks) if known.agreed else _proposed(known, thanks)


def _proposed(known: Known, thanks: str) -> Content:
    times = f"Would one of these suit you: {Gap.TIMES}?"
    otherwise = "If none does, tell me what does, and I will fit in."
    length = f"{MINUTES} minutes {known.way} are all I ask, and I will keep to them."
    return Content(
        subject="A time for our talk",
        paragraphs=[[thanks], [times, otherwise], [length]],
        short=[f"{thanks} {times} {length}", f"{thanks} {times}", times],
        opener=f"{thanks} {times}",
    )


def _confirmed(known: Known, thanks: str) -> Content:
    form = known.agreed_form or f"{MINUTES} minutes {known.way}"
    when = f"To confirm: we talk {known.agreed}, {form}."
    there = f"That is {known.agreed_there} where you are." if known.agreed_there else ""
    where = f"Where to find each other: {phrase(known.agreed_where, 25) or Gap.WHERE}."
    kept = "I will keep to the time."
    return Content(
        subject=f"Our talk {known.agreed}",
        paragraphs=[[thanks], [when, there, where], [kept]],
        short=[" ".join(filter(None, [thanks, when, there, where])), f"{thanks} {when}", when],
        spare=[kept],
        opener=f"{thanks} {when}",
    )
