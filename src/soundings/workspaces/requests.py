"""A request of somebody signed in, and the one road from it to a fact."""

import uuid as uuids
from typing import TypeVar

from django.db.models import QuerySet
from django.http import Http404, HttpRequest
from django_htmx.middleware import HtmxDetails

from soundings.workspaces.models import Fact, User, Workspace

F = TypeVar("F", bound=Fact)


class Request(HttpRequest):
    """What views are given: the middleware has put the workspace on it, and LoginRequired the user."""

    user: User
    workspace: Workspace
    htmx: HtmxDetails


def found(request: Request, model: type[F], uuid: uuids.UUID | str, *related: str) -> F:
    """The fact of that name in the asker's workspace, with `related` loaded; anything else is not there (404)."""
    facts: QuerySet[F] = model._default_manager.filter(workspace=request.workspace)
    if related:
        facts = facts.select_related(*related)
    try:
        return facts.get(uuid=uuid)
    except (model.DoesNotExist, ValueError):
        raise Http404(f"No {model.noun} of that name here.") from None
