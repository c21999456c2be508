"""Today, and the first page of an empty workspace."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from soundings.people import tallies
from soundings.people.does import does
from soundings.research import depth
from soundings.research.models import Exploration
from soundings.today import day, next_steps, season
from soundings.ui.pages import show
from soundings.workspaces.requests import Request


@require_safe
def today(request: Request) -> HttpResponse:
    """What now? Without anybody and anything yet: three ways to begin."""
    where, now = request.workspace, timezone.now()
    explorations = list(Exploration.objects.within(where).filter(closed_at=None).newest_first()[:2])
    if not explorations and not any(tallies.of(where).values()):
        return show(request, "today/first_run.html")
    today_ = day.of(where, now)
    people = {reason.person for reason in today_.talks}
    people |= {reason.person for section in today_.sections for reason in section.reasons}
    return show(
        request,
        "today/today.html",
        now=now,
        day=today_,
        does=does(where, people),
        next_steps=next_steps.of(where),
        explorations=explorations,
        depths=depth.lines(where, explorations),
        season=season.so_far(where),
    )
