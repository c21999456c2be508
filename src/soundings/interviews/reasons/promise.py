"""What was promised, and what they suggested, while it is not done (P28, P29, P32)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from textwrap import shorten
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from soundings.interviews.models import Commitment, Whose
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready

# It stands on Today so long before its day.
AHEAD = timedelta(days=3)


class Promised(Provider):
    """Open commitments that are due soon, or have no day."""

    kind = "promise"
    group = Group.PROMISED

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Commitments."""
        return {Commitment: "person_id"}

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """From three days before, or from when it was made."""
        for one in _open(workspace, person_ids):
            since = max(one.made_at, _beginning(workspace, one.due_on) - AHEAD) if one.due_on else one.made_at
            yield Due(one.person_id, one.uuid, since)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Send the storage-pricing notebook', 'Rosa suggested: Read Smil'."""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        reasons = []
        for one in named(workspace, kept_by, model=Commitment):
            kept = kept_by[one.uuid]
            tag, tone = due_tag(one.due_on, now)
            is_theirs = one.whose == Whose.SUGGESTION
            reasons.append(
                Reason(
                    group=self.group,
                    person=kept.person,
                    sentence=f"{kept.person.first_name} suggested: {one.what}" if is_theirs else one.what,
                    button="Done",
                    url=one.get_absolute_url(),
                    since=kept.since,
                    label=f"{'suggested' if is_theirs else 'promised'}: {shorten(one.what, 50, placeholder=' …')}",
                    tag=tag,
                    tone=tone,
                    is_urgent=tag == "overdue",
                )
            )
        return reasons


def due_tag(due_on: date | None, now: datetime) -> tuple[str, str]:
    """'today', 'overdue', 'tomorrow' or the date, with its tone."""
    if due_on is None:
        return "", "plain"
    days = (due_on - dates.day(now)).days
    if days < 0:
        return "overdue", "buoy"
    if days < 2:
        return ("today", "tomorrow")[days], "brass"
    return dates.short_date(due_on, now), "plain"


def _beginning(workspace: Workspace, day: date) -> datetime:
    return datetime.combine(day, time.min, tzinfo=ZoneInfo(workspace.time_zone))


@ready
def _open(workspace: Workspace, people: Collection[int]) -> QuerySet[Commitment]:
    kept: QuerySet[Commitment] = Commitment.objects.within(workspace).open()
    return kept.filter(person_id__in=people)
