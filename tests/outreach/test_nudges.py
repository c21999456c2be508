"""One polite reminder, then rest (P14, P43)."""

from datetime import timedelta

import pytest

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Answer, Interview
from soundings.outreach import nudges
from soundings.outreach.nudges import AlreadyNudged, MayNotNudge, may_be_nudged
from soundings.outreach.reasons import NudgeDue
from soundings.outreach.sending import sent
from soundings.people.models import KeptReason, Person
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db

A_WEEK = MONDAY + timedelta(days=7)


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine)


def nudge(talk: Interview) -> Message:
    return make.message(talk.person, Purpose.NUDGE, interview=talk)


def test_after_a_week_of_silence_one_reminder_goes(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    assert not may_be_nudged(talk, at=A_WEEK - timedelta(minutes=1))
    assert may_be_nudged(talk, at=A_WEEK)
    assert sent(nudge(talk), by=None, at=A_WEEK) is not None
    assert not may_be_nudged(talk, at=A_WEEK)


def test_a_second_reminder_is_refused_with_its_reason(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    sent(nudge(talk), by=None, at=A_WEEK)
    again = nudge(talk)
    with pytest.raises(AlreadyNudged, match=r"You reminded Maya yesterday\. Another reminder would press"):
        sent(again, by=None, at=A_WEEK + timedelta(days=1))
    again.refresh_from_db()
    assert again.is_draft


def test_whoever_has_answered_is_not_reminded(maya: Person) -> None:
    noted = make.interview(maya, asked=MONDAY)
    noted.hear_answer(Answer.LATER, by=None, at=MONDAY)
    with pytest.raises(MayNotNudge, match="has answered"):
        nudges.check(noted, at=A_WEEK)
    tom = make.person(maya.workspace, "Tom Reyes")
    talk = make.interview(tom, asked=MONDAY)
    make.received(tom, MONDAY + timedelta(hours=1))
    assert not may_be_nudged(talk, at=A_WEEK)


def test_whoever_was_not_asked_is_not_reminded(maya: Person) -> None:
    with pytest.raises(MayNotNudge, match="has not been asked yet"):
        nudges.check(make.interview(maya), at=MONDAY)


def test_three_weeks_after_the_ask_it_is_left_in_peace(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    assert not may_be_nudged(talk, at=MONDAY + timedelta(days=21))


@pytest.mark.parametrize("days", [0, 6, 7, 20, 21, 30])
def test_the_predicate_and_the_reason_agree(mine: Workspace, days: int) -> None:
    at = MONDAY + timedelta(days=days)
    talks = [make.interview(make.person(mine, f"Person {number}"), asked=MONDAY) for number in range(4)]
    make.received(talks[1].person, MONDAY + timedelta(hours=2))
    make.message(talks[2].person, Purpose.NUDGE, interview=talks[2], sent=MONDAY + timedelta(hours=3))
    talks[3].call_off(by=None, at=MONDAY)
    due = KeptReason.objects.filter(workspace=mine, kind=NudgeDue.kind, since__lte=at, until__gt=at)
    assert set(due.values_list("fact", flat=True)) == {talk.uuid for talk in talks if may_be_nudged(talk, at=at)}
