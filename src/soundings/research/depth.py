"""Depth lines: for each claim, what the voices that spoke to it said, one voice a person (P03)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db.models import QuerySet

from soundings.research.models import Claim, Evidence, Exploration
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# The order of colours in one line, so that like stands by like.
ORDER = ("supports", "refines", "contradicts")
# What a small picture shows.
MOST = 12


def voices(evidence: Iterable[tuple[int, str]]) -> list[str]:
    """(person, stance) in the order it was said → one stance a person, the last word counting."""
    last = dict(evidence)
    return sorted(last.values(), key=ORDER.index)


def lines(workspace: Workspace, explorations: Sequence[Exploration]) -> dict[int, list[list[str]]]:
    """For each exploration the lines of its claims, the deepest first; at most twelve each. Two queries."""
    if not explorations:
        return {}
    keys = [exploration.pk for exploration in explorations]
    said: dict[int, list[tuple[int, str]]] = {}
    for claim, person, stance in _heard(workspace, keys):
        said.setdefault(claim, []).append((person, stance))
    found: dict[int, list[list[str]]] = {key: [] for key in keys}
    for claim, exploration in _claims(workspace, keys):
        found[exploration].append(voices(said.get(claim, [])))
    return {key: sorted(all_, key=len, reverse=True)[:MOST] for key, all_ in found.items()}


@ready
def _claims(workspace: Workspace, explorations: Sequence[int]) -> QuerySet[Claim, tuple[int, int]]:
    return Claim.objects.within(workspace).filter(exploration__in=explorations).values_list("pk", "exploration_id")


@ready
def _heard(workspace: Workspace, explorations: Sequence[int]) -> QuerySet[Evidence, tuple[int, int, str]]:
    heard = Evidence.objects.within(workspace).filter(claim__exploration__in=explorations).order_by("said_at", "id")
    return heard.values_list("claim_id", "person_id", "stance")
