"""They said yes: agree a time, a length and a way (P16, P17)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from soundings.interviews.reasons import ahead
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace


class ToAgree(Provider):
    """Answered yes, nothing agreed."""

    kind = "agree"
    group = Group.ANSWER

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks and what was agreed."""
        return ahead.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """From the answer on."""
        for talk in ahead.answered_yes(workspace, person_ids):
            if talk.agreed is None and talk.answered_at:
                yield Due(talk.person_id, talk.uuid, talk.answered_at)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Maya said yes. Agree a time, a length and a way to talk.'"""
        return [
            Reason(
                group=self.group,
                person=kept.person,
                sentence=f"{kept.person.first_name} said yes. Agree a time, a length and a way to talk.",
                button="Arrange",
                url=address_of("interviews:agree", kept.fact),
                since=kept.since,
                label="said yes; a time to agree",
            )
            for kept in kept_reasons
        ]
