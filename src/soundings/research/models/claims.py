"""A belief to test, and what it was read from (P02)."""

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from django.db import models

from soundings.people.models import Person
from soundings.research.models.confidence import Confidence
from soundings.research.models.explorations import Exploration
from soundings.research.models.sources import Source
from soundings.ui.addresses import address_of
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactManager, FactQuerySet, User

if TYPE_CHECKING:
    from soundings.research.models.evidence import Evidence


class ClaimQuerySet(FactQuerySet["Claim"]):
    """Claims in the words of the exploration page."""

    def untested(self) -> "ClaimQuerySet":
        """Nobody has spoken to them yet."""
        return self.filter(supports=0, refines=0, contradicts=0)

    def deepest_first(self) -> "ClaimQuerySet":
        """Those most people spoke to on top, then in the order they were written."""
        voices = models.F("supports") + models.F("refines") + models.F("contradicts")
        return self.order_by(voices.desc(), "id")


class Claim(Fact):
    """`wording` as believed now; how it came to be is in its evidence and in the history."""

    exploration = models.ForeignKey(Exploration, on_delete=models.CASCADE, related_name="claims")
    wording = models.CharField(max_length=500)
    written_at = models.DateTimeField()

    # Kept: how many people's last word does this to it (research/voices.py), never edited.
    supports = models.PositiveIntegerField(default=0, editable=False)
    refines = models.PositiveIntegerField(default=0, editable=False)
    contradicts = models.PositiveIntegerField(default=0, editable=False)

    objects: ClassVar = ClaimQuerySet.as_manager()
    noun = "claim"

    def __str__(self) -> str:
        return self.wording

    def get_absolute_url(self) -> str:
        """Its page."""
        return address_of("research:claim", self.uuid)

    def hear(
        self,
        person: Person,
        stance: str,
        words: str = "",
        *,
        wording: str = "",
        confidence: str = Confidence.ATTRIBUTABLE,
        by: User | None,
        at: datetime,
        said_on: datetime | None = None,
    ) -> "Evidence":
        """Write down what one person's word does to the claim; a refinement brings its new wording (P02)."""
        from soundings.research.models.evidence import Evidence, Stance

        with act(self.workspace, by=by, at=at, what=f"Noted what {person} said of “{self.wording}”"):
            evidence = Evidence(
                workspace=self.workspace,
                claim=self,
                person=person,
                stance=stance,
                words=words,
                said_at=said_on or at,
                confidence=confidence,
            )
            if stance == Stance.REFINES and wording.strip() and wording.strip() != self.wording:
                evidence.was, evidence.wording = self.wording, wording.strip()[:500]
                self.wording = evidence.wording
                self.save()
            evidence.save()
            return evidence


class Citation(Fact):
    """A claim was read from a source."""

    claim = models.ForeignKey(Claim, on_delete=models.CASCADE, related_name="citations")
    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="citations")

    objects: ClassVar[FactManager["Citation"]] = FactManager()
    noun = "citation"

    class Meta:
        constraints: ClassVar = [models.UniqueConstraint(fields=["claim", "source"], name="one_citation_each")]

    def __str__(self) -> str:
        return f"{self.claim}, from {self.source}"

    def get_absolute_url(self) -> str:
        """Shown with the claim."""
        return self.claim.get_absolute_url()
