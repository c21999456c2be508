"""What the coach says of a question while it is put into words, and of the agenda as a whole (P18)."""

from collections.abc import Sequence
from dataclasses import dataclass

from soundings.coach.agenda.asks import ASKS
from soundings.coach.agenda.review import review_questions
from soundings.coach.beside import Coached
from soundings.coach.findings import Context
from soundings.coach.kinds import reviewer
from soundings.interviews.models import AgendaItem, Interview

# How much time there is the page says by itself, beside each question.
OF_THE_WHOLE = frozenset({"interrogation", "best_last", "doubles", "one_topic", *(ask.check for ask in ASKS)})
# What would be put on the agenda by a press.
WORDS = {ask.check: ask.words for ask in ASKS}


@dataclass(frozen=True)
class OfTheWhole:
    """One thing to say of an agenda: the question it rests on, or the words of an ask that is missing."""

    check: str
    why: str
    item: AgendaItem | None
    words: str


def typed(text: str) -> str:
    """As the review counts it: the line ends of a form are two signs each, those of a text area one."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def coached(talk: Interview, text: str) -> Coached | None:
    """The review of one question to this person; none of a field that is still empty."""
    if not text.strip():
        return None
    return Coached(text, reviewer("question")(text, _context(talk)))


def of_the_whole(talk: Interview, items: Sequence[AgendaItem], minutes: int) -> Sequence[OfTheWhole]:
    """What to say of these questions together, in their order; nothing of an agenda that is empty."""
    if not items:
        return []
    starts, start = {}, 0
    for item in items:
        starts[start] = item
        start += len(item.text) + 1
    review = review_questions([item.text for item in items], minutes, _context(talk))
    return [
        OfTheWhole(one.check, one.why, starts.get(one.start), WORDS.get(one.check, ""))
        for one in review.findings
        if one.check in OF_THE_WHOLE
    ]


def _context(talk: Interview) -> Context:
    topic = talk.exploration.title if talk.exploration else ""
    return Context(contact_name=talk.person.full_name, topic=topic)
