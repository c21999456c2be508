"""The way of a file: read in a child, previewed, then written by the worker in short transactions of one act."""

from __future__ import annotations

from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db import connection, transaction

from soundings.formats.bad_rows import bad_rows
from soundings.formats.child import read_safely
from soundings.formats.records import Person as Record
from soundings.formats.records import Reading, UnreadableFile
from soundings.interchange.matching import known_for
from soundings.interchange.models import Import
from soundings.interchange.writing import write
from soundings.people.models import Person
from soundings.workspaces.acts import continuing
from soundings.workspaces.models import User, Workspace
from soundings.workspaces.undo import undo_in_steps

# Records written in one transaction: well under a quarter of a second, so that a note saves meanwhile.
SLICE = 250
# What the preview shows.
SAMPLE = 20
KIND = "linkedin-connections"
MEGABYTE = 1_000_000
LARGEST = 10 * MEGABYTE


def bring(workspace: Workspace, filename: str, content: bytes, *, by: User, at: datetime) -> Import:
    """Read a file and store it with its preview; raises UnreadableFile with a sentence for the user."""
    reading = read_safely(KIND, content)
    records = reading.records
    brought = Import(workspace=workspace, by=by, filename=filename[:200], kind=KIND, made_at=at, content=content)
    brought.total = len(records)
    brought.skipped, brought.bad = reading.counts.skipped, reading.counts.bad
    brought.remarks = [note.message for note in reading.notes]
    if reading.problems:
        brought.bad_rows = bad_rows(reading)
        brought.bad_lines = [{"line": problem.line, "message": problem.message} for problem in reading.problems[:200]]
    for start in range(0, len(records), 2000):
        _count(brought, workspace, records[start : start + 2000])
    brought.sample = [
        {"name": record.full_name, "title": record.title or "", "organisation": record.organisation or ""}
        for record in records[:SAMPLE]
    ]
    brought.save()
    return brought


def _count(brought: Import, workspace: Workspace, records: tuple[Record, ...]) -> None:
    known = known_for(workspace, records)
    for record in records:
        person = known.person_of(record)
        if person is None:
            brought.new += 1
        elif known.lacks(record, person):
            brought.changed += 1
        else:
            brought.same += 1


@lru_cache(maxsize=1)
def _reading(uuid: UUID) -> Reading:
    """The worker reads a file once, not once a slice."""
    brought = Import.objects.get(uuid=uuid)
    return read_safely(brought.kind, bytes(brought.content or b""))


def step(now: datetime) -> bool:
    """One short transaction of whatever import is unfinished; True if there may be more to do."""
    brought = Import.objects.unfinished().filter(trouble="").select_related("workspace", "act").order_by("id").first()
    if brought is None:
        return _undo_step(now)
    try:
        records = _reading(brought.uuid).records
    except UnreadableFile as why:
        Import.objects.filter(pk=brought.pk).update(trouble=str(why)[:300])
        return True
    with transaction.atomic():
        claimed = Import.objects.filter(pk=brought.pk, finished_at=None)
        if connection.features.has_select_for_update_skip_locked:
            claimed = claimed.select_for_update(skip_locked=True)
        mine = claimed.first()
        if mine is None or brought.act is None:
            return False
        chunk = records[mine.reached : mine.reached + SLICE]
        if chunk:
            with continuing(brought.act):
                write(brought.workspace, chunk, at=brought.act.at)
            mine.reached += len(chunk)
        if mine.reached >= len(records):
            mine.finished_at, mine.content = now, None
        mine.save(update_fields=["reached", "finished_at", "content"])
    if mine.finished_at:
        _reading.cache_clear()
    return True


def _undo_step(now: datetime) -> bool:
    brought = Import.objects.to_undo().select_related("act", "by").order_by("id").first()
    if brought is None:
        return False
    if brought.act is not None:
        undo_in_steps(brought.act, by=brought.by, at=brought.undo_asked_at or now)
    kept = Person.objects.within(brought.workspace).filter(added_in=brought.act).count()
    Import.objects.filter(pk=brought.pk).update(undo_finished_at=now, kept_people=kept)
    return True
