"""The ledger and its pages, through the door."""

import uuid
from collections.abc import Iterator

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from soundings.correspondence.models import Message, Purpose
from soundings.people.models import Person
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine)


@pytest.fixture
def sam(client: Client, mine: Workspace) -> Client:
    client.force_login(make.owner_of(mine))
    return client


def logged(**values: object) -> dict[str, object]:
    return {
        "uuid": str(uuid.uuid4()),
        "is_ours": "True",
        "purpose": "ask",
        "form": "telephone",
        "at": "2026-11-20T10:30",
        "body": "Rang her office.",
        **values,
    }


def test_what_was_said_elsewhere_is_logged_once(sam: Client, maya: Person) -> None:
    talk = make.interview(maya)
    words = logged(interview=talk.uuid)
    for _ in range(2):
        answer = sam.post(f"/people/{maya.uuid}/messages/new/", words)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/people/{maya.uuid}/")
    message = Message.objects.get()
    talk.refresh_from_db()
    assert message.at == talk.asked_at


def test_a_reply_is_logged_with_its_answer(sam: Client, maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    reply = logged(is_ours="False", purpose="reply", form="email", answer="yes", interview=talk.uuid, body="Happy to.")
    assert sam.post(f"/people/{maya.uuid}/messages/new/", reply).status_code == 302
    talk.refresh_from_db()
    assert (talk.answer, talk.answer_words) == ("yes", "Happy to.")


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"at": "2199-01-01T10:00"}, "still to come"),
        ({"answer": "yes"}, "Only what they wrote"),
        ({"is_ours": "False", "answer": "yes"}, "Say which talk"),
        ({"at": ""}, "required"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(sam: Client, maya: Person, wrong: dict[str, str], why: str) -> None:
    answer = sam.post(f"/people/{maya.uuid}/messages/new/", logged(**wrong))
    assert answer.status_code == 422
    assert why in answer.text
    assert "Rang her office." in answer.text
    assert not Message.objects.exists()


def test_a_talk_with_somebody_else_cannot_be_named(sam: Client, maya: Person) -> None:
    other = make.interview(make.person(maya.workspace, "Tom Reyes"))
    assert sam.post(f"/people/{maya.uuid}/messages/new/", logged(interview=other.uuid)).status_code == 422


def test_changing_when_it_was_asked_moves_the_ask(sam: Client, maya: Person) -> None:
    talk = make.interview(maya, asked=MONDAY)
    message = Message.objects.get()
    change = logged(interview=talk.uuid, uuid=str(message.uuid), seen_version=message.version)
    assert sam.post(f"/messages/{message.uuid}/edit/", change).status_code == 302
    message.refresh_from_db()
    talk.refresh_from_db()
    assert message.at == talk.asked_at != MONDAY


def test_a_draft_is_changed_where_drafts_are_written(sam: Client, maya: Person) -> None:
    draft = make.message(maya)
    assert sam.get(f"/messages/{draft.uuid}/edit/").headers["Location"] == f"/messages/{draft.uuid}/compose/"


def test_a_message_is_removed_with_undo(sam: Client, maya: Person) -> None:
    message = make.message(maya, Purpose.KEEP_IN_TOUCH, sent=MONDAY)
    assert sam.get(f"/messages/{message.uuid}/").status_code == 200
    assert sam.post(f"/remove/message/{message.uuid}/").status_code == 302
    assert not Message.objects.exists()


def test_the_ledger_shows_drafts_and_what_has_passed(sam: Client, maya: Person) -> None:
    make.message(maya, sent=MONDAY, subject="Could we talk?", body="")
    make.received(maya, MONDAY, body="Happy to.")
    draft = make.message(maya, Purpose.LOOP, subject="Not gone yet")
    shown = sam.get("/messages/").text
    for words in ("Could we talk?", "Happy to.", "Not gone yet", f"/messages/{draft.uuid}/compose/"):
        assert words in shown


def test_the_ledger_pages_by_key_and_costs_the_same(sam: Client, maya: Person) -> None:
    make.message(maya, sent=MONDAY)
    sam.get("/messages/")
    with CaptureQueriesContext(connection) as few:
        sam.get("/messages/")
    for number in range(60):
        make.received(maya, MONDAY, body=f"Letter {number}.")
    with CaptureQueriesContext(connection) as many:
        first = sam.get("/messages/")
    assert len(many) == len(few)
    last = Message.objects.order_by("-at", "-id")[49]
    assert f"/messages/?after={last.uuid}" in first.text
    assert "Letter 0." in sam.get(f"/messages/?after={last.uuid}").text


def test_an_empty_ledger_teaches(sam: Client) -> None:
    assert "Every message" in sam.get("/messages/").text


def test_what_belongs_to_others_is_not_there(sam: Client) -> None:
    theirs = make.message(make.person(make.workspace()))
    for address in (f"/messages/{theirs.uuid}/", f"/messages/{theirs.uuid}/edit/", f"/messages/?after={theirs.uuid}"):
        assert sam.get(address).status_code == 404
    assert sam.get("/messages/?after=nonsense").status_code == 404
