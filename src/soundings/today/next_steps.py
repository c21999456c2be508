"""What to do next for an exploration, where no person is concerned yet (P01, P02)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.urls import reverse

from soundings.interviews.models import Interview
from soundings.research.models import Exploration
from soundings.ui.phrases import plural
from soundings.workspaces.models import Workspace


@dataclass(frozen=True)
class NextStep:
    """A sentence and a button, as for a person."""

    exploration: Exploration
    sentence: str
    button: str
    url: str


def of(workspace: Workspace, at_most: int = 3) -> Sequence[NextStep]:
    """For explorations without claims: write one. For those with claims and nobody to ask: choose somebody."""
    planned = Interview.objects.within(workspace).filter(exploration=OuterRef("pk"))
    waiting = (
        Exploration.objects.within(workspace)
        .filter(~Exists(planned), closed_at=None)
        .newest_first()
        .prefetch_related("claims")
    )
    steps = []
    for exploration in waiting[:at_most]:
        address = exploration.get_absolute_url()
        number_of_claims = len(exploration.claims.all())
        if number_of_claims == 0:
            sentence = f"What do you believe about {exploration.title} already? Write down a claim or two to test."
            steps.append(NextStep(exploration, sentence, "Write a claim", f"{address}?tab=claims"))
        else:
            number = plural(number_of_claims, "claim")
            sentence = f"{number}, and nobody asked yet. Choose somebody who knows."
            steps.append(NextStep(exploration, sentence, "Choose a person", reverse("people:people")))
    return steps
