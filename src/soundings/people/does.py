"""What people do now, for the rows of one page."""

from collections.abc import Collection

from soundings.people.models import Person, Position
from soundings.workspaces.models import Workspace


def does(workspace: Workspace, people: Collection[Person]) -> dict[int, str]:
    """'Grid analyst, Hexel' by person id: the current position, the latest where there are several. One query."""
    positions = Position.objects.within(workspace).current().filter(person__in={person.pk for person in people})
    rows = positions.order_by("id").values_list("person_id", "title", "organisation__name")
    return {person: ", ".join(part for part in (title, organisation) if part) for person, title, organisation in rows}
