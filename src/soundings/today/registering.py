"""What Today puts on the rail: itself, with the number of things to do."""

from django.http import HttpRequest
from django.utils import timezone

from soundings.people import reasons
from soundings.ui import rail


def due(request: HttpRequest) -> int:
    """How many reasons stand now in the workspace of whoever asks."""
    workspace = getattr(request, "workspace", None)
    return reasons.count(workspace, workspace.moment(timezone.now())) if workspace else 0


def register() -> None:
    """Called once, when the app is ready."""
    rail.add("Today", "today:today", order=10, count=due)
