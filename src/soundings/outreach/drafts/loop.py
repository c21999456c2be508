"""Closing the loop: whoever sent you hears how it went (P31).

What was said in that talk is not carried to somebody else by itself (P39): a gap stands there instead.
"""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import Known


def content(known: Known) -> Content:
    """Thanks for the introduction, and how far it has come."""
    whom = phrase(known.introduced, 8) or Gap.WHOM
    thanks = f"Thank you for sending me to {whom}."
    so_far, more = _so_far(known)
    return Content(
        subject=f"Your introduction to {whom}",
        paragraphs=[[thanks, so_far], [more]],
        short=[f"{thanks} {so_far} {more}", f"{thanks} {so_far}", thanks],
        opener=f"{thanks} {so_far}",
    )


def _so_far(known: Known) -> tuple[str, str]:
    if known.introduced_held:
        return f"We talked {known.introduced_held}.", f"What stayed with me: {Gap.TOLD}."
    if known.introduced_agreed:
        return f"We are going to talk {known.introduced_agreed}.", "I will let you know how it went."
    if known.introduced_asked:
        return f"I wrote {known.introduced_asked}.", "I will let you know how it goes."
    return f"{Gap.HOW_IT_WENT}.", "I will let you know how it goes."
