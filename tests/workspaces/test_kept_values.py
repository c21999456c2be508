"""Kept values are caches: derived anew they are the same, whatever was done and undone."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soundings.correspondence.models import Message, Purpose
from soundings.followup.models import Rhythm
from soundings.interviews.models import Answer, Interview, Whose
from soundings.people.models import Introduction, KeptReason, Person, Tally
from soundings.workspaces import kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import CannotUndo, undo
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


def standing_values(where: Workspace) -> dict[str, Any]:
    """All that is kept."""
    from soundings.search.models import SearchEntry

    return {
        "people": sorted(Person.objects.within(where).values_list("id", "standing", "last_heard_at", "last_heard_how")),
        "reasons": sorted(
            (kind, person, str(fact), since, str(until))
            for kind, person, fact, since, until in KeptReason.objects.filter(workspace=where).values_list(
                "kind", "person_id", "fact", "since", "until"
            )
        ),
        "tallies": sorted(Tally.objects.filter(workspace=where, number__gt=0).values_list("standing", "number")),
        "search": sorted(SearchEntry.objects.filter(workspace=where).values_list("kind", "key", "name")),
    }


def doings(where: Workspace) -> dict[str, Any]:
    """What somebody may do, each given the moment and a number to choose with."""

    def someone(number: int) -> Person | None:
        people = list(Person.objects.within(where).order_by("id"))
        return people[number % len(people)] if people else None

    def talk(number: int) -> Interview | None:
        talks = list(Interview.objects.within(where).order_by("id"))
        return talks[number % len(talks)] if talks else None

    def add(number: int, at: Any) -> None:
        make.person(where, f"Person {number}", title="Analyst", at_organisation="Hexel")

    def introduce(number: int, at: Any) -> None:
        a, b = someone(number), someone(number + 1)
        if a and b and a != b:
            make.introduction(a, b)

    def plan(number: int, at: Any) -> None:
        if who := someone(number):
            Interview.plan(where, who, None, by=None, at=at)

    def ask(number: int, at: Any) -> None:
        if one := talk(number):
            make.message(one.person, Purpose.ASK, sent=at, interview=one)

    def answer(number: int, at: Any) -> None:
        if one := talk(number):
            one.hear_answer(list(Answer)[number % 3], by=None, at=at)

    def agree(number: int, at: Any) -> None:
        if one := talk(number):
            one.agree(at + timedelta(days=2), 20, "video", by=None, at=at)

    def hold(number: int, at: Any) -> None:
        one = talk(number)
        if one and not one.ended_at:
            one.begin(by=None, at=at)
            one.end(by=None, at=at + timedelta(minutes=20))

    def thank(number: int, at: Any) -> None:
        if one := talk(number):
            make.message(one.person, Purpose.THANKS, sent=at, interview=one)

    def tell(number: int, at: Any) -> None:
        if one := Introduction.objects.within(where).first():
            make.message(one.introducer, Purpose.LOOP, sent=at, introduction=one)

    def suggest(number: int, at: Any) -> None:
        if who := someone(number):
            make.commitment(who, whose=Whose.SUGGESTION).finish(by=None, at=at)

    def keep_in_touch(number: int, at: Any) -> None:
        if who := someone(number):
            Rhythm.keep(who, 1 + number % 6, since=at.date(), by=None, at=at)

    def remove(number: int, at: Any) -> None:
        if who := someone(number):
            with act(where, by=None, at=at, what="Removed somebody"):
                who.delete()

    def remove_message(number: int, at: Any) -> None:
        if one := Message.objects.within(where).first():
            with act(where, by=None, at=at, what="Removed a message"):
                one.delete()

    def take_back(number: int, at: Any) -> None:
        acts = list(Act.objects.within(where).latest_first()[:4])
        if acts:
            try:
                undo(acts[number % len(acts)], by=None, at=at)
            except CannotUndo:
                return

    every = (add, introduce, plan, ask, answer, agree, hold, thank, tell, suggest, keep_in_touch)
    taking_away = (remove, remove_message, take_back)
    return {doing.__name__: doing for doing in (*every, *taking_away)}


NAMES = (
    *("add", "introduce", "plan", "ask", "answer", "agree", "hold", "thank", "tell", "suggest", "keep_in_touch"),
    *("remove", "remove_message", "take_back"),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 7)), min_size=3, max_size=14))
def test_whatever_is_done_and_undone_derived_anew_is_the_same(steps: list[tuple[str, int]]) -> None:
    where = make.workspace()
    can = doings(where)
    can["add"](0, MONDAY)
    for day, (name, number) in enumerate(steps):
        can[name](number, MONDAY + timedelta(days=day))
    before = standing_values(where)
    kept.derive_all(where)
    assert standing_values(where) == before
    assert dict(before["tallies"]) == {
        s: Person.objects.within(where).filter(standing=s).count()
        for s in set(Person.objects.within(where).values_list("standing", flat=True))
    }
