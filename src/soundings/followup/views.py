"""The debrief, and keeping in touch."""

import uuid as uuids

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from soundings.followup.debriefing import Debrief
from soundings.followup.forms import RhythmForm
from soundings.followup.models import Rhythm
from soundings.interviews.models import Interview
from soundings.interviews.takeaways import quoted, takeaways
from soundings.people.models import Person
from soundings.ui.pages import show, tell
from soundings.workspaces.editing import edit
from soundings.workspaces.models import Act
from soundings.workspaces.requests import Request, found


@require_http_methods(["GET", "POST"])
def debrief(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Go through the notes of a talk that was held (P33); one button keeps all of it."""
    talk = found(request, Interview, uuid, "person", "exploration", "workspace")
    if talk.ended_at is None:
        return redirect(talk)
    today = timezone.localdate()
    if request.method != "POST":
        return _page(request, talk, Debrief(talk, today=today))
    debriefed = Debrief(talk, today=today, data=request.POST)
    if not debriefed.is_valid():
        return _page(request, talk, debriefed, status=422)
    debriefed.save(by=request.user, at=timezone.now())
    last = Act.objects.within(request.workspace).latest_first()[0]
    tell(request, f"{last.what}.", undo=last.uuid)
    return redirect("followup:debrief", uuid=talk.uuid)


def _page(request: Request, talk: Interview, debriefed: Debrief, status: int = 200) -> HttpResponse:
    worth_naming = takeaways(debriefed.notes)
    thanks = f"{reverse('outreach:compose', args=[talk.person.uuid])}?purpose=thanks&interview={talk.uuid}"
    return show(
        request,
        "followup/debrief.html",
        status=status,
        talk=talk,
        debrief=debriefed,
        takeaway=quoted(worth_naming[0].text, at_most=200) if worth_naming else "",
        thanks_url=thanks,
        is_thanked=talk.messages.sent().filter(purpose="thanks").exists(),
    )


@require_http_methods(["GET", "POST"])
def set_rhythm(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Keep in touch with somebody, every so many months."""
    person = found(request, Person, uuid)
    known = Rhythm.objects.within(request.workspace).filter(person=person).first()
    rhythm = known or Rhythm(workspace=request.workspace, person=person, since=timezone.localdate())
    return edit(
        request,
        RhythmForm,
        rhythm,
        heading=f"Keep in touch with {person}",
        intro="A few lines every few months, with a reason to write, is all it takes.",
        after=lambda fact: person.get_absolute_url(),
    )
