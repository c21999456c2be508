"""Lists go on from key to key, and cost the same however much they show or there is."""

from datetime import date, timedelta

import pytest

from soundings.interviews import lists
from soundings.interviews.lists import Shown
from soundings.interviews.models import Answer, Commitment, Interview
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def walked(where: Workspace, shown: Shown) -> list[Interview]:
    """Every row, page by page, two a page."""
    rows: list[Interview] = []
    page = lists.page(where, shown, size=2)
    rows += page.interviews
    while page.older:
        page = lists.page(where, shown, page.older, size=2)
        rows += page.interviews
    return rows


def test_each_interview_stands_in_one_list_once(mine: Workspace) -> None:
    people = [make.person(mine, f"Person {number}") for number in range(9)]
    planned = [make.interview(one) for one in people[:3]]
    agreed = make.interview(people[3], agreed_for=MONDAY + timedelta(days=3))
    agreed.agree(MONDAY + timedelta(days=9), 20, "video", by=None, at=MONDAY)
    sooner = make.interview(people[4], agreed_for=MONDAY + timedelta(days=4))
    live = make.interview(people[5], agreed_for=MONDAY)
    live.begin(by=None, at=MONDAY)
    held = [make.interview(one, held=MONDAY - timedelta(days=2 * place)) for place, one in enumerate(people[6:9])]
    declined = make.interview(people[0])
    declined.hear_answer(Answer.NO, by=None, at=MONDAY)
    off = make.interview(people[1], agreed_for=MONDAY)
    off.call_off(by=None, at=MONDAY)
    assert walked(mine, Shown.TO_COME) == [live, sooner, agreed, *reversed(planned)]
    assert walked(mine, Shown.HELD) == held
    assert walked(mine, Shown.NOT_TO_BE) == [off, declined]


def test_commitments_by_their_day_those_without_one_last(mine: Workspace) -> None:
    rosa = make.person(mine)
    days = (date(2026, 12, 3), None, date(2026, 12, 1), None, date(2026, 12, 3))
    made = [make.commitment(rosa, f"Thing {number}", due_on=day) for number, day in enumerate(days)]
    found: list[Commitment] = []
    page = lists.commitments(mine, size=2)
    found += page.rows
    while page.older:
        page = lists.commitments(mine, after=page.older, size=2)
        found += page.rows
    assert found == [made[2], made[0], made[4], made[1], made[3]]
