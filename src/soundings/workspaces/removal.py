"""Removing any fact: asked first, undone with one press."""

import uuid as uuids

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from soundings.ui.pages import show, tell
from soundings.workspaces.acts import act
from soundings.workspaces.editing import safe_next
from soundings.workspaces.models import Fact
from soundings.workspaces.requests import Request, found
from soundings.workspaces.undo import fact_models


def kind_of(name: str) -> type[Fact]:
    """The model that an address names: /remove/claim/…"""
    for model in fact_models():
        if model._meta.model_name == name:
            return model
    raise Http404


@require_http_methods(["GET", "POST"])
def remove(request: Request, kind: str, uuid: uuids.UUID) -> HttpResponse:
    """Ask (a page that works without script), then remove with all that is part of it."""
    fact = found(request, kind_of(kind), uuid)
    if request.method == "GET":
        return show(request, "workspaces/remove.html", fact=fact, back=fact.get_absolute_url(), next=safe_next(request))
    home = fact.get_home_url()
    with act(request.workspace, by=request.user, at=timezone.now(), what=f"Removed the {fact.noun} {fact}") as doing:
        fact.delete()
    tell(request, f"{doing.act.what}.", undo=doing.act.uuid)
    return redirect(safe_next(request) or home)
