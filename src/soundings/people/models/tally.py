"""Counts that pages show, kept so that no page counts 100,000 rows."""

from typing import ClassVar

from django.db import models

from soundings.workspaces.models import Workspace


class Tally(models.Model):
    """How many people of one standing a workspace has; kept, derived from people."""

    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", db_index=False)
    standing = models.SmallIntegerField()
    number = models.IntegerField(default=0)

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["workspace", "standing"], name="one_tally_a_standing")]

    def __str__(self) -> str:
        return f"{self.number} of standing {self.standing}"
