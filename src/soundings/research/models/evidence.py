"""One person's word on a claim (P02). One talk is one data point, never 'confirmed' (P03)."""

from typing import ClassVar

from django.db import models

from soundings.people.models import Person
from soundings.research.models.claims import Claim
from soundings.research.models.confidence import Confidence
from soundings.workspaces.models import Fact, FactManager


class Stance(models.TextChoices):
    """What a word does to a claim."""

    SUPPORTS = "supports", "supports"
    REFINES = "refines", "refines"
    CONTRADICTS = "contradicts", "contradicts"


class Evidence(Fact):
    """Who said it, when, in what words; for a refinement the wording before and after."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="evidence")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="evidence")
    stance = models.CharField(max_length=12, choices=Stance.choices)
    words = models.TextField(blank=True)
    said_at = models.DateTimeField()
    was = models.CharField(max_length=500, blank=True)
    wording = models.CharField(max_length=500, blank=True)
    # Whether it may be told to others, and with the name (P39).
    confidence = models.CharField(max_length=14, choices=Confidence.choices, default=Confidence.ATTRIBUTABLE)

    objects: ClassVar[FactManager["Evidence"]] = FactManager()
    noun = "evidence"

    def __str__(self) -> str:
        return f"{self.person} {self.stance} “{self.claim}”"

    def get_absolute_url(self) -> str:
        """Shown with its claim."""
        return self.claim.get_absolute_url()
