"""The one reminder: short, and without reproach. Silence after it is an answer (P14)."""

from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.known import MINUTES, Known

NO_DEBT = "If not, please do not feel that you owe me an answer."


def content(known: Known) -> Content:
    """What a nudge says."""
    field = phrase(known.exploration, 12)
    about = f" about {field}" if field else ""
    asked = f"I asked {known.asked or 'some time ago'} whether you would talk with me{about}."
    full = "I know how full a week can get, so this is one short reminder, and the only one."
    glad = f"If you can spare {MINUTES} minutes {known.way}, I would be glad to hear how you see it."
    bare = f"One short reminder, and the only one: could we talk for {MINUTES} minutes {known.way}?"
    subject = phrase(known.asked_subject, 30)
    if subject and not subject.lower().startswith("re:"):
        subject = f"Re: {subject}"
    return Content(
        subject=subject or "A short reminder",
        paragraphs=[[asked], [full, glad], [NO_DEBT]],
        short=[f"{asked} {bare} {NO_DEBT}", f"{bare} {NO_DEBT}", bare],
        opener=f"{asked} {full}",
    )
