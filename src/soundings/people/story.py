"""What people themselves put on the timeline: connections, introductions, rests."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q, QuerySet

from soundings.people.models import Introduction, Person, Rest
from soundings.people.models.person import Found
from soundings.people.timeline import Entry, start_of
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


def entries(workspace: Workspace, person: Person, before: datetime, limit: int) -> list[Entry]:
    """Two queries."""
    found: list[Entry] = []
    for one in _introductions(workspace, person, before.date(), most=limit):
        aside = f"“{one.words}”" if one.words else ""
        at = start_of(one.made_on)
        if one.introduced_id == person.pk:
            url = one.introducer.get_absolute_url()
            found.append(Entry(at, str(one.introducer), f"sent you to {person}", aside, url=url, whole_day=True))
        else:
            url = one.introduced.get_absolute_url()
            text = f"you to {one.introduced}"
            found.append(Entry(at, "Sent", text, aside, url=url, whole_day=True))
    rests = _rests(workspace, person, before, most=limit)
    found += [Entry(rest.since, "Left in peace", "", rest.why, whole_day=True) for rest in rests]
    if person.found == Found.CONNECTION and person.known_since:
        at = start_of(person.known_since)
        found.append(Entry(at, "Connected", "", "on LinkedIn", whole_day=True))
    return [entry for entry in found if entry.at < before]


@ready
def _introductions(workspace: Workspace, person: Person, until: date, *, most: int) -> QuerySet[Introduction]:
    made = Introduction.objects.within(workspace).filter(Q(introduced=person) | Q(introducer=person))
    return made.filter(made_on__lte=until).select_related("introducer", "introduced").order_by("-made_on")[:most]


@ready
def _rests(workspace: Workspace, person: Person, before: datetime, *, most: int) -> QuerySet[Rest]:
    return Rest.objects.within(workspace).filter(person=person, since__lt=before).order_by("-since")[:most]
