"""What is forgotten of imports: files that wait or cannot go on, and rows that nobody mended (retention.toml)."""

from datetime import datetime

from django.db.models import Q

from soundings.interchange.models import Import
from soundings.workspaces.forgetting import SOME, some


def previews(before: datetime) -> int:
    """Imports that were looked at and left, and those that could not go on."""
    return some(Import.objects.waiting().filter(made_at__lt=before))


def reports(before: datetime) -> int:
    """The rows that could not be read, and the first lines that were shown."""
    old = Import.objects.filter(finished_at__lt=before).exclude(Q(bad_rows=None) & Q(bad_lines=[]))
    keys = list(old.values_list("pk", flat=True)[:SOME])
    return Import.objects.filter(pk__in=keys).update(bad_rows=None, bad_lines=[], remarks=[])
