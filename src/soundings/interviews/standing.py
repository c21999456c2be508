"""How far interviews have brought things with a person."""

from collections.abc import Iterable

from soundings.interviews.models import Interview
from soundings.people.models.person import Standing
from soundings.people.standing import Contact
from soundings.workspaces.models import Workspace


def contacts(workspace: Workspace, person_ids: set[int]) -> Iterable[Contact]:
    """Asks, answers and talks of these people; one query."""
    talks = Interview.objects.within(workspace).filter(person_id__in=person_ids)
    for person_id, asked, answered, ended in talks.values_list("person_id", "asked_at", "answered_at", "ended_at"):
        if asked:
            yield Contact(person_id, asked, "asked", Standing.ASKED)
        if answered:
            yield Contact(person_id, answered, "answered", Standing.ANSWERED)
        if ended:
            yield Contact(person_id, ended, "talk", Standing.TALKED)
