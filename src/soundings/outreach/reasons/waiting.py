"""Asked, and no answer yet: silence is normal (P14)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import QuerySet

from soundings.correspondence.models import Form, Message, Purpose
from soundings.interviews.models import Interview
from soundings.outreach import asks, nudges
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready


class Waiting(Provider):
    """The first week after the ask. Nothing is to be done but note the answer when it comes."""

    kind = "waiting"
    group = Group.WAITING
    counts = False

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks, messages, rests."""
        return asks.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """A week from the ask."""
        for ask in asks.unanswered(workspace, person_ids):
            talk = ask.interview
            if talk.asked_at is not None:
                yield Due(talk.person_id, talk.uuid, talk.asked_at, talk.asked_at + nudges.FROM)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Asked yesterday by e-mail. Silence is normal; a nudge can go on 30 November.'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        talks = named(workspace, kept_by, model=Interview)
        sent: dict[tuple[int | None, str], Message] = {}
        for message in _asked(workspace, [talk.pk for talk in talks]):
            sent[message.interview_id, message.purpose] = message
        return [
            Reason(
                group=self.group,
                person=kept_by[talk.uuid].person,
                sentence=_sentence(talk, sent.get((talk.pk, Purpose.ASK)), sent.get((talk.pk, Purpose.NUDGE)), now),
                button="Note the answer",
                url=address_of("interviews:answer", talk.uuid),
                since=kept_by[talk.uuid].since,
                label=_label(talk, sent.get((talk.pk, Purpose.NUDGE)), now),
                tag="waiting",
            )
            for talk in talks
        ]


@ready
def _asked(workspace: Workspace, talks: Sequence[int]) -> QuerySet[Message]:
    sent = Message.objects.within(workspace).sent().only("interview", "purpose", "form", "at")
    return sent.filter(interview__in=talks, purpose__in=[Purpose.ASK, Purpose.NUDGE]).order_by("-at")


def _sentence(talk: Interview, ask: Message | None, nudge: Message | None, now: datetime) -> str:
    if talk.asked_at is None:
        raise ValueError("Nobody waits for an answer to what was not asked.")
    how = f" {Form(ask.form).label}" if ask else ""
    asked = f"Asked {dates.relative_day(talk.asked_at, now)}{how}"
    if nudge and nudge.at:
        return f"{asked}, and reminded {dates.relative_day(nudge.at, now)}. Silence is normal; let it rest now."
    return f"{asked}. Silence is normal; a nudge can go on {dates.date(talk.asked_at + nudges.FROM, now)}."


def _label(talk: Interview, nudge: Message | None, now: datetime) -> str:
    if talk.asked_at is None or (nudge and nudge.at):
        return "waiting"
    return f"waiting; a nudge {dates.relative_day(talk.asked_at + nudges.FROM, now)}"
