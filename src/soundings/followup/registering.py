"""What following up puts into the registers."""

from collections.abc import Sequence

from django.urls import reverse

from soundings.followup.models import Rhythm
from soundings.followup.reasons import PROVIDERS
from soundings.followup.reasons.rhythm import due_at
from soundings.people import about, actions, reasons
from soundings.people.models import Person
from soundings.ui import dates
from soundings.workspaces.models import Workspace


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
    about.register(rhythm_of)
    actions.register(actions.Action("Keep in touch", "followup:set-rhythm", order=60, in_menu=True))


def rhythm_of(workspace: Workspace, person: Person) -> Sequence[about.Line]:
    """'Rhythm', 'every 3 months, next in January'."""
    rhythm = Rhythm.objects.within(workspace).filter(person=person).first()
    if rhythm is None:
        return []
    rhythm.person = person
    next_time = f"{rhythm}, next on {dates.date(due_at(rhythm))}"
    return [about.Line("Rhythm", next_time, url=reverse("followup:set-rhythm", args=[person.uuid]))]
