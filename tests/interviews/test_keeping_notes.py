"""A note is saved as it is typed: never lost, never doubled, under the name its browser gave it."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from soundings.interviews.models import Interview, Note
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import undo
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

NAME = str(uuid.UUID(int=7))


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def talk(mine: Workspace) -> Interview:
    return make.interview(make.person(mine), make.exploration(mine), agreed_for=MONDAY)


@pytest.fixture
def client(mine: Workspace) -> Client:
    browser = Client()
    browser.force_login(make.owner_of(mine))
    return browser


def typed(client: Client, talk: Interview, text: str, revision: int = 1, **more: Any) -> Any:
    """As the room sends it."""
    said = {"uuid": NAME, "text": text, "revision": revision, "kind": "insight", **more}
    return client.post(reverse("interviews:notes", args=[talk.uuid]), said, headers={"X-Typed": "1"})


def texts(talk: Interview) -> list[str]:
    return list(Note.objects.within(talk.workspace).in_order().values_list("text", flat=True))


def test_typing_on_makes_one_note_in_one_act(client: Client, talk: Interview) -> None:
    before = Act.objects.count()
    for revision, text in enumerate(("No", "No PhD", "No PhD since 2022"), 1):
        answer = typed(client, talk, text, revision)
        assert answer["X-Typed"] == "saved"
        assert text in answer.content.decode()
    assert texts(talk) == ["No PhD since 2022"]
    assert Act.objects.count() == before + 1


def test_a_late_sending_overwrites_nothing_newer(client: Client, talk: Interview) -> None:
    typed(client, talk, "No PhD since 2022", 3)
    assert typed(client, talk, "No PhD", 2)["X-Typed"] == "saved"
    assert texts(talk) == ["No PhD since 2022"]


def test_emptied_it_is_nothing(client: Client, talk: Interview) -> None:
    assert typed(client, talk, " ")["X-Typed"] == "nothing"
    typed(client, talk, "No", 2)
    assert typed(client, talk, "", 3)["X-Typed"] == "nothing"
    assert texts(talk) == []


def test_removed_elsewhere_it_does_not_come_back(client: Client, talk: Interview) -> None:
    typed(client, talk, "No PhD")
    with act(talk.workspace, by=None, what="Removed a note"):
        Note.objects.within(talk.workspace).get().delete()
    assert typed(client, talk, "No PhD since", 2)["X-Typed"] == "gone"
    assert texts(talk) == []


def test_undone_it_does_not_come_back_either(client: Client, talk: Interview) -> None:
    typed(client, talk, "No PhD")
    undo(Act.objects.get(uuid=NAME), by=None, at=MONDAY)
    assert typed(client, talk, "No PhD since", 2)["X-Typed"] == "gone"


def test_a_name_taken_in_another_workspace_harms_nobody(client: Client, talk: Interview) -> None:
    theirs = make.interview(make.person(make.workspace()), agreed_for=MONDAY)
    Note.keep(theirs, uuid.UUID(NAME), "Theirs", by=None, at=MONDAY)
    assert typed(client, talk, "Mine")["X-Typed"] == "gone"
    assert texts(theirs) == ["Theirs"]


def test_it_is_as_old_as_it_is(client: Client, talk: Interview) -> None:
    at = int((MONDAY + timedelta(minutes=3)).timestamp() * 1000)
    with time_machine.travel(MONDAY + timedelta(minutes=40), tick=False):
        typed(client, talk, "Kept on the device for half an hour", at=at)
    assert Note.objects.within(talk.workspace).get().at == MONDAY + timedelta(minutes=3)


def test_a_clock_that_is_wrong_is_not_believed(client: Client, talk: Interview) -> None:
    with time_machine.travel(TUESDAY, tick=False):
        typed(client, talk, "From the time to come", at=4_000_000_000_000)
        assert Note.objects.within(talk.workspace).get().at == TUESDAY


def test_sixty_four_kilobytes_are_a_note_and_more_is_said_to_be_too_much(client: Client, talk: Interview) -> None:
    assert typed(client, talk, "x" * 65_536)["X-Typed"] == "saved"
    too_long = typed(client, talk, "x" * 65_537, 2)
    assert (too_long.status_code, too_long["X-Typed"]) == (422, "refused")
    plain = client.post(reverse("interviews:notes", args=[talk.uuid]), {"uuid": NAME, "text": "y" * 65_537})
    assert "y" * 65_537 in plain.content.decode()


def test_without_script_sent_twice_it_stands_once(client: Client, talk: Interview) -> None:
    for _ in range(2):
        sent = client.post(
            reverse("interviews:notes", args=[talk.uuid]), {"uuid": NAME, "text": "A promise", "kind": "promise"}
        )
        assert sent["Location"].endswith("/room/#note-text")
    assert texts(talk) == ["A promise"]


def test_only_ones_own_claims_can_be_spoken_to(client: Client, talk: Interview) -> None:
    belief = make.claim(talk.exploration) if talk.exploration else None
    foreign = make.claim(make.exploration(make.workspace()))
    assert belief
    typed(client, talk, "No PhD", kind="evidence", claim=str(belief.uuid))
    assert Note.objects.within(talk.workspace).get().claim == belief
    assert typed(client, talk, "No PhD", 2, claim=str(foreign.uuid)).status_code == 422


def test_a_note_that_arrives_after_the_end_is_kept(client: Client, talk: Interview) -> None:
    talk.begin(by=None, at=MONDAY)
    talk.end(by=None, at=MONDAY + timedelta(minutes=20))
    with time_machine.travel(TUESDAY):
        typed(client, talk, "Remembered later")
    assert Note.objects.within(talk.workspace).get().is_afterwards
