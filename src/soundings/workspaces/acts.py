"""Doing something: `with act(workspace, by=user, what="Added Maya Okafor"):`."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from soundings.workspaces import kept, recording
from soundings.workspaces.models import Act, User, Workspace


@contextmanager
def act(
    workspace: Workspace,
    *,
    by: User | None,
    what: str,
    at: datetime | None = None,
    uuid: uuids.UUID | None = None,
    undoes: Act | None = None,
) -> Iterator[recording.Doing]:
    """One doing, in one transaction: all of it is kept, or nothing. Inside another act it becomes part of that one.

    With a `uuid`, writing again under the same name goes on with the same act (a note that is saved as it is typed).
    """
    outer = recording._doing.get()
    if outer is not None:
        if outer.act.workspace_id != workspace.pk:
            raise recording.AnotherWorkspace(f"“{what}” is not in the workspace of “{outer.act}”.")
        yield outer
        return
    values = {"by": by, "at": at or timezone.now(), "what": what[:300], "undoes": undoes}
    with transaction.atomic():
        if uuid is None:
            row = Act.objects.create(workspace=workspace, **values)
        else:
            row, _ = Act.objects.get_or_create(workspace=workspace, uuid=uuid, defaults=values)
        with continuing(row) as doing:
            yield doing


@contextmanager
def continuing(row: Act) -> Iterator[recording.Doing]:
    """Go on with an act that is already stored: one short transaction of a long piece of work.

    All or nothing with the transaction it stands in. A savepoint of its own would have SQLite keep what each page was
    before each row, as long as rows are written by a table with triggers: four times the time.
    """
    with transaction.atomic(savepoint=False):
        doing = recording.Doing(row)
        token = recording._doing.set(doing)
        try:
            yield doing
            kept.keep(doing)
            if doing.touched:
                row.workspace.has_changed(timezone.now())
        finally:
            recording._doing.reset(token)
