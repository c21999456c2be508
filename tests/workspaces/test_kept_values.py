"""Kept values are caches: derived anew they are the same, whatever was done and undone."""

from datetime import timedelta
from importlib import import_module
from typing import Any

import pytest
from django.apps import apps
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from soundings.correspondence.models import Message, Purpose
from soundings.followup.models import Rhythm
from soundings.interviews.models import Answer, Interview, Whose
from soundings.people.models import Introduction, KeptReason, Person, Tally
from soundings.research.models import Claim, Evidence, Stance
from soundings.today import telling
from soundings.workspaces import kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import CannotUndo, undo
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

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
        "voices": sorted(Claim.objects.within(where).values_list("id", "supports", "refines", "contradicts")),
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

    def believe(number: int, at: Any) -> None:
        make.claim(make.exploration(where))

    def hear(number: int, at: Any) -> None:
        claim, who = Claim.objects.within(where).order_by("-id").first(), someone(number)
        if claim and who:
            stance = list(Stance)[number % 3]
            claim.hear(who, stance, wording=f"Refined on {at}", by=None, at=at - timedelta(days=3 * (number % 2)))

    def hear_another_way(number: int, at: Any) -> None:
        if one := Evidence.objects.within(where).first():
            with act(where, by=None, at=at, what="Changed a word on a claim"):
                one.stance = list(Stance)[number % 3]
                one.save()

    def reword(number: int, at: Any) -> None:
        claim, who = Claim.objects.within(where).first(), someone(number)
        if claim and who:
            with act(where, by=None, at=at, what="Reworded a claim"):
                Claim.objects.get(pk=claim.pk).hear(who, Stance.SUPPORTS, by=None, at=at)
                claim.wording = f"Reworded on {at}"
                claim.save()

    def forget(number: int, at: Any) -> None:
        if one := Evidence.objects.within(where).last():
            with act(where, by=None, at=at, what="Removed a word on a claim"):
                one.delete()

    def remove(number: int, at: Any) -> None:
        if who := someone(number):
            with act(where, by=None, at=at, what="Removed somebody"):
                who.delete()

    def merge(number: int, at: Any) -> None:
        one, other = someone(number), someone(number + 1)
        if one and other and one != other:
            one.merge(other, by=None, at=at)

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
    beliefs = (believe, hear, hear_another_way, reword, forget)
    taking_away = (remove, merge, remove_message, take_back)
    return {doing.__name__: doing for doing in (*every, *beliefs, *taking_away)}


NAMES = (
    *("add", "introduce", "plan", "ask", "answer", "agree", "hold", "thank", "tell", "suggest", "keep_in_touch"),
    *("believe", "hear", "hear_another_way", "reword", "forget", "remove", "merge", "remove_message", "take_back"),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 7)), min_size=3, max_size=18))
def test_whatever_is_done_and_undone_derived_anew_is_the_same(steps: list[tuple[str, int]]) -> None:
    where = make.workspace()
    can = doings(where)
    can["add"](0, MONDAY)
    can["believe"](0, MONDAY)
    for day, (name, number) in enumerate(steps):
        can[name](number, MONDAY + timedelta(days=day))
        # What Today told before this step is told no more.
        now = Workspace.objects.get(pk=where.pk)
        assert telling.told(now, MONDAY + timedelta(days=30)) == telling.told.anew(now, MONDAY + timedelta(days=30))
    before = standing_values(where)
    kept.derive_all(where)
    assert standing_values(where) == before
    assert dict(before["tallies"]) == {
        s: Person.objects.within(where).filter(standing=s).count()
        for s in set(Person.objects.within(where).values_list("standing", flat=True))
    }


def test_a_claim_written_as_it_was_read_long_before_keeps_its_voices() -> None:
    claim = make.claim(make.exploration(make.workspace()))
    Claim.objects.get(pk=claim.pk).hear(
        make.person(claim.workspace, "Rosa Castellanos"), Stance.SUPPORTS, by=None, at=MONDAY
    )
    with act(claim.workspace, by=None, at=MONDAY, what="Reworded a claim"):
        claim.wording = "A PhD helps."
        claim.save()
    assert Claim.objects.get(pk=claim.pk).supports == 1


def test_claims_from_before_voices_were_kept_are_counted_once() -> None:
    claim = make.claim(make.exploration(make.workspace()))
    rosa, alice = (make.person(claim.workspace, name) for name in ("Rosa Castellanos", "Alice Wu"))
    make.evidence(claim, rosa, Stance.SUPPORTS, at=TUESDAY)
    make.evidence(claim, rosa, Stance.CONTRADICTS, at=MONDAY)
    make.evidence(claim, alice, Stance.REFINES)
    before = standing_values(claim.workspace)["voices"]
    Claim.objects.write_kept([Claim(pk=claim.pk)], ["supports", "refines", "contradicts"])
    assert standing_values(claim.workspace)["voices"] != before
    import_module("soundings.research.migrations.0002_claim_voices").count(apps, None)
    assert standing_values(claim.workspace)["voices"] == before == [(claim.pk, 1, 1, 0)]
