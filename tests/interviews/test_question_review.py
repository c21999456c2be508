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


@pytest.fixture
def item(talk: Interview) -> AgendaItem:
    return AgendaItem.put(talk, "How did you begin?", by=None, at=make.MONDAY)


def test_a_question_that_is_changed_is_looked_at_again(sam: Client, item: AgendaItem) -> None:
    page = unescape(sam.get(f"/agenda/{item.uuid}/").text)
    assert "Open, and only they can answer it." in page
    answer = sam.post(f"/agenda/{item.uuid}/look/", {"text": LEADING}, headers={"HX-Request": "true"})
    assert "This puts an answer in their mouth." in answer.text
    assert "<html" not in answer.text


def test_a_changed_question_is_mended_without_script_and_not_stored_yet(sam: Client, item: AgendaItem) -> None:
    look = f"/agenda/{item.uuid}/look/"
    shown = {"text": LEADING, "seen_version": str(item.version), "next": "/today/"}
    name = re.search(r'name="mend"\s+value="([^"]+)"', sam.post(look, shown).text)
    assert name, "no mend is offered"
    mended = unescape(sam.post(look, {**shown, "mend": name[1]}).text)
    assert "This puts an answer in their mouth." not in mended
    assert "Undo" in mended
    assert 'name="next" value="/today/"' in mended
    item.refresh_from_db()
    assert item.text == "How did you begin?"


def test_a_question_too_long_is_told_so_and_kept_in_the_field(sam: Client, talk: Interview, item: AgendaItem) -> None:
    long = f"What {'very ' * 110}much?"
    for address in (f"/interviews/{talk.uuid}/agenda/", f"/agenda/{item.uuid}/", "/questions/new/"):
        answer = sam.post(address, {"text": long, "topic": "other"})
        assert answer.status_code == 422
        assert "This has 560 signs, and a question can have 500. Nothing is lost" in answer.text
        assert f"{long}</textarea>" in answer.text
    assert AgendaItem.objects.filter(is_closing=False).count() == 1


def test_what_was_typed_over_another_tabs_words_stands_there_as_it_was_typed(sam: Client, item: AgendaItem) -> None:
    answer = sam.post(f"/agenda/{item.uuid}/", {"text": "How did you find your way?", "seen_version": "0"})
    assert answer.status_code == 422
    assert "This was changed since you opened it" in answer.text
    assert "How did you find your way?</textarea>" in answer.text
