"""The coach looks at the whole agenda, as it stands after each press (P18, P27–P29)."""

import re
from html import unescape

import pytest
from django.test import Client

from soundings.interviews.models import AgendaItem, Interview
from tests import factories as make

pytestmark = pytest.mark.django_db


@pytest.fixture
def talk() -> Interview:
    where = make.workspace()
    return make.interview(make.person(where), make.exploration(where))


@pytest.fixture
def sam(client: Client, talk: Interview) -> Client:
    client.force_login(make.owner_of(talk.workspace))
    return client


def put(talk: Interview, *questions: str) -> None:
    for question in questions:
        AgendaItem.put(talk, question, by=None, at=make.MONDAY)


def whole(sam: Client, talk: Interview) -> str:
    page = unescape(sam.get(f"/interviews/{talk.uuid}/agenda/").text)
    found = re.search(r'id="whole">(.*?)</section>', page, re.S)
    return found[1] if found else ""


def test_an_empty_agenda_is_left_in_peace(sam: Client, talk: Interview) -> None:
    assert whole(sam, talk) == ""


def test_an_ask_that_is_missing_is_put_there_by_a_press(sam: Client, talk: Interview) -> None:
    put(talk, "How did you come to do this work?")
    assert "Nothing asks for feedback on you." in whole(sam, talk)
    asked = "From what you have heard, what would make me more convincing?"
    answer = sam.post(
        f"/interviews/{talk.uuid}/agenda/", {"text": asked, "is_closing": "yes"}, headers={"HX-Request": "true"}
    )
    assert "<html" not in answer.text
    assert "Nothing to mend" in whole(sam, talk)
    assert AgendaItem.objects.get(text=asked).is_closing


def test_a_double_is_named_with_the_question_it_repeats(sam: Client, talk: Interview) -> None:
    put(talk, "How did you get into this field?", "What drew you to this profession?")
    said = whole(sam, talk)
    assert "This asks the same as “How did you get into this field?”" in said
    assert "Change it: What drew you to this profession?" in said


def test_the_best_question_is_moved_to_the_front_by_a_press(sam: Client, talk: Interview) -> None:
    put(talk, "Is it stressful?", "Do you work weekends?", "Do you like your job?", "Are the hours long?")
    best = "What was the last thing at work that surprised you?"
    put(talk, best, "Which skills count that no advertisement mentions?", "How do decisions get made here?")
    put(talk, "What do newcomers find hardest?")
    assert "Your best questions come last" in whole(sam, talk)
    item = AgendaItem.objects.get(text=best)
    sam.post(f"/interviews/{talk.uuid}/agenda/order/", {"item": str(item.uuid)})
    assert AgendaItem.objects.in_order()[0] == item


def test_claims_put_to_the_test_are_no_doubles(sam: Client, talk: Interview) -> None:
    frame = "I have come to believe: “{}” How does that look from where you stand?"
    put(talk, frame.format("A PhD is needed on the research side."), frame.format("Tariffs matter more than models."))
    assert "asks the same" not in whole(sam, talk)
