"""Statements kept ready: put together and compiled once for each connection; after that only their values change.

Putting a query together costs the ORM ten times what a small indexed query costs the database. Pages are made of such
queries, so theirs are kept. Only what never changes is kept: the words of the statement, never a row that it found.
"""

from __future__ import annotations

import enum
import functools
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any, ParamSpec, TypeVar
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.base import ModelState
from django.db.models.expressions import Expression
from django.db.models.query import FlatValuesListIterable, ModelIterable, ValuesListIterable

from soundings.workspaces.models import Fact, Workspace

P = ParamSpec("P")
M = TypeVar("M")
COLLECTIONS = (list, tuple, set, frozenset, dict)
# What every database takes as it is.
PLAIN = frozenset({int, str})


class Slot(Expression):
    """Stands in a statement where a value will be: the argument of that position."""

    def __init__(self, position: int, *, many: bool = False) -> None:
        """`many` is for a collection, to be used with `__in`."""
        super().__init__(output_field=models.Field())
        self.position, self.many = position, many

    @property
    def mark(self) -> str:
        """What stands in the statement for a collection, of which nobody knows yet how large it is."""
        return f"/*values {self.position}*/"

    def as_sql(self, compiler: Any, connection: BaseDatabaseWrapper) -> tuple[str, Any]:
        """A placeholder, with the slot itself in place of the value."""
        return (f"({self.mark})" if self.many else "%s"), [self]


class Statement:
    """One query set as its connection's database says it."""

    def __init__(self, query_set: Any, of: BaseDatabaseWrapper) -> None:
        """Compile it. Rows come as instances, or as what `values_list` gives."""
        if query_set._prefetch_related_lookups:
            raise TypeError("A statement kept ready is one query: load what belongs to its rows by another.")
        self.connection = of
        self.compiler: Any = query_set.query.get_compiler(connection=of)
        self.sql, self.values = self.compiler.as_sql()
        if self.compiler.has_extra_select or (self.compiler.annotation_col_map and query_set._fields is None):
            raise TypeError("A statement kept ready finds plain rows: ask for what is counted by values_list().")
        self.marks = [value for value in self.values if isinstance(value, Slot) and value.many]
        converters = self.compiler.get_converters([column[0] for column in self.compiler.select])
        self.converters = [(position, *each) for position, each in converters.items()]
        self.build = self._builder(query_set._iterable_class)

    def rows(self, arguments: Sequence[Any]) -> list[Any]:
        """What it finds for these values, always asked anew."""
        sql, values = self.sql, []
        for slot in self.marks:
            sql = sql.replace(slot.mark, ", ".join(["%s"] * len(arguments[slot.position])))
        for value in self.values:
            if not isinstance(value, Slot):
                values.append(value)
            elif value.many:
                many = arguments[value.position]
                values += [each if type(each) in PLAIN else self._adapted(each) for each in many]
            else:
                values.append(self._adapted(arguments[value.position]))
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values)
            found = cursor.fetchall()
        return self.build([self._converted(row) for row in found] if self.converters else found)

    def _converted(self, row: Sequence[Any]) -> list[Any]:
        """A row with its values as Python has them, as the ORM's compiler does it."""
        values = list(row)
        for position, converters, expression in self.converters:
            value = values[position]
            if value is not None:
                for convert in converters:
                    value = convert(value, expression, self.connection)
                values[position] = value
        return values

    def _adapted(self, value: Any) -> Any:
        """As the fields of the ORM would hand it to this database."""
        match value:
            case models.Model():
                return value.pk
            case datetime():
                return self.connection.ops.adapt_datetimefield_value(value)
            case date():
                return self.connection.ops.adapt_datefield_value(value)
            case UUID():
                return value if self.connection.features.has_native_uuid_field else value.hex
            case enum.Enum():
                return value.value
        return value

    def _builder(self, kind: type) -> Callable[[Iterable[Any]], list[Any]]:
        if kind is FlatValuesListIterable:
            return lambda rows: [row[0] for row in rows]
        if kind is ValuesListIterable:
            return lambda rows: [tuple(row) for row in rows]
        if kind is not ModelIterable:
            raise TypeError("A statement kept ready gives instances, or what values_list() gives.")
        make = self._maker(self.compiler.klass_info)
        return lambda rows: [make(row) for row in rows]

    def _maker(self, info: dict[str, Any]) -> Callable[[Sequence[Any]], Any]:
        """From a row to an instance with what `select_related` loads, or to None where there is no such row.

        An instance is filled as one that is unpickled. The ORM goes through `__init__`, which sets field by field and
        tells signals that nobody hears: ten times as long.
        """
        model, alias = info["model"], self.connection.alias
        first, last = info["select_fields"][0], info["select_fields"][-1] + 1
        names = [column[0].target.attname for column in self.compiler.select[first:last]]
        key = first + names.index(model._meta.pk.attname)
        related = [
            (self._maker(part), part["local_setter"], part["remote_setter"])
            for part in info.get("related_klass_infos", ())
        ]

        def make(row: Sequence[Any]) -> Any:
            if row[key] is None:
                return None
            one = model.__new__(model)
            one._state = ModelState()
            one._state.adding, one._state.db = False, alias
            vars(one).update(zip(names, row[first:last], strict=True))
            for make_part, keep_here, keep_there in related:
                part = make_part(row)
                keep_here(one, part)
                if part is not None:
                    keep_there(part, one)
            return one

        return make


def ready(query: Callable[P, models.QuerySet[Any, M]]) -> Callable[P, list[M]]:
    """Make of a function that puts a query set together one that finds its rows, by a statement kept ready.

    The function is called once for each connection, with a `Slot` for every positional argument: it may use them as
    values in filters and nowhere else. What shapes the statement (a limit, an order) is a keyword argument: each
    combination is a statement of its own. Nothing else may be used, the clock least of all. A collection is used with
    `__in` and never negated: an empty one finds nothing, and nothing is asked.
    """

    @functools.wraps(query)
    def find(*arguments: P.args, **shape: P.kwargs) -> list[M]:
        collections = [isinstance(each, COLLECTIONS) for each in arguments]
        if any(many and not argument for many, argument in zip(collections, arguments, strict=True)):
            return []
        # They live as long as their connection does, which is one thread's and one database's.
        connection = connections[DEFAULT_DB_ALIAS]
        kept: dict[Any, Statement] = vars(connection).setdefault("ready", {})
        key = (query, *sorted(shape.items()))
        if key not in kept:
            slots: Any = [Slot(number, many=many) for number, many in enumerate(collections)]
            kept[key] = Statement(query(*slots, **shape), connection)
        return kept[key].rows(arguments)

    return find


@ready
def named(workspace: Workspace, uuids: Collection[UUID], *, model: type[Fact], related: tuple[str, ...] = ()) -> Any:
    """The facts of that kind and of those names, with `related` loaded."""
    facts = model.objects.within(workspace).filter(uuid__in=uuids)
    return facts.select_related(*related) if related else facts
