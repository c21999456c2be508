"""The register of what one can do with a person: buttons on their page, from the apps above."""

from __future__ import annotations

from dataclasses import dataclass

from soundings.people.models import Person
from soundings.ui.addresses import address_of


@dataclass(frozen=True)
class Action:
    """A button: its words, the name of a view that takes the person's uuid, its place from the left."""

    label: str
    view: str
    order: int
    is_primary: bool = False
    # The less usual stand in a menu.
    in_menu: bool = False

    def url(self, person: Person) -> str:
        """Where it leads for this person."""
        return address_of(self.view, person.uuid)


_actions: list[Action] = []


def register(action: Action) -> None:
    """Called in AppConfig.ready()."""
    _actions.append(action)
    _actions.sort(key=lambda one: one.order)


def actions() -> list[Action]:
    """All of them, in order."""
    return list(_actions)
