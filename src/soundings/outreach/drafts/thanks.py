"""The thank-you: that it was good to talk, one thing taken away, and that you would like to stay in touch (P30)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import Known


def content(known: Known) -> Content:
    """What a thank-you says. A takeaway in the contact's own words goes back to nobody but the contact."""
    takeaway = phrase(known.takeaway, 40)
    quoted = f"“{takeaway}”" if takeaway else Gap.TAKEAWAY
    talk = f"Thank you for talking with me {known.held}."
    thanks = talk if known.held else "Thank you for your time and your answer."
    enjoyed = "I enjoyed our talk." if known.held else ""
    away = f"What I take away: {quoted}."
    touch = "I would like to stay in touch, and will let you know what comes of it."
    return Content(
        subject="Thank you for our talk" if known.held else "Thank you",
        paragraphs=[[thanks, enjoyed], [away], [touch]],
        short=[" ".join(filter(None, [thanks, enjoyed, away, touch])), f"{thanks} {away}", thanks],
        opener=thanks,
    )
