"""Why now: reasons that stand or will stand, kept for every person, so that Today is one indexed query."""

import uuid
from typing import ClassVar

from django.db import models

from soundings.people.models.person import Person
from soundings.workspaces.models import Workspace


class KeptReason(models.Model):
    """A cache of facts: from `since` on (and until `until`) there is a reason to turn to this person."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    # The register's name for the kind: thanks, loop, promise, rhythm …
    kind = models.CharField(max_length=20)
    # The fact it rests on.
    fact = models.UUIDField(default=uuid.uuid4)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "kind", "since"], name="reasons_by_kind"),
            models.Index(fields=["workspace", "since"], name="reasons_due"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} since {self.since}"
