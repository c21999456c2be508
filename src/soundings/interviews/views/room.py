"""The room: the clock, the agenda, the notes (P23–P25)."""

import uuid as uuids

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from soundings.coach.obstacle.words import AT_HAND, card
from soundings.interviews import next_step
from soundings.interviews.forms.notes import claims_of
from soundings.interviews.models import AgendaItem, Commitment, Interview, Note
from soundings.interviews.room import MINUTES_WITHOUT_NOTES, Agenda, Clock, gives
from soundings.people.does import does
from soundings.ui.addresses import address_of
from soundings.ui.pages import show
from soundings.workspaces.requests import Request, found


@require_http_methods(["GET", "POST"])
def room(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The live screen. A POST starts the clock; when the talk has ended, its page is the place to be."""
    talk = found(request, Interview, uuid, "person", "exploration")
    if talk.ended_at:
        return redirect(talk)
    if request.method == "POST":
        talk.begin(by=request.user, at=timezone.now())
        return redirect("interviews:room", talk.uuid)
    return _shown(request, talk, fragment="agenda" if request.GET.get("part") == "agenda" else "notes")


@require_POST
def asked(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """It was asked, it is left out, or it comes back."""
    item = found(request, AgendaItem, uuid, "interview__person", "interview__exploration")
    verb = {"asked": item.ask, "skipped": item.skip, "back": item.bring_back}.get(request.POST.get("what", "asked"))
    if verb is None:
        return HttpResponse(status=422)
    verb(by=request.user, at=timezone.now())
    if not request.htmx:
        return redirect("interviews:room", item.interview.uuid)
    return _shown(request, item.interview, fragment="agenda")


@require_POST
def end(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The talk is over: the clock stops at once. Over the agreed time, one question follows (P24).

    Where it felt wrong, nothing follows (P26).
    """
    talk = found(request, Interview, uuid, "person")
    if talk.began_at is None:
        return redirect(talk)
    if request.POST.get("felt") == "wrong":
        talk.feel_wrong(by=request.user, at=timezone.now())
        return _gone_to(request, talk.get_absolute_url())
    talk.end(by=request.user, at=timezone.now())
    where = next_step.after_the_end(talk)
    if Clock(talk, timezone.now()).is_over and talk.agreed:
        where = address_of("interviews:stayed", talk.uuid)
    return _gone_to(request, where)


@require_POST
def felt_wrong(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Said afterwards: it felt wrong (P26)."""
    talk = found(request, Interview, uuid, "person")
    if talk.began_at is not None:
        talk.feel_wrong(by=request.user, at=timezone.now())
    return redirect(talk)


@require_POST
def offered(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """They offer a real interview (P26): it is on the list of what there is to do, and the talk goes on."""
    talk = found(request, Interview, uuid, "person")
    one = Commitment.take_up_offer(talk, by=request.user, at=timezone.now())
    if not request.htmx:
        return redirect("interviews:room", talk.uuid)
    return show(request, "interviews/offered.html", offer=one)


@require_http_methods(["GET", "POST"])
def stayed(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Were you invited to stay?"""
    talk = found(request, Interview, uuid, "person")
    if talk.ended_at is None:
        return redirect("interviews:room", talk.uuid)
    if request.method == "POST":
        talk.stay(invited=request.POST.get("invited") == "yes", by=request.user, at=timezone.now())
        return redirect(next_step.after_the_end(talk))
    over = -Clock(talk, timezone.now()).seconds_left // 60
    return show(request, "interviews/stayed.html", talk=talk, person=talk.person, over=over)


def _gone_to(request: Request, where: str) -> HttpResponse:
    if request.htmx:
        return HttpResponse(status=204, headers={"HX-Redirect": where})
    return redirect(where)


def _shown(request: Request, talk: Interview, fragment: str) -> HttpResponse:
    now = timezone.now()
    notes = list(Note.objects.within(request.workspace).filter(interview=talk).select_related("claim").in_order())
    for note in notes:
        note.interview = talk
    clock = Clock(talk, now)
    since = clock.silent_since(notes)
    return show(
        request,
        "interviews/room.html",
        fragment=fragment,
        talk=talk,
        person=talk.person,
        does=does(request.workspace, [talk.person]).get(talk.person_id, ""),
        agenda=Agenda(talk),
        clock=clock,
        is_quiet=clock.is_quiet(notes),
        silent_since=int(since.timestamp() * 1000) if since else 0,
        minutes_without_notes=MINUTES_WITHOUT_NOTES,
        cards=AT_HAND,
        unwritten=card("nothing_written"),
        gives=gives(talk),
        offer=Commitment.objects.within(request.workspace).offered_in(talk).first(),
        claims=list(claims_of(talk)),
        notes=notes,
        new_note=uuids.uuid4(),
    )
