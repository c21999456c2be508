"""Reporting back to whoever made a suggestion that was followed (P32)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import Known


def content(known: Known) -> Content:
    """What they suggested, that it is done, what came of it."""
    suggestion = phrase(known.suggestion, 30)
    quoted = f"“{suggestion}”" if suggestion else Gap.SUGGESTION
    when = f"When we talked {known.last_talked}, you suggested" if known.last_talked else "You suggested"
    done = f"{when}: {quoted}. I have done it."
    made = f"What I made of it: {Gap.MADE_OF_IT}."
    followed = "I followed your suggestion."
    thanks = "Thank you for pointing me there."
    return Content(
        subject="What became of your suggestion",
        paragraphs=[[done], [made], [thanks]],
        short=[f"{done} {made} {thanks}", f"{followed} {made} {thanks}", f"{followed} {made}"],
        opener=f"{done} {made}",
    )
