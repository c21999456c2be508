"""Users, workspaces, and who belongs to which."""

from datetime import datetime
from typing import ClassVar
from uuid import uuid4

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.utils import timezone


class User(AbstractUser):
    """Somebody who signs in. On a laptop there is one, and no password."""


def _default_time_zone() -> str:
    return settings.TIME_ZONE


class Workspace(models.Model):
    """The boundary of data and access: one seeker's own, or one a centre gives a seeker."""

    uuid = models.UUIDField(default=uuid4, unique=True, editable=False)
    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default=_default_time_zone)
    # The example that anyone may look around in: nothing done there is kept.
    is_example = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    # What is written in it is in a state, which has another name after each act that writes; and when that was.
    state = models.UUIDField(default=uuid4, editable=False)
    changed_at = models.DateTimeField(default=timezone.now, editable=False)
    members = models.ManyToManyField(User, through="Membership", related_name="workspaces")

    def __str__(self) -> str:
        return self.name

    def has_changed(self, at: datetime) -> None:
        """Something was written in it, in this transaction: what was made of its former state is old."""
        self.state, self.changed_at = uuid4(), at
        self.save(update_fields=["state", "changed_at"])

    def moment(self, now: datetime) -> datetime:
        """The moment as of which a page tells: the beginning of this minute, or what was written later in it."""
        minute = now.replace(second=0, microsecond=0)
        return self.changed_at if minute < self.changed_at <= now else minute


class Membership(models.Model):
    """A user may work in a workspace."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="memberships")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "workspace"], name="one_membership_each")]

    def __str__(self) -> str:
        return f"{self.user} in {self.workspace}"
