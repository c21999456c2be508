"""How many people there are, without counting them."""

from soundings.people.models import Tally
from soundings.people.models.person import Standing
from soundings.workspaces.models import Workspace


def of(workspace: Workspace) -> dict[Standing, int]:
    """People by standing; one small query however many there are."""
    numbers = dict(Tally.objects.filter(workspace=workspace).values_list("standing", "number"))
    return {standing: numbers.get(standing, 0) for standing in Standing}
