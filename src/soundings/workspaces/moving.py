"""One fact takes the place of another: whatever points to it moves along, on every floor, without a list of kinds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from django.db.models import ForeignKey

from soundings.workspaces.models import Fact
from soundings.workspaces.undo import fact_models

F = TypeVar("F", bound=Fact)


def fold(kept: F, gone: F) -> None:
    """Everything that points to `gone` points to `kept`, and `gone` is removed. Inside an act.

    Of kinds that stand once for each, the row of `kept` takes over what the other says (`Fact.take_over`). A row that
    pointed from the one to the other would point to itself, and goes.
    """
    for model, fields in _pointing(type(kept)):
        for field in fields:
            rows = list(model._base_manager.filter(**{field.name: gone}))
            mine = model._base_manager.filter(**{field.name: kept}).first() if field.unique and rows else None
            for row in rows:
                if mine is not None:
                    mine.take_over(row)
                    mine.save()
                    fold(mine, row)
                elif any(getattr(row, other.attname) == kept.pk for other in fields if other is not field):
                    row.delete()
                else:
                    setattr(row, field.name, kept)
                    row.save()
    gone.delete()


def _pointing(target: type[Fact]) -> Iterator[tuple[type[Fact], list[ForeignKey[Fact, Fact]]]]:
    """Each kind of fact that points to `target`, with the columns by which it does."""
    for model in fact_models():
        fields = [
            field
            for field in model._meta.concrete_fields
            if isinstance(field, ForeignKey) and field.related_model is target
        ]
        if fields:
            yield model, fields
