"""Kept values: caches of facts (search index, standings, reasons), derived again at the end of each act.

They are never a second truth: `soundings derive` throws all of them away and derives them anew; a test holds
both equal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from soundings.workspaces.models import Fact, Workspace
    from soundings.workspaces.recording import Doing, Row

# From the rows of one kind that were touched (as they were and as they are) to the ids that must be derived again.
Leads = str | tuple[str, ...] | Callable[[list["Row"]], Iterable[int]]


class Keeper:
    """Derives one cache. Subclasses say what they watch and how they derive."""

    name = ""

    def watches(self) -> Mapping[type[Fact], Leads]:
        """For each kind of fact, the column (or columns, or function) that leads to the ids this keeper derives for."""
        raise NotImplementedError

    def keep(self, workspace: Workspace, ids: set[int]) -> None:
        """Derive again for these ids; ids whose facts are gone lose what was kept."""
        raise NotImplementedError

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """All ids of the workspace that this keeper derives for."""
        raise NotImplementedError


_keepers: list[Keeper] = []


def register(keeper: Keeper) -> None:
    """Called in AppConfig.ready()."""
    _keepers.append(keeper)


def keepers() -> list[Keeper]:
    """All that are registered, in order of registration (floor by floor)."""
    return list(_keepers)


def keep(doing: Doing) -> None:
    """At the end of an act: let each keeper derive what the act touched."""
    if not doing.touched:
        return
    for keeper in _keepers:
        ids: set[int] = set()
        for model, leads in keeper.watches().items():
            touched = doing.touched.get(model)
            if touched:
                # A column that may be empty (a note without an interview) leads nowhere.
                ids.update(key for key in _ids(touched, leads) if key is not None)
        if ids:
            keeper.keep(doing.act.workspace, ids)


def _ids(touched: list[tuple[Row | None, Fact | Row | None]], leads: Leads) -> Iterable[int | None]:
    if callable(leads):
        from soundings.workspaces.recording import row_of

        rows: list[dict[str, Any]] = [before for before, _ in touched if before]
        rows += [fact if isinstance(fact, dict) else row_of(fact) for _, fact in touched if fact is not None]
        yield from leads(rows)
        return
    for column in (leads,) if isinstance(leads, str) else leads:
        for before, fact in touched:
            if before is not None:
                yield before[column]
            if isinstance(fact, dict):
                yield fact.get(column)
            elif fact is not None:
                yield getattr(fact, column)


def derive_all(workspace: Workspace, slice_size: int = 1000) -> None:
    """Derive every kept value of a workspace anew."""
    from django.db import transaction
    from django.utils import timezone

    for keeper in _keepers:
        ids = list(keeper.everything(workspace))
        for start in range(0, len(ids), slice_size):
            with transaction.atomic():
                keeper.keep(workspace, set(ids[start : start + slice_size]))
    workspace.has_changed(timezone.now())
