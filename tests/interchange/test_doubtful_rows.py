"""Rows that may be somebody who is here: shown side by side with the reason, and asked about; for sure or perhaps."""

import pytest
from django.test import Client

from soundings.interchange import importing
from soundings.interchange.models import Import, Recognised
from soundings.people import looking
from soundings.people.models import Channel, Distinction, KeptPair, Person, Position
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.interchange.bringing import finish

pytestmark = pytest.mark.django_db

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
MAYA = "Maya,Okafor,,,Northlight,Grid analyst,\n"
PROMOTED = "Maya,Okafor,,,Northlight,Head of grids,\n"


def look(mine: Workspace, text: str, name: str = "Connections.csv") -> Import:
    return importing.bring(mine, name, text.encode(), by=make.owner_of(mine), at=MONDAY)


def answer(me: Client, brought: Import, *choices: str) -> str:
    """Choose for each doubtful row of the first page, and bring all of it in with the same press."""
    rows = [row["at"] for row in brought.pages.get(kind="doubtful", number=0).rows]
    said = {f"row-{at}": choice for at, choice in zip(rows, choices, strict=True)}
    form = {"reading": brought.readings, "kind": "doubtful", "page": 0, "row": rows, **said}
    page = me.post(f"/imports/{brought.uuid}/confirm/", form, follow=True).content.decode()
    finish(brought)
    return page


def names(mine: Workspace) -> list[str]:
    return sorted(Person.objects.within(mine).values_list("full_name", flat=True))


def work_of(person: Person) -> set[tuple[str, bool]]:
    return {(position.title, position.until_year is None) for position in person.positions.all()}


def numbers(brought: Import) -> dict[str, int]:
    kinds = ("new", "doubtful", "changed", "again", "same")
    return {kind: number for kind in kinds if (number := getattr(brought, kind))}


def test_the_same_name_and_firm_with_another_title_is_asked_about_with_the_reason(mine: Workspace, me: Client) -> None:
    finish(look(mine, HEADER + MAYA))
    brought = look(mine, HEADER + PROMOTED)
    assert numbers(brought) == {"doubtful": 1}
    page = me.get(brought.get_absolute_url()).content.decode()
    assert "The same name; both at Northlight" in page
    assert "Head of grids, Northlight" in page
    assert "Grid analyst, Northlight" in page
    assert 'value="open" checked' in page
    assert "stands under “People who may be one”" in page


def test_said_to_be_the_same_person_it_is_one_person_with_new_work(mine: Workspace, me: Client) -> None:
    finish(look(mine, HEADER + MAYA))
    answer(me, look(mine, HEADER + PROMOTED), "one")
    assert names(mine) == ["Maya Okafor"]
    assert work_of(Person.objects.within(mine).get()) == {("Grid analyst", False), ("Head of grids", True)}
    assert numbers(look(mine, HEADER + PROMOTED)) == {"same": 1}


def test_said_to_be_somebody_else_it_is_not_asked_again_anywhere(mine: Workspace, me: Client) -> None:
    finish(look(mine, HEADER + MAYA))
    brought = look(mine, HEADER + PROMOTED)
    answer(me, brought, "two")
    assert names(mine) == ["Maya Okafor", "Maya Okafor"]
    assert numbers(look(mine, HEADER + PROMOTED)) == {"same": 1}
    look_for_doubles(mine)
    assert KeptPair.objects.filter(workspace=mine).exists()
    assert not KeptPair.objects.open(mine).exists()
    brought.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert (names(mine), Distinction.objects.within(mine).count()) == (["Maya Okafor"], 0)


def look_for_doubles(mine: Workspace) -> None:
    while looking.step(TUESDAY):
        pass


def test_undecided_it_comes_in_by_itself_and_may_be_one_offers_it(mine: Workspace) -> None:
    finish(look(mine, HEADER + MAYA))
    finish(look(mine, HEADER + PROMOTED))
    assert names(mine) == ["Maya Okafor", "Maya Okafor"]
    look_for_doubles(mine)
    assert KeptPair.objects.open(mine).count() == 1
    assert numbers(look(mine, HEADER + PROMOTED)) == {"same": 1}


def test_left_out_it_is_not_there(mine: Workspace, me: Client) -> None:
    finish(look(mine, HEADER + MAYA))
    brought = look(mine, HEADER + PROMOTED + "Tom,Reyes,,,Hexel,Analyst,\n")
    answer(me, brought, "out")
    assert names(mine) == ["Maya Okafor", "Tom Reyes"]
    assert (brought.left_out, brought.rows_chosen) == (1, 1)


def test_whom_the_judge_knows_for_sure_is_brought_together_without_asking(mine: Workspace, me: Client) -> None:
    # A card with an address, and LinkedIn's row with a profile and the same address under a short name.
    rob = make.person(mine, "Robert Fielding", email="robert.fielding@mail.example")
    row = "Bob,Fielding,https://www.linkedin.com/in/bobf,robert.fielding@mail.example,Hexel,Analyst,\n"
    brought = look(mine, HEADER + row)
    assert numbers(brought) == {"changed": 1}
    page = me.get(brought.get_absolute_url()).content.decode()
    assert "Both have robert.fielding@mail.example" in page
    finish(brought)
    assert names(mine) == ["Robert Fielding"]
    assert Channel.objects.within(mine).filter(person=rob, kind="linkedin").exists()
    assert numbers(look(mine, HEADER + row)) == {"same": 1}


def test_another_name_that_was_said_to_be_them_is_known_again_and_written_down(mine: Workspace, me: Client) -> None:
    finish(look(mine, HEADER + "Robert,Fielding,,,Hexel,Analyst,\n"))
    row = HEADER + "Bob,Fielding,,,Hexel,Analyst,\n"
    brought = look(mine, row)
    assert numbers(brought) == {"doubtful": 1}
    answer(me, brought, "one")
    assert names(mine) == ["Robert Fielding"]
    assert "Also known as Bob Fielding." in Person.objects.within(mine).get().about
    assert numbers(look(mine, row)) == {"same": 1}
    brought.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert (Recognised.objects.count(), Person.objects.within(mine).get().about) == (0, "")
    assert numbers(look(mine, row)) == {"doubtful": 1}


def test_two_rows_of_one_file_may_be_one_too(mine: Workspace, me: Client) -> None:
    both = HEADER + MAYA + PROMOTED
    brought = look(mine, both)
    assert numbers(brought) == {"new": 1, "doubtful": 1}
    assert "in another row of this file" in me.get(brought.get_absolute_url()).content.decode()
    answer(me, brought, "one")
    maya = Person.objects.within(mine).get()
    assert work_of(maya) == {("Grid analyst", True), ("Head of grids", True)}
    again = look(mine, both)
    assert numbers(again) == {"same": 2}
    finish(again)
    assert Position.objects.within(mine).count() == 2


def test_rows_with_one_mailbox_are_one_person_with_all_that_both_say(mine: Workspace) -> None:
    rows = (
        "Ann,Vogel,,ann.vogel@mail.example,Hexel,Analyst,\n"
        "Annie,Vogel,https://www.linkedin.com/in/annv,ann.vogel@mail.example,Hexel,Lead,\n"
    )
    brought = finish(look(mine, HEADER + rows))
    assert numbers(brought) == {"new": 1, "again": 1}
    ann = Person.objects.within(mine).get()
    assert {channel.kind for channel in ann.channels.all()} == {"email", "linkedin"}
    assert numbers(look(mine, HEADER + rows)) == {"same": 2}


def test_a_mailbox_of_a_house_makes_nobody_one(mine: Workspace) -> None:
    rows = HEADER + "Ann,Vogel,,info@hexel.example,Hexel,Analyst,\nSam,Reyes,,info@hexel.example,Hexel,Lead,\n"
    assert numbers(finish(look(mine, rows))) == {"new": 2}
    assert names(mine) == ["Ann Vogel", "Sam Reyes"]
    assert numbers(look(mine, rows)) == {"same": 2}


def test_the_mailbox_of_one_under_quite_another_name_is_asked_about(mine: Workspace, me: Client) -> None:
    make.person(mine, "Ann Vogel", email="vogel.home@mail.example")
    brought = look(mine, HEADER + "Wei,Chen,,vogel.home@mail.example,Hexel,Analyst,\n")
    assert numbers(brought) == {"doubtful": 1}
    answer(me, brought, "one")
    assert names(mine) == ["Ann Vogel"]


def test_killed_between_two_slices_it_goes_on_with_what_was_chosen(
    mine: Workspace, me: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_pace", importing.Pace(1, 1))
    monkeypatch.setattr(importing, "MOST", 1)
    finish(look(mine, HEADER + MAYA))
    brought = look(mine, HEADER + "Bolanle,Ade,,,Hexel,Analyst,\n" + PROMOTED + "Zoe,Park,,,Hexel,Analyst,\n")
    rows = [row["at"] for row in brought.pages.get(kind="doubtful").rows]
    form = {"reading": 1, "kind": "doubtful", "page": 0, "row": rows, f"row-{rows[0]}": "one"}
    me.post(f"/imports/{brought.uuid}/confirm/", form)
    importing.step(TUESDAY)
    importing._work.cache_clear()  # a new process knows nothing
    brought.refresh_from_db()
    finish(brought)
    assert names(mine) == ["Bolanle Ade", "Maya Okafor", "Zoe Park"]
    assert not brought.pages.exists()


def test_who_has_gone_since_the_preview_is_nobody_to_add_to(mine: Workspace, me: Client) -> None:
    finish(look(mine, HEADER + MAYA))
    brought = look(mine, HEADER + PROMOTED)
    maya = Person.objects.within(mine).get()
    with act(mine, by=None, at=TUESDAY, what="Removed Maya Okafor"):
        maya.delete()
    assert "They have gone since." in me.get(brought.get_absolute_url()).content.decode()
    answer(me, brought, "one")
    assert names(mine) == ["Maya Okafor"]


def test_another_workspace_is_nobodys_business(mine: Workspace) -> None:
    theirs = make.workspace(name="Lin Park")
    finish(look(theirs, HEADER + MAYA))
    assert numbers(look(mine, HEADER + PROMOTED)) == {"new": 1}
