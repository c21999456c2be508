"""Somebody gave their time and has not been thanked (P30)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import QuerySet

from soundings.correspondence.models import Message
from soundings.followup import thanks
from soundings.interviews import takeaways
from soundings.interviews.models import Interview, Note
from soundings.people.models import KeptReason
from soundings.people.reasons import Due, Group, Provider, Reason
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready

OVERDUE_AFTER = timedelta(hours=12)


class ThanksDue(Provider):
    """Before anything else."""

    kind = "thanks"
    group = Group.THANKS

    def watches(self) -> Mapping[type[Fact], Leads]:
        """Talks, and messages that thank for them."""
        return {Interview: "person_id", Message: "person_id"}

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """Since the end of the talk."""
        return [
            Due(talk.person_id, talk.uuid, talk.ended_at)
            for talk in thanks.owed(workspace, person_ids)
            if talk.ended_at
        ]

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """'Talked yesterday. Took away: “learn to read a tariff before you learn another model”.'"""
        talks = [kept.fact for kept in kept_reasons]
        by_talk: dict[object, list[Note]] = {}
        for note in _notes(workspace, talks):
            by_talk.setdefault(note.interview.uuid if note.interview else None, []).append(note)
        return [self._reason(kept, takeaways.takeaways(by_talk.get(kept.fact, [])), now) for kept in kept_reasons]

    def _reason(self, kept: KeptReason, worth_naming: Sequence[Note], now: datetime) -> Reason:
        sentence = f"Talked {dates.relative_day(kept.since, now)}."
        if worth_naming:
            sentence += f" Took away: “{takeaways.quoted(worth_naming[0].text)}”."
        is_overdue = now - kept.since > OVERDUE_AFTER
        return Reason(
            group=self.group,
            person=kept.person,
            sentence=sentence,
            button="Review draft",
            url=f"{address_of('outreach:compose', kept.person.uuid)}?purpose=thanks&interview={kept.fact}",
            since=kept.since,
            tag=dates.since(kept.since, now),
            tone="buoy" if is_overdue else "brass",
            label="thank-you due",
            is_urgent=True,
        )


@ready
def _notes(workspace: Workspace, talks: Sequence[UUID]) -> QuerySet[Note]:
    notes = Note.objects.within(workspace).filter(interview__uuid__in=talks, kind__in=takeaways.KINDS)
    return notes.select_related("interview").only("kind", "text", "at", "interview__uuid")
