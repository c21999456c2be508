"""One person's page, and changing what is known of them."""

import uuid as uuids
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db.models import Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from soundings.people import about, actions, reasons, timeline
from soundings.people.forms import (
    ChannelForm,
    FoundForm,
    IntroductionForm,
    PersonForm,
    PositionForm,
    RestForm,
    SeekerForm,
    SomebodyElseForm,
)
from soundings.people.models import Channel, Introduction, Person, Position, Rest, Seeker
from soundings.people.models.person import Standing
from soundings.ui import dates
from soundings.ui.pages import show, tell
from soundings.workspaces.editing import edit
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.reach import is_within_reach
from soundings.workspaces.ready import ready
from soundings.workspaces.requests import Request, found

A_PAGE = 30
# Nothing is agreed further ahead.
TEN_YEARS = timedelta(days=3653)


@require_safe
def person(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Who it is, why now, and all that happened, as one story."""
    one = found(request, Person, uuid)
    where, now = request.workspace, timezone.now()
    before = _moment(request.GET.get("before", "")) or now + TEN_YEARS
    entries = timeline.entries(where, one, before=before, limit=A_PAGE + 1)
    positions, channels, introductions = _positions(where, one), _channels(where, one), _introductions(where, one)
    sent_by = [each for each in introductions if each.introduced_id == one.pk]
    sent_to = [each.introduced for each in introductions if each.introducer_id == one.pk]
    rest = next(iter(_rests(where, one, now)), None)
    all_actions = actions.actions()
    return show(
        request,
        "people/person.html",
        person=one,
        current=next((position for position in positions if position.until_year is None), None),
        before=[position for position in positions if position.until_year is not None],
        there=_there(one, now),
        why=reasons.about(where, [one], now).get(one.pk, []),
        entries=entries[:A_PAGE],
        earlier=entries[A_PAGE - 1].at.isoformat() if len(entries) > A_PAGE else "",
        channels=channels,
        sent_by=sent_by,
        tree=[(str(other), other.get_absolute_url(), _state(other)) for other in sent_to[:9]],
        rest=rest,
        resting_until=dates.date(rest.until, now) if rest and rest.until else "",
        lines=about.lines(where, one),
        actions=[(a, a.url(one)) for a in all_actions if not a.in_menu],
        more=[(a, a.url(one)) for a in all_actions if a.in_menu],
    )


@ready
def _positions(where: Workspace, person: Person) -> QuerySet[Position]:
    return Position.objects.within(where).filter(person=person).select_related("organisation").order_by("-id")


@ready
def _channels(where: Workspace, person: Person) -> QuerySet[Channel]:
    return Channel.objects.within(where).filter(person=person).order_by("-is_preferred", "id")


@ready
def _introductions(where: Workspace, person: Person) -> QuerySet[Introduction]:
    made = Introduction.objects.within(where).filter(Q(introduced=person) | Q(introducer=person))
    return made.select_related("introducer", "introduced").order_by("id")[:50]


@ready
def _rests(where: Workspace, person: Person, now: datetime) -> QuerySet[Rest]:
    return Rest.objects.within(where).at(now).filter(person=person).order_by("-id")[:1]


def _moment(text: str) -> datetime | None:
    try:
        moment = parse_datetime(text.replace(" ", "+"))
    except ValueError:
        return None
    return moment if moment is not None and timezone.is_aware(moment) and is_within_reach(moment) else None


def _there(one: Person, now: datetime) -> str:
    """'Lisbon, 09:14 there'."""
    try:
        clock = f"{now.astimezone(ZoneInfo(one.time_zone)):%H:%M} there" if one.time_zone else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        clock = ""
    return ", ".join(part for part in (one.place, clock) if part)


def _state(one: Person) -> str:
    return {Standing.TALKED: "talked", Standing.KNOWN: "to-ask"}.get(Standing(one.standing), "asked")


@require_http_methods(["GET", "POST"])
def edit_person(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change what is known."""
    return edit(request, PersonForm, found(request, Person, uuid), heading="Change this person")


@require_http_methods(["GET", "POST"])
def edit_found(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Say how you found them (P08)."""
    one = found(request, Person, uuid)
    return edit(request, FoundForm, one, heading=f"How did you find {one}?")


@require_http_methods(["GET", "POST"])
def add_channel(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Add a way to reach them."""
    one = found(request, Person, uuid)
    return edit(request, ChannelForm, Channel(workspace=request.workspace, person=one), heading=f"How to reach {one}")


@require_http_methods(["GET", "POST"])
def edit_channel(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change it."""
    channel = found(request, Channel, uuid, "person", "workspace")
    return edit(request, ChannelForm, channel, heading=f"How to reach {channel.person}")


@require_POST
def prefer_channel(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """This is how they like to be approached (P09)."""
    channel = found(request, Channel, uuid, "person", "workspace")
    channel.prefer(request.POST.get("told_by", ""), by=request.user, at=timezone.now())
    last = Act.objects.within(request.workspace).latest_first()[0]
    tell(request, f"{last.what}.", undo=last.uuid)
    return redirect(channel.person)


@require_http_methods(["GET", "POST"])
def add_position(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Add what they do, or did."""
    one = found(request, Person, uuid)
    return edit(request, PositionForm, Position(workspace=request.workspace, person=one), heading=f"What {one} does")


@require_http_methods(["GET", "POST"])
def edit_position(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change it."""
    position = found(request, Position, uuid, "person", "organisation", "workspace")
    return edit(request, PositionForm, position, heading=f"What {position.person} does")


@require_http_methods(["GET", "POST"])
def add_introduction(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Say who sent you to this person (P28)."""
    one = found(request, Person, uuid)
    introduction = Introduction(workspace=request.workspace, introduced=one, made_on=timezone.localdate())
    return edit(request, IntroductionForm, introduction, heading=f"Who sent you to {one}?")


@require_http_methods(["GET", "POST"])
def edit_introduction(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change it."""
    introduction = found(request, Introduction, uuid, "introducer", "introduced", "workspace")
    return edit(request, IntroductionForm, introduction, heading=f"Who sent you to {introduction.introduced}?")


@require_http_methods(["GET", "POST"])
def somebody_else(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """This person stands here a second time, perhaps under another name: bring both together (P07)."""
    one = found(request, Person, uuid)
    return edit(
        request,
        SomebodyElseForm,
        one,
        heading=f"{one} is also somebody else",
        intro=f"All that is known of both will stand with {one}. You can undo it.",
        template="people/somebody_else.html",
    )


@require_http_methods(["GET", "POST"])
def add_rest(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Leave them in peace for a while (P43)."""
    one = found(request, Person, uuid)
    rest = Rest(workspace=request.workspace, person=one, since=timezone.now())
    return edit(request, RestForm, rest, heading=f"Let {one} rest", intro="They come up nowhere until then.")


@require_http_methods(["GET", "POST"])
def edit_rest(request: Request, uuid: uuids.UUID) -> HttpResponse:
    """Change it."""
    rest = found(request, Rest, uuid, "person", "workspace")
    return edit(request, RestForm, rest, heading=f"Let {rest.person} rest")


@require_http_methods(["GET", "POST"])
def seeker(request: Request) -> HttpResponse:
    """Yourself, as drafts say it."""
    me = Seeker.of(request.workspace)
    return edit(
        request,
        SeekerForm,
        me,
        heading="About you",
        intro="Drafts say who you are and where you stand. It stays here until you send something yourself.",
    )
