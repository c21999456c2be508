"""What the index can do, whichever database holds it.

A word is stored as a *token*: the number of its workspace, the letter of its kind, `n` or `t` (a word of the name; any
word), and the folded word: `12pnokafor`. So a search reads nothing of other workspaces and kinds, and a name is found
without going through all the texts that hold the same word.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Self

from django.db import connection

from soundings.search.folding import words, words_to_find_by

if TYPE_CHECKING:
    from soundings.search.register import Entry, Source
    from soundings.workspaces.models import Workspace


class Shelf(NamedTuple):
    """Where the entries of one kind in one workspace stand."""

    workspace_id: int
    kind: str
    # What their tokens begin with.
    names: str
    texts: str

    @classmethod
    def of(cls, workspace: Workspace, source: Source) -> Self:
        """The shelf of a source in a workspace."""
        place = f"{workspace.pk}{source.letter}"
        return cls(workspace.pk, source.kind, f"{place}n", f"{place}t")


class Row(NamedTuple):
    """An entry as it is stored; `words` are its tokens."""

    key: int
    name: str
    words: str
    at: datetime

    @classmethod
    def of(cls, shelf: Shelf, entry: Entry) -> Self:
        """The row of an entry."""
        name = words(entry.name)
        names = dict.fromkeys(words_to_find_by(entry.name))
        texts = dict.fromkeys([*names, *words_to_find_by(entry.text)])
        tokens = [*map(shelf.names.__add__, names), *map(shelf.texts.__add__, texts)]
        return cls(entry.key, " ".join(name), " ".join(tokens), entry.at)


class Term(NamedTuple):
    """A word that was asked for: as a whole, or as the beginning of one."""

    word: str
    begins: bool


class Candidate(NamedTuple):
    """An entry that holds the words, to be ranked. `at` compares with others of the same database, no more."""

    key: int
    name: str
    at: datetime | str


class Index(ABC):
    """The index of one kind of database."""

    @abstractmethod
    def write(self, shelf: Shelf, rows: Sequence[Row]) -> None:
        """Add these, or change what stands there under the same key."""

    @abstractmethod
    def forget(self, shelf: Shelf, keys: Collection[int]) -> None:
        """Take these off the shelf."""

    @abstractmethod
    def keys(self, shelf: Shelf) -> list[int]:
        """All that stands on the shelf."""

    @abstractmethod
    def named(self, shelf: Shelf, terms: Sequence[Term], at_most: int) -> list[Candidate]:
        """Those with all the words in their name, latest first."""

    @abstractmethod
    def holding(self, shelf: Shelf, terms: Sequence[Term], at_most: int) -> list[Candidate]:
        """Those with all the words in name or text, latest first."""


def index() -> Index:
    """The index of the database in use."""
    from soundings.search.postgresql import PostgreSQLIndex
    from soundings.search.sqlite import SQLiteIndex

    return SQLiteIndex() if connection.vendor == "sqlite" else PostgreSQLIndex()
