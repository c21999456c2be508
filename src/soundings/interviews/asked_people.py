"""Who is asked within an exploration, and how far each talk has come; what 'About Rosa' says of talks and promises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from django.db.models import QuerySet
from django.utils import timezone

from soundings.interviews import next_step
from soundings.interviews.models import Commitment, Interview
from soundings.interviews.models.agreements import with_agreements
from soundings.people.about import Line
from soundings.people.models import Person
from soundings.research.models import Exploration
from soundings.research.people_of import Asked
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# So many lines of one kind in 'About Rosa'; the rest stands on the timeline.
A_FEW = 2


def within(workspace: Workspace, explorations: Sequence[Exploration]) -> Sequence[Asked]:
    """Everybody asked, or to be asked, about these; each talk is a line. Two queries."""
    talks = Interview.objects.within(workspace).filter(exploration__in=explorations).order_by("id")
    return list(_asked(talks.select_related("person").prefetch_related("agreements")))


def _asked(talks: Iterable[Interview]) -> Iterator[Asked]:
    now = timezone.now()
    for talk in talks:
        if talk.exploration_id is not None:
            state = next_step.state(talk, now).sentence
            has_talked = talk.ended_at is not None
            yield Asked(talk.exploration_id, talk.person, state, has_talked, talk.get_absolute_url())


def lines(workspace: Workspace, person: Person) -> Sequence[Line]:
    """The talk to come, and what is owed. Three queries."""
    now = timezone.now()
    found = [
        Line("Talk", next_step.state(talk, now).sentence, url=talk.get_absolute_url())
        for talk in with_agreements(_to_come(workspace, person))
    ]
    owed = _owed(workspace, person)
    return found + [Line("To do", one.what, one.get_whose_display(), one.get_absolute_url()) for one in owed]


@ready
def _to_come(workspace: Workspace, person: Person) -> QuerySet[Interview]:
    return Interview.objects.within(workspace).to_come().filter(person=person).order_by("-id")[:A_FEW]


@ready
def _owed(workspace: Workspace, person: Person) -> QuerySet[Commitment]:
    return Commitment.objects.within(workspace).open().filter(person=person).order_by("due_on", "id")[:A_FEW]
