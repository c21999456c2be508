"""A table whose columns have odd names: the user says what each is, and it is read so."""

import io
import re
from typing import Any

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import TUESDAY

pytestmark = pytest.mark.django_db

ODD = b"Wie;Wo;Erreichbar\nWei Chen;Harbour Bank;wei@harbour.example\nMaya Okafor;Northlight;maya@northlight.example\n"
NOBODY = b"Trager;Laden\nWei Chen;Harbour Bank\nMaya Okafor;Northlight\n"


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def looked_at(me: Client, mine: Workspace, name: str, content: bytes) -> tuple[Import, str]:
    """The file and the page of its preview."""
    page = me.post("/bring-in/", {"file": SimpleUploadedFile(name, content)}, follow=True).content.decode()
    return Import.objects.within(mine).latest("id"), page


def said(one: Import, **meanings: str) -> dict[str, Any]:
    """The form as the page would post it, with these columns changed."""
    form: dict[str, Any] = {"reading": one.readings}
    for at, column in enumerate(one.columns):
        form |= {f"name-{at}": column["name"], f"column-{at}": meanings.get(column["name"], column["meaning"])}
    return form


def read_so(me: Client, one: Import, form: dict[str, Any]) -> str:
    page = me.post(f"/imports/{one.uuid}/columns/", form, follow=True).content.decode()
    one.refresh_from_db()
    return page


def workbook(**sheets: list[list[str]]) -> bytes:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                sheet.write_row(at, 0, row)
    return held.getvalue()


def test_a_table_that_is_no_list_of_people_asks_which_column_holds_the_names(mine: Workspace, me: Client) -> None:
    one, page = looked_at(me, mine, "people.csv", NOBODY)
    assert one.total == 0
    assert "say below which column holds the names" in page
    assert "What each column is" in page
    assert "Wei Chen · Maya Okafor" in page
    page = read_so(me, one, said(one, Trager="full_name", Laden="organisation"))
    assert "Bring in 2 rows" in page
    assert re.search(r'<option value="organisation" selected', page)
    one.confirm(by=make.owner_of(mine), at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert {str(person.positions.get()) for person in Person.objects.within(mine)} == {"Harbour Bank", "Northlight"}


def test_what_is_said_of_one_column_leaves_the_guess_about_the_others(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, "people.csv", ODD)
    assert one.told == {"Wie": "", "Wo": "", "Erreichbar": "emails"}
    read_so(me, one, said(one, Wie="full_name"))
    read_so(me, one, said(one, Wo="organisation"))
    assert one.told == {"Wie": "full_name", "Wo": "organisation", "Erreichbar": "emails"}
    assert {row["name"] for page in one.pages.all() for row in page.rows} == {"Wei Chen", "Maya Okafor"}
    read_so(me, one, said(one, Wo=""))
    assert one.told["Wo"] == ""
    assert (one.total, one.readings) == (2, 4)


def test_the_file_is_kept_only_until_all_of_it_is_in(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, "people.csv", ODD)
    assert bytes(one.source or b"") == ODD
    read_so(me, one, said(one, Wie="full_name"))
    one.confirm(by=make.owner_of(mine), at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    one.refresh_from_db()
    assert (one.source, one.content, one.columns, one.said) == (None, None, [], {})


def test_of_several_sheets_one_is_chosen(mine: Workspace, me: Client) -> None:
    book = workbook(
        Budget=[["Item", "Cost"], ["Train", "40"]],
        Alumni=[["Name", "Company"], ["Wei Chen", "Harbour Bank"], ["Ann Vogel", "Hexel"]],
        Friends=[["Name", "Company"], ["Maya Okafor", "Northlight"]],
    )
    one, page = looked_at(me, mine, "people.xlsx", book)
    assert (one.sheet, one.total) == ("Alumni", 2)
    assert re.search(r'<option value="Alumni" selected', page)
    page = read_so(me, one, said(one) | {"sheet": "Friends"})
    assert (one.sheet, one.total) == ("Friends", 1)
    assert "Maya Okafor" in page
    assert "no sheet of that name" in read_so(me, one, said(one) | {"sheet": "Gone"})


def test_a_form_of_an_earlier_reading_is_told_so_and_a_double_click_is_not(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, "people.csv", ODD)
    first = said(one, Wie="full_name")
    read_so(me, one, first)
    assert "read anew" not in read_so(me, one, first)
    assert one.readings == 2
    stale = first | {"column-0": "", "column-1": "full_name"}
    assert "This file has been read anew since." in read_so(me, one, stale)
    assert one.told["Wo"] == ""
    page = me.post(f"/imports/{one.uuid}/confirm/", {"reading": 1}, follow=True).content.decode()
    assert "This file has been read anew since." in page
    me.post(f"/imports/{one.uuid}/confirm/", {"reading": 2})
    one.refresh_from_db()
    assert one.confirmed_at is not None
    assert "read anew" in read_so(me, one, said(one, Wie=""))


def test_nonsense_in_the_form_is_left_aside(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, "people.csv", ODD)
    form = {"reading": "1", "name-0": "Wie", "column-0": "secrets", "name-1": "Else", "column-1": "notes", "sheet": ""}
    read_so(me, one, form)
    assert one.told == {"Wie": "", "Wo": "", "Erreichbar": "emails"}
    for reading in ("", "x", "9" * 30, "²"):
        assert "read anew" in read_so(me, one, {"reading": reading})


def test_an_export_of_a_known_maker_has_no_columns_to_name(mine: Workspace, me: Client) -> None:
    header = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    one, page = looked_at(me, mine, "Connections.csv", header + b"Ann,Vogel,,,Hexel,Analyst,1 Mar 2019\n")
    assert "What each column is" not in page
    assert one.source is None


def test_what_was_said_is_said_for_the_next_table_with_the_same_columns(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, "people.csv", NOBODY)
    read_so(me, one, said(one, Trager="full_name", Laden="organisation"))
    me.post(f"/imports/{one.uuid}/confirm/", {"reading": one.readings})
    again, page = looked_at(me, mine, "later.csv", b"LADEN,Trager\nHexel,Ann Vogel\n")
    assert "Columns read as you said last time." in page
    assert (again.total, again.pages.get().rows) == (1, [{"at": 0, "name": "Ann Vogel", "does": "Hexel"}])
    # It is an offer: one of them is said anew, the other stays.
    page = read_so(me, again, said(again, LADEN=""))
    assert "last time" not in page
    assert again.told == {"LADEN": "", "Trager": "full_name"}
    other, page = looked_at(me, mine, "other.csv", b"Trager;Laden;Preis\nWei Chen;Harbour Bank;3\n")
    assert ("last time" in page, other.total) == (False, 0)


def test_nobody_else_learns_from_it(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, "people.csv", NOBODY)
    read_so(me, one, said(one, Trager="full_name"))
    me.post(f"/imports/{one.uuid}/confirm/", {"reading": one.readings})
    theirs = make.workspace(name="Lin Park")
    owner = make.owner_of(theirs)
    assert importing.bring(theirs, "people.csv", NOBODY, by=owner, at=TUESDAY).total == 0


def test_a_sheet_is_chosen_again_as_long_as_it_is_there(mine: Workspace, me: Client) -> None:
    friends = [["Name", "Company"], ["Maya Okafor", "Northlight"]]
    alumni = [["Name", "Company"], ["Wei Chen", "Harbour Bank"], ["Ann Vogel", "Hexel"]]
    one, _ = looked_at(me, mine, "people.xlsx", workbook(Alumni=alumni, Friends=friends))
    read_so(me, one, said(one) | {"sheet": "Friends"})
    me.post(f"/imports/{one.uuid}/confirm/", {"reading": one.readings})
    again, _ = looked_at(me, mine, "people.xlsx", workbook(Alumni=alumni, Friends=friends))
    assert again.sheet == "Friends"
    without, _ = looked_at(me, mine, "people.xlsx", workbook(Alumni=alumni, Others=friends))
    assert (without.sheet, without.total) == ("Alumni", 2)
