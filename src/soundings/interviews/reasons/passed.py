"""A talk whose time has long passed, and nobody said whether it took place."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain

from soundings.interviews.models import Interview
from soundings.interviews.models.agreements import with_agreements
from soundings.interviews.reasons import ahead
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named


class Passed(Provider):
    """It has left the banner; from there on, until it was held, called off or agreed anew."""

    kind = "passed"
    group = Group.ANSWER

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks and what was agreed."""
        return ahead.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """From when it lies behind, or from the agreement where that was written down later still."""
        talks = chain(ahead.answered_yes(workspace, person_ids), ahead.in_room(workspace, person_ids))
        for talk in talks:
            agreed, since = talk.agreed, talk.passes_at
            if since:
                yield Due(talk.person_id, talk.uuid, max(since, agreed.agreed_at) if agreed else since)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'You were to talk yesterday at 10:30. Did it take place?'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        return [
            Reason(
                group=self.group,
                person=kept_by[talk.uuid].person,
                sentence=_sentence(talk, now),
                button="Say whether it did",
                url=talk.get_absolute_url(),
                since=kept_by[talk.uuid].since,
                label="did the talk take place?",
            )
            for talk in with_agreements(named(workspace, kept_by, model=Interview))
        ]


def _sentence(talk: Interview, now: datetime) -> str:
    agreed = talk.agreed
    if talk.began_at:
        return f"You opened the room {_when(talk.began_at, now)} and did not end the talk. Did it take place?"
    return f"You were to talk {_when(agreed.starts_at, now)}. Did it take place?" if agreed else "Did it take place?"


def _when(moment: datetime, now: datetime) -> str:
    return f"{dates.relative_day(moment, now)} at {dates.time(moment)}"
