"""The example: filled richly, dated from today, nobody in it real."""

from datetime import timedelta

import pytest

from soundings.example import build
from soundings.interviews.models import Interview
from soundings.interviews.next_step import Stage, stage
from soundings.people.models import Channel, KeptReason, Person
from soundings.research.models import Exploration
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


def test_the_example_is_rich_and_in_every_state() -> None:
    """Every stage but the open room, which is one press away, and a talk that nobody accounts for."""
    where = make.workspace()
    build(where, make.owner_of(where), MONDAY)
    assert Person.objects.within(where).count() == 40
    assert Exploration.objects.within(where).count() == 2
    talks = list(Interview.objects.within(where).select_related("person"))
    assert len(talks) >= 12
    assert {stage(talk, MONDAY) for talk in talks} == set(Stage) - {Stage.ROOM, Stage.PASSED}
    assert {talk.debriefed_at is None for talk in talks if talk.ended_at} == {True, False}
    kinds = set(KeptReason.objects.filter(workspace=where).values_list("kind", flat=True))
    assert {"thanks", "loop", "debrief", "named", "report", "rhythm"} <= kinds


def test_a_year_later_it_is_the_same_season_a_year_later() -> None:
    """Counted from today, never from a day in the calendar."""
    told = []
    for today in (MONDAY, MONDAY + timedelta(days=364)):
        where = make.workspace()
        build(where, make.owner_of(where), today)
        acts = Act.objects.within(where).order_by("id").values_list("at", "what")
        told.append([(at - today, what) for at, what in acts])
        assert [(when, what) for when, what in told[-1] if not -timedelta(days=400) < when <= timedelta(0)] == []
    assert [when.days for when, _ in told[0]] == [when.days for when, _ in told[1]]


def test_nobody_in_the_example_can_be_reached() -> None:
    where = make.workspace()
    build(where, make.owner_of(where), MONDAY)
    assert all(
        address.endswith(".example") or "555 0" in address
        for address in Channel.objects.within(where).values_list("address", flat=True)
    )


def test_half_an_example_is_never_left() -> None:
    where = make.workspace()
    with act(where, by=None, what="Took the name"):
        make.seeker(where)
    with pytest.raises(Exception, match=r"(?i)unique"):
        build(where, make.owner_of(where), MONDAY)
    assert not Person.objects.within(where).exists()
