"""Thank-yous: owed after every talk, naming something that was taken away (P30)."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef, Q, QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Interview
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


@ready
def owed(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    """Talks that were held, felt right, and for which no thanks went out since."""
    thanked = (
        Message.objects.within(workspace)
        .sent()
        .filter(Q(interview=OuterRef("pk")) | Q(at__gte=OuterRef("ended_at")))
        .filter(person=OuterRef("person"), purpose=Purpose.THANKS)
    )
    held: QuerySet[Interview] = Interview.objects.within(workspace).held()
    return held.filter(~Exists(thanked), person_id__in=people, felt_wrong=False)
