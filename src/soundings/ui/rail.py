"""The rail: what stands on the left of every page. Apps add their entry in AppConfig.ready()."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest

from soundings.ui.addresses import address_of

Count = Callable[[HttpRequest], int]


@dataclass(frozen=True)
class Entry:
    """One line of the rail. `under` are the addresses that belong to it; `count` a number beside it, if any."""

    label: str
    view: str
    order: int
    under: tuple[str, ...] = ()
    count: Count | None = None


@dataclass(frozen=True)
class Shown:
    """An entry as a page shows it."""

    label: str
    url: str
    current: bool
    count: int | None


_entries: list[Entry] = []


def add(label: str, view: str, *, order: int, under: tuple[str, ...] = (), count: Count | None = None) -> None:
    """Put an entry on the rail; `order` counts from the top."""
    _entries.append(Entry(label, view, order, under, count))
    _entries.sort(key=lambda entry: entry.order)


def entries() -> list[Entry]:
    """All entries, from the top."""
    return list(_entries)


def shown(request: HttpRequest) -> list[Shown]:
    """The rail of this page."""
    path = request.path
    return [
        Shown(
            entry.label,
            url := address_of(entry.view),
            path == url or (url != "/" and path.startswith(url)) or any(path.startswith(u) for u in entry.under),
            entry.count(request) if entry.count else None,
        )
        for entry in _entries
    ]
