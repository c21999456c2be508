"""A small trained model: for each check a weight for each feature, added up and squashed (logistic regression).

The weights are data that `python -m corpus.train` made from the coach corpus; at run time there is nothing but a
dictionary and a sum, so that a check can always say which words moved it, and by how much.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Learned:
    """The weights of one check: `bias`, one weight for each feature, and from which probability on it holds."""

    bias: float
    threshold: float
    weights: dict[str, float]

    def probability(self, features: Iterable[str]) -> float:
        """How likely the check holds, from 0 to 1, for a text with these features."""
        total = self.bias + sum(self.weights.get(feature, 0.0) for feature in features)
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    def confidence(self, probability: float) -> float:
        """How sure the answer is, 0.5 at the threshold, 1 at the ends."""
        t = self.threshold
        return 0.5 + (0.5 * (probability - t) / (1 - t) if probability >= t else 0.5 * (t - probability) / t)


@cache
def learned(kind: str) -> dict[str, Learned]:
    """The checks learned for one kind of text (outreach, question, thanks, pitch, obstacle), by name."""
    stored = json.loads(files("soundings.coach").joinpath("weights", f"{kind}.json").read_text("utf-8"))
    return {name: Learned(float(one["bias"]), float(one["threshold"]), one["weights"]) for name, one in stored.items()}


@dataclass(frozen=True, slots=True)
class Choice:
    """The weights of a check with several values (softmax): each value's bias, and what each feature adds to some."""

    values: tuple[str, ...]
    biases: tuple[float, ...]
    weights: dict[str, tuple[tuple[int, float], ...]]

    def likely(self, features: Iterable[str]) -> dict[str, float]:
        """How likely each value is, for a text with these features; all together make 1."""
        totals = list(self.biases)
        for feature in features:
            for place, weight in self.weights.get(feature, ()):
                totals[place] += weight
        highest = max(totals)
        powers = [math.exp(total - highest) for total in totals]
        return {value: power / sum(powers) for value, power in zip(self.values, powers, strict=True)}


@cache
def choice(check: str) -> Choice:
    """The learned check that has several values (a question's topic)."""
    stored = json.loads(files("soundings.coach").joinpath("weights", f"{check}.json").read_text("utf-8"))
    weights = {
        feature: tuple(zip(flat[::2], (hundredths / 100 for hundredths in flat[1::2]), strict=True))
        for feature, flat in stored["weights"].items()
    }
    return Choice(tuple(stored["values"]), tuple(stored["biases"]), weights)


def probabilities(kind: str, features: Iterable[str]) -> dict[str, float]:
    """How likely each check of the kind holds: all of them in one pass over the features."""
    names, biases, table = _together(kind)
    totals = list(biases)
    for feature in features:
        for place, weight in table.get(feature, ()):
            totals[place] += weight
    return {name: 1 / (1 + math.exp(-max(-30.0, min(30.0, total)))) for name, total in zip(names, totals, strict=True)}


@cache
def _together(kind: str) -> tuple[list[str], list[float], dict[str, list[tuple[int, float]]]]:
    models = learned(kind)
    table: dict[str, list[tuple[int, float]]] = {}
    for place, model in enumerate(models.values()):
        for feature, weight in model.weights.items():
            table.setdefault(feature, []).append((place, weight))
    return list(models), [model.bias for model in models.values()], table
