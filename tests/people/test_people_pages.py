"""The list of people and a person's page, as their user meets them."""

import re
import uuid

import pytest
from django.test import Client

from soundings.people.forms import PersonForm
from soundings.people.models import Person
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Fact, Workspace
from tests import factories as make
from tests.factories import MONDAY
from tests.people.reading_pages import Seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def me(mine: Workspace) -> Client:
    client = Client()
    client.force_login(make.owner_of(mine))
    return client


def names_on(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a [^>]*>((?:[^<]|</?mark>)+)</a>', page)


def test_somebody_is_added_with_what_they_do_and_an_address(mine: Workspace, me: Client) -> None:
    me.post(
        "/people/new/",
        {"full_name": "Priya Lindqvist", "title": "Grid analyst", "organisation": "Hexel", "email": "p@hexel.example"},
    )
    priya = Person.objects.within(mine).get()
    assert (str(priya.positions.get()), priya.channels.get().address) == ("Grid analyst, Hexel", "p@hexel.example")
    page = me.get(priya.get_absolute_url()).content.decode()
    assert "Grid analyst, Hexel" in page
    assert "p@hexel.example" in page


def test_a_double_click_adds_one(mine: Workspace, me: Client) -> None:
    form = {"full_name": "Priya Lindqvist", "uuid": str(uuid.uuid4())}
    for _ in range(2):
        assert me.post("/people/new/", form).status_code == 302
    assert Person.objects.within(mine).count() == 1


def test_a_second_tab_is_told_and_loses_nothing(mine: Workspace, me: Client) -> None:
    maya = make.person(mine)
    address = f"/people/{maya.uuid}/edit/"
    me.post(address, {"full_name": "Maya Okafor", "place": "Oslo", "seen_version": "1"})
    answer = me.post(address, {"full_name": "Maya Okafor", "place": "Bergen", "seen_version": "1"})
    assert answer.status_code == 422
    assert "perhaps in another tab" in answer.content.decode()
    assert "Bergen" in answer.content.decode()
    maya.refresh_from_db()
    assert maya.place == "Oslo"


def test_a_person_is_removed_after_asking_and_brought_back(mine: Workspace, me: Client) -> None:
    maya = make.person(mine)
    assert "Remove this person?" in me.get(f"/remove/person/{maya.uuid}/").content.decode()
    me.post(f"/remove/person/{maya.uuid}/")
    assert not Person.objects.within(mine).exists()
    last = Act.objects.within(mine).latest_first()[0]
    me.post(f"/acts/{last.uuid}/undo/")
    assert Person.objects.within(mine).get().full_name == "Maya Okafor"


@pytest.mark.parametrize(("asked", "found"), [("Munoz", "Muñoz"), ("lukasz", "Łukasz"), ("Grid ana", "analyst")])
def test_accents_and_beginnings_find(mine: Workspace, me: Client, asked: str, found: str) -> None:
    make.person(mine, "José Muñoz", title="Grid analyst")
    make.person(mine, "Łukasz Nowak", title="Tariffs")
    page = me.get("/people/", {"q": asked}).content.decode()
    assert len(names_on(page)) == 1
    assert found in page


def test_the_directory_turns_its_pages_without_doubles_or_gaps(mine: Workspace, me: Client) -> None:
    for number in range(120):
        make.person(mine, f"Person {chr(65 + number % 26)}{number:03}")
    seen: list[str] = []
    address = "/people/"
    while address:
        page = me.get(address).content.decode()
        seen += names_on(page)
        following = re.search(r'href="(\?[^"]*after=[^"]+)"', page)
        address = "/people/" + following.group(1).replace("&amp;", "&") if following else ""
    assert len(seen) == len(set(seen)) == 120


def test_the_list_says_why_now_in_a_few_words(mine: Workspace, me: Client) -> None:
    maya, tom = make.person(mine, "Maya Okafor"), make.person(mine, "Tom Reyes")
    make.commitment(maya, "Send the storage-pricing notebook with the two charts about gate closure")
    make.introduction(maya, tom)
    seen = Seen(me, "/people/", me.get("/people/").content.decode()).text
    assert "promised: Send the storage-pricing notebook with the two …" in seen
    assert "not written to yet" in seen
    assert "Maya Okafor sent you to Tom Reyes" not in seen


def test_two_tabs_in_the_same_instant(mine: Workspace, me: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    maya = make.person(mine)
    looked = PersonForm.written_already

    def somebody_is_quicker(form: PersonForm) -> Fact | None:
        """Between the look at the form and its writing."""
        other = Person.objects.within(mine).get()
        with act(mine, by=None, at=MONDAY, what="Changed in another tab"):
            other.place = "Oslo"
            other.save()
        monkeypatch.setattr(PersonForm, "written_already", looked)
        return looked(form)

    monkeypatch.setattr(PersonForm, "written_already", somebody_is_quicker)
    form = {"full_name": "Maya Okafor", "place": "Bergen", "seen_version": "1"}
    answer = me.post(f"/people/{maya.uuid}/edit/", form)
    assert (answer.status_code, "perhaps in another tab" in answer.content.decode()) == (422, True)
    assert "Bergen" in answer.content.decode()
    assert Person.objects.within(mine).get().place == "Oslo"
