"""What to do next for an exploration, where no person is concerned yet (P01, P02)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from soundings.interviews.models import Interview
from soundings.research.models import Exploration
from soundings.ui.addresses import address_of
from soundings.ui.phrases import plural
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready


@dataclass(frozen=True)
class NextStep:
    """A sentence and a button, as for a person."""

    exploration: Exploration
    sentence: str
    button: str
    url: str


def of(
    workspace: Workspace, explorations: Sequence[Exploration], claims: Mapping[int, Sequence[object]]
) -> Sequence[NextStep]:
    """For explorations without claims: write one. For those with claims and nobody to ask: choose somebody. One query.

    `claims` are theirs, by exploration id.
    """
    planned = set(_planned(workspace, [one.pk for one in explorations]))
    steps = []
    for exploration in explorations:
        if exploration.pk in planned:
            continue
        number = len(claims[exploration.pk])
        if number == 0:
            sentence = f"What do you believe about {exploration.title} already? Write down a claim or two to test."
            address = f"{exploration.get_absolute_url()}?tab=claims"
            steps.append(NextStep(exploration, sentence, "Write a claim", address))
        else:
            sentence = f"{plural(number, 'claim')}, and nobody asked yet. Choose somebody who knows."
            steps.append(NextStep(exploration, sentence, "Choose a person", address_of("people:people")))
    return steps


@ready
def _planned(workspace: Workspace, explorations: Sequence[int]) -> QuerySet[Interview, int]:
    talks = Interview.objects.within(workspace).filter(exploration__in=explorations)
    return talks.order_by().values_list("exploration_id", flat=True).distinct()
