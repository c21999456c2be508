"""Facts: rows that have one name everywhere (a UUID), live in a workspace, and are written only inside acts."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Self, TypeVar

from django.db import models
from django.urls import reverse

from soundings.workspaces import bulk, recording
from soundings.workspaces.models.accounts import Workspace
from soundings.workspaces.models.acts import Act

F = TypeVar("F", bound=models.Model, covariant=True)


class FactQuerySet(models.QuerySet[F]):
    """The only road to facts begins with `within(workspace)`."""

    def within(self, workspace: Workspace) -> Self:
        """Only this workspace's."""
        return self.filter(workspace=workspace)

    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """Add many at once, inside the current act."""
        facts = list(objs)
        doing = recording.current()
        for fact in facts:
            doing.sign(fact)
        keys = bulk.insert(self.model, [recording.row_of(fact) for fact in facts], {})
        for fact, key in zip(facts, keys, strict=True):
            fact.pk = key
            fact._state.adding, fact._state.db = False, self.db
        doing.added(facts)
        return facts

    def add_rows(self, rows: Sequence[recording.Row]) -> Sequence[int]:
        """Add thousands at once, inside the current act and its workspace, without an instance for each.

        The rows say the same columns, by attribute name (`person_id`, not `person`); what they point to is in the
        workspace, or has just been added. Returns their keys.
        """
        return recording.current().add_rows(self.model, rows)

    def update(self, **values: Any) -> int:
        """Change many at once, inside the current act; each row's state before is kept for undo."""
        doing = recording.current()
        before = list(self.values())
        if not before:
            return 0
        keys = [row["id"] for row in before]
        rows = self.model._base_manager.filter(pk__in=keys)
        number = models.QuerySet.update(rows, **values, version=models.F("version") + 1)
        after: dict[int, Any] = {row.pk: row for row in self.model._base_manager.filter(pk__in=keys)}
        for row in before:
            doing.changed(after[row["id"]], row)
        return number

    def write_kept(self, rows: Sequence[Any], columns: Sequence[str]) -> None:
        """Write kept columns, which are caches and no facts: nothing is recorded, no version rises."""
        bulk.rewrite(self.model, rows, columns)

    def delete(self) -> tuple[int, dict[str, int]]:
        """Remove many at once, with all that hangs on them; undo brings them back."""
        rows: list[Any] = list(self)
        return recording.current().remove(rows)


class FactManager(models.Manager[F]):
    """For kinds that need no phrases of their own."""

    def get_queryset(self) -> FactQuerySet[F]:
        """All of them; pages begin with `within`."""
        return FactQuerySet(self.model, using=self._db)

    def within(self, workspace: Workspace) -> FactQuerySet[F]:
        """Only this workspace's."""
        return self.get_queryset().within(workspace)


class Fact(models.Model):
    """Something that happened or is so, with a name of its own and the act that wrote it down."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # No index of its own: a database that took it would read a whole workspace to find ten rows. Kinds that are listed
    # by workspace have an index that begins with it.
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    added_in = models.ForeignKey(Act, on_delete=models.CASCADE, related_name="+", editable=False)
    # Rises with every change: a form that was opened on an older version is told so.
    version = models.PositiveIntegerField(default=1, editable=False)

    # Each kind has its own; Any, so that each may.
    objects: ClassVar[Any] = FactManager[Any]()

    # What one is called in a sentence: 'Removed the claim …'. Each model says its own.
    noun: ClassVar[str] = ""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Write the row inside the current act. A row that has not changed is left alone."""
        doing = recording.current()
        if self._state.adding:
            doing.sign(self)
            super().save(force_insert=True)
            doing.added([self])
            return
        before: recording.Row = dict(type(self)._base_manager.filter(pk=self.pk).values().get())
        if before == recording.row_of(self):
            return
        doing.check(self)
        self.version = before["version"] + 1
        super().save(force_update=True)
        doing.changed(self, before)

    def get_absolute_url(self) -> str:
        """The page on which this fact is shown. Each kind says its own."""
        raise NotImplementedError(type(self).__name__)

    def take_over(self, other: Self) -> None:
        """Before another of the same kind goes: fill what this one leaves open. Kinds that know better say so."""
        for field in self._meta.concrete_fields:
            if field.editable and not isinstance(field, models.ForeignKey) and not getattr(self, field.attname):
                setattr(self, field.attname, getattr(other, field.attname))

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Remove the row, and all that is part of it, inside the current act."""
        return recording.current().remove([self])

    def get_home_url(self) -> str:
        """Where to go when the fact is gone: the page of the whole it was part of."""
        for column in self.parts():
            whole = getattr(self, column.removesuffix("_id"))
            if isinstance(whole, Fact):
                return whole.get_absolute_url()
        return "/"

    def get_remove_url(self) -> str:
        """Where removing it is asked about: /remove/claim/…"""
        return reverse("workspaces:remove", args=[self._meta.model_name, self.uuid])

    @classmethod
    def parts(cls) -> Sequence[str]:
        """Names of the foreign keys that make a row part of a greater whole (removed and kept with it)."""
        return [
            field.attname
            for field in cls._meta.concrete_fields
            if isinstance(field, models.ForeignKey)
            and field.remote_field.on_delete is models.CASCADE
            and issubclass(field.related_model, Fact)
        ]
