"""Explorations and claims, as their user meets them."""

import pytest
from django.test import Client

from soundings.research import depth
from soundings.research.claims import Heard, heard
from soundings.research.models import Citation, Claim, Exploration, Stance
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import undo
from tests import factories as make
from tests.factories import TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


@pytest.fixture
def me(mine: Workspace) -> Client:
    client = Client()
    client.force_login(make.owner_of(mine))
    return client


def as_heard(claim: Claim) -> Heard:
    """As its page shows it."""
    return heard(claim.workspace, [Claim.objects.get(pk=claim.pk)])[0]


def test_an_exploration_is_opened_once_however_often_it_is_pressed(mine: Workspace, me: Client) -> None:
    for _ in range(2):
        me.post("/explorations/open/", {"title": "Data science in energy"})
    assert Exploration.objects.within(mine).count() == 1


def test_a_claim_is_written_with_a_new_source(mine: Workspace, me: Client) -> None:
    study = make.exploration(mine)
    me.post(
        f"/explorations/{study.uuid}/claims/new/",
        {"wording": "A PhD is needed.", "new_source": "Energy and Civilization"},
    )
    cited = Citation.objects.within(mine).get()
    assert (cited.claim.wording, cited.source.title) == ("A PhD is needed.", "Energy and Civilization")


def test_people_who_differ_are_shown_as_differing_and_one_view_as_a_start(mine: Workspace) -> None:
    phd = make.claim(make.exploration(mine))
    rosa = make.person(mine, "Rosa Castellanos", at_organisation="MetroWater")
    make.evidence(phd, rosa, Stance.CONTRADICTS, "We have not hired one in three years.")
    assert as_heard(phd).summary == "1 person. One view is a start, not an answer."
    make.evidence(phd, make.person(mine, "Alice Wu", at_organisation="Tidewise"), Stance.SUPPORTS)
    now = as_heard(phd)
    assert now.tag == ("people differ", "buoy")
    assert now.summary == "1 support, 1 contradict · 2 people, 2 organisations"
    assert depth.lines(mine, [phd.exploration]) == {phd.exploration_id: [["supports", "contradicts"]]}


def test_one_person_is_one_voice_and_the_last_word_counts(mine: Workspace) -> None:
    phd = make.claim(make.exploration(mine))
    rosa = make.person(mine, "Rosa Castellanos")
    make.evidence(phd, rosa, Stance.SUPPORTS)
    make.evidence(phd, rosa, Stance.CONTRADICTS, at=TUESDAY)
    assert as_heard(phd).line == ["contradicts"]


def test_a_refinement_keeps_what_it_was_and_undo_brings_it_back(mine: Workspace, me: Client) -> None:
    pay = make.claim(make.exploration(mine), "Utilities pay less than tech.")
    jonas = make.person(mine, "Jonas Beck")
    pay.hear(jonas, Stance.REFINES, wording="Utilities pay less than tech at the start.", by=None, at=TUESDAY)
    page = me.get(pay.exploration.get_absolute_url()).content.decode()
    assert '<span class="refined">at the start.</span>' in page
    assert "was: “Utilities pay less than tech.”" in page
    undo(Act.objects.within(mine).latest_first()[0], by=None, at=TUESDAY)
    assert Claim.objects.within(mine).get().wording == "Utilities pay less than tech."


def test_what_somebody_said_elsewhere_is_written_down_by_hand(mine: Workspace, me: Client) -> None:
    phd = make.claim(make.exploration(mine))
    make.person(mine, "Rosa Castellanos")
    form = {"who": "rosa castellanos", "stance": "supports", "words": "It helps.", "said_on": "2026-11-20"}
    assert me.post(f"/claims/{phd.uuid}/evidence/new/", form).status_code == 302
    assert as_heard(phd).line == ["supports"]
    refused = me.post(f"/claims/{phd.uuid}/evidence/new/", form | {"who": "Nobody"})
    assert refused.status_code == 422
    assert "It helps." in refused.content.decode()


def test_markup_is_shown_and_not_obeyed(mine: Workspace, me: Client) -> None:
    make.claim(make.exploration(mine, "<script>alert(1)</script>"), "<img src=x onerror=alert(1)>")
    page = me.get(Exploration.objects.within(mine).get().get_absolute_url()).content.decode()
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_it_says_how_wide_the_talks_reach(mine: Workspace, me: Client) -> None:
    study = make.exploration(mine)
    for name, at in (("Maya Okafor", "Northlight Energy"), ("Priya Lindqvist", "Hexel"), ("Wei Chen", "Hexel")):
        make.interview(make.person(mine, name, title="Analyst", at_organisation=at), study, held=TUESDAY)
    assert "3 talks with people at 2 organisations" in me.get(study.get_absolute_url()).content.decode()


def test_many_voices_are_drawn_in_as_few_strokes_as_few(mine: Workspace, me: Client) -> None:
    phd = make.claim(make.exploration(mine))

    def strokes() -> list[int]:
        page = me.get("/explorations/").content.decode()
        return [page.count(f'class="{stroke}') for stroke in ("depth-end", "depth-voice", "depth-joint")]

    for number, stance in enumerate(Stance):
        make.evidence(phd, make.person(mine, f"Rosa {number}"), stance)
    few = strokes()
    for number in range(9):
        make.evidence(phd, make.person(mine, f"Alice {number}"), list(Stance)[number % 3])
    assert strokes() == few == [1, 2, 2]
