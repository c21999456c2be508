"""Why now, from a yes to the talk, and what was promised: whom Today would name, and with which sentence."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from soundings.interviews.models import AgendaItem, Answer, Whose
from soundings.people import reasons
from soundings.people.models import Person
from soundings.people.models.person import Standing
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

THURSDAY = MONDAY + timedelta(days=3, hours=1, minutes=30)


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def told(of: Person, now: datetime = MONDAY) -> dict[str, tuple[str, str]]:
    """Sentence and tag by button, for one person."""
    with timezone.override("UTC"):
        found = reasons.about(of.workspace, [of], now).get(of.pk, [])
    return {reason.button: (reason.sentence, reason.tag) for reason in found}


def test_a_yes_asks_for_a_time(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, asked=MONDAY - timedelta(days=2))
    talk.hear_answer(Answer.YES, by=None, at=MONDAY)
    assert told(maya) == {"Arrange": ("Maya said yes. Agree a time, a length and a way to talk.", "")}
    talk.agree(THURSDAY, 20, "video", by=None, at=MONDAY)
    assert "Arrange" not in told(maya)


def test_an_agreed_talk_is_prepared_until_its_day(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, agreed_for=THURSDAY)
    when = "You talk on Thursday at 10:30, 20 minutes by video."
    assert told(maya) == {"Build the agenda": (f"{when} No questions on the agenda yet.", "in 3 days")}
    for number in range(2):
        AgendaItem.put(talk, f"What of {number}?", by=None, at=MONDAY)
    assert told(maya) == {"Look it over": (f"{when} 2 questions are ready.", "in 3 days")}
    assert "Look it over" not in told(maya, THURSDAY - timedelta(hours=1))


def test_on_its_day_the_talk_is_the_banner(mine: Workspace) -> None:
    study = make.exploration(mine)
    maya = make.person(mine, introduced_by=make.person(mine, "Tom Reyes"))
    talk = make.interview(maya, study, agreed_for=THURSDAY)
    assert "Open the room" not in told(maya, THURSDAY - timedelta(hours=12))
    early = THURSDAY - timedelta(hours=2)
    assert told(maya, early)["Open the room"][0] == "20 minutes by video · introduced by Tom Reyes"
    for wording in ("A PhD is needed.", "It is mostly plumbing."):
        AgendaItem.put(talk, f"True? {wording}", claim=make.claim(study, wording), by=None, at=MONDAY)
    assert told(maya, early)["Open the room"][0].endswith("· introduced by Tom Reyes · tests 2 of your claims")
    talk.begin(by=None, at=THURSDAY)
    assert told(maya, THURSDAY + timedelta(minutes=5)) == {
        "Back to the room": ("The room has been open since 10:30.", "")
    }
    talk.end(by=None, at=THURSDAY + timedelta(minutes=20))
    assert "Back to the room" not in told(maya, THURSDAY + timedelta(minutes=21))


def test_a_talk_whose_time_has_passed_asks_whether_it_took_place(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, agreed_for=THURSDAY)
    assert told(maya, THURSDAY + timedelta(hours=1))["Open the room"][0] == "This was to be at 10:30. Did you talk?"
    later = THURSDAY + timedelta(days=1)
    asked = "You were to talk yesterday at 10:30. Did it take place?"
    assert told(maya, later) == {"Say whether it did": (asked, "")}
    talk.call_off(by=None, at=later)
    assert told(maya, later) == {}


def test_a_talk_late_in_the_evening_is_the_banner_beyond_midnight(mine: Workspace) -> None:
    maya = make.person(mine)
    make.interview(maya, agreed_for=THURSDAY.replace(hour=23, minute=0))
    midnight = THURSDAY.replace(hour=0, minute=5) + timedelta(days=1)
    assert told(maya, midnight)["Open the room"][0] == "This was to be at 23:00 yesterday. Did you talk?"


def test_a_room_that_was_never_closed_asks_the_same(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, agreed_for=THURSDAY)
    talk.begin(by=None, at=THURSDAY)
    later = THURSDAY + timedelta(days=1)
    asked = "You opened the room yesterday at 10:30 and did not end the talk. Did it take place?"
    assert told(maya, later) == {"Say whether it did": (asked, "")}
    talk.call_off(by=None, at=later)
    assert told(maya, later) == {}


def test_a_talk_agreed_and_noted_long_afterwards_was_never_in_the_banner(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, asked=MONDAY)
    later = THURSDAY + timedelta(days=3)
    talk.agree(THURSDAY, 20, "video", by=None, at=later)
    assert list(told(maya, later)) == ["Say whether it did"]
    talk.talked(THURSDAY, 25, by=None, at=later)
    assert "Say whether it did" not in told(maya, later)


def test_the_day_begins_at_midnight_where_the_seeker_lives() -> None:
    where = make.workspace(time_zone="Pacific/Auckland")
    maya = make.person(where)
    make.interview(maya, agreed_for=THURSDAY)
    midnight = THURSDAY.replace(hour=11, minute=0) - timedelta(days=1)
    assert "Open the room" in told(maya, midnight)
    assert "Open the room" not in told(maya, midnight - timedelta(minutes=1))


def test_a_promise_comes_up_three_days_before(mine: Workspace) -> None:
    rosa = make.person(mine, "Rosa Castellanos")
    make.commitment(rosa, due_on=(MONDAY + timedelta(days=5)).date())
    assert told(rosa, TUESDAY) == {}
    said = "Send the storage-pricing notebook"
    assert told(rosa, MONDAY + timedelta(days=3)) == {"Done": (said, "28 Nov")}
    assert told(rosa, MONDAY + timedelta(days=4)) == {"Done": (said, "tomorrow")}
    assert told(rosa, MONDAY + timedelta(days=5)) == {"Done": (said, "today")}
    assert told(rosa, MONDAY + timedelta(days=6)) == {"Done": (said, "overdue")}


def test_a_suggestion_says_whose_it_is_and_goes_when_it_is_done(mine: Workspace) -> None:
    rosa = make.person(mine, "Rosa Castellanos")
    suggestion = make.commitment(rosa, "Read Smil", Whose.SUGGESTION)
    assert told(rosa)["Done"] == ("Rosa suggested: Read Smil", "")
    suggestion.drop(by=None, at=MONDAY)
    assert told(rosa) == {}


def standing_of(person: Person) -> tuple[int, str]:
    person.refresh_from_db()
    return person.standing, person.last_heard_how


def test_how_far_things_have_come(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya)
    talk.ask(by=None, at=MONDAY)
    assert standing_of(maya) == (Standing.ASKED, "asked")
    talk.hear_answer(Answer.YES, by=None, at=MONDAY + timedelta(hours=1))
    assert standing_of(maya) == (Standing.ANSWERED, "answered")
    talk.talked(TUESDAY, 20, by=None, at=TUESDAY + timedelta(hours=1))
    assert standing_of(maya) == (Standing.TALKED, "talk")
