"""Writing thousands of new rows at once.

Django's own bulk_create spends some 60 µs a row on building its statement; at the 40,000 rows of an import that is most
of the time, and making a model instance for each takes as long again. Here the keys are taken first, and the values
handed to the database as they are, column by column.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Any
from uuid import UUID

from django.db import connection, connections, models

from soundings.workspaces.recording import Row

# Fields whose values the database takes as Python has them.
PLAIN = (models.CharField, models.TextField, models.BooleanField, models.IntegerField, models.ForeignKey)

# The sequence is looked up once, not once a row.
TAKE = """SELECT nextval(name)
  FROM (SELECT pg_get_serial_sequence(%s, 'id')::regclass AS name OFFSET 0) AS sequence, generate_series(1, %s)"""


def insert(model: type[models.Model], rows: Sequence[Row], common: Row) -> Sequence[int]:
    """Insert new rows of one model and return their keys. Inside a transaction.

    Each row says the same columns, by attribute name; `common` says those that are alike in all of them; columns that
    nobody says have their defaults.
    """
    if not rows:
        return []
    keys = _keys(model, len(rows))
    fields = model._meta.concrete_fields
    columns = [str(field.column) for field in fields]
    write(model._meta.db_table, columns, zip(*(_column(field, rows, common, keys) for field in fields), strict=False))
    return keys


def write(table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Add rows whose values are as the database takes them.

    PostgreSQL copies them in: of single statements each would be planned, and each would call what the table triggers.
    """
    quote = connection.ops.quote_name
    into = f"{quote(table)} ({', '.join(map(quote, columns))})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with connection.wrap_database_errors, cursor.copy(f"COPY {into} FROM STDIN") as copy:
                for row in rows:
                    copy.write_row(row)
        else:
            marks = ", ".join(["%s"] * len(columns))
            cursor.executemany(" ".join(["INSERT INTO", into, "VALUES (", marks, ")"]), list(rows))


def rewrite(model: type[models.Model], rows: Sequence[Any], columns: Sequence[str]) -> None:
    """Write some columns of rows that stand there anew.

    One statement for some hundred takes Django longer to put together than SQLite needs for as many single ones; to
    PostgreSQL, whose tally is told of each statement, they go together.
    """
    if connection.vendor == "postgresql":
        models.QuerySet[Any](model).bulk_update(rows, columns, batch_size=400)
        return
    fields = [field for field in model._meta.concrete_fields if field.name in columns]
    quote, here = connection.ops.quote_name, connections[connection.alias]
    said = ", ".join(f"{quote(str(field.column))} = %s" for field in fields)
    parts = [[field.get_db_prep_save(getattr(row, field.attname), here) for row in rows] for field in fields]
    values = list(zip(*parts, [row.pk for row in rows], strict=True))
    with connection.cursor() as cursor:
        cursor.executemany(" ".join(["UPDATE", quote(model._meta.db_table), "SET", said, "WHERE id = %s"]), values)


def _column(field: models.Field[Any, Any], rows: Sequence[Row], common: Row, keys: Sequence[int]) -> Iterable[Any]:
    """One column of all rows, as the database takes it; one that is alike in all is repeated without end."""
    name = field.attname
    if field.primary_key:
        return keys

    # Looked up once: the connection behind Django's proxy.
    here, prepare = connections[connection.alias], field.get_db_prep_save

    def prepared(value: Any) -> Any:
        return value if isinstance(field, PLAIN) else prepare(value, here)

    if name in common:
        return repeat(prepared(common[name]))
    if name in rows[0]:
        said = [row[name] for row in rows]
        return said if isinstance(field, PLAIN) else [prepared(value) for value in said]
    if name == "uuid":
        return [prepare(one, here) for one in names_in_order(len(rows))]
    if field.has_default() and callable(field.default):
        make = field.default
        return [prepare(make(), here) for _ in rows]
    return repeat(prepared(field.get_default()))


def names_in_order(number: int) -> list[UUID]:
    """Names for rows written one after another (RFC 9562, version 7: the time, a count, chance).

    Such names stand side by side in the index. Names by chance alone would touch a page of it for nearly every row, and
    all of these pages would have to be written again with each transaction.
    """
    first, chance = (time.time_ns() // 1_000_000) << 12, os.urandom(8 * number)
    names = []
    for place in range(number):
        moment, count = divmod(first + place, 1 << 12)
        rest = int.from_bytes(chance[8 * place : 8 * place + 8], "big") >> 2
        names.append(UUID(int=moment << 80 | 7 << 76 | count << 64 | 2 << 62 | rest))
    return names


def _keys(model: type[models.Model], number: int) -> Sequence[int]:
    """Keys that nobody has or will be given."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            # The write lock is held: nobody else takes keys meanwhile.
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
            found = cursor.fetchone()
            last = found[0] if found else 0
            return range(last + 1, last + 1 + number)
        cursor.execute(TAKE, [table, number])
        return [row[0] for row in cursor.fetchall()]
