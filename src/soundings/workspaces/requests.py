"""A request of somebody signed in, and the one road from it to a fact."""

import uuid as uuids
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
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
    facts: QuerySet[Any] = model.objects.within(request.workspace)
    if related:
        facts = facts.select_related(*related)
    try:
        fact: F = facts.get(uuid=uuid)
    except (model.DoesNotExist, ValidationError, ValueError):
        raise Http404(f"No {model.noun} of that name here.") from None
    return fact
