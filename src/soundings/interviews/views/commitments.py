"""Promises of ours and suggestions of theirs: the list, and each (P28, P29, P32)."""

import uuid as uuids

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soundings.interviews import lists
from soundings.interviews.forms import CommitmentForm
from soundings.interviews.models import Commitment, Interview
from soundings.interviews.reasons.promise import due_tag
from soundings.people.models import Person
from soundings.ui.pages import show, tell
from soundings.workspaces.acts import act
from soundings.workspaces.editing import edit, safe_next
from soundings.workspaces.requests import Request, found


@require_safe
def commitments(request: Request) -> HttpResponse:
    """What is open, by its day; or what is done and let go."""
    done = request.GET.get("show") == "done"
    after = request.GET.get("after")
    page = lists.commitments(request.workspace, done=done, after=found(request, Commitment, after) if after else None)
    now = timezone.now()
    return show(
        request,
        "interviews/commitments.html",
        page=page,
        done=done,
        is_first=after is None,
        due={one.pk: due_tag(one.due_on, now) for one in page.rows},
    )


@require_safe
def commitment(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """One of them, with the words it comes from."""
    one = found(request, Commitment, uuid, "person", "interview__exploration", "interview__person", "note")
    return show(request, "interviews/commitment.html", one=one, due=due_tag(one.due_on, timezone.now()))


@require_http_methods(["GET", "POST"])
def add_commitment(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Something to do for, or because of, this person. `?interview=` ties it to a talk."""
    person = found(request, Person, uuid)
    talk = found(request, Interview, request.GET["interview"]) if request.GET.get("interview") else None
    new = Commitment(workspace=request.workspace, person=person, made_at=timezone.now())
    if talk and talk.person_id == person.pk:
        new.interview = talk
    return edit(
        request,
        CommitmentForm,
        new,
        heading=f"Something to do for, or because of, {person}",
        initial={"whose": "promise"},
    )


@require_http_methods(["GET", "POST"])
def edit_commitment(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Other words, another day."""
    return edit(request, CommitmentForm, found(request, Commitment, uuid), heading="Change what is to be done")


@require_POST
def finish(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Done; let go; or taken up again."""
    one = found(request, Commitment, uuid, "person")
    verbs = {
        "done": (one.finish, "Did"),
        "drop": (one.drop, "Let go of"),
        "again": (one.take_up_again, "Took up again"),
    }
    what = request.POST.get("what", "done")
    if what not in verbs:
        return HttpResponse(status=422)
    verb, past = verbs[what]
    with act(request.workspace, by=request.user, what=f"{past}: {one.what}", at=timezone.now()) as doing:
        verb(by=request.user, at=timezone.now())
    tell(request, f"{past}: {one.what}", undo=doing.act.uuid)
    return redirect(safe_next(request) or one)
