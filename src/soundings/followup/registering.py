"""What following up puts into the registers."""

from collections.abc import Sequence

from django.db.models import QuerySet

from soundings.followup.models import Rhythm
from soundings.followup.reasons import PROVIDERS
from soundings.followup.reasons.rhythm import due_at
from soundings.interviews import next_step
from soundings.interviews.models import Interview
from soundings.people import about, actions, reasons
from soundings.people.models import Person
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
    next_step.register(next_step.Stage.HELD, debrief_of)
    about.register(rhythm_of)
    actions.register(actions.Action("Keep in touch", "followup:set-rhythm", order=60, in_menu=True))


def debrief_of(talk: Interview) -> next_step.Step:
    """After the talk: go through the notes; gone through, they can be looked at again."""
    return next_step.Step(
        "Look at the debrief" if talk.debriefed_at else "Debrief", address_of("followup:debrief", talk.uuid)
    )


def rhythm_of(workspace: Workspace, person: Person) -> Sequence[about.Line]:
    """'Rhythm', 'every 3 months, next in January'."""
    found = []
    for rhythm in _rhythms(workspace, person):
        rhythm.person = person
        next_time = f"{rhythm}, next on {dates.date(due_at(rhythm))}"
        found.append(about.Line("Rhythm", next_time, url=address_of("followup:set-rhythm", person.uuid)))
    return found


@ready
def _rhythms(workspace: Workspace, person: Person) -> QuerySet[Rhythm]:
    return Rhythm.objects.within(workspace).filter(person=person).order_by("id")[:1]
