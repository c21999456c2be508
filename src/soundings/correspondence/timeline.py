"""What was written and said, as the person's page tells it (P07)."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.people.models import Person
from soundings.people.models.person import Found
from soundings.people.timeline import Entry
from soundings.ui.phrases import plural
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

HEADLINES = {
    Purpose.ASK: "Asked",
    Purpose.NUDGE: "Reminded",
    Purpose.ARRANGE: "Wrote to arrange",
    Purpose.THANKS: "Thank-you sent",
    Purpose.LOOP: "Told how it went",
    Purpose.REPORT: "Reported back",
    Purpose.KEEP_IN_TOUCH: "Wrote",
    Purpose.REPLY: "Answered",
}
AN_EXCERPT = 160


def entries(workspace: Workspace, person: Person, before: datetime, limit: int) -> Sequence[Entry]:
    """Messages of one person before a moment, latest first; one query. Drafts have not happened yet."""
    return [entry(message, person) for message in _messages(workspace, person, before, most=limit)]


@ready
def _messages(workspace: Workspace, person: Person, before: datetime, *, most: int) -> QuerySet[Message]:
    here = Message.objects.within(workspace).filter(person=person, at__lt=before).select_related("interview")
    return here.latest_first()[:most]


def entry(message: Message, person: Person) -> Entry:
    """'Asked' 'by e-mail' 'alumni · 96 words'; 'Maya answered' '“Happy to.”'."""
    if message.at is None:
        raise ValueError("A draft has not happened yet.")
    form = message.get_form_display()
    url = message.get_absolute_url()
    if not message.is_ours:
        words = "" if _is_the_answer(message) else excerpt(message.body)
        if not words:
            return Entry(message.at, _deed(message, person), text=form, url=url)
        return Entry(message.at, f"{_deed(message, person)}:", text=f"“{words}”", aside=form, url=url)
    asides = [found_briefly(person)] if message.purpose == Purpose.ASK else []
    asides += [plural(message.words, "word")] if message.words else []
    return Entry(
        message.at,
        _deed(message, person),
        text=form,
        aside=" · ".join(aside for aside in asides if aside),
        url=url,
    )


def _is_the_answer(message: Message) -> bool:
    """Whether it brought the answer to an ask: the talk tells its words, 'Maya said yes “Happy to.”'."""
    talk = message.interview
    return talk is not None and talk.answered_at == message.at and talk.answer_words == message.body.strip()


def headline(message: Message) -> str:
    """'Asked by e-mail', 'Maya answered by e-mail'."""
    return deed(message) if message.is_ours else f"{_deed(message, message.person)} {message.get_form_display()}"


def deed(message: Message) -> str:
    """The same beside the name: 'Asked by e-mail', 'answered by e-mail'; a draft is named by what it is to be."""
    if message.is_draft:
        return f"{message.get_purpose_display().capitalize()} {message.get_form_display()}"
    done = HEADLINES[Purpose(message.purpose)] if message.is_ours else _their_verb(message)
    return f"{done} {message.get_form_display()}"


def _deed(message: Message, person: Person) -> str:
    if message.is_ours:
        return HEADLINES[Purpose(message.purpose)]
    return f"{person.first_name} {_their_verb(message)}"


def _their_verb(message: Message) -> str:
    return "answered" if message.purpose == Purpose.REPLY else "wrote"


def excerpt(text: str) -> str:
    """The beginning, cut at a word."""
    words = " ".join(text[: 2 * AN_EXCERPT].split())
    if len(words) <= AN_EXCERPT:
        return words
    return words[:AN_EXCERPT].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def found_briefly(person: Person) -> str:
    """'alumni', 'referral', 'in person': where the contact came from, in a word."""
    return "" if person.found in {"", Found.OTHER} else person.found.replace("_", " ")
