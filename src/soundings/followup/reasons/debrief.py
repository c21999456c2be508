"""A talk that was held and not yet gone through (P33)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import QuerySet

from soundings.interviews.models import Interview
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready


class DebriefDue(Provider):
    """Right after the talk, while it is fresh."""

    kind = "debrief"
    group = Group.ANSWER

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Only the interview itself."""
        return {Interview: "person_id"}

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """Held, not debriefed, and nothing that one would rather leave alone (P26)."""
        held = _held(workspace, person_ids)
        return [Due(talk.person_id, talk.uuid, talk.ended_at) for talk in held if talk.ended_at]

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Talked yesterday. Go through your notes while they are fresh.'"""
        return [
            Reason(
                group=self.group,
                person=kept.person,
                sentence=f"Talked {dates.relative_day(kept.since, now)}. Go through your notes while they are fresh.",
                button="Debrief",
                url=address_of("followup:debrief", kept.fact),
                since=kept.since,
                label="notes to go through",
                tag=dates.since(kept.since, now),
                tone="brass",
            )
            for kept in kept_reasons
        ]


@ready
def _held(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    held: QuerySet[Interview] = Interview.objects.within(workspace).held()
    return held.filter(person_id__in=people, debriefed_at=None, felt_wrong=False)
