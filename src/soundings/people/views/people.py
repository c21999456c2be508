"""The list of people, and adding to it."""

import uuid as uuids
from functools import partial

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soundings.people import directory, tallies, twice
from soundings.people.forms import PersonForm, hold, reach
from soundings.people.models import Person
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import Standing
from soundings.people.signature import read
from soundings.search.marking import marked
from soundings.ui.pages import show, tell
from soundings.workspaces.acts import act
from soundings.workspaces.editing import edit
from soundings.workspaces.requests import Request


@require_safe
def people(request: Request) -> HttpResponse:
    """Everybody, by name; or those that a few words find."""
    asked = request.GET.get("q", "").strip()[:200]
    chosen = request.GET.get("show", "")
    chosen = chosen if chosen in directory.SHOWS else ""
    page = directory.page(
        request.workspace, asked=asked, show=chosen, after=_uuid(request.GET.get("after", "")), now=timezone.now()
    )
    of = tallies.of(request.workspace)
    number = sum(of.values())
    return show(
        request,
        "people/people.html",
        fragment="found",
        page=page,
        asked=asked,
        chosen=chosen,
        marked=partial(marked, asked=asked),
        number=number,
        doubles=0 if request.htmx else twice.number(request.workspace),
        in_touch=number - of[Standing.KNOWN],
        chips=[
            (label, "?" + urlencode({"show": name, "q": asked}), name == chosen)
            for name, label in directory.SHOWS.items()
        ],
        next_url="?" + urlencode({"show": chosen, "after": str(page.after)}) if page.after else "",
    )


def _uuid(text: str) -> uuids.UUID | None:
    try:
        return uuids.UUID(text)
    except ValueError:
        return None


@require_http_methods(["GET", "POST"])
def new(request: Request) -> HttpResponse:
    """Add somebody."""
    return edit(request, PersonForm, Person(workspace=request.workspace), heading="Add a person")


@require_POST
def quick_add(request: Request) -> HttpResponse:
    """Add somebody from a name, or a line from their signature."""
    said = read(request.POST.get("text", ""))
    if not said.name.strip():
        tell(request, "Write at least a name, then press ‘Add them’ again.", tone="warn")
        return redirect("people:new")
    with act(request.workspace, by=request.user, at=timezone.now(), what=f"Added {said.name[:200]}") as doing:
        person = Person(workspace=request.workspace, full_name=said.name[:200], about=said.rest)
        person.save()
        hold(person, said.title[:200], said.organisation[:200])
        reach(person, ChannelKind.EMAIL, said.email)
        reach(person, ChannelKind.TELEPHONE, said.telephone)
        reach(person, ChannelKind.LINKEDIN, said.profile)
    tell(request, f"{doing.act.what}. Have a look whether all is in its place.", undo=doing.act.uuid)
    return redirect(person)
