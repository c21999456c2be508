"""A draft is kept as it is typed: one row, one act; no tab overwrites another in silence."""

import uuid

import pytest

from soundings.correspondence.models import Message, Purpose
from soundings.outreach.keeping import NotKept, SentAlready, keep
from soundings.outreach.sending import sent
from soundings.people.models import Person
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
    return make.person(mine)


def draft_to(person: Person, purpose: Purpose = Purpose.ASK, **values: object) -> Message:
    return Message(workspace=person.workspace, person=person, purpose=purpose, **values)


def kept(draft: Message, body: str, seen: int | None = None) -> Message:
    return keep(draft, "Hello", body, seen=seen, by=None, at=MONDAY)


def test_however_often_it_is_saved_it_is_one_row_and_one_act(maya: Person) -> None:
    draft = draft_to(maya)
    acts = Act.objects.count()
    first = kept(draft, "Dear")
    second = kept(draft, "Dear Maya", seen=first.version)
    third = kept(draft, "Dear Maya", seen=first.version)
    assert Message.objects.within(maya.workspace).get().body == "Dear Maya"
    assert (second.version, third.version) == (2, 2)
    assert Act.objects.count() == acts + 1


def test_two_tabs_do_not_overwrite_each_other(maya: Person) -> None:
    draft = draft_to(maya)
    kept(draft, "Dear")
    kept(draft, "Dear Maya, from the first tab", seen=1)
    with pytest.raises(NotKept, match="changed in another tab") as refused:
        kept(draft, "Dear Maya, from the second tab", seen=1)
    kept(draft, "Dear Maya, from the second tab", seen=refused.value.version)
    assert Message.objects.within(maya.workspace).get().body == "Dear Maya, from the second tab"


def test_a_removed_draft_does_not_come_back_by_itself(maya: Person) -> None:
    draft = kept(draft_to(maya), "Dear")
    with act(maya.workspace, by=None, what="Removed a draft"):
        draft.delete()
    with pytest.raises(NotKept, match="was removed"):
        kept(draft_to(maya, uuid=draft.uuid), "Dear Maya", seen=1)


def test_a_name_that_is_somebody_elses_is_not_taken(maya: Person) -> None:
    theirs = make.message(make.person(make.workspace()))
    with pytest.raises(NotKept):
        kept(draft_to(maya, uuid=theirs.uuid), "Mine now")
    theirs.refresh_from_db()
    assert theirs.body == "Dear …"


def test_what_was_sent_stays_as_it_went(maya: Person) -> None:
    draft = kept(draft_to(maya), "Dear Maya")
    sent(draft, by=None, at=TUESDAY)
    with pytest.raises(SentAlready):
        kept(draft, "Dear Tom", seen=draft.version)


def test_i_sent_it_counts_once_and_makes_the_interview_asked(maya: Person) -> None:
    energy = make.exploration(maya.workspace)
    draft = kept(draft_to(maya), "Dear Maya")
    assert sent(draft, by=None, at=MONDAY) is not None
    acts = Act.objects.count()
    assert sent(draft, by=None, at=TUESDAY) is None
    assert Act.objects.count() == acts
    assert draft.at == MONDAY
    assert draft.interview is not None
    assert (draft.interview.asked_at, draft.interview.exploration) == (MONDAY, energy)


def test_among_several_explorations_nobody_guesses(maya: Person) -> None:
    make.exploration(maya.workspace)
    make.exploration(maya.workspace, "Teaching physics")
    draft = kept(draft_to(maya), "Dear Maya")
    sent(draft, by=None, at=MONDAY)
    assert draft.interview is not None
    assert draft.interview.exploration is None


def test_undone_it_is_a_draft_again_with_its_words(maya: Person) -> None:
    talk = make.interview(maya)
    draft = kept(draft_to(maya, interview=talk), "Dear Maya")
    done = sent(draft, by=None, at=TUESDAY)
    assert done is not None
    undo(done, by=None, at=TUESDAY)
    draft.refresh_from_db()
    talk.refresh_from_db()
    assert (draft.at, draft.body, talk.asked_at) == (None, "Dear Maya", None)


def test_undoing_an_ask_without_a_planned_talk_takes_the_talk_along(maya: Person) -> None:
    draft = kept(draft_to(maya), "Dear Maya")
    done = sent(draft, by=None, at=TUESDAY)
    assert done is not None
    undo(done, by=None, at=TUESDAY)
    assert not maya.interviews.exists()
    again = Message.objects.within(maya.workspace).get(uuid=draft.uuid)
    assert again.is_draft
    assert sent(again, by=None, at=TUESDAY) is not None


def test_sixty_four_kilobytes_and_odd_signs_are_kept(maya: Person) -> None:
    body = "“Łukasz” 🌊\n" * 5000
    assert kept(draft_to(maya, uuid=uuid.uuid4()), body).body == body
