"""The register of who is asked within an exploration: talks are known two floors up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from soundings.people.models import Person
from soundings.research.models import Exploration
from soundings.workspaces.models import Workspace


@dataclass(frozen=True)
class Asked:
    """Somebody who was, or will be, asked within an exploration."""

    exploration_id: int
    person: Person
    # 'talked on 3 October', 'you talk on Tuesday', 'to ask'.
    state: str
    has_talked: bool
    url: str


# (workspace, explorations) → everybody asked within them, in one or two queries.
Provider = Callable[[Workspace, Sequence[Exploration]], Sequence[Asked]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Called in AppConfig.ready()."""
    _providers.append(provider)


def people_of(workspace: Workspace, explorations: Sequence[Exploration]) -> dict[int, list[Asked]]:
    """By exploration id."""
    found: dict[int, list[Asked]] = {exploration.pk: [] for exploration in explorations}
    for provider in _providers:
        for asked in provider(workspace, explorations):
            found[asked.exploration_id].append(asked)
    return found
