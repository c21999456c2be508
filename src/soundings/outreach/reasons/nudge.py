"""A week of silence: one short reminder is fine (P14)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from soundings.interviews.models import Interview
from soundings.outreach import addresses, asks, nudges
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named


class NudgeDue(Provider):
    """From a week after the ask to three weeks after it, once; its predicate twin is `nudges.may_be_nudged`."""

    kind = "nudge"
    group = Group.WAITING

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks, messages, rests."""
        return asks.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """Not while the person rests, and not after the one reminder."""
        for ask in asks.unanswered(workspace, person_ids):
            talk = ask.interview
            if talk.asked_at is None or ask.nudged_at is not None:
                continue
            since, until = ask.after_rest(talk.asked_at + nudges.FROM), talk.asked_at + nudges.UNTIL
            if since < until:
                yield Due(talk.person_id, talk.uuid, since, until)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Asked on 3 October, no answer yet. One short reminder is fine; after that, let it rest.'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        reasons = []
        for talk in named(workspace, kept_by, model=Interview):
            kept = kept_by[talk.uuid]
            if talk.asked_at is None:
                continue
            reasons.append(
                Reason(
                    group=self.group,
                    person=kept.person,
                    sentence=(
                        f"Asked on {dates.date(talk.asked_at, now)}, no answer yet. "
                        "One short reminder is fine; after that, let it rest."
                    ),
                    button="Nudge",
                    url=addresses.compose(kept.person, "nudge", interview=talk),
                    since=kept.since,
                    label="waiting; one reminder is fine",
                    tag=dates.since(talk.asked_at, now),
                    tone="brass",
                    other_button="Note the answer",
                    other_url=address_of("interviews:answer", talk.uuid),
                )
            )
        return reasons
