"""Acts: one doing of someone's, which can be undone; and what each changed."""

import json
import uuid
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar, Self

from django.db import models

from soundings.workspaces.models.accounts import User, Workspace


class RowEncoder(json.JSONEncoder):
    """Writes a row's values without losing anything (Django's own encoder cuts microseconds)."""

    def default(self, o: Any) -> Any:
        """Dates as ISO 8601, everything else as its text."""
        if isinstance(o, datetime | date | time):
            return o.isoformat()
        if isinstance(o, uuid.UUID | Decimal):
            return str(o)
        return super().default(o)


class ActQuerySet(models.QuerySet["Act"]):
    """Acts in the words of the history page."""

    def within(self, workspace: Workspace) -> Self:
        """Only this workspace's."""
        return self.filter(workspace=workspace)

    def latest_first(self) -> Self:
        """As the history shows them."""
        return self.order_by("-id")

    def last_change(self, workspace: Workspace) -> datetime:
        """When something was done here last; where nothing was, when the workspace was made."""
        latest = self.within(workspace).latest_first().values_list("at", flat=True).first()
        return latest or workspace.made_at


class Act(models.Model):
    """Who did what, and when. Every written fact belongs to one."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="acts")
    # None: Soundings itself did it (a scheduled step).
    by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True)
    at = models.DateTimeField()
    what = models.CharField(max_length=300)
    undoes = models.OneToOneField("self", on_delete=models.CASCADE, null=True, related_name="undone_by")

    objects: ClassVar = ActQuerySet.as_manager()

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "-id"], name="acts_of_a_workspace")]

    def __str__(self) -> str:
        return self.what

    @property
    def is_undone(self) -> bool:
        """Whether a later act took this one back."""
        return Act.objects.filter(undoes=self).exists()


class Change(models.Model):
    """What an act did to a row that was there before it, or that it brought back.

    A row that an act adds needs no Change: it carries the act itself (`added_in`).
    """

    act = models.ForeignKey(Act, on_delete=models.CASCADE, related_name="changes")
    # The model's label (people.Person) and the row's key; the key never leaves the database.
    table = models.CharField(max_length=60)
    key = models.BigIntegerField()
    fact = models.UUIDField()
    # The row as it was; None where the act brought a removed row back.
    before = models.JSONField(null=True, encoder=RowEncoder)
    # The row's version after the act; None where the act removed it.
    version = models.PositiveIntegerField(null=True)

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["act", "table", "key"], name="one_change_a_row_and_act"),
        ]
        indexes: ClassVar = [models.Index(fields=["table", "key"], name="changes_of_a_row")]

    def __str__(self) -> str:
        return f"{self.table} {self.fact}"
