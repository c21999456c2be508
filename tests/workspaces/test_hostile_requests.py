"""What reaches us that no page of ours would send: each is answered in words, and breaks nothing."""

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from soundings.interviews.models import Give
from soundings.people.models import Person
from soundings.research.models import Exploration
from soundings.workspaces.models import SignInLink, Workspace
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db

ELSEWHERE = [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example",
    "///evil.example",
    "javascript:alert(1)",
    "evil",
    "people:people",
    "\x00/",
    "\r\nSet-Cookie: a=b",
]


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def me(mine: Workspace) -> Client:
    client = Client()
    client.force_login(make.owner_of(mine))
    return client


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_a_form_goes_on_to_pages_of_ours_alone(mine: Workspace, me: Client, wanted: str) -> None:
    talk = make.interview(make.person(mine, "Maya Okafor"), make.exploration(mine, "Energy"), asked=MONDAY)
    give = make.written(Give(workspace=mine, interview=talk, text="A reading list"))
    answer = me.post(f"/gives/{give.uuid}/given/", {"next": wanted})
    assert answer.status_code == 302
    assert answer["Location"].startswith("/interviews/")
    assert me.post(f"/gives/{give.uuid}/given/", {"next": "/people/?q=a"})["Location"] == "/people/?q=a"


def test_the_address_of_a_button_says_what_it_is(me: Client) -> None:
    """A reload after signing in again, or a link somebody copied."""
    answer = me.get("/people/quick/")
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    assert "This is a button, not a page" in answer.content.decode()
    assert me.get("/people/quick/", headers={"Sec-Fetch-Mode": "cors"}).content == b""


def test_a_name_of_signs_that_nobody_sees_is_no_name(mine: Workspace, me: Client) -> None:
    answer = me.post("/people/new/", {"full_name": "\u202e\u200b", "about": "Met at the fair"})
    assert answer.status_code == 422
    assert "Met at the fair" in answer.content.decode()
    assert not Person.objects.within(mine).exists()


def test_a_name_cannot_turn_the_words_around_it(mine: Workspace, me: Client) -> None:
    me.post("/people/new/", {"full_name": "  Zoë \u202e\x00O’Neil\u2066 \t"})
    assert Person.objects.within(mine).get().full_name == "Zoë O’Neil"


def test_an_exploration_with_too_long_a_name_is_given_back_to_be_shortened(mine: Workspace, me: Client) -> None:
    title = "What is it like to " + "work " * 50
    answer = me.post("/explorations/open/", {"title": title})
    assert answer.status_code == 422
    assert title.strip() in answer.content.decode()
    assert me.post("/explorations/open/", {"title": " "}).status_code == 422
    assert me.get("/explorations/open/").status_code == 200
    assert not Exploration.objects.within(mine).exists()


def test_looking_at_the_sign_in_link_does_not_spend_it(mine: Workspace) -> None:
    secret = SignInLink.make(make.owner_of(mine), at=timezone.now())
    me = Client()
    assert me.head(f"/enter/{secret}/").status_code == 405
    assert me.get(f"/enter/{secret}/")["Location"] == "/"
    assert me.get("/people/").status_code == 200
    assert Client().get(f"/enter/{secret}/")["Location"] == "/signed-out/"


@pytest.mark.parametrize("when", ["0001-01-01T00:00", "1066-10-14T09:00", "9999-12-31T23:59"])
def test_a_slip_in_the_year_is_told_and_breaks_no_page(mine: Workspace, me: Client, when: str) -> None:
    talk = make.interview(make.person(mine, "Maya Okafor"), make.exploration(mine, "Energy"), asked=MONDAY)
    sent = {"starts_at": when, "minutes": "20", "way": "video", "where": "the usual room", "seen_version": talk.version}
    answer = me.post(f"/interviews/{talk.uuid}/agree/", sent)
    assert answer.status_code == 422
    assert "Please look at the year" in answer.content.decode()
    assert "the usual room" in answer.content.decode()
    for page in ("/", "/interviews/", f"/interviews/{talk.uuid}/", talk.person.get_absolute_url()):
        assert me.get(page).status_code == 200


@pytest.mark.parametrize("at", ["0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-05:00", "2026-02-30T00:00Z", "x"])
def test_a_timeline_is_read_on_from_nonsense_as_from_the_beginning(mine: Workspace, me: Client, at: str) -> None:
    one = make.person(mine, "Maya Okafor")
    for name in ("before", "after", "until"):
        assert me.get(one.get_absolute_url(), {name: at}).status_code == 200


def test_pages_answer_on_a_leap_day(mine: Workspace, me: Client) -> None:
    one = make.person(mine, "Maya Okafor")
    with time_machine.travel("2028-02-29T12:00Z", tick=False):
        me.force_login(make.owner_of(mine))
        for page in ("/", "/people/", "/interviews/", one.get_absolute_url()):
            assert me.get(page).status_code == 200
