"""What the coach says of a question while it is put into words (P18)."""

from soundings.coach.beside import Coached
from soundings.coach.findings import Context
from soundings.coach.kinds import reviewer
from soundings.interviews.models import Interview


def typed(text: str) -> str:
    """As the review counts it: the line ends of a form are two signs each, those of a text area one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def coached(talk: Interview, text: str) -> Coached | None:
    """The review of one question to this person; none of a field that is still empty."""
    if not text.strip():
        return None
    topic = talk.exploration.title if talk.exploration else ""
    context = Context(contact_name=talk.person.full_name, topic=topic)
    return Coached(text, reviewer("question")(text, context))
