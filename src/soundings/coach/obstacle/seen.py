"""What the trained model sees of a talk: what each side said last, how long, and what the rules make of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from soundings.coach.features import tokens
from soundings.coach.obstacle.scores import scores
from soundings.coach.obstacle.turns import Said, Turn, read
from soundings.coach.question.topics import stem

# A check of several values, how freely it is learned, and which weights are too small to keep.
CHOSEN = {"obstacle": (0.1, 0.015)}
LEARNED: dict[str, tuple[bool, float]] = {}
# Scores of the rules, in steps.
_STEPS = (0.3, 0.6, 0.9, 1.3, 1.8)
# Whose words, in short.
_WHO = {"seeker": "s", "contact": "c"}
# How many of the last turns count as the end, by their words.
_END = 4


def features(turns: Sequence[Turn]) -> set[str]:
    """The features of the end of a talk."""
    said = read(turns)
    found = {f"cue:{name} {step}" for name, score in scores(said).items() for step in _STEPS if score >= step}
    for place, turn in enumerate(reversed(said)):
        who = _WHO.get(turn.speaker, "s")
        found.update(f"cue:{who} {sign}" for sign in turn.signs)
        if place < 2:
            found.update(f"cue:{who} {sign} at the end" for sign in turn.signs)
        if place < _END:
            stems = [stem(word) for word in tokens(turn.reading)]
            found.update(f"{who}:{one}" for one in stems)
            found.update(f"{who}p:{one} {two}" for one, two in pairwise(stems))
    return found | _shape(said)


def _shape(said: Sequence[Said]) -> set[str]:
    """How long each side speaks, and who asks."""
    found = set()
    contact = [turn for turn in said if turn.speaker == "contact"]
    if said:
        found.add(f"cue:last {_WHO.get(said[-1].speaker, 's')} {'words' if said[-1].words else 'silent'}")
    if contact:
        longest = max(turn.words for turn in contact)
        found.update(f"cue:c over {words}" for words in (2, 4, 7, 12, 25, 45, 70) if longest > words)
        found.update(f"cue:c last over {words}" for words in (0, 2, 4, 7, 12, 25, 45, 70) if contact[-1].words > words)
        asks = sum(turn.reading.text.rstrip().endswith("?") for turn in contact)
        found.update(f"cue:c asks {times}" for times in (1, 2) if asks >= times)
        if contact[-1].reading.text.rstrip().endswith(("...", "…")):
            found.add("cue:c trails off")
    found.update(f"cue:turns {number}" for number in (2, 3, 4, 5) if len(said) >= number)
    return found
