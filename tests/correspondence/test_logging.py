"""What was written or said elsewhere stands on one timeline, and what follows from it is noted (P07)."""

from datetime import timedelta

import pytest

from soundings.correspondence import ledger, timeline
from soundings.correspondence.models import Form, Message, Purpose
from soundings.interviews.models import Answer
from soundings.people import timeline as people_timeline
from soundings.people.models import Person
from soundings.people.models.person import Standing
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import undo
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine, found="alumni")


def said(person: Person, **values: object) -> Message:
    return Message(workspace=person.workspace, person=person, written_at=TUESDAY, at=MONDAY, **values)


def story(person: Person) -> list[str]:
    told = timeline.entries(person.workspace, person, TUESDAY + timedelta(days=30), 30)
    return [" · ".join(filter(None, [f"{entry.headline} {entry.text}", entry.aside])) for entry in told]


def test_an_ask_made_elsewhere_makes_its_interview_asked(maya: Person) -> None:
    talk = make.interview(maya)
    said(maya, purpose=Purpose.ASK, form=Form.TELEPHONE, interview=talk).log(by=None, at=TUESDAY)
    assert talk.asked_at == MONDAY
    maya.refresh_from_db()
    assert (maya.standing, maya.last_heard_how, maya.last_heard_at) == (Standing.ASKED, "asked", MONDAY)


def test_a_reply_brings_the_answer_with_it_and_both_are_undone_together(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    reply = said(maya, is_ours=False, purpose=Purpose.REPLY, body="Happy to.", interview=talk)
    reply.log(Answer.YES, by=None, at=TUESDAY)
    talk.refresh_from_db()
    assert (talk.answer, talk.answer_words, talk.answered_at) == (Answer.YES, "Happy to.", MONDAY)
    maya.refresh_from_db()
    assert maya.standing == Standing.ANSWERED
    undo(Act.objects.within(maya.workspace).latest_first()[0], by=None, at=TUESDAY)
    talk.refresh_from_db()
    assert talk.answer == ""
    assert not Message.objects.within(maya.workspace).received().exists()


def test_the_words_of_an_answer_stand_once_on_the_timeline(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY - timedelta(days=1))
    reply = said(maya, is_ours=False, purpose=Purpose.REPLY, body="Happy to.\n", interview=talk)
    reply.log(Answer.YES, by=None, at=TUESDAY)
    told = people_timeline.entries(maya.workspace, maya, before=TUESDAY)
    assert [entry.headline for entry in told if "Happy to." in entry.text] == ["Maya said yes"]
    assert ("Maya answered", "by e-mail") in {(entry.headline, entry.text) for entry in told}
    talk.hear_answer(Answer.YES, "Happy to, on Friday.", by=None, at=MONDAY)
    assert "Maya answered: “Happy to.” · by e-mail" in story(maya)


def test_a_removed_ask_was_not_asked_and_undo_brings_it_back(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    with act(maya.workspace, by=None, what="Removed the ask") as doing:
        talk.messages.get().delete()
    talk.refresh_from_db()
    assert talk.asked_at is None
    undo(doing.act, by=None, at=TUESDAY)
    talk.refresh_from_db()
    assert talk.asked_at == MONDAY


def test_the_timeline_tells_it_in_sentences(maya: Person) -> None:
    make.message(maya, Purpose.ASK, sent=MONDAY, body="Could we talk for twenty minutes?")
    make.received(maya, MONDAY + timedelta(hours=2), body="Happy to. Ring me Thursday\nafter four.")
    make.message(maya, Purpose.THANKS, sent=TUESDAY, body="Thank you.")
    make.message(maya, Purpose.LOOP, body="Not sent, so it has not happened.")
    assert story(maya) == [
        "Thank-you sent by e-mail · 2 words",
        "Maya answered: “Happy to. Ring me Thursday after four.” · by e-mail",
        "Asked by e-mail · alumni · 6 words",
    ]


def test_a_long_reply_is_cut_at_a_word(maya: Person) -> None:
    make.received(maya, body="word " * 200)
    assert story(maya)[0].endswith("word …” · by e-mail")


def test_the_ledger_has_drafts_first_and_then_the_latest_and_pages_without_gaps(mine: Workspace, maya: Person) -> None:
    expected = [make.message(maya, body=f"draft {number}") for number in range(3)][::-1]
    same_moment = [make.message(maya, sent=TUESDAY) for _ in range(3)][::-1]
    earlier = [make.received(maya, MONDAY - timedelta(hours=number)) for number in range(3)]
    expected += same_moment + earlier
    make.message(make.person(make.workspace()), sent=TUESDAY)
    for size in (1, 2, 4, 9, 50):
        found: list[Message] = []
        after: Message | None = None
        while True:
            page = ledger.page(mine, after, size)
            found += page.messages
            after = page.older
            if after is None:
                break
        assert [message.pk for message in found] == [message.pk for message in expected], size
