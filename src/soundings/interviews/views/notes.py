"""Notes: saved as they are typed, changed, written about a person (P25)."""

import uuid as uuids

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from soundings.interviews.forms import NoteForm, RemarkForm, TypedForm
from soundings.interviews.models import Interview, Note
from soundings.interviews.models.notes import Gone
from soundings.people.models import Person
from soundings.ui.pages import show, tell
from soundings.workspaces.editing import edit, safe_next
from soundings.workspaces.forms import Stale
from soundings.workspaces.requests import Request, found

# The browser sends this with what it saves as it is typed, and hears what became of it in one word.
TYPED = "X-Typed"


@require_POST
def notes(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Save one note under the name that the browser gave it. Sent twice, it stands once; sent late, nothing is lost."""
    talk = found(request, Interview, uuid, "person", "added_in")
    is_typed = TYPED in request.headers
    form = TypedForm(request.POST, interview=talk, now=timezone.now())
    if not form.is_valid():
        return _answer("refused", 422) if is_typed else _refused(request, talk, form)
    said = form.cleaned_data
    try:
        note = Note.keep(
            talk,
            said["uuid"],
            said["text"],
            kind=said["kind"],
            claim=said["claim"],
            agenda_item=said["item"],
            revision=said["revision"] or 0,
            written_at=form.written_at(),
            by=request.user,
            at=timezone.now(),
        )
    except Gone:
        return _answer("gone", 200) if is_typed else _back(request, talk)
    if not is_typed:
        return _back(request, talk)
    if note is None:
        return _answer("nothing", 200)
    response = show(request, "interviews/note.html", note=note, talk=talk)
    response[TYPED] = "saved"
    return response


@require_http_methods(["GET", "POST"])
def edit_note(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change a note: in its place, where htmx asks; else on a page of its own."""
    note = found(request, Note, uuid, "interview", "person", "claim")
    if not request.htmx:
        return edit(request, NoteForm, note, heading="Change the note")
    talk = note.interview
    if "shown" in request.GET:
        return show(request, "interviews/note.html", note=note, talk=talk)
    form = NoteForm(request.POST or None, instance=note)
    if request.method == "POST" and form.is_valid():
        try:
            form.write(by=request.user, at=timezone.now(), what=f"Changed a note on {note.person}")
            return show(request, "interviews/note.html", note=note, talk=talk)
        except Stale:
            note.refresh_from_db()
            form = NoteForm(request.POST, instance=note)
            form.is_valid()
    status = 422 if request.method == "POST" else 200
    return show(request, "interviews/note_form.html", status=status, note=note, talk=talk, form=form)


@require_http_methods(["GET", "POST"])
def add_note(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """A remark about a person, outside any talk."""
    person = found(request, Person, uuid)
    return edit(
        request,
        RemarkForm,
        Note(workspace=request.workspace, person=person, at=timezone.now()),
        heading=f"A note on {person}",
        intro="What you read about them, how they like to be spoken to, what to remember. Only you see it.",
        after=lambda _: person.get_absolute_url(),
    )


def _answer(word: str, status: int) -> HttpResponse:
    return HttpResponse(status=status, headers={TYPED: word})


def _back(request: Request, talk: Interview) -> HttpResponse:
    if talk.ended_at:
        tell(request, "Note saved.")
    home = f"{talk.get_absolute_url()}#notes" if talk.ended_at else f"{talk.get_absolute_url()}room/#note-text"
    return redirect(safe_next(request) or home)


def _refused(request: Request, talk: Interview, form: TypedForm) -> HttpResponse:
    return show(request, "interviews/refused.html", status=422, talk=talk, form=form, text=request.POST.get("text", ""))
