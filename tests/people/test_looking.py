"""The worker looks for people who stand here twice, and what it found is as true as the facts it rests on."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from soundings.people import looking
from soundings.people.models import Distinction, KeptPair, Person, Trace, Unlooked
from soundings.people.models.channels import ChannelKind
from soundings.workspaces import kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import undo
from soundings.workspaces.work import steps
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.people.reading_pages import Seen, arrived
from tests.people.reading_pages import look as open_page
from tests.workspaces.test_undo_of_every_fact import all_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def me(mine: Workspace) -> Client:
    client = Client()
    client.force_login(make.owner_of(mine))
    return client


def look() -> None:
    """The worker, until there is nothing left to look at."""
    while steps()["people who may be one"](MONDAY):
        pass


def offered(where: Workspace) -> list[tuple[str, str, tuple[str, ...]]]:
    pairs = KeptPair.objects.open(where).likeliest_first().select_related("one", "other")
    return [(str(pair.one), str(pair.other), tuple(pair.reasons)) for pair in pairs]


BOTH = ("Bob is short for Robert", "both at Hexel")


def test_somebody_added_twice_is_found(mine: Workspace) -> None:
    make.person(mine, "Robert Chen", title="Grid analyst", at_organisation="Hexel")
    make.person(mine, "Alice Wu", at_organisation="Hexel")
    look()
    assert offered(mine) == []
    make.person(mine, "Bob Chen", at_organisation="Hexel")
    look()
    assert offered(mine) == [("Robert Chen", "Bob Chen", BOTH)]
    assert not looking.step(MONDAY)


def test_what_is_changed_is_looked_at_again(mine: Workspace) -> None:
    robert = make.person(mine, "Robert Chen", at_organisation="Hexel")
    tom = make.person(mine, "Tom Reyes", at_organisation="Northlight")
    look()
    assert offered(mine) == []
    for one in (robert, tom):
        make.channel(one, ChannelKind.LINKEDIN, "https://www.linkedin.com/in/robert-chen/")
    look()
    assert offered(mine) == [("Robert Chen", "Tom Reyes", ("the same LinkedIn address",))]
    assert not KeptPair.objects.get().is_sure
    with act(mine, by=None, at=MONDAY, what="Changed a name"):
        tom.full_name, tom.given_name, tom.family_name = "Bob Chen", "", ""
        tom.save()
    look()
    assert offered(mine) == [("Robert Chen", "Bob Chen", ("the same LinkedIn address", "Bob is short for Robert"))]
    assert KeptPair.objects.get().is_sure


def test_other_workspaces_are_another_matter(mine: Workspace) -> None:
    make.person(mine, "Robert Chen", at_organisation="Hexel")
    make.person(make.workspace(), "Bob Chen", at_organisation="Hexel")
    look()
    assert KeptPair.objects.count() == 0


def test_told_apart_they_are_not_offered_again_until_that_is_undone(mine: Workspace) -> None:
    robert, bob = (make.person(mine, name, at_organisation="Hexel") for name in ("Robert Chen", "Bob Chen"))
    look()
    bob.tell_apart(robert, by=None, at=TUESDAY)
    assert offered(mine) == []
    make.channel(bob, address="bob@hexel.example")
    look()
    assert offered(mine) == []
    decided = Act.objects.within(mine).get(what="Noted that Bob Chen and Robert Chen are two people")
    undo(decided, by=None, at=TUESDAY)
    assert [pair[:2] for pair in offered(mine)] == [("Robert Chen", "Bob Chen")]


def test_what_was_told_apart_stays_so_when_one_of_them_turns_out_to_be_a_third(mine: Workspace) -> None:
    robert, bob, rob = (make.person(mine, name) for name in ("Robert Chen", "Bob Chen", "Rob Chen"))
    robert.tell_apart(bob, by=None, at=TUESDAY)
    robert.merge(rob, by=None, at=TUESDAY)
    assert (Distinction.objects.get().one, Distinction.objects.get().other) == (robert, bob)
    Person.objects.get(pk=robert.pk).merge(bob, by=None, at=TUESDAY)
    assert not Distinction.objects.exists()


def test_merged_they_are_offered_no_more_and_undone_again(mine: Workspace) -> None:
    robert, bob = (make.person(mine, name, at_organisation="Hexel") for name in ("Robert Chen", "Bob Chen"))
    look()
    robert.merge(bob, by=None, at=TUESDAY)
    assert offered(mine) == []
    look()
    assert offered(mine) == []
    assert set(Trace.objects.values_list("person", flat=True)) == {robert.pk}
    undo(Act.objects.within(mine).latest_first()[0], by=None, at=TUESDAY)
    look()
    assert offered(mine) == [("Robert Chen", "Bob Chen", BOTH)]


def test_removed_people_leave_nothing_behind(mine: Workspace) -> None:
    for name in ("Robert Chen", "Bob Chen"):
        make.person(mine, name, at_organisation="Hexel")
    look()
    with act(mine, by=None, at=MONDAY, what="Removed them"):
        Person.objects.within(mine).delete()
    look()
    assert not Trace.objects.exists()
    assert not KeptPair.objects.exists()
    assert not Unlooked.objects.exists()


def test_derived_anew_it_is_the_same(mine: Workspace) -> None:
    for name in ("Robert Chen", "Bob Chen", "Maya Okafor", "Okafor Maya", "M. Okafor", "Alice Wu"):
        make.person(mine, name, at_organisation="Hexel")
    look()
    before = sorted(offered(mine))
    assert before
    kept.derive_all(mine)
    assert Unlooked.objects.count() == 6
    look()
    assert sorted(offered(mine)) == before


def test_somebody_touched_while_they_are_looked_at_is_looked_at_again(mine: Workspace) -> None:
    maya = make.person(mine)
    for do in (looking.trace, looking.weigh):
        seen = dict(Unlooked.objects.values_list("person", "times"))
        make.channel(maya)
        do(mine, seen)
        assert Unlooked.objects.get(person=maya.pk).is_traced is False
    look()
    assert not Unlooked.objects.exists()


def test_how_common_a_name_is_does_not_depend_on_who_was_looked_at_first(
    mine: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looking, "_pace", looking.Pace(2))
    monkeypatch.setattr(looking, "MOST", 2)
    monkeypatch.setattr(looking, "LEAST", 2)
    for number in range(30):
        make.person(mine, "John Smith", at_organisation=f"Firm {number}")
    look()
    assert offered(mine) == []


def test_slice_by_slice_the_same_pairs_are_found(mine: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "_pace", looking.Pace(1))
    monkeypatch.setattr(looking, "MOST", 1)
    monkeypatch.setattr(looking, "LEAST", 1)
    for number, name in enumerate(("Robert Chen", "Alice Wu", "Bob Chen")):
        make.person(mine, name, at_organisation="Hexel", at=MONDAY + timedelta(days=number))
    look()
    assert offered(mine) == [("Robert Chen", "Bob Chen", BOTH)]


def test_two_who_are_offered_stay_so_while_one_of_them_waits_to_be_weighed(mine: Workspace) -> None:
    robert, bob = (make.person(mine, name, at_organisation="Hexel") for name in ("Robert Chen", "Bob Chen"))
    look()
    for one in (robert, bob):
        make.channel(one, address=f"{one.pk}@hexel.example")
    looking.trace(mine, dict(Unlooked.objects.values_list("person", "times")))
    looking.weigh(mine, dict(Unlooked.objects.filter(person=robert.pk).values_list("person", "times")))
    assert offered(mine) == [("Robert Chen", "Bob Chen", BOTH)]
    assert Unlooked.objects.get().person == bob.pk
    look()
    assert offered(mine) == [("Robert Chen", "Bob Chen", BOTH)]


def test_the_people_page_leads_to_them_only_where_there_are_some(mine: Workspace, me: Client) -> None:
    make.person(mine, "Robert Chen", at_organisation="Hexel")
    assert "who may be one" not in open_page(me, "/people/").text
    make.person(mine, "Bob Chen", at_organisation="Hexel")
    look()
    page = open_page(me, "/people/").follow("1 pair who may be one")
    assert "Bob is short for Robert; both at Hexel" in page.text


def test_they_are_one_and_that_is_undone(mine: Workspace, me: Client) -> None:
    robert, bob = (make.person(mine, name, at_organisation="Hexel") for name in ("Robert Chen", "Bob Chen"))
    make.message(bob, sent=MONDAY)
    look()
    before = all_of(mine)
    page = pressed(me, "/people/may-be-one/", f"/people/{bob.uuid}/is/{robert.uuid}/")
    assert "Noted that Robert Chen and Bob Chen are one person." in page.text
    assert "Everybody stands here once" in page.text
    assert str(Person.objects.within(mine).get()) == "Bob Chen"
    page.undo()
    assert all_of(mine) == before


def test_they_are_two_and_that_is_undone(mine: Workspace, me: Client) -> None:
    robert, bob = (make.person(mine, name, at_organisation="Hexel") for name in ("Robert Chen", "Bob Chen"))
    look()
    page = pressed(me, "/people/may-be-one/", f"/people/{robert.uuid}/is-not/{bob.uuid}/")
    assert "Everybody stands here once" in page.text
    page.undo()
    assert "Bob is short for Robert" in open_page(me, "/people/may-be-one/").text


def test_those_that_are_sure_are_brought_together_in_one_go(mine: Workspace, me: Client) -> None:
    for name in ("Maya Okafor", "Okafor Maya"):
        make.person(mine, name, email="maya.okafor@northlight.example")
    for name in ("Robert Chen", "Bob Chen"):
        make.channel(make.person(mine, name), ChannelKind.LINKEDIN, "linkedin.com/in/robert-chen")
    make.person(mine, "Rob Chen", at_organisation="Hexel")
    look()
    before = all_of(mine)
    page = open_page(me, "/people/may-be-one/")
    pairs = re.findall(r'name="pair" value="([^"]+)"', me.get("/people/may-be-one/").content.decode())
    assert len(pairs) == 2
    assert "2 of these share an address" in page.text
    page = arrived(me, me.post("/people/may-be-one/sure/", {"pair": [*pairs, "nonsense", "a b"]}, follow=True))
    assert Person.objects.within(mine).count() == 3
    page.undo()
    assert all_of(mine) == before


def test_nobody_of_another_workspace_is_touched(mine: Workspace, me: Client) -> None:
    robert, bob = make.person(mine, "Robert Chen"), make.person(make.workspace(), "Bob Chen")
    for verb in ("is", "is-not"):
        assert me.post(f"/people/{robert.uuid}/{verb}/{bob.uuid}/").status_code == 404
    me.post("/people/may-be-one/sure/", {"pair": f"{robert.uuid} {bob.uuid}"})
    assert Person.objects.count() == 2
    assert Distinction.objects.count() == 0


def test_a_pair_pressed_with_itself_is_left_alone(mine: Workspace, me: Client) -> None:
    robert = make.person(mine, "Robert Chen")
    for verb in ("is", "is-not"):
        assert me.post(f"/people/{robert.uuid}/{verb}/{robert.uuid}/").status_code == 302
    assert Person.objects.within(mine).get() == robert


def test_many_pairs_are_turned_like_pages(mine: Workspace, me: Client) -> None:
    for number in range(23):
        for name in ("Robert", "Bob"):
            make.person(mine, f"{name} Chen{number:02}x", at_organisation=f"Hexel {number}")
    look()
    page = open_page(me, "/people/may-be-one/")
    assert "23 pairs" in page.text
    assert page.text.count("Bob is short for Robert") == 20
    assert page.links["Show the next 20"] == "?from=20"
    page = open_page(me, "/people/may-be-one/?from=20")
    assert page.text.count("Bob is short for Robert") == 3
    assert "Back to the first" in page.links


def pressed(me: Client, page: str, action: str) -> Seen:
    """Press the button of that page that leads there."""
    assert f'action="{action}"' in me.get(page).content.decode()
    return arrived(me, me.post(action, follow=True))
