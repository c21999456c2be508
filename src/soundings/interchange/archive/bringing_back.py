"""Bringing an archive back into an empty workspace: all of it, in one transaction, or nothing."""

from __future__ import annotations

import hashlib
import json
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any
from uuid import UUID

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, models, transaction

from soundings.interchange.archive import layout, names
from soundings.interchange.columns import KNOWN
from soundings.interchange.models import ColumnsSaid, Forgotten
from soundings.workspaces import bulk, kept
from soundings.workspaces.models import Act, Change, User, Workspace

SLICE = 2000
# What can be said of a column; nothing, too.
MEANINGS = KNOWN | {""}
LONGEST_LINE = 10_000_000
LONGEST_DOCUMENT = 1_000_000
DAMAGED = "This archive is damaged and cannot be brought back. Nothing was changed. Take another copy of it."
NEWER = "This archive was written by a newer Soundings. Update Soundings, then bring it back."
ELSEWHERE = "What is in this archive is here already, in another workspace. Nothing was changed."
# What zipfile and json raise for what is broken, encrypted or of an unknown kind.
UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, EOFError, RuntimeError),
    *(ValueError, TypeError, LookupError, AttributeError),
)

Row = dict[str, Any]
Ids = Mapping[str, dict[str, int]]
Progress = Callable[[int], object]


class NotAnArchive(Exception):
    """One sentence for the user: why this file cannot be brought back."""


class NotEmpty(Exception):
    """An archive is brought back into an empty workspace only: two histories cannot become one."""


def bring_back(file: Path, workspace: Workspace, *, by: User | None, progress: Progress = lambda rows: None) -> int:
    """Fill the empty `workspace` with what is in the archive; `by` did what a user unknown here did.

    Returns how many facts there are now. Raises NotEmpty or NotAnArchive, and then nothing was changed.
    """
    try:
        with zipfile.ZipFile(file) as archive, transaction.atomic():
            _check_empty(workspace)
            reading = _Reading(archive, _manifest(archive))
            return _Filling(reading, workspace, by, progress).fill()
    except OSError as error:
        raise NotAnArchive(f"{file} cannot be opened ({error.strerror}).") from error
    except IntegrityError as error:
        raise NotAnArchive(ELSEWHERE) from error
    except (*UNREADABLE, DataError, ValidationError) as error:
        raise NotAnArchive(DAMAGED) from error


def _check_empty(workspace: Workspace) -> None:
    if any(kind._base_manager.filter(workspace=workspace).exists() for kind in layout.kinds()):
        raise NotEmpty("There is something in this workspace already. An archive is brought back into an empty one.")


def _manifest(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """The sum of each file, by name."""
    said = json.loads(_whole(archive, layout.MANIFEST))
    if said["kind"] != layout.KIND:
        raise NotAnArchive("This is no archive of Soundings.")
    if said["format"] > layout.FORMAT:
        raise NotAnArchive(NEWER)
    return {name: about["sha256"] for name, about in said["files"].items()}


def _whole(archive: zipfile.ZipFile, name: str) -> bytes:
    if archive.getinfo(name).file_size > LONGEST_DOCUMENT:
        raise NotAnArchive(DAMAGED)
    return archive.read(name)


class _Reading:
    """The rows of each file; what does not have the sum that the manifest says is damaged."""

    def __init__(self, archive: zipfile.ZipFile, sums: Mapping[str, str]) -> None:
        self.archive, self.sums = archive, sums

    def document(self, name: str) -> Row:
        """A small file as a whole."""
        found: Row = json.loads(_whole(self.archive, name))
        return found

    def rows(self, name: str) -> Iterator[list[Row]]:
        """Slices of rows; none where an older archive has no such file."""
        if name not in self.sums:
            return
        digest, some = hashlib.sha256(), []
        with self.archive.open(name) as file:
            while line := file.readline(LONGEST_LINE):
                digest.update(line)
                some.append(json.loads(line))
                if len(some) == SLICE:
                    yield some
                    some = []
        if digest.hexdigest() != self.sums[name]:
            raise NotAnArchive(DAMAGED)
        if some:
            yield some


class _Filling:
    """One workspace while it is being filled. Inside a transaction."""

    def __init__(self, reading: _Reading, workspace: Workspace, by: User | None, progress: Progress) -> None:
        self.reading, self.workspace, self.by, self.progress = reading, workspace, by, progress
        # The key of each row by the label of its kind and its UUID, for those that others point to.
        self.ids: defaultdict[str, dict[str, int]] = defaultdict(dict)

    def fill(self) -> int:
        """Everything, and then what is kept of it."""
        self._workspace()
        self._acts()
        number = sum(self._facts(kind) for kind in layout.kinds())
        self._changes()
        self._columns_said()
        self._forgotten()
        kept.derive_all(self.workspace)
        return number

    def _workspace(self) -> None:
        said = self.reading.document(layout.WORKSPACE)
        fields = Workspace._meta
        for name in ("name", "time_zone", "made_at"):
            setattr(self.workspace, name, _value(fields.get_field(name), said[name]))
        # Two copies in one database have two names.
        if not Workspace.objects.filter(uuid=said["uuid"]).exists():
            self.workspace.uuid = UUID(said["uuid"])
        self.workspace.full_clean(exclude=["members"], validate_unique=False)
        self.workspace.save()

    def _acts(self) -> None:
        here = dict(self.workspace.members.values_list("username", "pk"))
        someone = self.by.pk if self.by else None
        undoing: dict[str, str] = {}
        for some in self.reading.rows(layout.ACTS):
            rows = [
                {
                    "uuid": UUID(row["uuid"]),
                    "at": _value(Act._meta.get_field("at"), row["at"]),
                    "what": _value(Act._meta.get_field("what"), row["what"]),
                    "by_id": here.get(row["by"], someone) if row["by"] else None,
                }
                for row in some
            ]
            keys = bulk.insert(Act, rows, {"workspace_id": self.workspace.pk})
            self._remember(Act, some, keys)
            undoing.update({row["uuid"]: row["undoes"] for row in some if row["undoes"]})
            self.progress(len(some))
        ids = self.ids[Act._meta.label]
        for one, other in undoing.items():
            Act.objects.filter(pk=ids[one]).update(undoes=ids[other])

    def _facts(self, kind: type[Any]) -> int:
        columns, number = layout.columns(kind), 0
        for some in self.reading.rows(layout.file_of(kind)):
            # A column that an older archive does not know has its default; one that every row needs is not left out.
            known = [column for column in columns if column.name in some[0] or column.points_to]
            rows = [{column.attname: self._read(column, row[column.name]) for column in known} for row in some]
            keys = bulk.insert(kind, rows, {"workspace_id": self.workspace.pk})
            self._remember(kind, some, keys)
            number += len(some)
            self.progress(len(some))
        return number

    def _remember(self, kind: type[models.Model], rows: list[Row], keys: Any) -> None:
        self.ids[kind._meta.label].update(zip((row["uuid"] for row in rows), keys, strict=True))

    def _read(self, column: layout.Column, said: Any) -> Any:
        other = column.points_to
        if other is None:
            return _value(column.field, said)
        return None if said is None and column.field.null else self.ids[other._meta.label][said]

    def _changes(self) -> None:
        """What acts changed. A row that was removed has no key here: it is given one that no row will ever have."""
        gone = 0
        known = {kind._meta.label for kind in layout.kinds()}
        for some in self.reading.rows(layout.CHANGES):
            for row in some:
                if row["kind"] not in known:
                    # Undo would write into a table that is none of ours.
                    raise NotAnArchive(DAMAGED)
                for label, fact in _mentioned(row):
                    if fact not in self.ids[label]:
                        gone -= 1
                        self.ids[label][fact] = gone
            rows = [
                {
                    "act_id": self.ids[Act._meta.label][row["act"]],
                    "table": row["kind"],
                    "key": self.ids[row["kind"]][row["fact"]],
                    "fact": UUID(row["fact"]),
                    "before": self._before(row),
                    "version": row["version"],
                }
                for row in some
            ]
            bulk.insert(Change, rows, {})
            self.progress(len(some))

    def _columns_said(self) -> None:
        """What the user said of tables; none in an older archive. What this Soundings does not know is not said."""
        columns = layout.columns(ColumnsSaid)
        for some in self.reading.rows(layout.COLUMNS_SAID):
            for row in some:
                said = {column.name: _value(column.field, row[column.name]) for column in columns if column.name in row}
                known = {str(name): meaning for name, meaning in said["meanings"].items() if meaning in MEANINGS}
                ColumnsSaid.objects.create(workspace=self.workspace, **said | {"meanings": known})

    def _forgotten(self) -> None:
        """Who was erased stays erased here too: what makes them known again moves along."""
        columns = layout.columns(Forgotten)
        for some in self.reading.rows(layout.FORGOTTEN):
            rows = [{column.name: _value(column.field, row[column.name]) for column in columns} for row in some]
            Forgotten.objects.bulk_create(Forgotten(workspace=self.workspace, **row) for row in rows)

    def _before(self, row: Row) -> Row | None:
        if row["before"] is None:
            return None
        labels = names.pointed_to(apps.get_model(row["kind"]))
        before = {
            name: self.ids[labels[name]][value] if name in labels and value is not None else value
            for name, value in row["before"].items()
        }
        return {"id": self.ids[row["kind"]][row["fact"]], "workspace_id": self.workspace.pk, **before}


def _mentioned(row: Row) -> Iterator[tuple[str, str]]:
    """The facts that a change speaks of, by label and UUID; an act it does not know is damage, not a removed fact."""
    yield row["kind"], row["fact"]
    for name, label in names.pointed_to(apps.get_model(row["kind"])).items():
        fact = (row["before"] or {}).get(name)
        if fact is not None and label != Act._meta.label:
            yield label, fact


def _value(field: Any, said: Any) -> Any:
    """A value as the database takes it; raises ValidationError for one that this column cannot hold."""
    if said is None:
        if not field.null:
            raise ValidationError("empty")
        return None
    value = field.to_python(said)
    if field.max_length and isinstance(value, str) and len(value) > field.max_length:
        raise ValidationError("too long")
    return value
