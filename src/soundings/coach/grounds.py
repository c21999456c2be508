"""The words that an answer of the trained model rests on, so that a finding can point at them."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from soundings.coach import edges
from soundings.coach.features import tokens
from soundings.coach.learned import Learned
from soundings.coach.reading import Reading, Span

# A longer sentence is not underlined whole.
A_SENTENCE = 200


def behind(reading: Reading, model: Learned, places: Mapping[str, Span]) -> Span:
    """Where the weightiest cue stands that speaks for the check; without one, the sentence that speaks for it most."""
    speaking = {name: model.weights.get(f"cue:{name}", 0.0) for name in places}
    best = max(speaking, key=lambda name: speaking[name], default="")
    if best and speaking[best] > 0.3:
        return _whole(reading, places[best])
    return max(reading.sentences, key=lambda one: weight(reading, model, one), default=Span(0, len(reading.text)))


def _whole(reading: Reading, cue: Span) -> Span:
    """The sentence around a cue, greeting left out; of a long one only the cue's words, none cut in two."""
    sentence = reading.sentence_at(cue.start)
    start = max(sentence.start, edges.beginning(reading))
    if start <= cue.start and cue.end <= sentence.end and sentence.end - start <= A_SENTENCE:
        return next(reading.trimmed(Span(start, sentence.end)), cue)
    text, end = reading.text, cue.end
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return Span(cue.start, end)


def weight(reading: Reading, model: Learned, span: Span) -> float:
    """How much the words between two offsets speak for the check."""
    words = tokens(reading, span.start, span.end)
    pairs = (f"p:{one} {two}" for one, two in pairwise(words))
    return sum(model.weights.get(name, 0.0) for name in {*(f"w:{word}" for word in words), *pairs})
