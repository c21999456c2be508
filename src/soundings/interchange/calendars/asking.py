"""What the preview of a calendar asks: whom an appointment is with that only names them, and which series are talks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from soundings.interchange.calendars.appointments import Appointment
from soundings.interchange.messages.known import called
from soundings.people.models import Person
from soundings.workspaces.models import Workspace

# As many of each are shown.
MOST_SHOWN = 100


@dataclass
class _Series:
    summary: str
    people: set[int]
    number: int = 0


class Asking:
    """Gathered over the slices of a file."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.named: list[tuple[Appointment, int]] = []
        self.series: dict[str, _Series] = {}

    def add(self, strange: Sequence[Appointment], repeated: Iterable[tuple[Appointment, int]]) -> None:
        """Appointments with nobody who is here by address, and dates of series with somebody who is; one query."""
        names = {one.id: one.names_in_it() for one in strange if not (one.series or one.is_cancelled)}
        bearing = called(self.workspace, set().union(*names.values())) if names else {}
        for one in strange:
            # Whose name two bear is not found by it.
            found = {people[0] for name in names.get(one.id, ()) if len(people := bearing.get(name, [])) == 1}
            if len(found) == 1:
                self.named.append((one, found.pop()))
        for one, person in repeated:
            series = self.series.setdefault(one.series, _Series(one.summary, set()))
            series.number += 1
            series.people.add(person)

    def asked(self) -> dict[str, Any]:
        """For the page: what is to be ticked, with whom and when; one query."""
        series = dict(list(self.series.items())[:MOST_SHOWN])
        named = sorted(self.named, key=lambda pair: pair[0].start, reverse=True)[:MOST_SHOWN]
        keys = {person for _, person in named}.union(*(one.people for one in series.values()))
        people = {pk: (str(uuid), name) for pk, uuid, name in _told(self.workspace, keys)} if keys else {}
        return {
            "named": [
                {
                    "id": one.id,
                    "summary": one.summary,
                    "at": one.start.isoformat(),
                    "person": people[person][0],
                    "name": people[person][1],
                }
                for one, person in named
            ],
            "named_in_all": len(self.named),
            "series": [
                {
                    "id": uid,
                    "summary": one.summary,
                    "number": one.number,
                    "names": sorted(people[person][1] for person in one.people),
                }
                for uid, one in series.items()
            ],
        }


def _told(workspace: Workspace, keys: Iterable[int]) -> Iterable[tuple[int, Any, str]]:
    return Person.objects.within(workspace).filter(pk__in=keys).values_list("pk", "uuid", "full_name")
