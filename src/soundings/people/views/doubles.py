"""People who may be one: asked with the reasons, decided with a press, undone with another."""

import uuid as uuids

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.text import Truncator
from django.views.decorators.http import require_POST, require_safe

from soundings.people import twice
from soundings.people.models import Person
from soundings.ui.pages import show, tell
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act
from soundings.workspaces.requests import Request, found


@require_safe
def doubles(request: Request) -> HttpResponse:
    """Pairs side by side, the likeliest first."""
    start = request.GET.get("from", "")
    begin = min(int(start), 100_000) if start.isascii() and start.isdigit() else 0
    page = twice.page(request.workspace, begin, timezone.now())
    return show(
        request,
        "people/doubles.html",
        page=page,
        number=twice.number(request.workspace),
        many=twice.MANY,
        next_url=f"?from={begin + twice.A_PAGE}" if page.has_more else "",
        first_url="?" if begin else "",
    )


@require_POST
def are_one(request: Request, uuid: uuids.UUID, other: uuids.UUID) -> HttpResponse:
    """They are one: the second is brought into the first."""
    kept, gone = found(request, Person, uuid), found(request, Person, other)
    if kept != gone:
        kept.merge(gone, by=request.user, at=timezone.now())
        _say(request)
    return redirect("people:doubles")


@require_POST
def are_two(request: Request, uuid: uuids.UUID, other: uuids.UUID) -> HttpResponse:
    """They are two: it is remembered, and not asked again."""
    one, another = found(request, Person, uuid), found(request, Person, other)
    if one != another:
        one.tell_apart(another, by=request.user, at=timezone.now())
        _say(request)
    return redirect("people:doubles")


@require_POST
def all_sure(request: Request) -> HttpResponse:
    """Bring together those of the page that are sure, as one act. Somebody may stand in several pairs."""
    pairs = [names.split() for names in request.POST.getlist("pair")[: twice.A_PAGE]]
    people = {
        str(person.uuid): person
        for person in Person.objects.within(request.workspace).filter(
            uuid__in=[name for names in pairs for name in names if _is_name(name)]
        )
    }
    both = [[people[name] for name in names] for names in pairs if len(names) == 2 and set(names) <= people.keys()]
    both = [[one, other] for one, other in both if one != other]
    if both:
        what = f"Brought together {', '.join(str(one) for one, _ in both)}"
        with act(request.workspace, by=request.user, at=timezone.now(), what=Truncator(what).chars(280)):
            gone: dict[int, Person] = {}
            for one, other in both:
                kept, goes = _now(one, gone), _now(other, gone)
                if kept != goes:
                    Person.objects.get(pk=kept.pk).merge(goes, by=request.user, at=timezone.now())
                    gone[goes.pk or 0] = kept
        _say(request)
    return redirect("people:doubles")


def _is_name(text: str) -> bool:
    try:
        uuids.UUID(text)
    except ValueError:
        return False
    return True


def _now(person: Person, gone: dict[int, Person]) -> Person:
    """Who somebody has become meanwhile."""
    while person.pk in gone:
        person = gone[person.pk]
    return person


def _say(request: Request) -> None:
    last = Act.objects.within(request.workspace).latest_first()[0]
    tell(request, f"{last.what}.", undo=last.uuid)
