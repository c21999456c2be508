"""Users, workspaces, and who belongs to which."""

import uuid
from typing import ClassVar

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    """Somebody who signs in. On a laptop there is one, and no password."""


def _default_time_zone() -> str:
    return settings.TIME_ZONE


class Workspace(models.Model):
    """The boundary of data and access: one seeker's own, or one a centre gives a seeker."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=200)
    time_zone = models.CharField(max_length=64, default=_default_time_zone)
    # The example that anyone may look around in: nothing done there is kept.
    is_example = models.BooleanField(default=False)
    made_at = models.DateTimeField()
    members = models.ManyToManyField(User, through="Membership", related_name="workspaces")

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    """A user may work in a workspace."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="memberships")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="memberships")

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["user", "workspace"], name="one_membership_each")]

    def __str__(self) -> str:
        return f"{self.user} in {self.workspace}"
