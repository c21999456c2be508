"""Bringing people in by the page: what is no list of connections gets one sentence that says what to do."""

import csv
import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.formats.linkedin import PREAMBLE, ROSA, TODAY, file, row

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def brought(me: Client, content: bytes, name: str = "Connections.csv") -> str:
    """The page one comes to with this file."""
    return me.post("/bring-in/", {"file": SimpleUploadedFile(name, content)}, follow=True).content.decode()


def packed(name: str, content: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return held.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("Connections.csv", b"", "That file is empty. Export your connections again"),
        ("Connections.csv", b"\n \n\n", "This file is empty. Export it again"),
        ("Connections.xlsx", packed("xl/workbook.xml", b"<workbook/>"), "Open it, save it again"),
        ("Connections.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Open it, save it again"),
        ("Profile.pdf", b"%PDF-1.7 \xff", "This is a PDF"),
        ("photo.jpg", b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40, "This is a picture"),
        ("letter.txt", "Liebe Grüße aus Köln".encode("utf-16"), "holds no list of people"),
        ("Connections.csv", b"x" * (importing.LARGEST + 1), "Choose a file of at most 50 MB"),
        ("Connections.csv", file(*["A,B,,,,,"] * 50_001), "more than 50,000 rows"),
    ],
    ids=["empty", "blank", "xlsx", "xls", "pdf", "picture", "letter", "huge", "too many rows"],
)
def test_what_is_no_list_says_what_to_do(mine: Workspace, me: Client, name: str, content: bytes, says: str) -> None:
    page = brought(me, content, name)
    assert says in page.replace("&#39;", "'")
    assert 'type="file"' in page
    assert not Import.objects.within(mine).exists()


def test_a_form_without_a_file_says_so(me: Client) -> None:
    assert "Choose a file" in me.post("/bring-in/").content.decode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_whatever_a_spreadsheet_saved_it_as_the_names_are_right(mine: Workspace, me: Client, encoding: str) -> None:
    text = f"{PREAMBLE}{TODAY}\n" + row("José", "Muñoz", "", "", "Müller & Söhne", "Analyst, grid", "22 Nov 2025")
    assert "José Muñoz" in brought(me, text.encode(encoding))


def test_as_linkedin_exports_it_today_with_bad_rows_to_mend(mine: Workspace, me: Client) -> None:
    nameless = row("", "", "https://www.linkedin.com/in/nobody", "", "Hexel", "Analyst", "1 Jan 2020")
    page = brought(
        me,
        file(
            row("Łukasz", "Nowak, PhD", "https://www.linkedin.com/in/l", "", "Hexel", 'Head "Tariffs"', "3 Oct 2021"),
            nameless,
            'Ann,"Smith,,,,,',
            ROSA,
            preamble=PREAMBLE,
        ),
    )
    for expected in (
        "Łukasz Nowak",
        "Rosa Castellanos",
        "Line 6",
        "Line 7",
        "There is no name in this row.",
        "Bring in 2 rows",
    ):
        assert expected in page
    one = Import.objects.within(mine).get()
    answer = me.get(f"/imports/{one.uuid}/rows-to-mend.csv")
    assert "rows-to-mend.csv" in answer["Content-Disposition"]
    header, *bad = csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))
    assert header[:3] == ["Line", "Reason", "First Name"]
    assert [cells[0] for cells in bad] == ["6", "7"]
    me.post(f"/imports/{one.uuid}/confirm/")
    while importing.step(timezone.now()):
        pass
    assert "2 people came in" in me.get(one.get_absolute_url()).content.decode()
    assert {person.full_name for person in Person.objects.within(mine)} >= {"Rosa Castellanos"}
    assert "Known, nothing new</dt>\n      <dd><b>2" in brought(me, file(ROSA, ROSA))


def test_a_preview_counts_only_what_is_in_the_file(me: Client) -> None:
    page = brought(me, file(ROSA))
    assert "New people</dt>" in page
    assert "Known, nothing new" not in page
    assert "could not be read" not in page
