"""The words that an answer of the trained model rests on, so that a finding can point at them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from soundings.coach.features import tokens
from soundings.coach.learned import Learned
from soundings.coach.reading import Reading, Span


def behind(reading: Reading, model: Learned, places: Mapping[str, Span]) -> Span:
    """Where the weightiest cue stands that speaks for the check; without one, the sentence that speaks for it most."""
    speaking = {name: model.weights.get(f"cue:{name}", 0.0) for name in places}
    best = max(speaking, key=lambda name: speaking[name], default="")
    if best and speaking[best] > 0.3:
        return places[best]
    return max(reading.sentences, key=lambda one: weight(reading, model, one), default=Span(0, len(reading.text)))


def weight(reading: Reading, model: Learned, span: Span) -> float:
    """How much the words between two offsets speak for the check."""
    words = tokens(reading, span.start, span.end)
    pairs = (f"p:{one} {two}" for one, two in pairwise(words))
    return sum(model.weights.get(name, 0.0) for name in {*(f"w:{word}" for word in words), *pairs})
