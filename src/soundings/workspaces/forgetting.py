"""What the ground forgets by itself: the history, links and sessions past their days (retention.toml)."""

from datetime import datetime

from django.contrib.sessions.models import Session
from django.db import models
from django.db.models import Q

from soundings.workspaces import retention
from soundings.workspaces.models import Change, SignInLink

# Rows in a transaction.
SOME = 500


def register() -> None:
    """Called once, when the app is ready."""
    retention.register("history", history)
    retention.register("sign-in", links)
    retention.register("session", sessions)


def history(before: datetime) -> int:
    """What rows were before an act changed or removed them."""
    return some(Change.objects.filter(act__at__lt=before))


def links(before: datetime) -> int:
    """Sign-in links that nobody can use any more."""
    return some(SignInLink.objects.filter(Q(used_at__lt=before) | Q(made_at__lt=before)))


def sessions(before: datetime) -> int:
    """Sessions that have run out."""
    return some(Session.objects.filter(expire_date__lt=before))


def some(rows: models.QuerySet[models.Model]) -> int:
    """Remove some of these rows; returns how many."""
    keys = list(rows.values_list("pk", flat=True)[:SOME])
    if keys:
        rows.model._base_manager.filter(pk__in=keys).delete()
    return len(keys)
