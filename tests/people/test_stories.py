"""What is known of people, as somebody keeps it by the pages: added, looked at, changed, removed, brought back."""

import pytest
from django.test import Client

from soundings.people.models import Channel, Introduction, Organisation, Person, Position, Rest, Seeker
from soundings.workspaces.models import Act, Workspace
from tests import factories as make
from tests.people.reading_pages import Seen, look

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def me(mine: Workspace) -> Client:
    client = Client()
    client.force_login(make.owner_of(mine))
    return client


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine, "Maya Okafor")


def removed(form: Seen) -> Seen:
    """Pressed Remove on the page on which it is changed, and again where it is asked."""
    return form.follow("Remove").send()


def test_an_organisation(mine: Workspace, me: Client) -> None:
    page = look(me, "/organisations/").follow("Add an organisation").send(name="Hexel", industry="Energy")
    assert "Energy" in page.text
    assert "Hexel" in look(me, "/organisations/").text
    page = look(me, Organisation.objects.within(mine).get().get_absolute_url())
    page = page.follow("Change").send(place="Lindau")
    assert "Lindau" in page.text
    page = removed(page.follow("Change"))
    assert "Hexel" not in look(me, "/organisations/").links
    page.undo()
    assert "Lindau" in look(me, "/organisations/").follow("Hexel").text


def test_a_position(mine: Workspace, me: Client, maya: Person) -> None:
    page = look(me, maya.get_absolute_url()).follow("Add what Maya does or did")
    page = page.send(title="Grid analyst", where="Hexel", since_year="2019")
    assert "since 2019" in page.text
    page = page.follow("Change Grid analyst, Hexel").send(until_year="2018")
    assert "This is before it began." in page.text
    page = page.send(until_year="2024")
    assert "2019–2024" in page.text
    page = removed(page.follow("Change Grid analyst, Hexel"))
    assert "2019–2024" not in look(me, maya.get_absolute_url()).text
    page.undo()
    assert "2019–2024" in look(me, maya.get_absolute_url()).text
    assert Position.objects.within(mine).count() == 1


def test_a_way_to_reach_somebody(mine: Workspace, me: Client, maya: Person) -> None:
    page = look(me, maya.get_absolute_url()).follow("Add a way to reach Maya")
    page = page.send(kind="email", address="maya@hexel.example", is_preferred="on", told_by="Tom said so")
    assert "Tom said so" in page.text
    page = page.follow("Change maya@hexel.example").send(address="m.okafor@hexel.example")
    assert "m.okafor@hexel.example" in page.text
    page = removed(page.follow("Change m.okafor@hexel.example"))
    assert "m.okafor@hexel.example" not in look(me, maya.get_absolute_url()).links
    page.undo()
    assert "Prefers" in look(me, maya.get_absolute_url()).text
    assert Channel.objects.within(mine).count() == 1


def test_who_sent_you_is_found_by_a_part_of_the_name(mine: Workspace, me: Client, maya: Person) -> None:
    make.person(mine, "Tom Reyes", title="Policy lead")
    page = look(me, maya.get_absolute_url()).follow("Say who sent you").send(who="reyes", words="Ask Maya")
    assert "Tom Reyes, Policy lead" in page.text
    assert not Introduction.objects.within(mine).exists()
    tom = str(Person.objects.within(mine).get(full_name="Tom Reyes").uuid)
    page = page.send(which=tom)
    assert "Sent by Tom Reyes" in page.text
    page = page.follow("Change the introduction by Tom Reyes").send(words="You must ask Maya")
    assert Introduction.objects.within(mine).get().words == "You must ask Maya"
    page = removed(look(me, maya.get_absolute_url()).follow("Change the introduction by Tom Reyes"))
    assert "Sent by" not in look(me, maya.get_absolute_url()).text
    page.undo()
    assert "Sent by Tom Reyes" in look(me, maya.get_absolute_url()).text


def test_who_sent_you_is_added_if_they_are_not_here(mine: Workspace, me: Client, maya: Person) -> None:
    page = look(me, maya.get_absolute_url()).follow("Say who sent you").send(who="Tom Reyes")
    assert "Nobody of that name is here yet. Add them, or check the spelling." in page.text
    page = page.send(which="new")
    assert "Sent by Tom Reyes" in page.text
    page.undo()
    assert not Person.objects.within(mine).filter(full_name="Tom Reyes").exists()
    assert not Introduction.objects.within(mine).exists()


def test_namesakes_are_told_apart_by_what_they_do(mine: Workspace, me: Client, maya: Person) -> None:
    make.person(mine, "Ann Lee", title="Planner")
    teacher = make.person(mine, "Ann Lee", title="Teacher")
    page = look(me, maya.get_absolute_url()).follow("Say who sent you").send(who="ann lee")
    assert "Ann Lee, Planner" in page.text
    page.send(which=str(teacher.uuid))
    assert Introduction.objects.within(mine).get().introducer == teacher


def test_nobody_sends_you_to_themselves(me: Client, maya: Person) -> None:
    page = look(me, maya.get_absolute_url()).follow("Say who sent you").send(who="maya okafor")
    assert "Nobody introduces themselves here" in page.text


def test_a_rest(mine: Workspace, me: Client, maya: Person) -> None:
    page = look(me, maya.get_absolute_url()).follow("Leave Maya in peace for a while")
    page = page.send(until_day="2199-01-01", why="two asks open")
    assert "Maya is left in peace until 1 January 2199: two asks open." in page.text
    page = page.follow("Change").send(why="on leave")
    assert "on leave" in page.text
    page = removed(page.follow("Change"))
    assert "left in peace" not in look(me, maya.get_absolute_url()).text.partition("Removed")[0]
    page.undo()
    assert Rest.objects.within(mine).count() == 1
    assert "on leave" in look(me, maya.get_absolute_url()).text


def test_about_oneself(mine: Workspace, me: Client) -> None:
    page = look(me, "/you/").send(full_name="Sam Adeyemi", background="a data scientist", time_zone="Nowhere")
    assert "No such zone" in page.text
    page.send(time_zone="europe/lisbon")
    mine.refresh_from_db()
    assert (Seeker.of(mine).full_name, mine.time_zone) == ("Sam Adeyemi", "Europe/Lisbon")
    page = look(me, "/you/").send(background="a teacher")
    last = Act.objects.within(mine).latest_first()[0]
    assert look(me, "/you/").forms
    page.undo()
    assert Seeker.of(mine).background == "a data scientist"
    assert Act.objects.within(mine).latest_first()[0].undoes == last
