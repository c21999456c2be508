"""Finding: names first, then the newest, of a bounded number of candidates; never a ranking over all that match."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from soundings.search import register
from soundings.search.folding import words
from soundings.search.index import Candidate, Shelf, Term, index
from soundings.search.register import Hit, Source
from soundings.workspaces.models import Workspace

# No search looks at more entries than this, however many match.
CANDIDATES = 200
# To show a few, so many are ranked.
A_FEW = 50
# What is longer was not typed to find something.
LONGEST = 200
MOST_WORDS = 10

Look = Callable[[], Sequence[Candidate]]


@dataclass(frozen=True, slots=True)
class Found:
    """The hits of one kind; `is_more` where there are more than are shown."""

    source: Source
    hits: Sequence[Hit]
    is_more: bool


def find(workspace: Workspace, text: str, kinds: Collection[str] | None = None, limit: int = 6) -> list[Found]:
    """What matches, by kind, at most `limit` of each. Any text is safe; kinds without a hit are left out."""
    asked = _asked(text)
    found = []
    for source in register.sources(kinds):
        keys = _keys(workspace, source, asked, limit + 1)
        if keys:
            shown = source.shown(workspace, keys[:limit], text)
            hits = [shown[key] for key in keys[:limit] if key in shown]
            found.append(Found(source, hits, len(keys) > limit))
    return found


def keys(workspace: Workspace, text: str, kind: str, limit: int = CANDIDATES) -> list[int]:
    """The keys of the facts of one kind that match, best first: for a list page to narrow itself by."""
    return _keys(workspace, register.source(kind), _asked(text), min(limit, CANDIDATES))


def _asked(text: str) -> list[str]:
    return list(dict.fromkeys(words(text[:LONGEST])))[:MOST_WORDS]


def _keys(workspace: Workspace, source: Source, asked: Sequence[str], limit: int) -> list[int]:
    if not asked:
        return []
    shelf = Shelf.of(workspace, source)
    found: dict[int, Candidate] = {}
    for look in _looks(shelf, asked, max(limit, A_FEW)):
        for candidate in look():
            found.setdefault(candidate.key, candidate)
        if len(found) >= limit:
            break
    if not found:
        found = {candidate.key: candidate for candidate in _almost(shelf, asked, max(limit, A_FEW))}
    newest_first = sorted(found.values(), key=lambda candidate: candidate.at, reverse=True)
    return [candidate.key for candidate in sorted(newest_first, key=lambda each: _place(each, asked))[:limit]]


def _looks(shelf: Shelf, asked: Sequence[str], at_most: int) -> Iterator[Look]:
    """From the surest to the loosest; those after enough was found are never taken."""
    whole = [Term(word, begins=False) for word in asked]
    begun = [Term(word, begins=True) for word in asked]
    typing = [*whole[:-1], begun[-1]]
    yield lambda: index().named(shelf, whole, at_most)
    yield lambda: index().named(shelf, begun, at_most)
    yield lambda: index().holding(shelf, whole, at_most)
    yield lambda: index().holding(shelf, typing, at_most)


def _almost(shelf: Shelf, asked: Sequence[str], at_most: int) -> Sequence[Candidate]:
    """Where nothing matched, longer words may end otherwise: 'analysts' finds the analyst."""
    loosened = [Term(word[:-1] if len(word) >= 5 else word, begins=True) for word in asked]
    return index().holding(shelf, loosened, at_most)


def _place(candidate: Candidate, asked: Sequence[str]) -> int:
    """How near the name is to what was asked: 0 the same, 4 not in the name at all."""
    text = " ".join(asked)
    if candidate.name == text:
        return 0
    if candidate.name.startswith(text):
        return 1
    named = candidate.name.split()
    if all(word in named for word in asked):
        return 2
    if all(any(part.startswith(word) for part in named) for word in asked):
        return 3
    return 4
