"""Why now, before an answer: the exact sentences and buttons."""

from datetime import datetime, timedelta

import pytest

from soundings.correspondence.models import Form, Purpose
from soundings.interviews.models import Answer
from soundings.people import reasons
from soundings.people.models import KeptReason, Person
from soundings.workspaces import kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db
OURS = {"Write the ask", "Note the answer", "Nudge"}


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine)


def told(person: Person, at: datetime) -> list[tuple[str, str]]:
    """Sentences and buttons of this app about one person."""
    found = reasons.about(person.workspace, [person], at).get(person.pk, [])
    return [(reason.sentence, reason.button) for reason in found if reason.button in OURS]


def test_whom_you_mean_to_ask(maya: Person) -> None:
    talk = make.interview(maya, make.exploration(maya.workspace))
    assert told(maya, TUESDAY) == [("You want to hear from Maya Okafor about Data science in energy.", "Write the ask")]
    reason = reasons.about(maya.workspace, [maya], TUESDAY)[maya.pk][0]
    assert reason.url == f"/people/{maya.uuid}/write/?purpose=ask&interview={talk.uuid}"


def test_without_an_exploration_the_sentence_is_short(maya: Person) -> None:
    make.interview(maya)
    assert told(maya, TUESDAY) == [("You want to hear from Maya Okafor.", "Write the ask")]


def test_silence_is_normal_for_a_week(maya: Person) -> None:
    talk = make.interview(maya)
    make.message(maya, Purpose.ASK, sent=MONDAY, interview=talk, form=Form.LETTER)
    sentence = "Asked yesterday by letter. Silence is normal; a nudge can go on 30 November."
    assert told(maya, TUESDAY) == [(sentence, "Note the answer")]


def test_then_one_reminder_and_then_rest(maya: Person) -> None:
    make.interview(maya, asked=MONDAY)
    sentence = "Asked on 23 November, no answer yet. One short reminder is fine; after that, let it rest."
    assert told(maya, MONDAY + timedelta(days=7)) == [(sentence, "Nudge")]
    reason = reasons.about(maya.workspace, [maya], MONDAY + timedelta(days=7))[maya.pk][0]
    assert (reason.tag, reason.tone, reason.other_button) == ("7 days", "brass", "Note the answer")
    assert told(maya, MONDAY + timedelta(days=21)) == []


def test_an_early_reminder_is_said_and_none_follows(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    make.message(maya, Purpose.NUDGE, sent=TUESDAY, interview=talk)
    at = TUESDAY + timedelta(days=1)
    sentence = "Asked on 23 November by e-mail, and reminded yesterday. Silence is normal; let it rest now."
    assert told(maya, at) == [(sentence, "Note the answer")]
    assert told(maya, MONDAY + timedelta(days=8)) == []


def test_an_answer_ends_the_waiting_and_undoing_it_brings_it_back(maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    talk.hear_answer(Answer.NO, by=None, at=TUESDAY)
    assert told(maya, TUESDAY) == []


def test_a_reply_that_was_logged_ends_the_waiting(maya: Person) -> None:
    make.interview(maya, asked=MONDAY)
    reply = make.received(maya, TUESDAY)
    assert told(maya, TUESDAY) == []
    with act(maya.workspace, by=None, what="Removed it"):
        reply.delete()
    assert len(told(maya, TUESDAY)) == 1


def test_a_talk_agreed_at_once_needs_no_ask(maya: Person) -> None:
    make.interview(maya, agreed_for=TUESDAY)
    assert told(maya, MONDAY) == []


def test_whoever_rests_is_not_asked_before_the_rest_ends(maya: Person) -> None:
    make.interview(maya)
    make.rest(maya, until=MONDAY + timedelta(days=30))
    assert told(maya, TUESDAY) == []
    assert len(told(maya, MONDAY + timedelta(days=31))) == 1
    make.rest(maya, since=TUESDAY)
    assert told(maya, MONDAY + timedelta(days=31)) == []


def test_what_is_kept_is_what_all_facts_say(mine: Workspace, maya: Person) -> None:
    make.interview(maya, asked=MONDAY)
    make.interview(make.person(mine, "Tom Reyes"))
    before = set(KeptReason.objects.values_list("person", "kind", "fact", "since", "until"))
    kept.derive_all(mine)
    assert set(KeptReason.objects.values_list("person", "kind", "fact", "since", "until")) == before
