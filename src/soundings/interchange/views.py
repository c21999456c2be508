"""Bringing people in: choose a file, look at what is in it, confirm, watch, undo."""

import uuid as uuids
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soundings.formats.records import UnreadableFile
from soundings.interchange import choosing, importing, preview
from soundings.interchange.columns import KNOWN, WORDS
from soundings.interchange.models import Import
from soundings.ui.pages import show
from soundings.workspaces.requests import Request

TOO_LARGE_OR_NONE = "Choose a file of at most 50 MB. A list of connections or a table is far smaller than that."
READ_ANEW = "This file has been read anew since. Have another look."
MEANINGS = KNOWN | {""}
# Which number of a date stands first: whether that is the day.
ORDERS = {"day": True, "month": False}
EMPTY = "That file is empty. Export your connections again and bring in the new file."


@require_http_methods(["GET", "POST"])
def bring_in(request: Request) -> HttpResponse:
    """Take a file and go on to its preview."""
    if request.method != "POST":
        latest = Import.objects.within(request.workspace).order_by("-id")[:10]
        return show(request, "interchange/bring_in.html", error="", latest=latest)
    file = request.FILES.get("file")
    if file is None or not file.name:
        return _refused(request, TOO_LARGE_OR_NONE)
    if not file.size:
        return _refused(request, EMPTY)
    try:
        brought = importing.bring(request.workspace, file.name, file.read(), by=request.user, at=timezone.now())
    except UnreadableFile as why:
        return _refused(request, str(why))
    return redirect(brought)


def _refused(request: Request, error: str) -> HttpResponse:
    latest = Import.objects.within(request.workspace).order_by("-id")[:10]
    return show(request, "interchange/bring_in.html", status=422, error=error, latest=latest)


@require_safe
def how_to(request: Request) -> HttpResponse:
    """How to get the file from LinkedIn."""
    return show(request, "interchange/how_to.html")


@require_safe
def one(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Preview, progress and result of one import; the moving part is asked for again while it runs."""
    brought = _found(request, uuid)
    rows = None
    if brought.confirmed_at is None:
        kind, number = request.GET.get("kind", ""), _number(request.GET.get("page", ""))
        rows = preview.shown(brought, kind, number, timezone.now())
    return show(
        request,
        "interchange/import.html",
        fragment="state",
        brought=brought,
        rows=rows,
        answers=preview.ANSWERS,
        words=WORDS,
    )


@require_POST
def choose(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Keep what was chosen of the rows of a page, or of all rows of a kind, and go on to another page."""
    brought = _found(request, uuid)
    kind, seen = request.POST.get("kind", ""), _seen(request)
    for_all = request.POST.get("all", "")
    is_kept = choosing.choose_all(brought, kind, for_all, seen=seen) if for_all else _chosen(request, brought)
    if not is_kept and kind in choosing.MAY:
        messages.warning(request, READ_ANEW)
    page = _number(request.POST.get("go", request.POST.get("page", "")))
    if another := request.POST.get("show", ""):
        kind, page = another, 0
    return redirect(f"{brought.get_absolute_url()}?{urlencode({'kind': kind, 'page': page})}#the-rows")


def _chosen(request: Request, brought: Import) -> bool:
    """Keep what the form of a page says; a box that was not ticked says nothing, which is 'out'."""
    kind = request.POST.get("kind", "")
    chosen = {int(at): choosing.Choice.OUT.value for at in request.POST.getlist("row") if _is_number(at)}
    for at in chosen:
        if said := request.POST.get(f"row-{at}"):
            chosen[at] = said
    return choosing.choose(brought, kind, _number(request.POST.get("page", "")), chosen, seen=_seen(request))


@require_POST
def columns(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Read a table again, its columns and dates as the user says."""
    brought = _found(request, uuid)
    seen = _seen(request)
    chosen = {
        name: meaning
        for at in range(len(brought.columns))
        if (name := request.POST.get(f"name-{at}")) and (meaning := request.POST.get(f"column-{at}", "")) in MEANINGS
    }
    try:
        sheet, day_first = request.POST.get("sheet", ""), ORDERS.get(request.POST.get("order", ""))
        if not importing.read_again(brought, chosen, sheet=sheet, day_first=day_first, seen=seen):
            messages.warning(request, READ_ANEW)
    except UnreadableFile as why:
        messages.error(request, str(why))
    return redirect(brought)


def _seen(request: Request) -> int:
    """The reading the form was made for."""
    return _number(request.POST.get("reading", ""))


def _number(posted: str) -> int:
    return int(posted) if _is_number(posted) else 0


def _is_number(posted: str) -> bool:
    return posted.isascii() and posted.isdigit() and len(posted) < 10


@require_POST
def confirm(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Write it, if it is what was looked at; with what the page of rows says, which the same button sends."""
    brought = _found(request, uuid)
    if brought.confirmed_at is None and "reading" in request.POST and _seen(request) != brought.readings:
        messages.warning(request, READ_ANEW)
        return redirect(brought)
    if brought.confirmed_at is None and "kind" in request.POST:
        _chosen(request, brought)
        brought.refresh_from_db(fields=["by_kind"])
    if not brought.confirm(by=request.user, at=timezone.now()) and brought.confirmed_at is None:
        brought = _found(request, uuid)
        if brought.confirmed_at is None:
            messages.warning(request, READ_ANEW)
    return redirect(brought)


@require_POST
def undo(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Take the whole import back."""
    brought = _found(request, uuid)
    brought.ask_undo(at=timezone.now())
    return redirect(brought)


@require_safe
def bad_rows(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """The rows that could not be read, as a file to mend."""
    brought = _found(request, uuid)
    if not brought.bad_rows:
        raise Http404
    response = HttpResponse(bytes(brought.bad_rows), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="rows-to-mend.csv"'
    return response


def _found(request: Request, uuid: uuids.UUID) -> Import:
    brought: Import | None = Import.objects.within(request.workspace).filter(uuid=uuid).first()
    if brought is None:
        raise Http404
    return brought
