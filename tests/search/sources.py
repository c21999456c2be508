"""People by name and work, notes by their text."""

from collections.abc import Collection, Iterable, Mapping

from soundings.interviews.models import Note
from soundings.people.models import Person, Position
from soundings.search.marking import excerpt
from soundings.search.register import Entry, Hit, Source
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace


class People(Source):
    kind = "person"
    letter = "p"
    label = "People"
    model = Person

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        return {Person: "id", Position: "person_id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        work: dict[int, str] = {}
        positions = Position.objects.within(workspace).filter(person__in=keys)
        for person, title, organisation in positions.values_list("person_id", "title", "organisation__name"):
            work[person] = f"{work.get(person, '')} {title} {organisation or ''}"
        people = Person.objects.within(workspace).filter(pk__in=keys)
        for key, name, at in people.values_list("pk", "full_name", "added_in__at"):
            yield Entry(key, name, work.get(key, ""), at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        people = Person.objects.within(workspace).filter(pk__in=keys).prefetch_related("positions__organisation")
        return {
            person.pk: Hit(person.full_name, " · ".join(map(str, person.positions.all())), f"/people/{person.uuid}/")
            for person in people
        }


class Notes(Source):
    kind = "note"
    letter = "n"
    label = "Notes"
    model = Note

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        return {Note: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        notes = Note.objects.within(workspace).filter(pk__in=keys)
        return [Entry(key, "", text, at) for key, text, at in notes.values_list("pk", "text", "at")]

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        notes = Note.objects.within(workspace).filter(pk__in=keys).select_related("person")
        return {note.pk: Hit(note.person.full_name, excerpt(note.text, text), f"/notes/{note.uuid}/") for note in notes}
