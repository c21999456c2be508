"""The labelled set keeps to its bounds, on a seed that no rule was tuned on."""

from bench.doubles.__main__ import report
from bench.doubles.people import make
from soundings.people.doubles.finding import pairs, shared_among


def test_those_who_stand_twice_are_found_and_no_others_merged() -> None:
    made = make(5000, seed=3)
    assert made.people == make(5000, seed=3).people
    cards = {key: one.card(key) for key, one in enumerate(made.people)}
    assert report(made, list(pairs(cards.keys(), cards, shared_among(cards.values()))))
