"""Somebody you mean to ask, and have not."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from soundings.interviews.models import Interview
from soundings.outreach import addresses, asks
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named


class Planned(Provider):
    """Planned, not asked."""

    kind = "plan"
    group = Group.ANSWER

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks, messages, rests."""
        return asks.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """From the moment it was planned; while the person rests, later."""
        for ask in asks.unanswered(workspace, person_ids):
            talk = ask.interview
            since = ask.after_rest(talk.added_in.at)
            if talk.asked_at is None and since < asks.NEVER:
                yield Due(talk.person_id, talk.uuid, since)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'You want to hear from Maya Okafor about Data science in energy.'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        talks = named(workspace, kept_by, model=Interview, related=("exploration",))
        reasons = []
        for talk in talks:
            kept = kept_by[talk.uuid]
            about = f" about {talk.exploration}" if talk.exploration else ""
            reasons.append(
                Reason(
                    group=self.group,
                    person=kept.person,
                    sentence=f"You want to hear from {kept.person}{about}.",
                    button="Write the ask",
                    url=addresses.compose(kept.person, "ask", interview=talk),
                    since=kept.since,
                    label="to be asked",
                )
            )
        return reasons
