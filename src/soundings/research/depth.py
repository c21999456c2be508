"""Depth lines: for each claim, what the voices that spoke to it said, one voice a person (P03)."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import QuerySet

from soundings.research.models import Claim, Exploration, Stance
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# What a small picture shows.
MOST = 12


def line(*numbers: int) -> list[str]:
    """How many support, refine and contradict → one stance a voice, like beside like."""
    return [stance.value for stance, number in zip(Stance, numbers, strict=True) for _ in range(number)]


def lines(workspace: Workspace, explorations: Sequence[Exploration]) -> dict[int, list[list[str]]]:
    """For each exploration the lines of its claims, the deepest first; at most twelve each. One query."""
    found: dict[int, list[list[str]]] = {exploration.pk: [] for exploration in explorations}
    for exploration, *numbers in _claims(workspace, list(found)):
        found[exploration].append(line(*numbers))
    return {key: sorted(all_, key=len, reverse=True)[:MOST] for key, all_ in found.items()}


@ready
def _claims(workspace: Workspace, explorations: Sequence[int]) -> QuerySet[Claim, tuple[int, int, int, int]]:
    claims = Claim.objects.within(workspace).filter(exploration__in=explorations)
    return claims.values_list("exploration_id", "supports", "refines", "contradicts")
