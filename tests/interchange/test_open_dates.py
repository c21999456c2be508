"""Dates that fit both orders: asked on the preview with a guess, and remembered with the columns."""

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import TUESDAY

pytestmark = pytest.mark.django_db

HEADER = "First Name,Last Name,Email Address,Company,Position,Connected On\n"
CONNECTIONS = HEADER + "Rosa,Castellanos,,Hexel,Analyst,03/04/2024\nWei,Chen,,Hexel,Analyst,05/06/2024\n"
TRACKER = "Name;Company;Birthday\nWei Chen;Harbour Bank;03/04/1990\n"


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def looked_at(me: Client, mine: Workspace, text: str, name: str = "Connections.csv") -> tuple[Import, str]:
    return of_bytes(me, mine, text.encode(), name)


def of_bytes(me: Client, mine: Workspace, content: bytes, name: str) -> tuple[Import, str]:
    page = me.post("/bring-in/", {"file": SimpleUploadedFile(name, content)}, follow=True).content.decode()
    return Import.objects.within(mine).latest("id"), page


def answer(me: Client, one: Import, order: str) -> str:
    form = {"reading": one.readings, "order": order}
    page = me.post(f"/imports/{one.uuid}/columns/", form, follow=True).content.decode()
    one.refresh_from_db()
    return page


def brought_in(me: Client, one: Import) -> dict[str, date | None]:
    me.post(f"/imports/{one.uuid}/confirm/", {"reading": one.readings})
    while importing.step(TUESDAY):
        pass
    one.refresh_from_db()
    people = Person.objects.within(one.workspace).filter(added_in=one.act)
    return dict(people.values_list("full_name", "known_since"))


def test_the_question_names_both_days_and_the_guess_is_chosen(mine: Workspace, me: Client) -> None:
    one, page = looked_at(me, mine, CONNECTIONS)
    assert "Is 03/04/2024 3 April 2024 or 4 March 2024?" in page
    assert 'name="order" value="month" checked' in page
    assert "were read with the month first" not in page
    assert brought_in(me, one)["Rosa Castellanos"] == date(2024, 3, 4)


def test_the_answer_is_how_the_file_is_read(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, CONNECTIONS)
    page = answer(me, one, "day")
    assert 'name="order" value="day" checked' in page
    assert "Bring in 2 rows" in page
    assert brought_in(me, one) == {"Rosa Castellanos": date(2024, 4, 3), "Wei Chen": date(2024, 6, 5)}
    assert (one.source, one.open_date) == (None, "")


def test_a_file_that_shows_it_is_not_asked_about(mine: Workspace, me: Client) -> None:
    _, page = looked_at(me, mine, CONNECTIONS + "Ann,Vogel,,Hexel,Analyst,25/06/2024\n")
    assert 'name="order"' not in page


def test_the_answer_is_remembered_for_the_next_file_with_the_same_columns(mine: Workspace, me: Client) -> None:
    one, _ = looked_at(me, mine, CONNECTIONS)
    answer(me, one, "day")
    brought_in(me, one)
    again, page = looked_at(me, mine, HEADER + "Ann,Vogel,,Hexel,Analyst,02/01/2023\n")
    assert 'name="order" value="day" checked' in page
    assert "as you said last time" in page
    assert brought_in(me, again) == {"Ann Vogel": date(2023, 1, 2)}
    # A file that shows the other order is believed.
    shown, page = looked_at(me, mine, HEADER + "Sam,Reyes,,Hexel,Analyst,02/25/2023\nLin,Park,,,,02/01/2023\n")
    assert 'name="order"' not in page
    assert brought_in(me, shown)["Lin Park"] == date(2023, 2, 1)


def test_of_a_table_it_is_asked_beside_its_columns_and_of_a_packed_list_too(mine: Workspace, me: Client) -> None:
    one, page = looked_at(me, mine, TRACKER, "people.csv")
    assert "What each column is" in page
    assert "Is 03/04/1990 3 April 1990 or 4 March 1990?" in page
    assert 'value="day" checked' in answer(me, one, "day")
    assert 'value="day" checked' in answer(me, one, "nonsense")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("Connections.csv", CONNECTIONS)
    packed, page = of_bytes(me, mine, held.getvalue(), "export.zip")
    assert 'value="day" checked' in answer(me, packed, "day")
    assert brought_in(me, packed)["Wei Chen"] == date(2024, 6, 5)
