"""A talk is agreed: have the questions ready (P18)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import Count, QuerySet

from soundings.interviews.models import AgendaItem, Interview
from soundings.interviews.models.agreements import with_agreements
from soundings.interviews.reasons import ahead
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.ui.phrases import plural
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready


class ToPrepare(Provider):
    """Agreed, until the day of the talk; from then on the talk itself stands on Today."""

    kind = "prepare"
    group = Group.ANSWER

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks and what was agreed; the number of questions is read when the sentence is told."""
        return ahead.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """From the agreement to the day before."""
        for talk in ahead.answered_yes(workspace, person_ids):
            agreed = talk.agreed
            if agreed is None:
                continue
            until = ahead.day_of(workspace, agreed.starts_at)
            if agreed.agreed_at < until:
                yield Due(talk.person_id, talk.uuid, agreed.agreed_at, until)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'You talk on Tuesday at 10:30, 20 minutes by video. 7 questions are ready.'"""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        talks = with_agreements(named(workspace, kept_by, model=Interview))
        numbers = dict(_numbers(workspace, talks))
        reasons = []
        for talk in talks:
            agreed = talk.agreed
            if agreed is None:
                continue
            kept, ready = kept_by[talk.uuid], numbers.get(talk.pk, 0)
            when = f"{dates.relative_day(agreed.starts_at, now)} at {dates.time(agreed.starts_at)}"
            reasons.append(
                Reason(
                    group=self.group,
                    person=kept.person,
                    sentence=f"You talk {when}, {agreed.form}. {_ready(ready)}",
                    button="Look it over" if ready else "Build the agenda",
                    url=address_of("interviews:agenda", talk.uuid),
                    since=kept.since,
                    label=f"talk {dates.relative_day(agreed.starts_at, now)}",
                    tag=_until(agreed.starts_at, now),
                )
            )
        return reasons


@ready
def _numbers(workspace: Workspace, talks: Sequence[Interview]) -> QuerySet[AgendaItem, tuple[int, int]]:
    questions = AgendaItem.objects.within(workspace).questions().filter(interview__in=talks)
    return questions.order_by().values_list("interview_id").annotate(number=Count("id"))


def _ready(number: int) -> str:
    if number == 0:
        return "No questions on the agenda yet."
    return f"{plural(number, 'question')} {'is' if number == 1 else 'are'} ready."


def _until(starts_at: datetime, now: datetime) -> str:
    days = (dates.day(starts_at) - dates.day(now)).days
    return "tomorrow" if days == 1 else f"in {days} days"
