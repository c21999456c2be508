"""Choosing what of a file comes in: row by row on pages, or all of a kind; kept on the server, without script."""

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from soundings.interchange import importing
from soundings.interchange.models import Import, Page
from soundings.people.models import Person
from soundings.workspaces.models import Act, Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


def family(at: int) -> str:
    """A name unlike the others, in their order."""
    return "".join(["Ba", "Ke", "Lo", "Mi", "Nu", "Pa", "Re", "So", "Ti", "Vu"][int(digit)] for digit in f"{at:04}")


def rows(number: int) -> str:
    """So many people, told apart by their profiles."""
    return HEADER + "".join(
        f"Ann,{family(at)},https://www.linkedin.com/in/ann{at:04},,Hexel,Analyst,\n" for at in range(number)
    )


def look(me: Client, mine: Workspace, text: str) -> Import:
    me.post("/bring-in/", {"file": SimpleUploadedFile("Connections.csv", text.encode())})
    return Import.objects.within(mine).latest("id")


def shown(me: Client, brought: Import, kind: str = "", page: int = 0) -> str:
    return me.get(f"/imports/{brought.uuid}/?kind={kind}&page={page}").content.decode()


def ticked(page: str) -> set[int]:
    return {int(at) for at in re.findall(r'name="row-(\d+)" value="in" checked', page)}


def keep(me: Client, brought: Import, number: int, without: set[int], **more: str | int) -> str:
    """Post the form of a page as a browser would: boxes that are not ticked are not sent."""
    places = [row["at"] for row in brought.pages.get(kind="new", number=number).rows]
    form = {"reading": brought.readings, "kind": "new", "page": number, "row": places, **more}
    form |= {f"row-{at}": "in" for at in places if at not in without}
    return me.post(f"/imports/{brought.uuid}/rows/", form, follow=True).content.decode()


def confirm(me: Client, brought: Import) -> None:
    me.post(f"/imports/{brought.uuid}/confirm/", {"reading": brought.readings})
    while importing.step(TUESDAY):
        pass
    brought.refresh_from_db()


def test_rows_stand_on_pages_and_what_is_chosen_on_each_is_kept(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(120))
    page = shown(me, brought)
    assert "1 to 50 of 120" in page
    assert len(ticked(page)) == 50
    page = keep(me, brought, 0, {3, 4}, go=1)
    assert "51 to 100 of 120" in page
    assert "Bring in 118 rows" in page
    page = keep(me, brought, 1, {51}, go=0)
    assert ticked(page) == set(range(50)) - {3, 4}
    assert "Bring in 117 rows" in page
    # Ticked again.
    assert "Bring in 118 rows" in keep(me, brought, 0, {4})
    confirm(me, brought)
    assert Person.objects.within(mine).count() == 118
    assert not Person.objects.within(mine).filter(family_name__in=[family(4), family(51)]).exists()
    assert brought.rows_in == brought.rows_chosen == 118
    assert "118 people came in" in shown(me, brought)


def test_all_of_a_kind_are_left_out_but_for_a_few(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(60))
    page = me.post(
        f"/imports/{brought.uuid}/rows/", {"reading": 1, "kind": "new", "page": 0, "all": "out"}, follow=True
    ).content.decode()
    assert (ticked(page), "Bring in 0 rows" in page) == (set(), True)
    keep(me, brought, 1, set(range(50, 60)) - {55})
    confirm(me, brought)
    assert [person.family_name for person in Person.objects.within(mine)] == [family(55)]


def test_ticks_that_were_not_kept_yet_go_along_with_bring_in(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(2))
    page = shown(me, brought)
    assert re.search(r'form="rows"\s+formaction="/imports/[0-9a-f-]+/confirm/"', page)
    form = {"reading": 1, "kind": "new", "page": 0, "row": [0, 1], "row-0": "in"}
    me.post(f"/imports/{brought.uuid}/confirm/", form)
    confirm(me, brought)
    assert [person.family_name for person in Person.objects.within(mine)] == [family(0)]


def test_looking_at_another_kind_keeps_what_was_ticked(mine: Workspace, me: Client) -> None:
    first = look(me, mine, rows(1))
    confirm(me, first)
    brought = look(me, mine, rows(3))
    page = keep(me, brought, 0, {2}, show="same")
    assert "You know them, and the file says nothing new." in page
    assert 'name="row-' not in page
    back = me.post(f"/imports/{brought.uuid}/rows/", {"reading": 1, "kind": "same", "show": "new"}, follow=True)
    assert ticked(back.content.decode()) == {1}


def test_the_same_file_again_is_as_it_was_and_what_was_left_out_is_new(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(3))
    keep(me, brought, 0, {1})
    confirm(me, brought)
    again = look(me, mine, rows(3))
    assert (again.new, again.same) == (1, 2)


def test_choices_count_no_more_once_confirmed_or_read_anew(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(2))
    assert "read anew" in keep(me, brought, 0, {1}, reading=7)
    me.post(f"/imports/{brought.uuid}/confirm/", {"reading": 1})
    keep(me, brought, 0, {1})
    confirm(me, brought)
    assert Person.objects.within(mine).count() == 2


def test_nonsense_changes_nothing(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(2))
    nonsense: list[dict[str, Any]] = [
        {"kind": "new", "page": "x", "row": ["0", "-1", "²", "99"], "row-0": "in", "row-99": "in"},
        {"kind": "new", "all": "one"},
        {"kind": "secrets", "page": 3, "all": "out"},
        {"kind": "new", "page": 0, "row": ["0", "1"], "row-0": "in", "row-1": "two"},
    ]
    for form in nonsense:
        me.post(f"/imports/{brought.uuid}/rows/", {"reading": 1, **form})
    assert Page.objects.filter(brought=brought).left_out() == 0
    assert "1 to 2 of 2" in shown(me, brought, "nonsense", 99)


def test_nobody_chooses_from_anothers_file(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(1))
    stranger = Client()
    stranger.force_login(make.owner_of(make.workspace(name="Lin Park")))
    assert stranger.post(f"/imports/{brought.uuid}/rows/", {"reading": 1}).status_code == 404


def test_a_page_takes_as_many_queries_whatever_the_size_of_the_file(mine: Workspace, me: Client) -> None:
    def queries(number: int) -> int:
        brought = look(me, mine, rows(number))
        with CaptureQueriesContext(connection) as asked:
            shown(me, brought)
        return len(asked)

    assert queries(10) == queries(700)


def test_whom_the_doubtful_are_like_is_loaded_at_once(mine: Workspace, me: Client) -> None:
    def queries(number: int) -> int:
        names = [f"Family{chr(97 + at)}zk{at}" for at in range(number)]
        for name in names:
            make.position(make.person(mine, f"Maya {name}"), "Analyst", "Hexel")
        brought = importing.bring(
            mine,
            "c.csv",
            (HEADER + "".join(f"Maya,{name},,,Hexel,Lead,\n" for name in names)).encode(),
            by=make.owner_of(mine),
            at=MONDAY,
        )
        assert brought.doubtful == number
        with CaptureQueriesContext(connection) as asked:
            shown(me, brought)
        return len(asked)

    assert queries(2) == queries(9)


def test_pressed_in_two_windows_at_once_it_is_one_import(mine: Workspace, me: Client) -> None:
    brought = look(me, mine, rows(2))
    window, other = Import.objects.get(pk=brought.pk), Import.objects.get(pk=brought.pk)
    assert window.confirm(by=make.owner_of(mine), at=TUESDAY)
    assert not other.confirm(by=make.owner_of(mine), at=TUESDAY)
    brought.refresh_from_db()
    assert brought.act == window.act
    assert Act.objects.within(mine).filter(what__startswith="Brought in").count() == 1


def test_what_was_read_anew_meanwhile_is_not_brought_in_unseen(mine: Workspace) -> None:
    table = "Name,Thing,Colour\nAnn Vogel,Hexel,red\nBea Vogel,Hexel,blue\n"
    brought = importing.bring(mine, "table.csv", table.encode(), by=make.owner_of(mine), at=MONDAY)
    loaded = Import.objects.get(pk=brought.pk)
    assert importing.read_again(brought, {"Thing": "organisation"}, seen=1)
    assert not loaded.confirm(by=make.owner_of(mine), at=TUESDAY)
    brought.refresh_from_db()
    assert brought.confirmed_at is None
