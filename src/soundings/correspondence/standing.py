"""How far messages have brought things with a person, and when they last passed."""

from collections.abc import Collection, Iterable
from datetime import datetime

from django.db.models import Max, QuerySet

from soundings.correspondence.models import Message, Purpose
from soundings.people.models.person import Standing
from soundings.people.standing import Contact
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


def contacts(workspace: Workspace, person_ids: set[int]) -> Iterable[Contact]:
    """For each person the latest message of each kind; one query."""
    for person_id, is_ours, purpose, at in _latest(workspace, person_ids):
        how, standing = meaning(is_ours, Purpose(purpose))
        yield Contact(person_id, at, how, standing)


@ready
def _latest(workspace: Workspace, people: Collection[int]) -> QuerySet[Message, tuple[int, bool, str, datetime]]:
    passed = Message.objects.within(workspace).filter(person_id__in=people).exclude(at=None).order_by()
    return (
        passed.values("person_id", "is_ours", "purpose")
        .annotate(latest=Max("at"))
        .values_list("person_id", "is_ours", "purpose", "latest")
    )


def meaning(is_ours: bool, purpose: Purpose) -> tuple[str, Standing]:
    """What one message says of how far things have come."""
    if is_ours:
        return ("asked", Standing.ASKED) if purpose in {Purpose.ASK, Purpose.NUDGE} else ("wrote", Standing.KNOWN)
    return ("answered", Standing.ANSWERED) if purpose == Purpose.REPLY else ("wrote", Standing.KNOWN)
