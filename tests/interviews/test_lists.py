"""Lists go on from key to key, and cost the same however much they show or there is."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from soundings.interviews import lists
from soundings.interviews.lists import Shown
from soundings.interviews.models import AgendaItem, Answer, Commitment, Interview, Question
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


def fill(where: Workspace, number: int) -> Interview:
    """One of everything that the pages list, `number` times over."""
    study = make.exploration(where)
    talk = make.interview(make.person(where, "Maya Okafor", title="Analyst", at_organisation="Hexel"), study)
    for place in range(number):
        other = make.person(where, f"Person {place}", title="Analyst", at_organisation=f"House {place}")
        make.interview(other, study, agreed_for=MONDAY)
        make.interview(other, study)
        make.interview(other, study, held=MONDAY)
        make.commitment(other, f"Thing {place}")
        make.note(talk, f"note {place}", claim=make.claim(study, f"claim {place}"))
        AgendaItem.put(talk, f"What of {place}?", by=None, at=MONDAY)
        make.written(Question(workspace=where, text=f"How come {place}?"))
    talk.begin(by=None, at=MONDAY)
    return talk


PAGES: list[Callable[[Interview], str]] = [
    lambda talk: reverse("interviews:interviews"),
    lambda talk: reverse("interviews:interviews") + "?show=held",
    lambda talk: talk.get_absolute_url(),
    lambda talk: reverse("interviews:agenda", args=[talk.uuid]),
    lambda talk: reverse("interviews:room", args=[talk.uuid]),
    lambda talk: reverse("interviews:bank"),
    lambda talk: reverse("interviews:commitments"),
]


@pytest.mark.parametrize("address", PAGES, ids=["to come", "held", "brief", "agenda", "room", "bank", "commitments"])
def test_a_page_asks_the_same_number_of_questions_for_three_rows_and_for_thirty(
    address: Callable[[Interview], str],
) -> None:
    numbers = []
    for number in (3, 30):
        where = make.workspace()
        talk = fill(where, number)
        client = Client()
        client.force_login(make.owner_of(where))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(address(talk)).status_code == 200
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]
    assert numbers[0] <= 16
