"""The register of lines in 'About Rosa' that higher apps know: 'Rhythm', 'every 3 months, next in January'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from soundings.people.models import Person
from soundings.workspaces.models import Workspace


@dataclass(frozen=True)
class Line:
    """A term and what is known; muted words and an address, if any."""

    term: str
    text: str
    aside: str = ""
    url: str = ""


Provider = Callable[[Workspace, Person], Sequence[Line]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Called in AppConfig.ready()."""
    _providers.append(provider)


def lines(workspace: Workspace, person: Person) -> list[Line]:
    """What higher apps know of this person."""
    return [line for provider in _providers for line in provider(workspace, person)]
