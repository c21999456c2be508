"""The talk of the day: the banner of Today, from the morning until it ends or its time has long passed."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import chain

from django.db.models import Count, QuerySet

from soundings.interviews.models import AgendaItem, Interview
from soundings.interviews.models.agreements import with_agreements
from soundings.interviews.reasons import ahead
from soundings.people.models import Introduction, KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import named, ready


class TalkToday(Provider):
    """On its day, while the room is open, and for a while afterwards; then `Passed` asks about it."""

    kind = "talk"
    group = Group.TALK

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks and what was agreed."""
        return ahead.WATCHED

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """From the beginning of the day, or from the agreement where that was made later."""
        for talk in ahead.answered_yes(workspace, person_ids):
            agreed, until = talk.agreed, talk.passes_at
            if agreed and until and agreed.agreed_at < until:
                since = max(agreed.agreed_at, ahead.day_of(workspace, agreed.starts_at))
                yield Due(talk.person_id, talk.uuid, since, until)
        for talk in ahead.in_room(workspace, person_ids):
            if talk.began_at:
                yield Due(talk.person_id, talk.uuid, talk.began_at, talk.passes_at)

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'20 minutes by video · introduced by Tom Reyes · tests 3 of your claims'."""
        kept_by = {kept.fact: kept for kept in kept_reasons}
        talks = with_agreements(named(workspace, kept_by, model=Interview))
        tested = dict(_tested(workspace, talks))
        made = _introductions(workspace, [kept.person_id for kept in kept_reasons])
        introducers = {introduction.introduced_id: str(introduction.introducer) for introduction in made}
        return list(chain.from_iterable(_told(talk, kept_by[talk.uuid], introducers, tested, now) for talk in talks))


@ready
def _introductions(workspace: Workspace, people: Sequence[int]) -> QuerySet[Introduction]:
    made = Introduction.objects.within(workspace).filter(introduced_id__in=people)
    return made.select_related("introducer").order_by("id")


@ready
def _tested(workspace: Workspace, talks: Sequence[Interview]) -> QuerySet[AgendaItem, tuple[int, int]]:
    """How many claims each agenda tests."""
    testing = AgendaItem.objects.within(workspace).filter(interview__in=talks, claim__isnull=False)
    return testing.order_by().values_list("interview_id").annotate(number=Count("claim", distinct=True))


def _told(
    talk: Interview, kept: KeptReason, introducers: Mapping[int, str], tested: Mapping[int, int], now: datetime
) -> Iterable[Reason]:
    agreed = talk.agreed
    starts_at = agreed.starts_at if agreed else None
    room = address_of("interviews:room", talk.uuid)
    brief = talk.get_absolute_url()
    if talk.began_at:
        sentence = f"The room has been open since {dates.time(talk.began_at)}."
        yield _reason(kept, sentence, ("Back to the room", room), ("Brief", brief), starts_at)
    elif agreed and agreed.ends_at <= now:
        sentence = f"This was to be at {dates.time(agreed.starts_at)}{_day(agreed.starts_at, now)}. Did you talk?"
        anew = ("Arrange anew", address_of("interviews:agree", talk.uuid))
        yield _reason(kept, sentence, ("Open the room", room), anew, starts_at)
    elif agreed:
        parts = [agreed.form]
        if talk.person_id in introducers:
            parts.append(f"introduced by {introducers[talk.person_id]}")
        if talk.pk in tested:
            parts.append(f"tests {tested[talk.pk]} of your claims")
        yield _reason(kept, " · ".join(parts), ("Open the room", room), ("Brief", brief), starts_at)


def _day(starts_at: datetime, now: datetime) -> str:
    """'', or ' yesterday' for a talk late in the evening."""
    return "" if dates.day(now) == dates.day(starts_at) else " yesterday"


def _reason(
    kept: KeptReason, sentence: str, button: tuple[str, str], other: tuple[str, str], starts_at: datetime | None
) -> Reason:
    return Reason(
        group=Group.TALK,
        person=kept.person,
        sentence=sentence,
        button=button[0],
        url=button[1],
        since=kept.since,
        label=f"talk at {dates.time(starts_at)}" if starts_at else "talk under way",
        starts_at=starts_at,
        other_button=other[0],
        other_url=other[1],
    )
