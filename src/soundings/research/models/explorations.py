"""A role, an organisation, an industry or a mix of them, under study (P01)."""

from datetime import datetime
from typing import ClassVar

from django.db import models

from soundings.ui.addresses import address_of
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactQuerySet, User, Workspace


class ExplorationQuerySet(FactQuerySet["Exploration"]):
    """Explorations as they are listed."""

    def newest_first(self) -> "ExplorationQuerySet":
        """The one opened last on top."""
        return self.order_by("-opened_at", "-id")


class Exploration(Fact):
    """Something the seeker wonders about."""

    title = models.CharField(max_length=200)
    wonder = models.TextField(blank=True)
    is_role = models.BooleanField(default=False)
    is_organisation = models.BooleanField(default=False)
    is_industry = models.BooleanField(default=False)
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ExplorationQuerySet.as_manager()
    noun = "exploration"

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its page."""
        return address_of("research:exploration", self.uuid)

    @property
    def kinds(self) -> str:
        """'Role and industry'."""
        parts = [
            word
            for word, holds in (
                ("role", self.is_role),
                ("organisation", self.is_organisation),
                ("industry", self.is_industry),
            )
            if holds
        ]
        text = " and ".join(parts) if len(parts) < 3 else "role, organisation and industry"
        return text.capitalize()

    @classmethod
    def open(cls, workspace: Workspace, title: str, *, by: User | None, at: datetime) -> "Exploration":
        """Begin to study something."""
        with act(workspace, by=by, at=at, what=f"Opened the exploration “{title}”"):
            exploration = cls(workspace=workspace, title=title.strip()[:200], opened_at=at)
            exploration.save()
            return exploration
