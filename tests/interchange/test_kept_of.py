"""Somebody asks what is kept of them, and gets all of it."""

import io
import json

import pytest
from django.test import Client
from pypdf import PdfReader

from soundings.interchange import importing
from soundings.people.models import Person
from soundings.research.models import Confidence
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.interchange.test_taking_out import content, in_confidence
from tests.people.reading_pages import Seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def maya(mine: Workspace) -> Person:
    maya = make.person(mine, "Maya Okafor", title="Analyst", at_organisation="Hexel", email="maya@hexel.example")
    talk = make.interview(maya, make.exploration(mine), held=TUESDAY)
    in_confidence(make.note(talk, "I mean to leave next year"), Confidence.OFF_THE_RECORD)
    make.note(maya, "Likes to be called")
    in_confidence(make.note(maya, "Tom says she is hard to please"), Confidence.OFF_THE_RECORD)
    make.introduction(make.person(mine, "Tom Reed"), maya, words="Go gently with her")
    make.introduction(maya, make.person(mine, "Ana Lima"), words="She knows it all")
    make.received(maya, body="Happy to talk")
    make.message(maya, body="A draft that never went")
    make.commitment(maya, what="Send the report")
    make.rest(maya, why="On leave")
    make.rhythm(maya, reason="Her move to Oslo")
    return maya


HERS = (
    *("maya@hexel.example", "Analyst", "I mean to leave next year", "Likes to be called", "She knows it all"),
    *("Happy to talk", "A draft that never went", "Send the report", "On leave", "Her move to Oslo"),
)
OF_OTHERS = ("Tom says she is hard to please", "Go gently with her")


def address(person: Person, ending: str = "") -> str:
    return f"/people/{person.uuid}/kept/{ending}"


def test_her_page_leads_to_it(me: Client, maya: Person) -> None:
    assert address(maya) in me.get(maya.get_absolute_url()).content.decode()


@pytest.mark.parametrize("form", ["pdf", "markdown", "json"])
def test_she_gets_what_she_said_and_not_what_others_said_in_confidence(me: Client, maya: Person, form: str) -> None:
    def said(ending: str) -> str:
        file = content(me, address(maya, ending))
        if form == "pdf":
            return " ".join(" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(file)).pages)
        return file.decode()

    alone, with_others = said(f"?as={form}"), said(f"?as={form}&others=yes")
    for words in HERS:
        assert words in alone
    for words in OF_OTHERS:
        assert words not in alone
        assert words in with_others
    assert "Tom Reed" in alone
    assert "erased" in alone


def test_the_choice_is_shown_before_anything_leaves(me: Client, maya: Person) -> None:
    page = Seen(me, "", me.get(address(maya)).content.decode()).text
    assert "What others said of Maya in confidence is left out" in page
    for words in OF_OTHERS:
        assert words in page
    chosen = Seen(me, "", me.get(address(maya, "?others=yes")).content.decode()).text
    assert "What others said of Maya in confidence goes along" in chosen


def test_programs_get_every_kind_of_fact_and_what_is_kept_for_undo(me: Client, maya: Person) -> None:
    with act(maya.workspace, by=None, at=TUESDAY, what="Changed a place"):
        maya.place = "Bergen"
        maya.save()
    with act(maya.workspace, by=None, at=TUESDAY, what="Changed a place again"):
        maya.place = "Oslo"
        maya.save()
        maya.notes.get(text="Likes to be called").delete()
        maya.notes.get(text=OF_OTHERS[0]).delete()
    told = json.loads(content(me, address(maya, "?as=json")))
    assert {"people.person", "people.channel", "people.position", "people.introduction", "people.rest"} < set(
        told["held"]
    )
    assert {"interviews.interview", "interviews.note", "interviews.commitment"} < set(told["held"])
    assert {"correspondence.message", "followup.rhythm"} < set(told["held"])
    [herself] = told["held"]["people.person"]
    assert (herself["full_name"], herself["place"]) == ("Maya Okafor", "Oslo")
    before = [row["was"] for row in told["kept_for_undo"]]
    assert "Bergen" in [row.get("place") for row in before]
    assert "Likes to be called" in [row.get("text") for row in before]
    assert OF_OTHERS[0] not in json.dumps(told)


def test_where_it_comes_from_is_said(mine: Workspace, me: Client) -> None:
    table = b"First Name,Last Name,Company,Connected On\nMaya,Okafor,Hexel,01 Jan 2024\n"
    brought = importing.bring(mine, "Connections.csv", table, by=make.owner_of(mine), at=MONDAY)
    brought.confirm(by=make.owner_of(mine), at=MONDAY)
    while importing.step(TUESDAY):
        pass
    maya = Person.objects.within(mine).get(full_name="Maya Okafor")
    assert "the file Connections.csv" in content(me, address(maya, "?as=markdown")).decode()


def test_nothing_of_anybody_else_leaves(mine: Workspace, me: Client, maya: Person) -> None:
    other = make.person(mine, "Ines Duarte", email="ines@secret.example")
    make.note(other, "A secret of Ines")
    make.received(other, body="A letter of Ines")
    told = content(me, address(maya, "?as=json")).decode()
    assert "Ines" not in told
    assert "secret" not in told
