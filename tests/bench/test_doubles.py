"""The labelled set keeps to its bounds, on a seed that no rule was tuned on."""

import pytest

from bench.doubles.__main__ import report
from bench.doubles.people import make
from bench.doubles.workspace import fill
from soundings.people import looking
from soundings.people.doubles.finding import pairs, shared_among
from soundings.people.doubles.judging import Verdict
from soundings.people.models import KeptPair, Person
from tests import factories
from tests.factories import MONDAY


def test_those_who_stand_twice_are_found_and_no_others_merged() -> None:
    made = make(5000, seed=3)
    assert made.people == make(5000, seed=3).people
    cards = {key: one.card(key) for key, one in enumerate(made.people)}
    assert report(made, list(pairs(cards.keys(), cards, shared_among(cards.values()))))


@pytest.mark.django_db
@pytest.mark.parametrize("size", [7, 1000])
def test_in_a_workspace_the_same_are_found_whatever_is_looked_at_in_one_go(
    monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    for name, value in (("_pace", looking.Pace(size)), ("LEAST", size), ("MOST", size)):
        monkeypatch.setattr(looking, name, value)
    made, where = make(600, seed=3), factories.workspace()
    fill(where, made.people)
    while looking.step(MONDAY):
        pass
    keys = list(Person.objects.within(where).order_by("pk").values_list("pk", flat=True))
    cards = {key: one.card(key) for key, one in zip(keys, made.people, strict=True)}
    found = {
        (pair.one, pair.other, pair.judgement.score, pair.judgement.verdict == Verdict.SAME, pair.judgement.reasons)
        for pair in pairs(cards.keys(), cards, shared_among(cards.values()))
    }
    kept = KeptPair.objects.values_list("one", "other", "score", "is_sure", "reasons")
    assert {(*row, tuple(reasons)) for *row, reasons in kept} == found
    assert len(found) > 40
