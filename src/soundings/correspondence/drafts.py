"""The register of where drafts are written: apps above say which page goes on with a draft of which purpose."""

from collections.abc import Callable

from soundings.correspondence.models import Message, Purpose

# From a draft to the address of the page on which it is written.
Place = Callable[[Message], str]

_places: dict[Purpose, Place] = {}


def register(place: Place, *purposes: Purpose) -> None:
    """Called in AppConfig.ready(). The last to name a purpose has it."""
    _places.update(dict.fromkeys(purposes, place))


def place(draft: Message) -> str:
    """Where to go on writing this draft; its own page, where nobody writes such drafts."""
    known = _places.get(Purpose(draft.purpose))
    return known(draft) if known else draft.get_absolute_url()
