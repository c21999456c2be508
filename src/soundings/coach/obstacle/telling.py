"""Which obstacle is at hand at the end of a stretch of talk: what the rules say and the words of each side, weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from soundings.coach.learned import choice
from soundings.coach.obstacle.seen import features
from soundings.coach.obstacle.turns import Turn
from soundings.coach.obstacle.words import Card, card


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What is going wrong ('none' where all is well), how sure the coach is (0 to 1), and words to say."""

    name: str
    confidence: float
    card: Card | None


def tell(turns: Sequence[Turn]) -> Obstacle:
    """The obstacle at the end of these turns; the last eight count."""
    likely = choice("obstacle").likely(features(turns))
    name = max(likely, key=lambda one: likely[one])
    return Obstacle(name, likely[name], None if name == "none" else card(name))
