"""Where people work."""

import uuid as uuids

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from soundings.people import directory
from soundings.people.forms import OrganisationForm
from soundings.people.models import Organisation, Person
from soundings.search.finding import keys
from soundings.ui.pages import show
from soundings.workspaces.editing import edit
from soundings.workspaces.requests import Request, found

A_PAGE = 50


@require_safe
def organisations(request: Request) -> HttpResponse:
    """By name, or those that a few words find."""
    asked = request.GET.get("q", "").strip()[:200]
    after = request.GET.get("after", "")[:200]
    all_ = Organisation.objects.within(request.workspace)
    if asked:
        wanted = keys(request.workspace, asked, "organisation", limit=A_PAGE)
        by_key = {one.pk: one for one in all_.filter(pk__in=wanted)}
        some = [by_key[key] for key in wanted if key in by_key]
    else:
        some = list(all_.filter(key__gt=after).order_by("key", "id")[: A_PAGE + 1])
    return show(
        request,
        "people/organisations.html",
        fragment="found",
        organisations=some[:A_PAGE],
        asked=asked,
        after=some[A_PAGE - 1].key if len(some) > A_PAGE else "",
    )


@require_safe
def organisation(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """One of them, with its people."""
    one = found(request, Organisation, uuid)
    people = Person.objects.within(request.workspace).filter(positions__organisation=one).distinct().by_name()
    some = list(people[: A_PAGE + 1])
    return show(
        request,
        "people/organisation.html",
        organisation=one,
        rows=directory.rows(request.workspace, some[:A_PAGE], timezone.now()),
        has_more=len(some) > A_PAGE,
    )


@require_http_methods(["GET", "POST"])
def new_organisation(request: Request) -> HttpResponse:
    """Add one."""
    return edit(request, OrganisationForm, Organisation(workspace=request.workspace), heading="Add an organisation")


@require_http_methods(["GET", "POST"])
def edit_organisation(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change it."""
    return edit(request, OrganisationForm, found(request, Organisation, uuid), heading="Change this organisation")
