"""What to write to somebody next, read from how far things have come."""

from datetime import datetime

from soundings.correspondence.models import Purpose
from soundings.interviews.models import Answer, Interview
from soundings.outreach import nudges
from soundings.people.models import Person


def next_step(person: Person, *, at: datetime) -> tuple[Purpose, Interview | None]:
    """The purpose a new message most likely has, and the talk it is about."""
    talk = talk_to_come(person)
    if talk is None:
        held = Interview.objects.within(person.workspace).filter(person=person).held().exists()
        return (Purpose.KEEP_IN_TOUCH if held else Purpose.ASK), None
    if talk.answer == Answer.YES or talk.agreed:
        return Purpose.ARRANGE, talk
    if talk.answer == Answer.LATER:
        return Purpose.KEEP_IN_TOUCH, talk
    if talk.asked_at is None:
        return Purpose.ASK, talk
    return (Purpose.NUDGE if nudges.nudge_of(talk) is None else Purpose.KEEP_IN_TOUCH), talk


def talk_to_come(person: Person) -> Interview | None:
    """The latest talk with this person that is planned, asked for or agreed."""
    talks = Interview.objects.within(person.workspace).filter(person=person).to_come()
    newest: Interview | None = talks.select_related("exploration").order_by("-id").first()
    return newest


def talk_for(person: Person, purpose: Purpose) -> Interview | None:
    """The talk that a message of this purpose is about, where nobody says."""
    if purpose in {Purpose.ASK, Purpose.NUDGE, Purpose.ARRANGE}:
        talk = talk_to_come(person)
        # What was asked for already is not asked for again: that would be another talk.
        return None if talk and purpose == Purpose.ASK and talk.asked_at else talk
    if purpose == Purpose.THANKS:
        talks = Interview.objects.within(person.workspace).filter(person=person).held()
        newest: Interview | None = talks.order_by("-ended_at").first()
        return newest
    return None
