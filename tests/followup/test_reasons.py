"""Why now, after a talk. Each story says whom Today would name, and with which sentence."""

from datetime import date, datetime, timedelta

import pytest

from soundings.correspondence.models import Purpose
from soundings.interviews.models import NoteKind, Whose
from soundings.people import reasons
from soundings.people.models import KeptReason, Person, Rest
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

SUNDAY = MONDAY - timedelta(days=1)


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def told(of: Person, now: datetime = TUESDAY) -> dict[str, str]:
    """Sentence by button, for one person."""
    found = reasons.about(of.workspace, [of], now).get(of.pk, [])
    return {reason.button: reason.sentence for reason in found}


def test_a_talk_without_thanks_is_owed_one_and_names_what_was_said(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, held=MONDAY)
    make.note(talk, "They trust the model only when it can say why.")
    make.note(talk, "“The tariff is the model. Everything else is arithmetic.”", NoteKind.QUOTE)
    assert told(maya)["Review draft"] == (
        "Talked yesterday. Took away: “The tariff is the model. Everything else is arithmetic”."
    )


def test_the_thanks_are_no_longer_owed_once_they_are_sent(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, held=MONDAY)
    make.message(maya, Purpose.THANKS, sent=TUESDAY, interview=talk)
    assert "Review draft" not in told(maya)


def test_thanks_for_an_earlier_talk_do_not_pay_for_a_later_one(mine: Workspace) -> None:
    maya = make.person(mine)
    make.interview(maya, held=SUNDAY)
    make.message(maya, Purpose.THANKS, sent=SUNDAY + timedelta(hours=1))
    make.interview(maya, held=MONDAY)
    assert told(maya)["Review draft"] == "Talked yesterday."


def test_a_talk_that_felt_wrong_asks_for_nothing(mine: Workspace) -> None:
    tom = make.person(mine, "Tom Reyes")
    maya = make.person(mine, introduced_by=tom)
    talk = make.interview(maya, held=MONDAY)
    make.commitment(maya, "Read Smil", Whose.SUGGESTION, interview=talk, done_at=TUESDAY)
    make.rhythm(maya, months=1)
    much_later = TUESDAY + timedelta(days=90)
    assert {"Review draft", "Debrief", "Draft", "Write"} <= set(told(maya, much_later))
    assert "Tell Tom" in told(tom)
    talk.feel_wrong(by=None, at=TUESDAY)
    assert told(maya, much_later) == {}
    assert told(tom) == {}
    assert Rest.objects.within(mine).at(much_later).get().person == maya


def test_notes_are_gone_through_while_they_are_fresh(mine: Workspace) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, held=MONDAY)
    assert told(maya)["Debrief"] == "Talked yesterday. Go through your notes while they are fresh."
    talk.debrief(by=None, at=TUESDAY)
    assert "Debrief" not in told(maya)


def test_the_referrer_is_told_as_soon_as_the_talk_is_agreed(mine: Workspace) -> None:
    tom = make.person(mine, "Tom Reyes")
    maya = make.person(mine, introduced_by=tom)
    assert told(tom) == {}
    make.interview(maya, agreed_for=TUESDAY + timedelta(days=2))
    assert told(tom)["Tell Tom"] == "Sent you to Maya Okafor. You talk on Thursday, and Tom does not know yet."


def test_the_loop_is_closed_by_telling(mine: Workspace) -> None:
    tom = make.person(mine, "Tom Reyes")
    maya = make.person(mine)
    sent = make.introduction(tom, maya)
    make.interview(maya, held=MONDAY)
    assert told(tom)["Tell Tom"] == "Sent you to Maya Okafor. You talked yesterday, and Tom does not know yet."
    make.message(tom, Purpose.LOOP, sent=TUESDAY, introduction=sent)
    assert "Tell Tom" not in told(tom)


def test_somebody_named_waits_for_the_first_word(mine: Workspace) -> None:
    maya = make.person(mine)
    henrik = make.person(mine, "Henrik Dahl", introduced_by=maya)
    assert told(henrik)["Write"] == "Maya Okafor sent you to Henrik Dahl, and you have not written yet."
    make.message(henrik, sent=TUESDAY)
    assert "Write" not in told(henrik)


def test_doing_what_was_suggested_asks_for_a_report(mine: Workspace) -> None:
    rosa = make.person(mine, "Rosa Castellanos")
    suggestion = make.commitment(rosa, "Read Smil", Whose.SUGGESTION)
    assert "Draft" not in told(rosa)
    suggestion.finish(by=None, at=MONDAY)
    assert told(rosa)["Draft"] == "You did what Rosa suggested: Read Smil. Tell Rosa what you made of it."
    make.message(rosa, Purpose.REPORT, sent=TUESDAY, commitment=suggestion)
    assert "Draft" not in told(rosa)


def test_a_promise_kept_needs_no_report(mine: Workspace) -> None:
    rosa = make.person(mine, "Rosa Castellanos")
    make.commitment(rosa).finish(by=None, at=MONDAY)
    assert "Draft" not in told(rosa)


def test_a_rhythm_counts_from_the_last_contact(mine: Workspace) -> None:
    dele = make.person(mine, "Dele Nwosu")
    make.rhythm(dele, months=3, since=date(2026, 1, 10), reason="Ask how the portfolio went.")
    make.interview(dele, held=datetime(2026, 8, 20, 12, 0, tzinfo=MONDAY.tzinfo))
    make.message(dele, Purpose.THANKS, sent=datetime(2026, 8, 20, 18, 0, tzinfo=MONDAY.tzinfo))
    kept = KeptReason.objects.get(person=dele, kind="rhythm")
    assert kept.since.date() == date(2026, 11, 20)
    assert told(dele)["Write"] == "Last in touch in August. Ask how the portfolio went."


def test_nobody_who_rests_is_written_to(mine: Workspace) -> None:
    dele = make.person(mine, "Dele Nwosu")
    make.rhythm(dele, months=1, since=date(2026, 1, 10))
    make.rest(dele, since=MONDAY)
    assert told(dele) == {}


def test_undoing_a_removal_brings_the_reasons_back(mine: Workspace) -> None:
    from soundings.workspaces.undo import undo

    maya = make.person(mine)
    make.interview(maya, held=MONDAY)
    before = told(maya)
    with act(mine, by=None, what="Removed Maya Okafor") as doing:
        maya.delete()
    assert not KeptReason.objects.filter(workspace=mine).exists()
    undo(doing.act, by=None, at=TUESDAY)
    assert told(Person.objects.within(mine).get()) == before
