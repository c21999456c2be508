"""Keeps the index true: at the end of each act, the entries of what it touched are written anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING

from soundings.search.index import Row, Shelf, index
from soundings.workspaces import kept
from soundings.workspaces.models import Fact, Workspace

if TYPE_CHECKING:
    from soundings.search.register import Source

AT_ONCE = 1000


class SourceKeeper(kept.Keeper):
    """Keeps the entries of one source."""

    def __init__(self, source: Source) -> None:
        """One keeper a source."""
        self.source = source
        self.name = f"search: {source.kind}"

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """What the source watches."""
        return self.source.watches()

    def keep(self, workspace: Workspace, ids: set[int]) -> None:
        """Write the entries of these facts; those of facts that are gone go."""
        shelf = Shelf.of(workspace, self.source)
        waiting = iter(ids)
        while keys := set(islice(waiting, AT_ONCE)):
            rows = [Row.of(shelf, entry) for entry in self.source.entries(workspace, keys)]
            index().write(shelf, rows)
            keys.difference_update(row.key for row in rows)
            index().forget(shelf, keys)

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """Every fact of the kind, and what the index still holds of facts that are gone."""
        facts = self.source.model.objects.within(workspace).order_by("pk").values_list("pk", flat=True)
        return dict.fromkeys([*facts, *index().keys(Shelf.of(workspace, self.source))])
