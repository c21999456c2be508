"""What people do now, for the rows of one page."""

from collections.abc import Collection

from django.db.models import QuerySet

from soundings.people.models import Person, Position
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


def does(workspace: Workspace, people: Collection[Person] | Collection[int]) -> dict[int, str]:
    """'Grid analyst, Hexel' by person id: the current position, the latest where there are several. One query."""
    rows = _current(workspace, {each.pk if isinstance(each, Person) else each for each in people})
    return {person: ", ".join(part for part in (title, organisation) if part) for person, title, organisation in rows}


@ready
def _current(workspace: Workspace, people: Collection[int]) -> QuerySet[Position, tuple[int, str, str | None]]:
    positions = Position.objects.within(workspace).current().filter(person__in=people)
    return positions.order_by("id").values_list("person_id", "title", "organisation__name")


def at_organisations(workspace: Workspace, people: Collection[Person]) -> int:
    """At how many organisations these people are now: how wide what they say reaches. One query."""
    current = Position.objects.within(workspace).current().filter(person__in=people, organisation__isnull=False)
    return current.values("organisation").distinct().count()
