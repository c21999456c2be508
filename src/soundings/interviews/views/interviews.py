"""The list of interviews, one interview from plan to end."""

import uuid as uuids

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from soundings.formats import paper
from soundings.interviews import briefing, lists, next_step, one_page
from soundings.interviews.forms import AgreeForm, AnswerForm, CallOffForm, PlanForm, TalkedForm
from soundings.interviews.models import Agreement, Answer, Interview, NoteKind
from soundings.people.does import does
from soundings.people.models import Person
from soundings.research.models import Exploration
from soundings.ui.downloads import named, plain_name
from soundings.ui.pages import show, tell
from soundings.workspaces.editing import edit
from soundings.workspaces.models import Fact
from soundings.workspaces.requests import Request, found


@require_safe
def interviews(request: Request) -> HttpResponse:
    """What is to come, what was held, what is not to be: fifty a page."""
    try:
        shown = lists.Shown(request.GET.get("show", lists.Shown.TO_COME.value))
    except ValueError:
        raise Http404 from None
    after = request.GET.get("after")
    page = lists.page(request.workspace, shown, found(request, Interview, after) if after else None)
    now = timezone.now()
    return show(
        request,
        "interviews/interviews.html",
        page=page,
        shown=shown,
        is_first=after is None,
        states={talk.pk: next_step.state(talk, now) for talk in page.interviews},
        does=does(request.workspace, [talk.person for talk in page.interviews]),
    )


@require_safe
def interview(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The one-page brief: before the talk what to have at hand, after it what was said (P21)."""
    talk = found(request, Interview, uuid, "person", "exploration", "added_in")
    brief = briefing.Brief(talk, timezone.now())
    return show(
        request,
        "interviews/interview.html",
        brief=brief,
        talk=talk,
        person=talk.person,
        kinds=NoteKind.choices,
        new_note=uuids.uuid4(),
    )


@require_safe
def brief(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The same on one sheet, as PDF."""
    talk = found(request, Interview, uuid, "person", "exploration", "added_in")
    try:
        pdf = paper.printed(one_page.on_paper(briefing.Brief(talk, timezone.now())))
    except paper.CannotPrint as why:
        tell(request, str(why), tone="bad")
        return redirect(talk)
    name = plain_name(f"talk with {talk.person}", "talk")
    return named(HttpResponse(pdf, content_type="application/pdf"), f"{name}.pdf")


@require_http_methods(["GET", "POST"])
def plan(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Mean to talk with this person. `?exploration=` chooses what about."""
    person = found(request, Person, uuid)
    initial = {}
    if request.GET.get("exploration"):
        initial["exploration"] = found(request, Exploration, request.GET["exploration"])
    return edit(
        request,
        PlanForm,
        Interview(workspace=request.workspace, person=person),
        heading=f"Plan a talk with {person}",
        intro="Twenty minutes with somebody who knows. It is advice and information you are after, never a job.",
        initial=initial,
    )


@require_http_methods(["GET", "POST"])
def answer(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Yes, later or no. After a yes, the time is next."""
    talk = found(request, Interview, uuid, "person")

    def on(fact: Fact) -> str:
        asked = talk.answer == Answer.YES and talk.agreed is None
        return next_step.agree_url(talk) if asked else fact.get_absolute_url()

    return edit(
        request,
        AnswerForm,
        talk,
        template="interviews/step.html",
        heading=f"What did {talk.person.first_name} answer?",
        intro="A no, or a later, is an answer too. It says nothing about you.",
        initial={"heard_at": talk.answered_at or timezone.now()},
        after=on,
    )


@require_http_methods(["GET", "POST"])
def agree(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """A time, a length and a way; agreed anew, the last counts."""
    talk = found(request, Interview, uuid, "person")
    if talk.ended_at or talk.began_at:
        return redirect(talk)
    before = talk.agreed
    new = Agreement(workspace=request.workspace, interview=talk, agreed_at=timezone.now())
    initial: dict[str, object] = {"minutes": 20}
    if before:
        initial |= {"minutes": before.minutes, "way": before.way, "where": before.where}
        new.starts_at, new.minutes, new.way, new.where = before.starts_at, before.minutes, before.way, before.where
    return edit(
        request,
        AgreeForm,
        new,
        template="interviews/step.html",
        heading=f"What have you agreed with {talk.person.first_name}?",
        intro=f"Times are in the zone {request.workspace.time_zone}.",
        initial=initial,
        after=lambda _: talk.get_absolute_url(),
    )


@require_http_methods(["GET", "POST"])
def call_off(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """It will not take place, or did not."""
    talk = found(request, Interview, uuid, "person")
    if talk.ended_at:
        return redirect(talk)
    heading, before = f"Call off the talk with {talk.person}", "Tell them before you note it here."
    if next_step.stage(talk, timezone.now()) is next_step.Stage.PASSED:
        heading, before = f"The talk with {talk.person} did not take place", "That happens, and says nothing about you."
    return edit(
        request,
        CallOffForm,
        talk,
        template="interviews/step.html",
        heading=heading,
        intro=f"{before} It can be agreed anew at any time.",
    )


@require_http_methods(["GET", "POST"])
def talked(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """They talked, and the room was not open."""
    talk = found(request, Interview, uuid, "person")
    if talk.ended_at:
        return redirect(talk)
    agreed = talk.agreed
    began = talk.began_at or (agreed.starts_at if agreed else timezone.now())
    return edit(
        request,
        TalkedForm,
        talk,
        template="interviews/step.html",
        heading=f"You talked with {talk.person.first_name}",
        intro="When was it, and how long did it take? Notes can be added afterwards.",
        initial={"started_at": began, "minutes": agreed.minutes if agreed else 20},
        after=lambda _: next_step.after_the_end(talk),
    )
