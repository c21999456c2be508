"""How far interviews have brought things with a person."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db.models import QuerySet

from soundings.interviews.models import Interview
from soundings.people.models.person import Standing
from soundings.people.standing import Contact
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


def contacts(workspace: Workspace, person_ids: set[int]) -> Iterable[Contact]:
    """Asks, answers and talks of these people; one query."""
    for person_id, asked, answered, ended in _talks(workspace, person_ids):
        if asked:
            yield Contact(person_id, asked, "asked", Standing.ASKED)
        if answered:
            yield Contact(person_id, answered, "answered", Standing.ANSWERED)
        if ended:
            yield Contact(person_id, ended, "talk", Standing.TALKED)


@ready
def _talks(
    workspace: Workspace, people: Collection[int]
) -> QuerySet[Interview, tuple[int, datetime | None, datetime | None, datetime | None]]:
    talks = Interview.objects.within(workspace).filter(person_id__in=people)
    return talks.values_list("person_id", "asked_at", "answered_at", "ended_at")
