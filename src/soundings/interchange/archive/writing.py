"""Writing an archive: row by row, so that a hundred thousand people need no more memory than ten."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Iterable, Iterator
from importlib.metadata import version
from typing import Any, BinaryIO

from django.apps import apps

from soundings.interchange.archive import layout, names, reading_page
from soundings.interchange.archive.rows import SLICE, raw
from soundings.interchange.models import ColumnsSaid, Forgotten
from soundings.workspaces.models import Act, Change, Workspace
from soundings.workspaces.snapshot import snapshot

# Higher levels take four times as long for a tenth less.
LEVEL = 1
# The earliest that a zip file can say: an archive has no clock in it.
ALWAYS = (1980, 1, 1, 0, 0, 0)
# Hears how many rows were written since it heard last.
Progress = Callable[[int], object]


def write(workspace: Workspace, into: BinaryIO, progress: Progress = lambda rows: None) -> dict[str, int]:
    """Write everything of `workspace`, as it is at one moment. Returns the number of rows by file."""
    written: dict[str, dict[str, Any]] = {}
    with snapshot(), zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, lines in _files(workspace):
            written[name] = _add(archive, name, lines, progress)
        manifest = {
            "kind": layout.KIND,
            "format": layout.FORMAT,
            "soundings": version("soundings"),
            "files": written,
        }
        _add(archive, layout.MANIFEST, [layout.as_json(manifest)], progress)
    return {name: said["rows"] for name, said in written.items() if "rows" in said}


def _files(workspace: Workspace) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield layout.WORKSPACE, [layout.as_json(layout.about(workspace))]
    yield layout.ACTS, _acts(workspace)
    for kind in layout.kinds():
        yield layout.file_of(kind), _facts(workspace, kind)
    yield layout.CHANGES, _changes(workspace)
    yield layout.COLUMNS_SAID, _beside(ColumnsSaid, workspace, "header")
    yield layout.FORGOTTEN, _beside(Forgotten, workspace, "digest")
    yield layout.PAGE, reading_page.page(workspace)


def _add(archive: zipfile.ZipFile, name: str, lines: Iterable[bytes], progress: Progress) -> dict[str, Any]:
    digest, rows = hashlib.sha256(), 0
    entry = zipfile.ZipInfo(name, ALWAYS)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    with archive.open(entry, "w", force_zip64=True) as file:
        for some in _batches(lines):
            data = b"".join(some)
            digest.update(data)
            file.write(data)
            rows += len(some)
            progress(len(some))
    said: dict[str, Any] = {"sha256": digest.hexdigest()}
    return {"rows": rows, **said} if name.endswith(".jsonl") else said


def _batches(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    some: list[bytes] = []
    for line in lines:
        some.append(line)
        if len(some) == SLICE:
            yield some
            some = []
    if some:
        yield some


def _acts(workspace: Workspace) -> Iterator[bytes]:
    said = ("uuid", "at", "what", "by", "undoes")
    rows = Act.objects.within(workspace).order_by("id")
    found = rows.values_list("uuid", "at", "what", "by__username", "undoes__uuid")
    for row in found.iterator(chunk_size=SLICE):
        yield layout.line(said, row)


def _facts(workspace: Workspace, kind: type[Any]) -> Iterator[bytes]:
    columns = layout.columns(kind)
    said = [column.name for column in columns]
    for row in raw(kind._base_manager.filter(workspace=workspace).order_by("id"), columns):
        yield layout.line(said, row)


def _beside(kind: type[Any], workspace: Workspace, order: str) -> Iterator[bytes]:
    """What is no fact and of no act."""
    said = [column.name for column in layout.columns(kind)]
    for row in kind.objects.filter(workspace=workspace).order_by(order).values_list(*said):
        yield layout.line(said, row)


def _changes(workspace: Workspace) -> Iterator[bytes]:
    rows = Change.objects.filter(act__workspace=workspace).select_related("act").order_by("id")
    some: list[Change] = []
    for change in rows.iterator(chunk_size=SLICE):
        some.append(change)
        if len(some) == SLICE:
            yield from _told(workspace, some)
            some = []
    yield from _told(workspace, some)


def _told(workspace: Workspace, changes: list[Change]) -> Iterator[bytes]:
    found = names.uuids_of(workspace, names.keys_in(changes))
    for change in changes:
        before = None
        if change.before is not None:
            labels = names.pointed_to(apps.get_model(change.table))
            before = {
                name: found.get((labels[name], value)) if name in labels and value is not None else value
                for name, value in change.before.items()
                if name not in layout.LEFT_OUT
            }
        said = ("act", "kind", "fact", "before", "version")
        yield layout.line(said, (change.act.uuid, change.table, change.fact, before, change.version))
