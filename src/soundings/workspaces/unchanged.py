"""Kept while nothing changes: what is made of a workspace is made again after the next act, and with the next minute.

A page that tells of a whole workspace is looked at far more often than anything is written in it. Whether something was
written, the database says and no memory: `Workspace.state` has another name after every act of whichever process, and
each request has just read it. The clock counts in whole minutes (`Workspace.moment`). So what is found here is to the
letter what would be made now, by a function that may use the facts of the workspace, what is kept of them, the zone of
the workspace and the moment it is given. It may use nothing else: no request, no user, no clock of its own.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from datetime import datetime
from threading import Lock
from typing import Generic, TypeVar
from uuid import UUID

from soundings.workspaces.models import Workspace

T = TypeVar("T")
# For so many workspaces, those for which something was made last. A page is some 100 kB.
MOST = 32


class WhileUnchanged(Generic[T]):
    """A function of a workspace and the moment, whose last result for each workspace is kept."""

    def __init__(self, make: Callable[[Workspace, datetime], T]) -> None:
        """Used as a decorator: @while_unchanged."""
        self._make = make
        self._kept: OrderedDict[UUID, tuple[Hashable, T]] = OrderedDict()
        self._lock = Lock()

    def __call__(self, workspace: Workspace, now: datetime) -> T:
        """As it is now, whether it is made now or was before."""
        with self._lock:
            known = self._kept.get(workspace.uuid)
        if known is not None and known[0] == _state(workspace, now):
            return known[1]
        return self.anew(workspace, now)

    def anew(self, workspace: Workspace, now: datetime) -> T:
        """Made now, whatever is kept, and kept from now on."""
        # What is read now is read after the name of the state was: it may be newer than that, never older.
        made = self._make(workspace, workspace.moment(now))
        with self._lock:
            self._kept[workspace.uuid] = _state(workspace, now), made
            self._kept.move_to_end(workspace.uuid)
            if len(self._kept) > MOST:
                self._kept.popitem(last=False)
        return made


def _state(workspace: Workspace, now: datetime) -> Hashable:
    return workspace.state, workspace.time_zone, workspace.moment(now)


while_unchanged = WhileUnchanged
