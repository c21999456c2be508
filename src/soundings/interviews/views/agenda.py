"""Building the agenda: what to ask, in order; what to offer."""

import uuid as uuids

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from soundings.coach.beside import Coached
from soundings.interviews import building, coaching, room
from soundings.interviews.forms import AgendaItemForm, GiveForm
from soundings.interviews.models import AgendaItem, Give, Interview
from soundings.ui.pages import show
from soundings.workspaces.editing import edit, safe_next
from soundings.workspaces.requests import Request, found

CHANGE = "Change the question"
# What the coach knows a question by.
OF_A_TALK = ("interview__person", "interview__exploration")


@require_http_methods(["GET", "POST"])
def agenda(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The agenda and what may go on it. A POST puts one question there: own words, or a button's."""
    talk = found(request, Interview, uuid, "person", "exploration")
    if request.method == "POST":
        try:
            building.put(talk, request.POST, by=request.user, at=timezone.now())
        except building.TooLong as why:
            return _page(request, talk, coaching.typed(request.POST.get("text", "")), trouble=str(why))
    return _shown(request, talk)


@require_POST
def look(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """What the coach says of a question in the making, with its mend if that was pressed; nothing is stored."""
    talk = found(request, Interview, uuid, "person", "exploration")
    text = coaching.typed(request.POST.get("back", request.POST.get("text", "")))
    coached = coaching.coached(talk, text)
    if request.htmx:
        return _remarks(request, "own-question", coached)
    mended = coached.mended(request.POST.get("mend", "")) if coached else None
    return _page(request, talk, text if mended is None else mended, was="" if mended is None else text)


@require_POST
def look_again(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The same of a question on the agenda whose words are being changed."""
    item = found(request, AgendaItem, uuid, *OF_A_TALK)
    text = coaching.typed(request.POST.get("back", request.POST.get("text", "")))
    coached = coaching.coached(item.interview, text)
    if request.htmx:
        return _remarks(request, "fact", coached)
    mended = coached.mended(request.POST.get("mend", "")) if coached else None
    form = AgendaItemForm({**request.POST.dict(), "text": text if mended is None else mended}, instance=item)
    return show(
        request,
        "interviews/item.html",
        form=form,
        fact=item,
        heading=CHANGE,
        intro="",
        is_new=False,
        next=safe_next(request),
        was="" if mended is None else text,
    )


@require_POST
def order(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The whole agenda in a new order, as it was dragged."""
    talk = found(request, Interview, uuid, "person", "exploration")
    AgendaItem.arrange(talk, building.names(request.POST.getlist("item")), by=request.user, at=timezone.now())
    return _shown(request, talk)


@require_POST
def move(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """One up or one down."""
    item = found(request, AgendaItem, uuid, *OF_A_TALK)
    item.move(-1 if request.POST.get("way") == "up" else 1, by=request.user, at=timezone.now())
    return _shown(request, item.interview)


@require_http_methods(["GET", "POST"])
def edit_item(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Other words for a question."""
    item = found(request, AgendaItem, uuid, *OF_A_TALK)
    return edit(request, AgendaItemForm, item, heading=CHANGE, template="interviews/item.html")


@require_http_methods(["GET", "POST"])
def add_give(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Something to offer."""
    talk = found(request, Interview, uuid, "person")
    give = Give(workspace=request.workspace, interview=talk)
    return edit(request, GiveForm, give, heading=f"What can you offer {talk.person.first_name}?")


@require_http_methods(["GET", "POST"])
def edit_give(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Other words for it."""
    return edit(request, GiveForm, found(request, Give, uuid, "interview"), heading="Change what you can offer")


@require_POST
def give(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """It was given; pressed again, it was not."""
    one = found(request, Give, uuid, "interview__person")
    one.give(by=request.user, at=timezone.now())
    return redirect(safe_next(request) or one.get_absolute_url())


def _remarks(request: Request, asked_in: str, coached: Coached | None) -> HttpResponse:
    """For the script: the list alone; `asked_in` is the form in which the question stands."""
    return show(
        request, "interviews/question_review.html", look=request.path, asked_in=asked_in, coached=coached, was=""
    )


def _shown(request: Request, talk: Interview) -> HttpResponse:
    if request.method == "POST" and not request.htmx:
        return redirect("interviews:agenda", talk.uuid)
    return _page(request, talk)


def _page(request: Request, talk: Interview, text: str = "", was: str = "", trouble: str = "") -> HttpResponse:
    agenda = room.Agenda(talk)
    minutes = talk.agreed.minutes if talk.agreed else room.USUAL_MINUTES
    return show(
        request,
        "interviews/agenda.html",
        fragment="agenda",
        status=422 if trouble else 200,
        talk=talk,
        person=talk.person,
        agenda=agenda,
        whole=coaching.of_the_whole(talk, agenda.all, minutes),
        gives=room.gives(talk),
        offer=building.Offer(talk),
        minutes=minutes,
        fitting=room.fitting(talk),
        text=text,
        was=was,
        trouble=trouble,
        coached=coaching.coached(talk, text),
    )
