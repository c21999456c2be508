"""How many people there are, without counting them."""

from django.db.models import QuerySet

from soundings.people.models import Tally
from soundings.people.models.person import Standing
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


def of(workspace: Workspace) -> dict[Standing, int]:
    """People by standing; one small query however many there are."""
    numbers = dict(_numbers(workspace))
    return {standing: numbers.get(standing, 0) for standing in Standing}


@ready
def _numbers(workspace: Workspace) -> QuerySet[Tally, tuple[int, int]]:
    return Tally.objects.filter(workspace=workspace).values_list("standing", "number")
