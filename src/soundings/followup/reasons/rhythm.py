"""Time to be in touch again, and with a reason (P34)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from django.db.models import QuerySet
from django.utils import timezone

from soundings.followup.calendar_months import months_after
from soundings.followup.models import Rhythm
from soundings.people import standing
from soundings.people.models import KeptReason, Rest
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.people.timeline import start_of
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready


def due_at(rhythm: Rhythm) -> datetime:
    """The day chosen by hand, else so many months after the last contact (or since the rhythm was set)."""
    if rhythm.next_on:
        return start_of(rhythm.next_on)
    last = rhythm.person.last_heard_at
    counted_from = max(rhythm.since, timezone.localtime(last).date()) if last else rhythm.since
    return start_of(months_after(counted_from, rhythm.months))


class RhythmDue(Provider):
    """The quietest of reasons."""

    kind = "rhythm"
    group = Group.TOUCH

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Rhythms, and every contact that a person's standing is derived from (which is kept before this)."""
        return {**standing.keeper.watches(), Rhythm: "person_id"}

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """Every rhythm has its next day."""
        rhythms = _rhythms(workspace, person_ids)
        return [Due(rhythm.person_id, rhythm.uuid, due_at(rhythm)) for rhythm in rhythms]

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Last spoke in August. Ask how the portfolio went.' Nobody who rests is on the list."""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        resting = set(_resting(workspace, now, [kept.person_id for kept in kept_reasons]))
        reasons = []
        for rhythm in named(workspace, kept_by, model=Rhythm):
            kept = kept_by[rhythm.uuid]
            if kept.person_id in resting:
                continue
            last = kept.person.last_heard_at
            sentence = (
                f"Last in touch {dates.long_ago(last, now)}." if last else "Not in touch yet since you set this rhythm."
            )
            reasons.append(
                Reason(
                    group=self.group,
                    person=kept.person,
                    sentence=f"{sentence} {rhythm.next_reason}".strip(),
                    button="Write",
                    url=f"{address_of('outreach:compose', kept.person.uuid)}?purpose=keep_in_touch",
                    since=kept.since,
                    label="time to be in touch",
                    tag=str(rhythm),
                    tone="sea",
                )
            )
        return reasons


@ready
def _resting(workspace: Workspace, now: datetime, people: Sequence[int]) -> QuerySet[Rest, int]:
    return Rest.objects.within(workspace).at(now).filter(person__in=people).values_list("person_id", flat=True)


@ready
def _rhythms(workspace: Workspace, people: Collection[int]) -> QuerySet[Rhythm]:
    return Rhythm.objects.within(workspace).filter(person_id__in=people).select_related("person")
