"""The way of a file: read in a child, previewed, then written by the worker in short transactions of one act."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from functools import lru_cache
from uuid import UUID

from django.db import DataError, connection, transaction

from soundings.formats.bad_rows import bad_rows
from soundings.formats.child import ORDINARY, run
from soundings.formats.limits import Limits
from soundings.formats.readers import ANYBODY
from soundings.formats.records import Note, Problem, Reading, UnreadableFile
from soundings.formats.records import Person as Record
from soundings.formats.wire import packed, unpacked
from soundings.interchange import answers, besides
from soundings.interchange.choosing import Chosen, chosen_of
from soundings.interchange.columns import as_said, columns_of, header_of
from soundings.interchange.matching import sort_key
from soundings.interchange.models import ColumnsSaid, Import, Page, Place, Recognised
from soundings.interchange.sorting import Kind, pages_of, sort
from soundings.interchange.tracking import introduce, introduced
from soundings.interchange.writing import write
from soundings.people.models import Person
from soundings.people.models.person import Found
from soundings.workspaces.acts import continuing
from soundings.workspaces.models import User, Workspace
from soundings.workspaces.undo import undo_in_steps
from soundings.workspaces.work import breathe

# How long one transaction may take: well under a quarter of a second, so that a note saves meanwhile.
SECONDS = 0.1
# Records in a transaction: the first, the fewest and the most.
SLICE, LEAST, MOST = 300, 250, 1000
# Files of these kinds say how the people in them were found.
FOUND = {"linkedin-connections": Found.CONNECTION}
# What a reading says of a file, and what of it is kept no longer than the file waits.
UNDERSTOOD = (
    *("kind", "content", "columns", "sheets", "sheet", "said", "total", "new", "changed", "same", "skipped", "bad"),
    *("doubtful", "again", "forgotten", "by_kind"),
    *("bad_rows", "bad_lines", "remarks", "messages", "talks", "to_do", "open_date", "day_first"),
)
WAITING = ("content", "source", "columns", "sheets", "sheet", "said", "open_date")
# What is asked on the preview needs no remark.
ASKED = frozenset(("month-first", "tracked-month-first"))
DOES_NOT_FIT = "A row of this file holds more than can be kept, and it stopped there. What is in can be taken back."
AS_BEFORE = "Columns read as you said last time."
MEGABYTE = 1_000_000
# As much as is read of a table; cards with pictures are larger than anything else people bring.
LARGEST = 50 * MEGABYTE


def bring(
    workspace: Workspace, filename: str, content: bytes, *, by: User, at: datetime, limits: Limits = ORDINARY
) -> Import:
    """Read a file and store it with its preview; raises UnreadableFile with a sentence for the user."""
    reading = run(ANYBODY, content, limits=limits, today=at.date().isoformat())
    further = [record for record in reading.records if not isinstance(record, Record)]
    reading = replace(reading, records=tuple(record for record in reading.records if isinstance(record, Record)))
    brought = Import(workspace=workspace, by=by, filename=filename[:200], made_at=at)
    if reading.kind == "table" or reading.open_date:
        brought.source, brought.header = content, header_of(reading)
        known = ColumnsSaid.objects.filter(workspace=workspace, header=brought.header).first()
        if known and (again := _as_before(content, known)):
            reading = replace(again, notes=(*again.notes, Note("as-before", AS_BEFORE, 1)))
            brought.said = known.meanings
    pages = _understand(brought, reading)
    brought.total += len(further)
    more = besides.understood(brought, further, reading.records)
    with transaction.atomic():
        brought.save()
        _keep_pages(brought, pages)
        if more:
            more.brought = brought
            more.save()
    return brought


def _as_before(content: bytes, known: ColumnsSaid) -> Reading | None:
    """A table read as the user said of one with the same columns; None where that leads nowhere any more."""
    for sheet in dict.fromkeys((known.sheet or None, None)):
        try:
            return run(ANYBODY, content, mapping=known.meanings, sheet=sheet, day_first=known.day_first)
        except UnreadableFile:
            continue
    return None


def read_again(
    brought: Import, chosen: Mapping[str, str], *, sheet: str = "", day_first: bool | None = None, seen: int
) -> bool:
    """Read a table again, its columns and dates being what the user says; another sheet is first read by guess.

    `seen` is the reading they looked at: False where it is not the latest any more. Raises UnreadableFile.
    """
    if brought.confirmed_at or brought.source is None:
        return False
    another = sheet not in {"", brought.sheet}
    told = brought.told
    if day_first is None and brought.open_date:
        day_first = brought.day_first
    is_said = all(told.get(name) == meaning for name, meaning in chosen.items()) and day_first in {
        None,
        brought.day_first,
    }
    if is_said and not another and 0 < seen < brought.readings:
        # The same press again.
        return True
    said = {} if another else as_said(brought.said, told, {name: chosen[name] for name in chosen if name in told})
    # The sheet by name only where there is a choice: text has none.
    named = (sheet or brought.sheet) if len(brought.sheets) > 1 else None
    again = Import(workspace=brought.workspace, filename=brought.filename, made_at=brought.made_at)
    pages = _understand(again, run(ANYBODY, bytes(brought.source), mapping=said, sheet=named, day_first=day_first))
    again.said = said
    values = {name: getattr(again, name) for name in UNDERSTOOD}
    latest = Import.objects.filter(pk=brought.pk, confirmed_at=None, readings=seen)
    with transaction.atomic():
        is_latest = bool(latest.update(**values, readings=seen + 1))
        if is_latest:
            Page.objects.filter(brought=brought).delete()
            _keep_pages(brought, pages)
    return is_latest


def _keep_pages(brought: Import, pages: Sequence[Page]) -> None:
    for page in pages:
        page.brought = brought
    Page.objects.bulk_create(pages, batch_size=100)


def _understand(brought: Import, reading: Reading) -> list[Page]:
    """Keep what was understood, and count it. Returns the pages that show it, to be stored with it."""
    # In the order of the directory, so that a slice of records stands side by side in its indexes.
    records = tuple(sorted(reading.records, key=sort_key))
    brought.kind = reading.kind
    brought.content = packed(replace(reading, records=records, sheets=(), firsts={}))
    brought.columns = [asdict(column) for column in columns_of(reading)]
    brought.sheets, brought.sheet = list(reading.sheet_names), reading.sheet[:200]
    brought.total = len(records)
    brought.skipped, brought.bad = reading.counts.skipped, reading.counts.bad
    brought.open_date, brought.day_first = reading.open_date[:20], reading.day_first
    is_asked = bool(reading.open_date) and brought.header != ""
    brought.remarks = [note.message for note in reading.notes if not (is_asked and note.name in ASKED)]
    if reading.problems:
        brought.bad_rows = bad_rows(reading)
        brought.bad_lines = [
            {"line": problem.line, "place": _place(problem), "message": problem.message}
            for problem in reading.problems[:200]
        ]
    told = sort(brought.workspace, records, at=brought.made_at)
    brought.messages, brought.talks, brought.to_do = told.messages, told.talks, told.to_do
    for kind in Kind:
        setattr(brought, kind.value, told.number(kind))
    return list(pages_of(records, told.rows))


def _place(problem: Problem) -> str:
    """Where to look: lines are counted from 1, and so are cards."""
    return f"Line {problem.line}" if problem.index is None else f"Card {problem.index + 1}"


@dataclass
class Pace:
    """How many records the next transaction takes: as many as fit its time, by how long the last one took."""

    size: int = SLICE
    least: int = LEAST
    seconds: float = SECONDS

    def took(self, seconds: float, records: int) -> None:
        """Learn from the last one."""
        self.size = max(self.least, min(MOST, round(records * self.seconds / max(seconds, 0.001))))


_pace = Pace()
# Messages stand person by person: each slice derives a few people anew, whatever its size.
_message_pace = Pace(200, 100)
# A row of a tracker is a person, messages, a talk, and all that is derived of them: some fifteen times the work,
# of which a good part is done once for each transaction.
_tracker_pace = Pace(60, 60, 0.2)


@dataclass
class _Work:
    """What there is to write: the records that were not left out, then those whom somebody introduced."""

    records: Sequence[Record]
    by_name: Sequence[Record]
    chosen: Chosen
    is_tracker: bool


@lru_cache(maxsize=1)
def _work(uuid: UUID) -> _Work:
    """Unpacked once, not once a slice; what was chosen changes no more once it was confirmed."""
    brought = Import.objects.defer("source").get(uuid=uuid)
    every = unpacked(bytes(brought.content or b"")).records
    chosen = chosen_of(brought, every)
    records = [record for place, record in enumerate(every) if place not in chosen.left_out]
    return _Work(records, introduced(records), chosen, any(record.tracked for record in records))


def step(now: datetime) -> bool:
    """One short transaction of whatever import is unfinished; True if there may be more to do."""
    unfinished = (
        Import.objects.unfinished().filter(trouble="").select_related("workspace", "act").defer("content", "source")
    )
    brought = unfinished.order_by("id").first()
    if brought is None:
        return _undo_step(now)
    try:
        return _write_step(brought, now)
    except DataError:
        # It would fail again each time, and the files behind it would wait for ever.
        Import.objects.filter(pk=brought.pk).update(trouble=DOES_NOT_FIT)
        return True


def _write_step(brought: Import, now: datetime) -> bool:
    try:
        work = _work(brought.uuid)
        further = besides.work(brought.uuid)
    except (UnreadableFile, ValueError) as why:
        Import.objects.filter(pk=brought.pk).update(trouble=str(why)[:300])
        return True
    records, by_name, chosen = work.records, work.by_name, work.chosen
    pace = _tracker_pace if work.is_tracker else _pace
    began = time.monotonic()
    with transaction.atomic():
        claimed = Import.objects.filter(pk=brought.pk, finished_at=None).defer("content", "source")
        if connection.features.has_select_for_update_skip_locked:
            claimed = claimed.select_for_update(skip_locked=True)
        mine = claimed.first()
        if mine is None or brought.act is None:
            return False
        place, _ = Place.objects.get_or_create(brought=mine)
        chunk = records[place.reached : place.reached + pace.size]
        done = len(records) + len(by_name)
        with continuing(brought.act):
            if chunk:
                write(brought.workspace, chunk, found=FOUND.get(brought.kind), at=brought.act.at, chosen=chosen)
                answers.keep(brought, chunk, chosen)
            elif place.reached >= done:
                pace = _message_pace
                chunk = further.things[place.reached - done : place.reached - done + pace.size]
                besides.write_some(brought.workspace, chunk, further, at=brought.act.at)
            elif by_name:
                start = place.reached - len(records)
                chunk = by_name[start : start + pace.size]
                introduce(brought.workspace, chunk, at=brought.act.at, one=chosen.one)
        place.reached += len(chunk)
        place.save(update_fields=["reached"])
        if place.reached >= done + len(further.things):
            mine.finished_at = now
            mine.content, mine.source, mine.columns, mine.sheets, mine.sheet, mine.said = None, None, [], [], "", {}
            mine.open_date = ""
            pages = Page.objects.filter(brought=mine)
            # What has become of it: the preview could not know what would be chosen.
            mine.new = Person.objects.within(brought.workspace).filter(added_in=brought.act).count()
            mine.changed += len(chosen.said) - pages.filter(kind=Kind.CHANGED).left_out()
            pages.delete()
            mine.save(update_fields=["finished_at", "new", "changed", *WAITING])
            besides.forget(mine)
    pace.took(time.monotonic() - began, len(chunk))
    if mine.finished_at:
        _work.cache_clear()
    return True


def _undo_step(now: datetime) -> bool:
    brought = Import.objects.to_undo().select_related("act", "by").order_by("id").first()
    if brought is None:
        return False
    if brought.act is not None:
        undo_in_steps(brought.act, by=brought.by, at=brought.undo_asked_at or now, step=lambda _: breathe())
    Recognised.objects.filter(brought=brought).delete()
    kept = Person.objects.within(brought.workspace).filter(added_in=brought.act).count()
    Import.objects.filter(pk=brought.pk).update(undo_finished_at=now, kept_people=kept)
    return True
