"""What an ask is about, where it does not say so itself."""

from soundings.research.models import Exploration
from soundings.workspaces.models import Workspace


def only_open_exploration(workspace: Workspace) -> Exploration | None:
    """The one thing under study, where there is just one; among several nobody guesses."""
    open_ones = list(Exploration.objects.within(workspace).filter(closed_at=None)[:2])
    return open_ones[0] if len(open_ones) == 1 else None
