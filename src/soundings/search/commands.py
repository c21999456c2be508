"""What the palette can do besides finding: go anywhere, and the usual things. Apps add theirs in AppConfig.ready()."""

from collections.abc import Sequence
from dataclasses import dataclass

from soundings.search.folding import words
from soundings.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class Command:
    """'Add a person': a page to go to. `keywords` are other words by which it is found."""

    label: str
    view: str
    keywords: str = ""
    order: int = 0

    @property
    def url(self) -> str:
        """Where it goes."""
        return address_of(self.view)


_places: list[Command] = []
_deeds: list[Command] = []


def go(label: str, view: str, *, keywords: str = "", order: int = 0) -> None:
    """Add a place to go to; `order` counts from the top, like the rail's."""
    _add(_places, Command(label, view, keywords, order))


def do(label: str, view: str, *, keywords: str = "", order: int = 0) -> None:
    """Add one of the usual things to do."""
    _add(_deeds, Command(label, view, keywords, order))


def places(text: str = "") -> Sequence[Command]:
    """The places that match; without a text, all."""
    return [command for command in _places if _matches(command, text)]


def deeds(text: str = "") -> Sequence[Command]:
    """The things to do that match; without a text, all."""
    return [command for command in _deeds if _matches(command, text)]


def _add(commands: list[Command], command: Command) -> None:
    commands.append(command)
    commands.sort(key=lambda each: each.order)


def _matches(command: Command, text: str) -> bool:
    """Each word typed begins a word of the command."""
    known = words(f"{command.label} {command.keywords}")
    typed = words(text)
    return all(any(word.startswith(part) for word in known) for part in typed) and (bool(typed) or not text.strip())
