"""Reminding once: silence after that is an answer, and is left in peace (P14, P43)."""

from datetime import datetime, timedelta

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Interview
from soundings.ui import dates

# A week of silence is normal; after three a reminder would come out of the blue.
FROM = timedelta(days=7)
UNTIL = timedelta(days=21)


class MayNotNudge(Exception):
    """No reminder can go; the text says why."""


class AlreadyNudged(MayNotNudge):
    """One reminder has gone already."""

    def __init__(self, nudge: Message, at: datetime) -> None:
        """The sentence that every door shows."""
        when = dates.relative_day(nudge.at, at) if nudge.at else "already"
        super().__init__(
            f"You reminded {nudge.person.first_name} {when}. Another reminder would press; silence is an answer too."
        )


def nudge_of(interview: Interview) -> Message | None:
    """The reminder that has gone out for this ask, if one has."""
    nudges = Message.objects.within(interview.workspace).sent().filter(interview=interview, purpose=Purpose.NUDGE)
    return nudges.select_related("person").order_by("at").first()


def heard_since(interview: Interview) -> bool:
    """Whether anything came back after the ask: an answer noted, or a message."""
    if interview.answered_at or interview.answer:
        return True
    received = Message.objects.within(interview.workspace).received().filter(person=interview.person)
    return interview.asked_at is not None and received.filter(at__gte=interview.asked_at).exists()


def check(interview: Interview, *, at: datetime) -> None:
    """Raise if a reminder must not go out: none was asked, one has gone, or there was an answer."""
    first = interview.person.first_name
    if interview.asked_at is None:
        raise MayNotNudge(f"{first} has not been asked yet, so there is nothing to remind of.")
    gone = nudge_of(interview)
    if gone is not None:
        raise AlreadyNudged(gone, at)
    if heard_since(interview):
        raise MayNotNudge(f"{first} has answered since you asked. Write an answer instead of a reminder.")
    if interview.called_off_at:
        raise MayNotNudge("This talk was called off.")


def may_be_nudged(interview: Interview, *, at: datetime) -> bool:
    """Whether it is time for the one reminder; its query-set twin is `reasons.nudge` (one test holds them equal)."""
    try:
        check(interview, at=at)
    except MayNotNudge:
        return False
    return interview.asked_at is not None and interview.asked_at + FROM <= at < interview.asked_at + UNTIL
