"""Today, the first page of an empty workspace, and the example."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from soundings.today import examples, telling
from soundings.ui.pages import show
from soundings.workspaces.requests import Request


@require_safe
def today(request: Request) -> HttpResponse:
    """What now? Without anybody and anything yet: three ways to begin."""
    told = telling.told(request.workspace, timezone.now())
    if told is None:
        return show(request, "today/first_run.html")
    return show(request, "today/today.html", told=told)


@require_POST
def example(request: Request) -> HttpResponse:
    """Open the example."""
    examples.enter(request, request.user, at=timezone.now())
    return redirect("today:today")


@require_POST
def leave_example(request: Request) -> HttpResponse:
    """Back to one's own workspace."""
    examples.leave(request, request.user)
    return redirect("today:today")
