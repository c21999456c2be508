"""Two that are one person become one: all their history in one place, and one press brings both back."""

from datetime import timedelta

import pytest
from django.test import Client

from soundings.correspondence.models import Message, Purpose
from soundings.followup.models import Rhythm
from soundings.people.models import Channel, Introduction, Person, Position
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import Found, Standing
from soundings.research.models import Claim
from soundings.workspaces import kept
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import fact_models, undo
from tests import factories as make
from tests import world
from tests.factories import MONDAY, TUESDAY
from tests.people.reading_pages import look
from tests.workspaces.test_kept_values import standing_values
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


def last_act(where: Workspace) -> Act:
    return Act.objects.within(where).latest_first()[0]


def test_in_a_workspace_of_everything_any_two_become_one_and_come_back_exactly() -> None:
    where = world.everything("Zanzibar")
    before = all_of(where)
    people = list(Person.objects.within(where).order_by("id"))
    numbers = {model: model.objects.within(where).count() for model in fact_models()}
    for one in people:
        for other in people:
            if one == other:
                continue
            Person.objects.get(pk=one.pk).merge(Person.objects.get(pk=other.pk), by=None, at=TUESDAY)
            merged = standing_values(where)
            kept.derive_all(where)
            assert standing_values(where) == merged
            assert not Person.objects.within(where).filter(pk=other.pk).exists()
            lost = {
                model.__name__: number - model.objects.within(where).count()
                for model, number in numbers.items()
                if model.objects.within(where).count() != number
            }
            # The other one; what both have alike; and what was said of these two.
            assert lost.pop("Person") == 1
            assert lost.keys() <= {"Position", "Introduction", "Naming", "Distinction"}
            undo(last_act(where), by=None, at=TUESDAY)
            assert all_of(where) == before, f"{one} and {other}"


def test_what_hangs_on_the_other_stands_with_the_one_that_stays(mine: Workspace) -> None:
    robert = make.person(
        mine, "Robert Chen", title="Grid analyst", at_organisation="Hexel", email="r.chen@hexel.example"
    )
    bob = make.person(mine, "Bob Chen", title="grid analyst", at_organisation="HEXEL", email="R.Chen@hexel.example")
    make.channel(bob, ChannelKind.TELEPHONE, "+47 55 55 55 55")
    make.position(bob, "Trader", "Northlight", since_year=2011, until_year=2015)
    study = make.exploration(mine)
    claim = make.claim(study)
    make.evidence(claim, bob)
    make.interview(bob, study, asked=MONDAY, held=TUESDAY)
    make.message(bob, Purpose.THANKS, sent=TUESDAY)
    make.note(bob)
    make.commitment(bob)
    robert.merge(bob, by=None, at=TUESDAY + timedelta(days=1))
    robert = Person.objects.within(mine).get()
    assert robert.standing == Standing.TALKED
    assert robert.about == "Also known as Bob Chen."
    assert sorted(robert.channels.values_list("address", flat=True)) == ["+47 55 55 55 55", "r.chen@hexel.example"]
    assert sorted(map(str, robert.positions.all())) == ["Grid analyst, Hexel", "Trader, Northlight"]
    assert {message.purpose for message in Message.objects.within(mine).filter(person=robert)} == {"ask", "thanks"}
    assert Claim.objects.get(pk=claim.pk).supports == 1


def test_two_voices_on_one_claim_become_one_voice(mine: Workspace) -> None:
    robert, bob = make.person(mine, "Robert Chen"), make.person(mine, "Bob Chen")
    claim = make.claim(make.exploration(mine))
    make.evidence(claim, robert)
    make.evidence(Claim.objects.get(pk=claim.pk), bob)
    assert Claim.objects.get(pk=claim.pk).supports == 2
    robert.merge(bob, by=None, at=TUESDAY)
    assert Claim.objects.get(pk=claim.pk).supports == 1


def test_what_is_open_is_filled_and_what_differs_is_kept_in_words(mine: Workspace) -> None:
    maya = make.person(
        mine, "Maya Okafor", place="Oslo", found=Found.ALUMNI, known_since=TUESDAY.date(), about="Chess."
    )
    other = make.person(
        mine,
        "Okafor Maya",
        place="Bergen",
        school="NTNU",
        pronouns="she/her",
        found=Found.EVENT,
        found_detail="GridWeek",
        known_since=MONDAY.date(),
        is_mentor=True,
        about="Met at the coffee machine.",
    )
    maya.merge(other, by=None, at=TUESDAY)
    maya = Person.objects.within(mine).get()
    assert (maya.place, maya.school, maya.pronouns, maya.is_mentor) == ("Oslo", "NTNU", "she/her", True)
    assert maya.known_since == MONDAY.date()
    for words in ("Chess.", "Also known as Okafor Maya.", "Place: Bergen", "Found: at an event, GridWeek"):
        assert words in maya.about
    assert "Connected since: 24 November 2026" in maya.about
    assert "Met at the coffee machine." in maya.about


def test_the_way_one_prefers_stays_the_one(mine: Workspace) -> None:
    maya, other = make.person(mine), make.person(mine, "M. Okafor")
    make.channel(maya, address="maya@northlight.example", is_preferred=True, told_by="she said so")
    make.channel(other, ChannelKind.TELEPHONE, "+47 55", is_preferred=True)
    maya.merge(other, by=None, at=TUESDAY)
    assert Channel.objects.within(mine).get(is_preferred=True).address == "maya@northlight.example"


def test_of_two_rhythms_the_more_frequent_stays(mine: Workspace) -> None:
    maya, other = make.person(mine), make.person(mine, "M. Okafor")
    make.rhythm(maya, months=6, reason="the portfolio")
    make.rhythm(other, months=2, reason="the move")
    maya.merge(other, by=None, at=TUESDAY)
    rhythm = Rhythm.objects.within(mine).get()
    assert (rhythm.person, rhythm.months, rhythm.next_reason) == (maya, 2, "the portfolio; the move")
    undo(last_act(mine), by=None, at=TUESDAY)
    assert sorted(Rhythm.objects.within(mine).values_list("months", flat=True)) == [2, 6]


def test_nobody_introduces_themselves(mine: Workspace) -> None:
    tom = make.person(mine, "Tom Reyes")
    thomas = make.person(mine, "Thomas Reyes", introduced_by=tom)
    rosa = make.person(mine, "Rosa Castellanos", introduced_by=thomas)
    tom.merge(thomas, by=None, at=TUESDAY)
    introduction = Introduction.objects.within(mine).get()
    assert (introduction.introducer, introduction.introduced) == (tom, rosa)


def test_nobody_is_merged_with_themselves(mine: Workspace) -> None:
    tom = make.person(mine, "Tom Reyes")
    with pytest.raises(ValueError, match="themselves"):
        tom.merge(Person.objects.get(pk=tom.pk), by=None, at=TUESDAY)
    assert Person.objects.within(mine).exists()


def test_on_a_persons_page_the_other_is_chosen_by_a_part_of_the_name(mine: Workspace, me: Client) -> None:
    robert = make.person(mine, "Robert Chen", title="Grid analyst", at_organisation="Hexel")
    bob = make.person(mine, "Bob Chen", email="bob@chen.example")
    before = all_of(mine)
    page = look(me, robert.get_absolute_url()).follow("This is also somebody else").send(who="bob")
    assert "Bob Chen" in page.text
    assert "to be added" not in page.text
    page = page.send(which=str(bob.uuid))
    assert "Bob Chen and Robert Chen are one person" in page.text
    assert "bob@chen.example" in page.text
    page.undo()
    assert all_of(mine) == before


def test_a_name_that_is_nobodys_or_their_own_is_told(mine: Workspace, me: Client) -> None:
    robert = make.person(mine, "Robert Chen")
    for name in ("Nobody", "Robert Chen"):
        page = look(me, f"/people/{robert.uuid}/somebody-else/").send(who=name)
        assert "Nobody of that name is here." in page.text
    assert Position.objects.within(mine).count() == 0
    assert Person.objects.within(mine).count() == 1
