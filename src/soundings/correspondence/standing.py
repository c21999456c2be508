"""How far messages have brought things with a person, and when they last passed."""

from collections.abc import Iterable

from django.db.models import Max

from soundings.correspondence.models import Message, Purpose
from soundings.people.models.person import Standing
from soundings.people.standing import Contact
from soundings.workspaces.models import Workspace


def contacts(workspace: Workspace, person_ids: set[int]) -> Iterable[Contact]:
    """For each person the latest message of each kind; one query."""
    latest = (
        Message.objects.within(workspace)
        .filter(person_id__in=person_ids)
        .exclude(at=None)
        .values_list("person_id", "is_ours", "purpose")
        .annotate(latest=Max("at"))
        .order_by()
    )
    for person_id, is_ours, purpose, at in latest:
        how, standing = meaning(is_ours, Purpose(purpose))
        yield Contact(person_id, at, how, standing)


def meaning(is_ours: bool, purpose: Purpose) -> tuple[str, Standing]:
    """What one message says of how far things have come."""
    if is_ours:
        return ("asked", Standing.ASKED) if purpose in {Purpose.ASK, Purpose.NUDGE} else ("wrote", Standing.KNOWN)
    return ("answered", Standing.ANSWERED) if purpose == Purpose.REPLY else ("wrote", Standing.KNOWN)
