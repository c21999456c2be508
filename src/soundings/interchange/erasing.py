"""Erasing somebody for good, everywhere: for a person who asks for it (P50, retention.toml)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import connection

from soundings.interchange import backup
from soundings.interchange.backup.rotation import LONGEST
from soundings.interchange.forgotten import remember
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.search.finding import find
from soundings.search.register import Hit
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Change, User, Workspace

SOMEBODY = "somebody"
# What other texts of the workspace name them is shown, at most so many of a kind.
SHOWN = 10
# A statement takes only so many values.
SLICE = 500
# Kinds of texts in which people write about others.
WRITTEN = ("note", "message", "claim")


@dataclass(frozen=True)
class Copy:
    """A backup that still holds them, and when it goes by itself at the latest."""

    name: str
    made_on: date
    gone_by: date


def erase(person: Person, *, by: User | None, at: datetime) -> int:
    """Remove the person and all that is part of them, and all that was kept of it for undo. It cannot be undone.

    Their name goes from the history too, and what was shown of imports. Of their addresses hashes stay, so that no
    file brings them back unasked (`forgotten.py`). Returns how many facts went.
    """
    workspace, name = person.workspace, person.full_name
    with act(workspace, by=by, at=at, what="Erased somebody for good") as doing:
        remember(person, at=at)
        person.delete()
        gone = {
            model._meta.label: {
                before["id"]: before["added_in_id"] for before, after in touched if before and not after
            }
            for model, touched in doing.touched.items()
        }
        about = {added_in for rows in gone.values() for added_in in rows.values()}
        about |= _forget_halves(workspace, list(gone[Person._meta.label]))
        for label, rows in gone.items():
            about |= _forget_changes(workspace, label, list(rows))
        _forget_lines(workspace, about - {doing.act.pk}, name)
        Import.objects.filter(workspace=workspace).update(bad_rows=None, bad_lines=[])
        # What a file that waits holds of them would bring them back.
        Import.objects.within(workspace).waiting().delete()
    return sum(map(len, gone.values()))


def _forget_halves(workspace: Workspace, people: list[int]) -> set[int]:
    """Who was found to be one with them, and went into them: what they were before; returns the acts about them."""
    about: set[int] = set()
    rows: dict[str, list[int]] = {}
    kept = Change.objects.filter(act__workspace=workspace)
    seen: set[int] = set()
    while people:
        seen.update(people)
        # An act that removed one person and went on with another made one of two.
        of_people = kept.filter(table=Person._meta.label, act__undoes=None)
        changing = of_people.filter(key__in=people, version__isnull=False).values("act")
        halves = dict(of_people.filter(act__in=changing, version=None).values_list("key", "act"))
        for there in Person.objects.within(workspace).filter(pk__in=list(halves)).values_list("pk", flat=True):
            # Taken back since.
            del halves[there]
        for change in kept.filter(act__in=list(halves.values()), version=None):
            rows.setdefault(change.table, []).append(change.key)
            about.add((change.before or {})["added_in_id"])
        # Two may have been made one, taken back, and made one the other way round.
        people = [key for key in halves if key not in seen]
    for label, keys in rows.items():
        about |= _forget_changes(workspace, label, keys)
    return about


def _forget_changes(workspace: Workspace, label: str, keys: list[int]) -> set[int]:
    """What these rows were before; returns the acts that changed them."""
    acts: set[int] = set()
    for start in range(0, len(keys), SLICE):
        kept = Change.objects.filter(act__workspace=workspace, table=label, key__in=keys[start : start + SLICE])
        acts.update(kept.values_list("act_id", flat=True))
        kept.delete()
    return acts


def _forget_lines(workspace: Workspace, about: set[int], name: str) -> None:
    """The history says of each of these acts that it was about somebody; one that names them elsewhere, too.

    An import keeps its line: it names the file.
    """
    brought = Import.objects.within(workspace).filter(act__isnull=False).values("act")
    lines = Act.objects.within(workspace).exclude(pk__in=brought)
    keys = list(about)
    for start in range(0, len(keys), SLICE):
        lines.filter(pk__in=keys[start : start + SLICE]).update(what=f"Something about {SOMEBODY}")
    for line in Act.objects.within(workspace).filter(what__contains=name).iterator(chunk_size=SLICE):
        Act.objects.filter(pk=line.pk).update(what=line.what.replace(name, SOMEBODY))


def mentions(workspace: Workspace, person: Person) -> list[tuple[str, Sequence[Hit]]]:
    """Where else their whole name stands, by kind: what nobody but the user can judge."""
    own = person.get_absolute_url()
    found: list[tuple[str, Sequence[Hit]]] = []
    for kind in find(workspace, person.full_name, WRITTEN, limit=SHOWN):
        hits = [hit for hit in kind.hits if hit.url != own]
        if hits:
            found.append((kind.source.label, hits))
    return found


def copies(since: datetime) -> list[Copy]:
    """The backups made after the person was added: they hold them until they go."""
    if connection.vendor != "sqlite":
        return []
    first = since.astimezone().date()
    return [
        Copy(path.name, day, day + timedelta(days=LONGEST)) for day, path in backup.kept(settings.HOME) if day >= first
    ]
