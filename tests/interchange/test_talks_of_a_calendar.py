"""A calendar becomes talks with the people who are here: moved and called off with it, and never against the user."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.interchange.taking_out.talks import as_calendar
from soundings.interviews.models import Answer, Interview, Way
from soundings.people.models import KeptReason, Person
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.interchange.mailboxes import calendar, event

pytestmark = pytest.mark.django_db

SAM, MAYA = "sam@adeyemi.example", "maya@northlight.example"
AHEAD = event("ahead", "Talk about grids", "20261201T100000Z", "LOCATION:https://meet.example/x", people=[SAM, MAYA])


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine, "Maya Okafor", email=MAYA)


def bring(mine: Workspace, *events: str) -> Import:
    return importing.bring(mine, "mine.ics", calendar(*events).encode(), by=make.owner_of(mine), at=MONDAY)


def finish(brought: Import, **chosen: Any) -> Import:
    if chosen:
        brought.besides.chosen |= chosen
        brought.besides.save()
    brought.confirm(by=make.owner_of(brought.workspace), at=MONDAY)
    while importing.step(TUESDAY):
        pass
    brought.refresh_from_db()
    return brought


def numbers(brought: Import) -> dict[str, int]:
    return {label: number for label, number in brought.besides.numbers.items() if number}


def test_an_appointment_with_somebody_here_becomes_a_talk(mine: Workspace, maya: Person) -> None:
    brought = bring(mine, AHEAD, event("dentist", "Dentist"))
    assert numbers(brought) == {"New talks": 1, "Appointments with nobody who is here": 1}
    finish(brought)
    talk = Interview.objects.within(mine).get()
    agreed = talk.agreed
    assert agreed is not None
    assert (talk.person, talk.answer, talk.ended_at) == (maya, Answer.YES, None)
    assert (agreed.starts_at, agreed.minutes) == (datetime(2026, 12, 1, 10, 0, tzinfo=UTC), 30)
    assert (agreed.way, agreed.where) == (Way.VIDEO, "https://meet.example/x")


def test_the_same_calendar_again_changes_nothing(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, AHEAD))
    again = bring(mine, AHEAD)
    assert numbers(again) == {"Talks that are here already": 1}
    finish(again)
    assert Interview.objects.within(mine).get().agreements.count() == 1


def test_a_newer_edition_moves_the_talk_and_an_older_one_does_not(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, AHEAD))
    moved = event("ahead", "Talk about grids", "20261202T140000Z", "SEQUENCE:1", people=[SAM, MAYA])
    newer = bring(mine, moved)
    assert numbers(newer) == {"Talks here that get a time or change": 1}
    finish(newer)
    finish(bring(mine, AHEAD))
    talk = Interview.objects.within(mine).get()
    assert talk.agreed is not None
    assert (talk.agreed.starts_at, talk.agreements.count()) == (datetime(2026, 12, 2, 14, 0, tzinfo=UTC), 2)


def test_a_talk_that_the_user_agreed_anew_stays_as_it_is(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, AHEAD))
    talk = Interview.objects.within(mine).get()
    talk.agree(MONDAY + timedelta(days=20), 20, Way.TELEPHONE, by=make.owner_of(mine), at=MONDAY)
    moved = event("ahead", "Talk about grids", "20261202T140000Z", "SEQUENCE:1", people=[SAM, MAYA])
    assert numbers(bring(mine, moved)) == {"Talks that are here already": 1}


def test_a_talk_whose_place_the_user_changed_stays_as_it_is(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, AHEAD))
    talk = Interview.objects.within(mine).get()
    agreed = talk.agreements.get()
    with act(mine, by=None, at=TUESDAY, what="Changed the place"):
        agreed.where = "Café Central"
        agreed.save()
    moved = event("ahead", "Talk about grids", "20261202T140000Z", "SEQUENCE:1", people=[SAM, MAYA])
    assert numbers(bring(mine, moved)) == {"Talks that are here already": 1}


def test_what_is_cancelled_is_called_off(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, AHEAD))
    off = event("ahead", "Talk about grids", "20261201T100000Z", "STATUS:CANCELLED", "SEQUENCE:1", people=[SAM, MAYA])
    done = finish(bring(mine, off))
    talk = Interview.objects.within(mine).get()
    assert (talk.called_off_at is not None, talk.called_off_why) == (True, "Cancelled in the calendar")
    done.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    talk.refresh_from_db()
    assert talk.called_off_at is None


def test_what_lies_behind_is_asked_about(mine: Workspace, maya: Person) -> None:
    past = event("past", "Talk", "20260901T100000Z", people=[SAM, MAYA])
    brought = bring(mine, past)
    assert numbers(brought) == {"New talks": 1, "Of them in the past": 1}
    finish(brought)
    talk = Interview.objects.within(mine).get()
    assert (talk.began_at, talk.ended_at) == (None, None)
    assert KeptReason.objects.filter(workspace=mine, kind="passed", fact=talk.uuid).exists()


def test_what_lies_behind_was_held_where_the_user_says_so(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, event("past", "Talk", "20260901T100000Z", people=[SAM, MAYA])), held=True)
    talk = Interview.objects.within(mine).get()
    assert (talk.began_at, talk.minutes_held) == (datetime(2026, 9, 1, 10, 0, tzinfo=UTC), 30)
    assert talk.debriefed_at == talk.ended_at
    assert not KeptReason.objects.filter(workspace=mine, kind="passed").exists()


def test_a_name_in_the_summary_is_asked_about(mine: Workspace, maya: Person) -> None:
    make.person(mine, "Wei Chen")
    make.person(mine, "Wei Chen")
    coffee = event("coffee", "Coffee with Maya Okafor, Café Central")
    brought = bring(mine, coffee, event("wei", "Lunch: Wei Chen"))
    assert numbers(brought) == {
        "Appointments that only name somebody who is here": 1,
        "Appointments with nobody who is here": 1,
    }
    (asked,) = brought.besides.asked["talks"]["named"]
    assert (asked["summary"], asked["name"]) == ("Coffee with Maya Okafor, Café Central", "Maya Okafor")
    me = Client()
    me.force_login(make.owner_of(mine))
    page = me.get(brought.get_absolute_url()).content.decode()
    assert "1 appointment that only names somebody who is here" in page
    me.post(f"{brought.get_absolute_url()}choose/", {"named": "coffee"})
    while importing.step(TUESDAY):
        pass
    assert Interview.objects.within(mine).get().person == maya
    assert "1 talk came in" in me.get(brought.get_absolute_url()).content.decode()


def test_series_stay_out_unless_they_are_ticked(mine: Workspace, maya: Person) -> None:
    weekly = event("weekly", "Team", "20261130T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4", people=[SAM, MAYA])
    brought = bring(mine, weekly)
    assert numbers(brought) == {"Dates of series, left alone unless ticked": 4}
    (series,) = brought.besides.asked["talks"]["series"]
    assert (series["summary"], series["number"], series["names"]) == ("Team", 4, ["Maya Okafor"])
    finish(brought, series=["weekly"])
    assert Interview.objects.within(mine).count() == 4
    again = finish(bring(mine, weekly), series=["weekly"])
    assert Interview.objects.within(mine).count() == 4
    again.ask_undo(at=TUESDAY)


def test_days_out_and_round_tables_stay_out(mine: Workspace, maya: Person) -> None:
    birthday = event("day", "Maya Okafor", "20261201", people=[SAM, MAYA]).replace("DTSTART:", "DTSTART;VALUE=DATE:")
    birthday = birthday.replace("DURATION:PT30M\r\n", "")
    table = event("table", "All", people=[SAM, MAYA, "a@x.example", "b@x.example"])
    assert numbers(bring(mine, birthday, table)) == {
        "Whole days and longer, left alone": 1,
        "Meetings with more than two others, left alone": 1,
    }


def test_a_talk_that_was_only_asked_for_gets_its_time(mine: Workspace, maya: Person) -> None:
    asked = make.interview(maya, asked=MONDAY - timedelta(days=3))
    brought = bring(mine, AHEAD)
    assert numbers(brought) == {"Talks here that get a time or change": 1}
    finish(brought)
    talk = Interview.objects.within(mine).get()
    assert (talk, talk.answer, talk.agreed is not None) == (asked, Answer.YES, True)


def test_a_talk_noted_by_hand_is_not_there_twice(mine: Workspace, maya: Person) -> None:
    make.interview(maya, agreed_for=datetime(2026, 12, 1, 10, 5, tzinfo=UTC))
    assert numbers(bring(mine, AHEAD)) == {"Talks that are here already": 1}


def test_what_was_taken_out_comes_back_as_what_it_is(mine: Workspace, maya: Person) -> None:
    make.interview(maya, agreed_for=MONDAY + timedelta(days=3))
    ours = b"".join(as_calendar(mine))
    brought = importing.bring(mine, "talks.ics", ours, by=make.owner_of(mine), at=MONDAY)
    assert numbers(brought) == {"Talks that are here already": 1}


def test_all_of_it_can_be_taken_back(mine: Workspace, maya: Person) -> None:
    done = finish(bring(mine, AHEAD))
    assert str(done.act) == "Brought in talks from mine.ics"
    done.ask_undo(at=timezone.now())
    while importing.step(TUESDAY):
        pass
    assert not Interview.objects.within(mine).exists()
