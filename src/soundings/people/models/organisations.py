"""Where people work."""

from functools import lru_cache
from typing import Any, ClassVar

from django.db import models

from soundings.search.folding import fold
from soundings.ui.addresses import address_of
from soundings.workspaces.models import Fact, FactQuerySet, Workspace


class OrganisationQuerySet(FactQuerySet["Organisation"]):
    """Organisations by name."""

    def named(self, name: str) -> "OrganisationQuerySet":
        """Those of that name, whatever its accents and capitals."""
        return self.filter(key=organisation_key(name))


@lru_cache(maxsize=4096)
def organisation_key(name: str) -> str:
    """By which two spellings of one organisation meet."""
    return " ".join(fold(name).split())[:200]


class Organisation(Fact):
    """A firm, a school, an office: anything people work for."""

    name = models.CharField(max_length=200)
    key = models.CharField(max_length=200, editable=False)
    website = models.URLField(max_length=500, blank=True)
    industry = models.CharField(max_length=120, blank=True)
    place = models.CharField(max_length=120, blank=True)
    about = models.TextField(blank=True)

    objects: ClassVar = OrganisationQuerySet.as_manager()
    noun = "organisation"

    class Meta:
        indexes: ClassVar = [models.Index(fields=["workspace", "key"], name="organisations_by_name")]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        """The key follows the name."""
        self.key = organisation_key(self.name)
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        """Its page."""
        return address_of("people:organisation", self.uuid)

    @classmethod
    def called(cls, workspace: Workspace, name: str) -> "Organisation":
        """The organisation of that name, added if there is none yet. Inside an act."""
        known = cls.objects.within(workspace).named(name).order_by("id").first()
        if known is None:
            known = cls(workspace=workspace, name=name.strip()[:200])
            known.save()
        return known
