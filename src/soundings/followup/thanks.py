"""Thank-yous: owed after every talk, naming something that was taken away (P30)."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Interview
from soundings.interviews.models.interview import InterviewQuerySet
from soundings.workspaces.models import Workspace


def owed(workspace: Workspace, person_ids: Iterable[int]) -> InterviewQuerySet:
    """Talks that were held, felt right, and for which no thanks went out since."""
    thanked = (
        Message.objects.within(workspace)
        .sent()
        .filter(Q(interview=OuterRef("pk")) | Q(at__gte=OuterRef("ended_at")))
        .filter(person=OuterRef("person"), purpose=Purpose.THANKS)
    )
    held: InterviewQuerySet = Interview.objects.within(workspace).held()
    return held.filter(~Exists(thanked), person_id__in=person_ids, felt_wrong=False)
