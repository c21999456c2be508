"""Today, the first page of an empty workspace, and the example."""

from datetime import datetime
from functools import partial

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from soundings.people import tallies
from soundings.people.does import does
from soundings.people.reasons import Reason
from soundings.research import depth
from soundings.research.models import Exploration
from soundings.today import day, examples, next_steps, season
from soundings.ui import dates
from soundings.ui.pages import show
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready
from soundings.workspaces.requests import Request


@require_safe
def today(request: Request) -> HttpResponse:
    """What now? Without anybody and anything yet: three ways to begin."""
    where, now = request.workspace, timezone.now()
    explorations = _open(where)
    if not explorations and not any(tallies.of(where).values()):
        return show(request, "today/first_run.html")
    of_day = day.of(where, now)
    depths = depth.lines(where, explorations)
    return show(
        request,
        "today/today.html",
        now=now,
        date_line=f"{dates.weekday(now)}, {dates.date(now, now)}",
        until=partial(_until, now=now),
        day=of_day,
        does=does(where, of_day.people),
        next_steps=next_steps.of(where, explorations, depths),
        explorations=explorations,
        depths=depths,
        season=season.so_far(where),
    )


@ready
def _open(where: Workspace) -> QuerySet[Exploration]:
    return Exploration.objects.within(where).filter(closed_at=None).newest_first()[:2]


def _until(talk: Reason, *, now: datetime) -> str:
    return dates.until(talk.starts_at, now) if talk.starts_at else ""


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
