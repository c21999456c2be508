"""Looking around in the example, and leaving it again: a workspace of its own, built anew each time."""

from datetime import datetime

from django.db import transaction
from django.http import HttpRequest

from soundings.workspaces.middleware import CHOSEN
from soundings.workspaces.models import Membership, User, Workspace


def enter(request: HttpRequest, user: User, *, at: datetime) -> None:
    """Build the example for this user and go there; the one from last time is thrown away."""
    from soundings.example import build

    with transaction.atomic():
        Workspace.objects.filter(is_example=True, memberships__user=user).delete()
        example = Workspace.objects.create(name="The example", is_example=True, made_at=at)
        Membership.objects.create(user=user, workspace=example)
        build(example, user, at)
    request.session[CHOSEN] = str(example.uuid)


def leave(request: HttpRequest, user: User) -> None:
    """Back to one's own; nothing done in the example is kept."""
    request.session.pop(CHOSEN, None)
    Workspace.objects.filter(is_example=True, memberships__user=user).delete()
