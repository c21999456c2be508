"""The ledger, one message, and writing down what passed elsewhere."""

import uuid as uuids
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from soundings.correspondence import drafts, ledger, timeline
from soundings.correspondence.forms import MessageForm
from soundings.correspondence.models import Form, Message, Purpose
from soundings.interviews.models import Interview
from soundings.people.models import Person
from soundings.ui.pages import show
from soundings.workspaces.editing import edit
from soundings.workspaces.requests import Request, found


@require_safe
def messages(request: Request) -> HttpResponse:
    """Every message of the workspace, fifty a page, what is not sent yet on top."""
    after = request.GET.get("after")
    try:
        page = ledger.page(request.workspace, found(request, Message, uuids.UUID(after)) if after else None)
    except ValueError:
        raise Http404 from None
    return show(
        request,
        "correspondence/messages.html",
        fragment="ledger",
        page=page,
        place=drafts.place,
        deed=timeline.deed,
        is_first=after is None,
    )


@require_safe
def message(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """One message, word for word."""
    shown = found(request, Message, uuid, "person", "interview__exploration", "interview__person")
    return show(request, "correspondence/message.html", message=shown, place=drafts.place, headline=timeline.headline)


@require_http_methods(["GET", "POST"])
def log(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Write down what passed elsewhere. `?interview=` ties it to a talk, `?theirs=1` begins with a reply."""
    person = found(request, Person, uuid)
    theirs = "theirs" in request.GET
    initial: dict[str, Any] = {
        "at": timezone.now(),
        "is_ours": not theirs,
        "purpose": Purpose.REPLY if theirs else Purpose.KEEP_IN_TOUCH,
        "form": Form.EMAIL,
    }
    if request.GET.get("interview"):
        talk = _talk(request, person)
        initial["interview"] = talk.uuid
        if not theirs and talk.asked_at is None:
            initial["purpose"] = Purpose.ASK
    return edit(
        request,
        MessageForm,
        Message(workspace=request.workspace, person=person),
        heading=f"Log a message with {person}",
        intro="Something written or said outside Soundings, by either of you. It stands on the timeline from then on.",
        initial=initial,
        after=lambda _: person.get_absolute_url(),
    )


@require_http_methods(["GET", "POST"])
def edit_message(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change what was logged. A draft is changed where drafts are written."""
    changed = found(request, Message, uuid, "person", "interview")
    if changed.is_draft:
        return redirect(drafts.place(changed))
    return edit(request, MessageForm, changed, heading=f"Change a message {changed.between()}")


def _talk(request: Request, person: Person) -> Interview:
    try:
        talk = found(request, Interview, uuids.UUID(request.GET["interview"]))
    except ValueError:
        raise Http404 from None
    if talk.person_id != person.pk:
        raise Http404
    return talk
