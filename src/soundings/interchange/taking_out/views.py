"""What can be taken out, and what is in it, before it leaves.

What writes a workbook, cards or a calendar is loaded when it is asked for: no other page needs it, and it is heavy.
"""

import tempfile
import uuid as uuids
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any, BinaryIO

from django.http import FileResponse, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from soundings.formats import paper
from soundings.interchange import archive
from soundings.interchange.taking_out import case_file
from soundings.interchange.taking_out.kept_of import KeptOf
from soundings.interviews.models import Interview
from soundings.people import tallies
from soundings.people.models import Person
from soundings.research.models import Exploration
from soundings.ui import dates
from soundings.ui.downloads import named, plain_name
from soundings.ui.pages import show
from soundings.workspaces.models import Workspace
from soundings.workspaces.requests import Request, found

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
def take_out(request: Request) -> HttpResponse:
    """Every way out, each with what leaves by it."""
    agreed = Interview.objects.within(request.workspace).filter(agreements__isnull=False).values("pk").distinct()
    return show(
        request,
        "interchange/take_out.html",
        people=sum(tallies.of(request.workspace).values()),
        talks=agreed.count(),
    )


@require_safe
def everything(request: Request) -> FileResponse:
    """The whole archive."""
    return _file(request, "soundings.zip", "application/zip", archive.write)


@require_safe
def people_workbook(request: Request) -> FileResponse:
    """People as xlsx."""
    from soundings.interchange.taking_out import tables

    return _file(request, "people.xlsx", WORKBOOK, tables.as_workbook)


@require_safe
def people_table(request: Request) -> StreamingHttpResponse:
    """People as CSV."""
    from soundings.interchange.taking_out import tables

    answer = StreamingHttpResponse(tables.as_csv(request.workspace), content_type="text/csv; charset=utf-8")
    return named(answer, "people.csv")


@require_safe
def people_cards(request: Request) -> StreamingHttpResponse:
    """People as vCards: 3.0, which every address book reads, or 4.0."""
    from soundings.interchange.taking_out import cards

    version: cards.Version = "4.0" if request.GET.get("version") == "4.0" else "3.0"
    answer = StreamingHttpResponse(
        cards.as_cards(request.workspace, version), content_type=f"text/vcard; charset=utf-8; version={version}"
    )
    return named(answer, "people.vcf")


@require_safe
def talks_calendar(request: Request) -> StreamingHttpResponse:
    """Talks as iCalendar."""
    from soundings.interchange.taking_out import talks

    answer = StreamingHttpResponse(talks.as_calendar(request.workspace), content_type="text/calendar; charset=utf-8")
    return named(answer, "talks.ics")


@require_safe
def case_of_person(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """All about one person: to read, to print or keep as PDF, or as Markdown."""
    person = found(request, Person, uuid)
    return _case(request, case_file.of_person(request.workspace, person), person)


@require_safe
def case_of_exploration(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """All of one exploration."""
    one = found(request, Exploration, uuid)
    return _case(request, case_file.of_exploration(request.workspace, one), one)


@require_safe
def kept_of(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Everything kept of a person who asks: first shown, with what others said in confidence to be chosen."""
    kept = KeptOf(found(request, Person, uuid, "added_in"), others=request.GET.get("others") == "yes")
    if request.GET.get("as") == "json":
        name = plain_name(f"kept of {kept.person}", "kept")
        return named(HttpResponse(kept.as_json(), content_type="application/json"), f"{name}.json")
    return _case(
        request,
        kept.on_paper(),
        kept.person,
        "interchange/kept_of.html",
        kept=kept,
    )


def _case(
    request: Request,
    file: case_file.CaseFile,
    of: Person | Exploration,
    template: str = "interchange/case_file.html",
    **context: Any,
) -> HttpResponse:
    form, name = request.GET.get("as"), plain_name(file.title, "case-file")
    trouble = ""
    if form == "markdown":
        return named(HttpResponse(file.as_markdown(), content_type="text/markdown; charset=utf-8"), f"{name}.md")
    if form == "pdf":
        try:
            return named(HttpResponse(file.as_pdf(), content_type="application/pdf"), f"{name}.pdf")
        except paper.CannotPrint as why:
            trouble = str(why)
    return show(
        request,
        template,
        status=422 if trouble else 200,
        file=file,
        back=of.get_absolute_url(),
        trouble=trouble,
        undrawable=_undrawable(file),
        **context,
    )


def _undrawable(file: case_file.CaseFile) -> str:
    """What a PDF would show as boxes; where that cannot be said, the PDF says why itself."""
    try:
        return paper.undrawable(file.texts)
    except paper.CannotPrint:
        return ""


def _file(request: Request, name: str, kind: str, write: Callable[[Workspace, BinaryIO], object]) -> FileResponse:
    """Written on disk first: however slow the reader, the database is read from for a moment only."""
    with ExitStack() as open_until_sent:
        file = open_until_sent.enter_context(tempfile.TemporaryFile())
        write(request.workspace, file)
        file.seek(0)
        # The answer closes it.
        open_until_sent.pop_all()
    day = dates.day(timezone.now()).isoformat()
    stem, dot, ending = name.partition(".")
    return FileResponse(file, as_attachment=True, filename=f"{stem}-{day}{dot}{ending}", content_type=kind)
