"""Notes and one's own questions, as search finds them."""

from collections.abc import Collection, Iterable, Mapping

from soundings.interviews.models import Note, Question
from soundings.search.marking import excerpt
from soundings.search.register import Entry, Hit, Source
from soundings.ui import dates
from soundings.workspaces.kept import Leads
from soundings.workspaces.models import Fact, Workspace


class Notes(Source):
    """What was written down, in a talk or about a person."""

    kind = "note"
    letter = "n"
    label = "Notes"
    model = Note

    def watches(self) -> Mapping[type[Fact], Leads]:
        """A note rests on itself alone."""
        return {Note: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """A note has no name, only its text."""
        notes = Note.objects.within(workspace).filter(pk__in=keys)
        for key, text, at in notes.values_list("pk", "text", "at"):
            yield Entry(key, "", text, at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """The words around what was asked for; with whom, when."""
        notes = Note.objects.within(workspace).filter(pk__in=keys).select_related("person", "interview")
        return {
            note.pk: Hit(
                excerpt(note.text, text),
                f"{note.get_kind_display()}, {note.person}, {dates.date(note.at)}",
                note.get_absolute_url(),
            )
            for note in notes
        }


class Questions(Source):
    """The questions one keeps for more than one talk."""

    kind = "question"
    letter = "q"
    label = "Your questions"
    model = Question

    def watches(self) -> Mapping[type[Fact], Leads]:
        """A question rests on itself alone."""
        return {Question: "id"}

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """By its words."""
        for question in Question.objects.within(workspace).filter(pk__in=keys).select_related("added_in"):
            yield Entry(question.pk, "", question.text, question.added_in.at)

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """The question, and its topic."""
        questions = Question.objects.within(workspace).filter(pk__in=keys)
        return {one.pk: Hit(one.text, one.get_topic_display(), one.get_absolute_url()) for one in questions}
