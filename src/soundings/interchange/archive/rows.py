"""Rows as the database gives them: making Python values of a million of them takes longer than all the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.db import connection
from django.db.models import QuerySet, UUIDField

from soundings.interchange.archive.layout import Column

SLICE = 2000


def raw(chosen: QuerySet[Any], columns: Sequence[Column]) -> Iterator[Sequence[Any]]:
    """The columns of the chosen rows, in their order; moments without a zone are in UTC."""
    query, values = chosen.values_list(*(column.path for column in columns)).query.sql_with_params()
    mend = _dashes(columns)
    with connection.chunked_cursor() as cursor:
        cursor.execute(query, values)
        while some := cursor.fetchmany(SLICE):
            yield from map(mend, some) if mend else some


def _dashes(columns: Sequence[Column]) -> Callable[[Sequence[Any]], Sequence[Any]] | None:
    """Where the database has no UUIDs of its own, it has their 32 digits: write them as everyone does."""
    if connection.features.has_native_uuid_field:
        return None
    places = [at for at, column in enumerate(columns) if column.points_to or isinstance(column.field, UUIDField)]

    def mended(row: Sequence[Any]) -> Sequence[Any]:
        values = list(row)
        for at in places:
            digits = values[at]
            if digits is not None:
                values[at] = f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
        return values

    return mended
