"""You did what somebody suggested, and they do not know (P32)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Commitment, Interview, Whose
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready


class ReportDue(Provider):
    """Doing a suggestion makes the report due."""

    kind = "report"
    group = Group.PROMISED

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Suggestions, reports on them, and whether the talk felt wrong."""
        return {Commitment: "person_id", Message: "person_id", Interview: "person_id"}

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """Done, not reported; of a talk that felt wrong nothing is (P26)."""
        done = _done(workspace, person_ids)
        return [Due(one.person_id, one.uuid, one.done_at) for one in done if one.done_at]

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'You did what Rosa suggested: read Smil. Tell Rosa what you made of it.'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        reasons = []
        for suggestion in named(workspace, kept_by, model=Commitment):
            kept = kept_by[suggestion.uuid]
            first = kept.person.first_name
            address = address_of("outreach:compose", kept.person.uuid)
            what = suggestion.what.rstrip(".")
            reasons.append(
                Reason(
                    group=self.group,
                    person=kept.person,
                    sentence=f"You did what {first} suggested: {what}. Tell {first} what you made of it.",
                    button="Draft",
                    url=f"{address}?purpose=report&commitment={suggestion.uuid}",
                    since=kept.since,
                    label="to hear what came of it",
                    tag="report back",
                    tone="sea",
                )
            )
        return reasons


@ready
def _done(workspace: Workspace, people: Collection[int]) -> QuerySet[Commitment]:
    told = Message.objects.within(workspace).sent().filter(commitment=OuterRef("pk"), purpose=Purpose.REPORT)
    done: QuerySet[Commitment] = Commitment.objects.within(workspace).done()
    suggested = done.filter(~Exists(told), person_id__in=people, whose=Whose.SUGGESTION)
    return suggested.exclude(interview__felt_wrong=True)
