"""Erasing somebody: asked first, with all that will still name them; then said, with the backups that hold them."""

import uuid as uuids
from datetime import UTC, datetime, time

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.views.decorators.http import require_http_methods, require_safe

from soundings.interchange import erasing
from soundings.people.models import Person
from soundings.ui.pages import show
from soundings.workspaces.requests import Request, found


@require_http_methods(["GET", "POST"])
def erase(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Ask, and show what nobody but the user can judge; then do it."""
    person = found(request, Person, uuid, "added_in")
    since = person.added_in.at
    if request.method == "POST":
        erasing.erase(person, by=request.user, at=timezone.now())
        return redirect(f"{reverse('interchange:erased')}?since={since.astimezone(UTC).date()}")
    return show(
        request,
        "interchange/erase.html",
        person=person,
        mentions=erasing.mentions(request.workspace, person),
        copies=erasing.copies(since),
    )


@require_safe
def erased(request: Request) -> HttpResponse:
    """It is done; these backups still hold them."""
    try:
        day = parse_date(request.GET.get("since", ""))
    except ValueError:
        day = None
    since = datetime.combine(day or timezone.now().date(), time.min, tzinfo=UTC)
    return show(request, "interchange/erased.html", copies=erasing.copies(since))
