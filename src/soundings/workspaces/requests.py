"""A request of somebody signed in, and the one road from it to a fact."""

import uuid as uuids
from typing import TypeVar

from django.http import Http404, HttpRequest
from django_htmx.middleware import HtmxDetails

from soundings.workspaces.models import Fact, User, Workspace
from soundings.workspaces.ready import named

F = TypeVar("F", bound=Fact)


class Request(HttpRequest):
    """What views are given: the middleware has put the workspace on it, and LoginRequired the user."""

    user: User
    workspace: Workspace
    htmx: HtmxDetails


def found(request: Request, model: type[F], uuid: uuids.UUID | str, *related: str) -> F:
    """The fact of that name in the asker's workspace, with `related` loaded; anything else is not there (404)."""
    try:
        name = uuid if isinstance(uuid, uuids.UUID) else uuids.UUID(uuid)
    except ValueError:
        name = None
    facts: list[F] = named(request.workspace, [name], model=model, related=related) if name else []
    if not facts:
        raise Http404(f"No {model.noun} of that name here.")
    return facts[0]
