"""Somebody asks to be erased, and is: from everything that is kept here."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import override_settings

from soundings.interchange import erasing, importing
from soundings.interchange.choosing import Choice, choose_all
from soundings.interchange.models import Import
from soundings.interchange.sorting import Kind
from soundings.people.models import Person, Position
from soundings.people.models.channels import ChannelKind
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import fact_models, undo
from tests import factories as make
from tests import world
from tests.factories import MONDAY, TUESDAY
from tests.people.reading_pages import Seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return world.everything("zebra")


def everything_stored() -> str:
    """Every text in every table that is ours."""
    texts = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            # The tables inside a full-text index hold words in pieces; its entries are looked at.
            if not table.startswith(("auth_", "django_", "search_fulltext")):
                cursor.execute(" ".join(["SELECT * FROM", connection.ops.quote_name(table)]))
                texts.append(repr(cursor.fetchall()))
    return "\n".join(texts)


def test_nothing_of_them_is_left_anywhere(mine: Workspace) -> None:
    me = make.owner_of(mine)
    lucia = make.person(mine, "Lucia Quintanilla", email="lucia.quintanilla@red.example", about="Quintanilla the elder")
    talk = make.interview(lucia, make.exploration(mine, "Grids"), asked=MONDAY, held=TUESDAY)
    make.note(talk, "Quintanilla said so")
    make.received(lucia, body="Happy to. Quintanilla")
    with act(mine, by=me, at=TUESDAY, what="Changed what you know of Lucia Quintanilla"):
        lucia.place = "Quintanilla del Coco"
        lucia.save()
    with act(mine, by=me, at=TUESDAY, what="Changed it again"):
        lucia.place = ""
        lucia.save()
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    row = "Lucia,Quintanilla,https://www.linkedin.com/in/quintanilla,,Hexel,Analyst,1 Mar 2019\n"
    importing.bring(mine, "later.csv", (header + row).encode(), by=me, at=TUESDAY)
    assert "Quintanilla" in everything_stored()
    number = erasing.erase(lucia, by=me, at=TUESDAY)
    assert number > 4
    assert "uintanilla" not in everything_stored()
    assert Person.objects.within(mine).filter(full_name="zebra Okafor").exists()


def test_nothing_is_left_of_whoever_turned_out_to_be_them(mine: Workspace) -> None:
    me = make.owner_of(mine)
    lucia = make.person(mine, "Lucia Quintanilla", email="lucia@red.example")
    lu = make.person(mine, "Lu Quux", email="lu.quux@red.example")
    first = make.person(mine, "L. Quux", email="lu.quux@red.example")
    lu.merge(first, by=me, at=MONDAY)
    lucia.merge(Person.objects.get(pk=lu.pk), by=me, at=MONDAY)
    assert "Quux" in everything_stored()
    erasing.erase(Person.objects.get(pk=lucia.pk), by=me, at=TUESDAY)
    assert "uux" not in everything_stored()
    assert "uintanilla" not in everything_stored()


def test_it_comes_to_an_end_for_two_who_were_made_one_both_ways(mine: Workspace) -> None:
    lucia, lu = make.person(mine, "Lucia Quintanilla"), make.person(mine, "Lu Quux")
    for one, other in ((lucia, lu), (lu, lucia)):
        Person.objects.get(pk=one.pk).merge(Person.objects.get(pk=other.pk), by=None, at=MONDAY)
        undo(Act.objects.within(mine).filter(what__endswith="are one person").latest("id"), by=None, at=MONDAY)
    Person.objects.get(pk=lucia.pk).merge(Person.objects.get(pk=lu.pk), by=None, at=TUESDAY)
    erasing.erase(Person.objects.get(pk=lucia.pk), by=None, at=TUESDAY)
    assert "Quux" not in everything_stored()


def test_whoever_is_two_again_stays(mine: Workspace) -> None:
    lucia = make.person(mine, "Lucia Quintanilla", email="lucia@red.example")
    with act(mine, by=None, at=MONDAY, what="Added Lu Quux"):
        lu = Person(workspace=mine, full_name="Lu Quux")
        lu.save()
    with act(mine, by=None, at=MONDAY, what="Changed Lu Quux"):
        lu.place = "Bergen"
        lu.save()
    lucia.merge(lu, by=None, at=MONDAY)
    undo(Act.objects.within(mine).get(what__endswith="are one person"), by=None, at=TUESDAY)
    erasing.erase(Person.objects.get(pk=lucia.pk), by=None, at=TUESDAY)
    assert Person.objects.within(mine).filter(full_name="Lu Quux", place="Bergen").exists()
    undo(Act.objects.within(mine).get(what="Changed Lu Quux"), by=None, at=TUESDAY)
    assert Person.objects.within(mine).filter(full_name="Lu Quux", place="").exists()


def test_it_cannot_be_undone(mine: Workspace) -> None:
    maya = Person.objects.within(mine).get(full_name="zebra Okafor")
    erasing.erase(maya, by=None, at=TUESDAY)
    undo(Act.objects.within(mine).get(what="Erased somebody for good"), by=None, at=TUESDAY)
    assert not Person.objects.within(mine).filter(full_name="zebra Okafor").exists()


def test_what_is_another_persons_stays(mine: Workspace) -> None:
    tom = Person.objects.within(mine).get(full_name="zebra Reyes")
    before = {model: model.objects.within(mine).count() for model in fact_models()}
    stranger = make.person(mine, "Wei Chen")
    erasing.erase(stranger, by=None, at=TUESDAY)
    assert before == {model: model.objects.within(mine).count() for model in fact_models()}
    tom.refresh_from_db()


def test_it_asks_first_and_shows_where_else_the_name_stands(mine: Workspace) -> None:
    me = Client()
    me.force_login(make.owner_of(mine))
    lucia = make.person(mine, "Lucia Quintanilla")
    make.note(Person.objects.within(mine).get(full_name="zebra Reyes"), "Ask Lucia Quintanilla about tariffs")
    address = f"/people/{lucia.uuid}/erase/"
    asked = Seen(me, address, me.get(address).content.decode()).text
    assert "Erase Lucia Quintanilla for good?" in asked
    assert "Ask Lucia Quintanilla about tariffs" in asked
    answer = me.post(address, follow=True)
    assert "Erased for good" in answer.content.decode()
    assert me.get(address).status_code == 404
    assert me.post(address).status_code == 404


@pytest.mark.sqlite
def test_it_says_which_backups_still_hold_them(tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in ("2020-01-06", "2026-11-20"):
        (folder / f"soundings-{day}.backup.zip").write_bytes(b"")
    with override_settings(HOME=tmp_path):
        [copy] = erasing.copies(MONDAY - timedelta(days=30))
    assert (copy.name, str(copy.gone_by)) == ("soundings-2026-11-20.backup.zip", "2026-12-25")


def test_a_file_that_waits_for_a_word_would_bring_them_back(mine: Workspace) -> None:
    lucia = make.person(mine, "Lucia Quintanilla")
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    importing.bring(mine, "new.csv", f"{header}Ann,Vogel,,,,,\n".encode(), by=make.owner_of(mine), at=TUESDAY)
    erasing.erase(lucia, by=None, at=TUESDAY)
    assert not Import.objects.within(mine).filter(confirmed_at=None).exists()


HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def looked_at(mine: Workspace, rows: str) -> Import:
    return importing.bring(mine, "later.csv", (HEADER + rows).encode(), by=make.owner_of(mine), at=TUESDAY)


def brought_in(brought: Import) -> list[str]:
    brought.confirm(by=make.owner_of(brought.workspace), at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    return list(
        Person.objects.within(brought.workspace).filter(added_in=brought.act).values_list("full_name", flat=True)
    )


def test_a_later_file_does_not_bring_them_back(mine: Workspace) -> None:
    lucia = make.person(mine, "Lucia Quintanilla", email="Lucia.Quintanilla@gmail.com")
    make.channel(lucia, ChannelKind.LINKEDIN, "https://www.linkedin.com/in/quintanilla")
    erasing.erase(lucia, by=None, at=TUESDAY)
    assert "uintanilla" not in everything_stored()
    by_mail = "Lu,Q,,luciaquintanilla+work@googlemail.com,,,\n"
    by_profile = "L.,Quintanilla,https://de.linkedin.com/in/quintanilla/,,Hexel,Lead,\n"
    brought = looked_at(mine, by_mail + by_profile + "Ann,Vogel,,ann@vogel.example,,,\n")
    assert (brought.new, brought.forgotten) == (1, 2)
    assert brought_in(brought) == ["Ann Vogel"]
    again = looked_at(mine, by_mail)
    assert (again.new, again.forgotten) == (0, 1)


def test_they_come_back_only_where_somebody_ticks_them(mine: Workspace) -> None:
    lucia = make.person(mine, "Lucia Quintanilla", email="lucia@red.example")
    erasing.erase(lucia, by=None, at=TUESDAY)
    brought = looked_at(mine, "Lucia,Quintanilla,,lucia@red.example,,,\n")
    me = Client()
    me.force_login(make.owner_of(mine))
    page = me.get(brought.get_absolute_url()).content.decode()
    assert "They were erased for good here." in page
    assert 'value="in" checked' not in page
    assert "Bring in 0 rows" in page
    form = {"reading": 1, "kind": "forgotten", "page": 0, "row": 0, "row-0": "in"}
    assert "Bring in 1 row" in me.post(f"{brought.get_absolute_url()}rows/", form, follow=True).content.decode()
    brought.refresh_from_db()
    assert brought_in(brought) == ["Lucia Quintanilla"]
    assert looked_at(mine, "Lucia,Quintanilla,,lucia@red.example,,,\n").same == 1


def test_who_was_erased_in_one_workspace_was_not_in_another(mine: Workspace) -> None:
    erasing.erase(make.person(mine, "Lucia Quintanilla", email="lucia@red.example"), by=None, at=TUESDAY)
    theirs = make.workspace(name="Lin Park")
    assert looked_at(theirs, "Lucia,Quintanilla,,lucia@red.example,,,\n").new == 1


def test_a_file_that_is_coming_in_does_not_bring_them_back(mine: Workspace) -> None:
    lucia = make.person(mine, "Lucia Quintanilla", email="lucia@red.example")
    brought = looked_at(mine, "Lu,Q,,lucia@red.example,,,\nAnn,Vogel,,ann@vogel.example,,,\n")
    brought.confirm(by=make.owner_of(mine), at=TUESDAY)
    erasing.erase(lucia, by=None, at=TUESDAY)
    assert brought_in(brought) == ["Ann Vogel"]


def test_whoever_is_ticked_comes_back_with_all_their_rows(mine: Workspace) -> None:
    erasing.erase(make.person(mine, "Lucia Quintanilla", email="lucia@red.example"), by=None, at=TUESDAY)
    twice = "Lucia,Quintanilla,,lucia@red.example,Hexel,Analyst,\nLucia,Quintanilla,,lucia@red.example,Red,Lead,\n"
    brought = looked_at(mine, twice)
    assert choose_all(brought, Kind.FORGOTTEN, Choice.IN, seen=1)
    brought.refresh_from_db()
    assert brought_in(brought) == ["Lucia Quintanilla"]
    lucia = Person.objects.within(mine).get(full_name="Lucia Quintanilla")
    assert set(Position.objects.within(mine).filter(person=lucia).values_list("title", flat=True)) == {
        "Analyst",
        "Lead",
    }
