"""The search register: every app says what of its own can be found, and how a hit is shown."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from soundings.search.keeping import SourceKeeper
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace


@dataclass(frozen=True, slots=True)
class Entry:
    """What one fact is found by: the words of its name count before those of its text, a later `at` before others."""

    key: int
    name: str
    text: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Hit:
    """A found fact as a page shows it: 'Priya Lindqvist', 'Grid analyst, Hexel', her page."""

    title: str
    line: str
    url: str


class Source:
    """One kind of fact that can be found. Each app subclasses it for its own facts and registers an instance."""

    # 'person': how other code names this kind. Never changed, for it is stored.
    kind = ""
    # A letter of its own, a to z, which stands in the index. Never changed either.
    letter = ""
    # The heading above its hits: 'People'.
    label = ""
    # The name of the list page that takes ?q=, if there is one.
    list_view = ""
    # The model whose keys the entries carry.
    model: type[Fact]

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """For each kind of fact that the entries rest on, what leads to their keys (as in `kept.Keeper`)."""
        raise NotImplementedError

    def entries(self, workspace: Workspace, keys: Collection[int]) -> Iterable[Entry]:
        """The entries of these facts, as far as the facts are there. One or few queries; up to a thousand keys."""
        raise NotImplementedError

    def shown(self, workspace: Workspace, keys: Collection[int], text: str) -> Mapping[int, Hit]:
        """For these keys, what a page shows when `text` was asked for. One query."""
        raise NotImplementedError


_sources: dict[str, Source] = {}


def register(source: Source) -> None:
    """Called in AppConfig.ready()."""
    taken = {other.letter: other.kind for other in _sources.values() if other.kind != source.kind}
    if source.letter in taken:
        raise ValueError(f"The letter {source.letter} of {source.kind} stands for {taken[source.letter]} already.")
    _sources[source.kind] = source
    kept.register(SourceKeeper(source))


def sources(kinds: Collection[str] | None = None) -> list[Source]:
    """The sources of these kinds, or all, in the order in which they were registered."""
    return [source for kind, source in _sources.items() if kinds is None or kind in kinds]


def source(kind: str) -> Source:
    """The source of one kind."""
    return _sources[kind]
