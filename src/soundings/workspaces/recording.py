"""What happens while an act is being done: each write is noted, so that it can be undone and caches be kept."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextvars import ContextVar
from functools import cache
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models.deletion import Collector

if TYPE_CHECKING:
    from soundings.workspaces.models import Act, Fact

Row = dict[str, Any]


class OutsideAnAct(RuntimeError):
    """A fact was written without saying who did what: a mistake in the program, never the user's."""


class AnotherWorkspace(RuntimeError):
    """A fact would have pointed into somebody else's workspace."""


def row_of(fact: models.Model) -> Row:
    """The values of all the row's columns, by attribute name."""
    return {field.attname: getattr(fact, field.attname) for field in fact._meta.concrete_fields}


class WholeCollector(Collector):
    """Collects every row that a removal takes along, loaded, so that each can be brought back."""

    def can_fast_delete(self, *args: Any, **kwargs: Any) -> bool:
        """Never: a row that is deleted unseen could not be restored."""
        return False


@cache
def _pointing(model: type[models.Model]) -> tuple[str, ...]:
    """The names of a model's foreign keys."""
    return tuple(field.name for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey))


class Doing:
    """An act while it is being done."""

    def __init__(self, act: Act) -> None:
        """`act` is already stored."""
        self.act = act
        # For each kind of fact, the rows as they were (or None) and as they are (or None).
        self.touched: dict[type[Fact], list[tuple[Row | None, Fact | Row | None]]] = defaultdict(list)

    def sign(self, fact: Fact) -> None:
        """Make a new row this act's own."""
        fact.added_in_id = self.act.pk
        self.check(fact)

    def check(self, fact: Fact) -> None:
        """No row may lie in, or point into, another workspace than the act's."""
        if fact.workspace_id != self.act.workspace_id:
            raise AnotherWorkspace(f"{fact!r} is not in the workspace of the act “{self.act}”.")
        loaded = fact._state.fields_cache
        for name in _pointing(type(fact)) if loaded else ():
            other = loaded.get(name)
            if other is not None and getattr(other, "workspace_id", fact.workspace_id) != fact.workspace_id:
                raise AnotherWorkspace(f"{fact!r}: {name} is in another workspace.")

    def added(self, facts: Iterable[Fact]) -> None:
        """New rows: they carry the act themselves, nothing more is stored."""
        for fact in facts:
            self.touched[type(fact)].append((None, fact))

    def add_rows(self, model: type[Any], rows: Sequence[Row]) -> Sequence[int]:
        """New rows that never were instances; returns their keys."""
        from soundings.workspaces import bulk

        common = {"workspace_id": self.act.workspace_id, "added_in_id": self.act.pk, "version": 1}
        keys = bulk.insert(model, rows, common)
        self.touched[model].extend((None, {**row, **common, "id": key}) for row, key in zip(rows, keys, strict=True))
        return keys

    def changed(self, fact: Fact, before: Row) -> None:
        """A row differs now. Of several changes in one act the first 'before' counts."""
        self.touched[type(fact)].append((before, fact))
        if before["added_in_id"] != self.act.pk:
            self._note(fact, before, fact.version)

    def removed(self, model: type[Any], facts: Sequence[Any]) -> None:
        """Rows of one kind are about to go. However many, the same few statements note them."""
        rows = {fact.pk: row_of(fact) for fact in facts}
        self.touched[model].extend((before, None) for before in rows.values())
        mine = {key for key, before in rows.items() if before["added_in_id"] == self.act.pk}
        noted = self.act.changes.filter(table=model._meta.label)
        if mine:
            noted.filter(key__in=mine).delete()
        others = rows.keys() - mine
        if not others:
            return
        known = set(noted.filter(key__in=others).values_list("key", flat=True))
        if known:
            noted.filter(key__in=known).update(version=None)
        table = model._meta.label
        self.act.changes.bulk_create(
            self.act.changes.model(act=self.act, table=table, key=key, fact=row["uuid"], before=row, version=None)
            for key, row in rows.items()
            if key in others - known
        )

    def restored(self, fact: Fact) -> None:
        """A row that had been removed is back."""
        self.touched[type(fact)].append((None, fact))
        self._note(fact, None, fact.version)

    def remove(self, facts: Sequence[Fact]) -> tuple[int, dict[str, int]]:
        """Remove rows with all that is part of them, and let go of them where they are only mentioned."""
        from soundings.workspaces.models import Fact

        if not facts:
            return 0, {}
        collector = WholeCollector(using=facts[0]._state.db or "default", origin=facts[0])
        collector.collect(list(facts))
        collector.sort()
        updates: Any = collector.field_updates
        for (field, value), groups in updates.items():
            for other in itertools.chain.from_iterable(groups):
                if isinstance(other, Fact) and other not in collector.data.get(type(other), ()):
                    before = row_of(other)
                    setattr(other, field.attname, value)
                    other.version += 1
                    models.QuerySet(type(other)).filter(pk=other.pk).update(version=other.version)
                    self.changed(other, before)
        for model, instances in collector.data.items():
            rows = list(instances) if issubclass(model, Fact) else []
            # A statement takes only so many values.
            for start in range(0, len(rows), 500):
                self.removed(model, rows[start : start + 500])
        return collector.delete()

    def _note(self, fact: Fact, before: Row | None, version: int | None) -> None:
        change, is_new = self.act.changes.get_or_create(
            table=fact._meta.label,
            key=fact.pk,
            defaults={"fact": fact.uuid, "before": before, "version": version},
        )
        if not is_new:
            change.version = version
            change.save(update_fields=["version"])


_doing: ContextVar[Doing | None] = ContextVar("doing", default=None)


def current() -> Doing:
    """The act being done now; raises OutsideAnAct where there is none."""
    doing = _doing.get()
    if doing is None:
        raise OutsideAnAct("Facts are written inside `with act(workspace, by=…, what=…)`.")
    return doing
