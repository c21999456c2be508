"""The coach beside the field for one's own question: it says what it sees, mends, and stores nothing."""

import re
from html import unescape

import pytest
from django.test import Client

from soundings.interviews.models import AgendaItem, Interview
from tests import factories as make

pytestmark = pytest.mark.django_db

LEADING = "Don't you think that regulators pay too little?"


@pytest.fixture
def talk() -> Interview:
    where = make.workspace()
    return make.interview(make.person(where), make.exploration(where))


@pytest.fixture
def sam(client: Client, talk: Interview) -> Client:
    client.force_login(make.owner_of(talk.workspace))
    return client


def test_it_says_what_it_sees_while_one_types(sam: Client, talk: Interview) -> None:
    answer = sam.post(f"/interviews/{talk.uuid}/agenda/look/", {"text": LEADING}, headers={"HX-Request": "true"})
    assert "This puts an answer in their mouth." in answer.text
    assert "<html" not in answer.text
    assert not AgendaItem.objects.exists()


def test_without_script_it_mends_and_takes_back(sam: Client, talk: Interview) -> None:
    look = f"/interviews/{talk.uuid}/agenda/look/"
    page = unescape(sam.post(look, {"text": LEADING}).text)
    assert "This puts an answer in their mouth." in page
    name = re.search(r'name="mend"\s+value="([^"]+)"', page)
    assert name, "no mend is offered"
    mended = unescape(sam.post(look, {"text": LEADING, "mend": name[1]}).text)
    assert "This puts an answer in their mouth." not in mended
    assert "Undo" in mended
    back = unescape(sam.post(look, {"text": "whatever", "back": LEADING}).text)
    assert f"{LEADING}</textarea>" in back


def test_an_empty_field_is_left_in_peace(sam: Client, talk: Interview) -> None:
    page = sam.get(f"/interviews/{talk.uuid}/agenda/").text
    assert "remark-sign" not in page
    answer = sam.post(f"/interviews/{talk.uuid}/agenda/look/", {"text": "  "}, headers={"HX-Request": "true"})
    assert "remark-sign" not in answer.text


def test_a_fault_keeps_nobody_from_asking(sam: Client, talk: Interview) -> None:
    sam.post(f"/interviews/{talk.uuid}/agenda/", {"text": LEADING})
    assert AgendaItem.objects.filter(text=LEADING).exists()


def test_a_strangers_talk_is_not_there(talk: Interview) -> None:
    stranger = Client()
    stranger.force_login(make.owner_of(make.workspace()))
    assert stranger.post(f"/interviews/{talk.uuid}/agenda/look/", {"text": LEADING}).status_code == 404
