"""An introducer who does not know yet (P31)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from soundings.correspondence.models import Message
from soundings.followup import loops
from soundings.interviews.models import Agreement, Interview
from soundings.people.models import Introduction, KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named


class LoopOpen(Provider):
    """The moment the new talk is agreed or held."""

    kind = "loop"
    group = Group.THANKS

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Introductions, the talks they led to, and messages to the introducer."""
        return {
            Introduction: "introducer_id",
            Message: "person_id",
            Interview: lambda rows: loops.introducers_of(row["person_id"] for row in rows),
            Agreement: lambda rows: loops.introducers_of_talks(row["interview_id"] for row in rows),
        }

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """One a loop."""
        return [
            Due(loop.introduction.introducer_id, loop.introduction.uuid, loop.since)
            for loop in loops.untold(workspace, person_ids)
        ]

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Sent you to Maya Okafor. You talk on Tuesday, and Tom does not know yet.'"""
        people = {kept.person_id: kept.person for kept in kept_reasons}
        kept_by = {kept.fact: kept for kept in kept_reasons}
        introductions = named(workspace, kept_by, model=Introduction, related=("introduced",))
        reasons = []
        for loop in loops.still_open(workspace, introductions):
            introducer = people[loop.introduction.introducer_id]
            address = address_of("outreach:compose", introducer.uuid)
            reasons.append(
                Reason(
                    group=self.group,
                    person=introducer,
                    sentence=(
                        f"Sent you to {loop.introduction.introduced}. {self._when(loop.talk, now)}, "
                        f"and {introducer.first_name} does not know yet."
                    ),
                    button=f"Tell {introducer.first_name}",
                    url=f"{address}?purpose=loop&introduction={loop.introduction.uuid}",
                    since=kept_by[loop.introduction.uuid].since,
                    label=f"to hear of {loop.introduction.introduced}",
                    tag="loop open",
                    tone="brass",
                )
            )
        return reasons

    def _when(self, talk: Interview, now: datetime) -> str:
        if talk.ended_at:
            return f"You talked {dates.relative_day(talk.ended_at, now)}"
        agreed = talk.agreed
        return f"You talk {dates.relative_day(agreed.starts_at, now)}" if agreed else "You are to talk"
