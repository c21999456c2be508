"""The search page, and what the palette shows."""

from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from soundings.search import commands
from soundings.search.finding import LONGEST, Found, find
from soundings.search.marking import marked
from soundings.ui.pages import show
from soundings.ui.phrases import plural
from soundings.workspaces.requests import Request

ON_THE_PAGE = 20
IN_THE_PALETTE = 5


@require_safe
def search(request: Request) -> HttpResponse:
    """What was found, by kind; as it is typed, the piece below the field."""
    return show(request, "search/search.html", "found", **_matching(request, ON_THE_PAGE))


@require_safe
def palette(request: Request) -> HttpResponse:
    """Where to go, what to do and whom to find, for the palette; without it, the search page says the same."""
    if not request.htmx:
        return redirect(f"{reverse('search:search')}?{urlencode({'q': request.GET.get('q', '')})}")
    return show(request, "search/palette.html", "options", **_matching(request, IN_THE_PALETTE))


def _matching(request: Request, limit: int) -> dict[str, Any]:
    asked = request.GET.get("q", "").replace("\0", " ")[:LONGEST]
    found = find(request.workspace, asked, limit=limit)
    places, deeds = commands.places(asked), commands.deeds(asked)
    return {
        "asked": asked,
        "commands": [("Do", deeds), ("Go to", places)] if asked.strip() else [("Go to", places), ("Do", deeds)],
        "found": found,
        "is_nothing": not (found or places or deeds),
        "marked": partial(marked, asked=asked),
        "said": ", ".join(f"{kind.source.label}: {said_of(kind)}" for kind in found) or plural(0, "match", "matches"),
        "said_of": said_of,
    }


def said_of(found: Found) -> str:
    """'6', or '20 and more'."""
    return f"{len(found.hits)} and more" if found.is_more else str(len(found.hits))
