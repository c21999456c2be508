"""The one who asks: what drafts say of them (P10)."""

from typing import ClassVar

from django.db import models

from soundings.ui.addresses import address_of
from soundings.workspaces.models import Fact, FactManager, Workspace


class Seeker(Fact):
    """Somebody weighing a career. One a workspace."""

    full_name = models.CharField(max_length=200, blank=True)
    # 'a data scientist in retail': school, field, year or present work.
    background = models.CharField(max_length=300, blank=True)
    # 'looking into energy as a second career': exploring, researching, searching.
    standing = models.CharField(max_length=300, blank=True)
    email = models.EmailField(blank=True)
    telephone = models.CharField(max_length=60, blank=True)

    objects: ClassVar[FactManager["Seeker"]] = FactManager()
    noun = "seeker"

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["workspace"], name="one_seeker_a_workspace")]

    def __str__(self) -> str:
        return self.full_name or "you"

    def get_absolute_url(self) -> str:
        """The page on oneself."""
        return address_of("people:seeker")

    @classmethod
    def of(cls, workspace: Workspace) -> "Seeker":
        """The seeker of a workspace; an empty one, not stored, where nothing is known yet."""
        return cls.objects.within(workspace).first() or cls(workspace=workspace)
