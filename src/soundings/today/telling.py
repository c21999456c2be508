"""What Today tells of a workspace, whoever asks: kept while nothing changes."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from django.db.models import QuerySet

from soundings.people import tallies
from soundings.people.does import does
from soundings.people.reasons import Reason
from soundings.research import depth
from soundings.research.models import Exploration
from soundings.today import day, next_steps, season
from soundings.ui import dates
from soundings.ui.pages import piece
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready
from soundings.workspaces.unchanged import while_unchanged


@dataclass(frozen=True)
class Told:
    """Today as it stands on the page: two lines of its header, and HTML."""

    date_line: str
    summary: str
    # Reasons to turn to people; and beside them, how far the explorations are.
    reasons: str
    beside: str


@while_unchanged
def told(where: Workspace, now: datetime) -> Told | None:
    """As of now; nothing of a workspace without anybody and anything."""
    explorations = _open(where)
    if not explorations and not any(tallies.of(where).values()):
        return None
    of_day = day.of(where, now)
    depths = depth.lines(where, explorations)
    return Told(
        date_line=f"{dates.weekday(now)}, {dates.date(now, now)}",
        summary=of_day.summary,
        reasons=piece(
            "today/reasons.html",
            until=partial(_until, now=now),
            day=of_day,
            does=does(where, of_day.people),
            next_steps=next_steps.of(where, explorations, depths),
        ),
        beside=piece("today/beside.html", explorations=explorations, depths=depths, season=season.so_far(where)),
    )


@ready
def _open(where: Workspace) -> QuerySet[Exploration]:
    return Exploration.objects.within(where).filter(closed_at=None).newest_first()[:2]


def _until(talk: Reason, *, now: datetime) -> str:
    return dates.until(talk.starts_at, now) if talk.starts_at else ""
