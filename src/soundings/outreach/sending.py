"""'I sent it': a draft becomes a message that has gone, once."""

from datetime import datetime

from django.db import transaction

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Interview
from soundings.outreach import nudges
from soundings.outreach.about_what import only_open_exploration
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, User


def sent(draft: Message, *, by: User | None, at: datetime) -> Act | None:
    """Note that it went out by the user's own hand; said twice, the first time counts, and nothing is returned.

    An ask makes its interview asked; without one, the talk it asks for is planned with it. A second nudge is refused.
    """
    with transaction.atomic():
        message: Message = Message.objects.within(draft.workspace).select_for_update().get(pk=draft.pk)
        if message.at is not None:
            return None
        if message.purpose == Purpose.NUDGE and message.interview:
            nudges.check(message.interview, at=at)
        with act(message.workspace, by=by, at=at, what=_what(message)) as doing:
            if message.purpose == Purpose.ASK and message.interview is None:
                about = only_open_exploration(message.workspace)
                message.interview = Interview.plan(message.workspace, message.person, about, by=by, at=at)
            message.send(by=by, at=at)
        draft.refresh_from_db()
        return doing.act


def _what(message: Message) -> str:
    person = message.person
    match Purpose(message.purpose):
        case Purpose.ASK:
            return f"Asked {person} for a talk"
        case Purpose.NUDGE:
            return f"Reminded {person}"
        case Purpose.THANKS:
            return f"Thanked {person}"
        case _:
            return f"Wrote to {person}"
