"""Taking things out for other programs and other eyes."""

import csv
import io
import zipfile

import icalendar
import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from soundings.formats.child import read_safely
from soundings.interchange.taking_out import case_file
from soundings.interviews.models import Note
from soundings.people.models.channels import ChannelKind
from soundings.research.models import Confidence
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.people.reading_pages import Seen

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def content(me: Client, address: str) -> bytes:
    answer = me.get(address)
    assert answer.status_code == 200
    assert "attachment" in answer["Content-Disposition"]
    return answer.getvalue()


def test_people_as_a_table_hold_what_is_known_and_run_nothing(mine: Workspace, me: Client) -> None:
    maya = make.person(
        mine, "Maya Okafor", title="Staff data scientist", at_organisation="Northlight", email="m@n.example"
    )
    make.channel(maya, ChannelKind.LINKEDIN, "https://www.linkedin.com/in/maya")
    make.person(mine, "=HYPERLINK(1)", about="+cmd|calc")
    table = content(me, "/take-out/people.csv")
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(table.decode("utf-8-sig"))))
    [hostile, known] = sorted(rows, key=lambda row: row["Name"])
    assert (known["Name"], known["Company"], known["E-mail"]) == ("Maya Okafor", "Northlight", "m@n.example")
    assert known["LinkedIn"] == "https://www.linkedin.com/in/maya"
    assert (hostile["Name"], hostile["Notes"]) == ("'=HYPERLINK(1)", "'+cmd|calc")


def test_a_workbook_holds_the_same_and_no_formula(mine: Workspace, me: Client) -> None:
    make.person(mine, "=HYPERLINK(1)", title="Analyst", at_organisation="Hexel")
    book = content(me, "/take-out/people.xlsx")
    with zipfile.ZipFile(io.BytesIO(book)) as opened:
        sheet = opened.read("xl/worksheets/sheet1.xml").decode()
    assert "=HYPERLINK(1)" in sheet
    assert "<f>" not in sheet


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_people_as_cards_are_read_again_as_they_were(version: str, mine: Workspace, me: Client) -> None:
    maya = make.person(mine, "Maya Okafor", title="Analyst", at_organisation="Hexel; Oslo", email="m@n.example")
    make.channel(maya, ChannelKind.TELEPHONE, "+47 55 55 55 55")
    cards = content(me, f"/take-out/people.vcf?version={version}")
    assert f"VERSION:{version}\r\n".encode() in cards
    [read] = read_safely("vcard", cards).records
    assert (read.full_name, read.title, read.organisation) == ("Maya Okafor", "Analyst", "Hexel; Oslo")
    assert (read.emails, read.phones) == (("m@n.example",), ("+47 55 55 55 55",))


def test_talks_go_into_any_calendar(mine: Workspace, me: Client) -> None:
    maya = make.person(mine, "Maya\r\nATTENDEE:mailto:x@evil.example")
    talk = make.interview(maya, make.exploration(mine), agreed_for=TUESDAY)
    talk.agree(TUESDAY.replace(hour=15), 30, "video", "https://meet.example", by=None, at=MONDAY)
    text = content(me, "/take-out/talks.ics")
    [event] = icalendar.Calendar.from_ical(text).walk("VEVENT")
    assert (str(event["UID"]), event["SEQUENCE"]) == (f"{talk.uuid}@soundings", 1)
    assert event.decoded("dtstart") == TUESDAY.replace(hour=15)
    assert "attendee" not in {str(key).lower() for key in event}
    assert b"\r\nATTENDEE" not in text


def test_everything_is_one_archive(mine: Workspace, me: Client) -> None:
    make.person(mine)
    with zipfile.ZipFile(io.BytesIO(content(me, "/take-out/everything.zip"))) as opened:
        assert "facts/people.person.jsonl" in opened.namelist()


def test_what_leaves_is_said_before_it_does(mine: Workspace, me: Client) -> None:
    make.interview(make.person(mine), agreed_for=TUESDAY)
    seen = Seen(me, "/take-out/", me.get("/take-out/").content.decode()).text
    assert "1 person" in seen
    assert "1 agreed talk" in seen


def in_confidence(note: Note, confidence: str) -> None:
    with act(note.workspace, by=None, at=TUESDAY, what="Marked it"):
        note.confidence = confidence
        note.save()


def test_what_was_said_in_confidence_stays(mine: Workspace, me: Client) -> None:
    maya = make.person(mine, "Maya Okafor")
    study = make.exploration(mine)
    talk = make.interview(maya, study, held=TUESDAY)
    make.note(talk, "Open to all")
    in_confidence(make.note(talk, "Never by name"), Confidence.UNATTRIBUTED)
    in_confidence(make.note(talk, "Between us"), Confidence.OFF_THE_RECORD)
    belief = make.claim(study)
    belief.hear(maya, "supports", "Said without a name", confidence=Confidence.UNATTRIBUTED, by=None, at=TUESDAY)
    belief.hear(maya, "contradicts", "Said between us", confidence=Confidence.OFF_THE_RECORD, by=None, at=TUESDAY)
    of_person = case_file.of_person(mine, maya).as_markdown()
    assert "Open to all" in of_person
    assert not {"Never by name", "Between us", "Said between us"} & set(of_person.split("\n"))
    assert "4 things said in confidence are left out." in of_person
    of_study = case_file.of_exploration(mine, study).as_markdown()
    assert "Somebody supports: “Said without a name”" in of_study
    assert "Said between us" not in of_study
    assert "Maya" not in of_study
    page = Seen(me, "", me.get(f"/people/{maya.uuid}/case-file/").content.decode()).text
    assert "Open to all" in page
    assert "Between us" not in page


def test_a_note_is_marked_as_said_in_confidence(mine: Workspace, me: Client) -> None:
    talk = make.interview(make.person(mine), make.exploration(mine), held=TUESDAY)
    note = make.note(talk, "Between us")
    address = f"/notes/{note.uuid}/"
    form = {"text": "Between us", "kind": "insight", "confidence": "off_the_record", "seen_version": "1"}
    me.post(address, form)
    note.refresh_from_db()
    assert note.confidence == Confidence.OFF_THE_RECORD
    me.post(address, {"text": "Between the two of us", "kind": "insight", "seen_version": str(note.version)})
    note.refresh_from_db()
    assert (note.text, note.confidence) == ("Between the two of us", Confidence.OFF_THE_RECORD)


def test_a_case_file_is_markdown_too(mine: Workspace, me: Client) -> None:
    maya = make.person(mine, "Maya Okafor", about="1. # not a heading\n<script>x</script>")
    text = content(me, f"/people/{maya.uuid}/case-file/?as=markdown").decode()
    assert text.startswith("# Maya Okafor\n")
    assert "1\\. \\# not a heading" in text
    assert "\\<script\\>" in text
    study = make.exploration(mine, "Grids & co")
    answer = me.get(f"/explorations/{study.uuid}/case-file/?as=markdown")
    assert answer["Content-Disposition"] == 'attachment; filename="grids-co.md"'


@given(st.text())
def test_no_text_becomes_a_heading(text: str) -> None:
    file = case_file.CaseFile("Title", "", MONDAY)
    file.add("Section", [text])
    lines = file.as_markdown().split("\n")
    assert sum(line.startswith("#") for line in lines) == (2 if text.strip() else 1)


def test_a_case_file_is_a_pdf_too_with_the_same_left_out(mine: Workspace, me: Client) -> None:
    maya = make.person(mine, "Maya Okafor", about="#strong[1. = not a heading]")
    talk = make.interview(maya, make.exploration(mine), held=TUESDAY)
    make.note(talk, "Open to all")
    in_confidence(make.note(talk, "Between us"), Confidence.OFF_THE_RECORD)
    pdf = content(me, f"/people/{maya.uuid}/case-file/?as=pdf")
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages)
    assert text.startswith("Maya Okafor\n")
    assert "#strong[1. = not a heading]" in text
    assert "Open to all" in text
    assert "Between us" not in text
    assert "1 thing said in confidence is left out." in text
    assert content(me, f"/people/{maya.uuid}/case-file/?as=pdf") == pdf


def test_letters_without_a_font_are_said_beside_the_download(mine: Workspace, me: Client) -> None:
    unknown = make.person(mine, "Linear \U00010600")
    page = Seen(me, "", me.get(f"/people/{unknown.uuid}/case-file/").content.decode()).text
    assert "This computer has no font for \U00010600" in page
    assert "the PDF shows a box in their place" in page
    known = make.person(mine, "Łukasz")
    assert "no font" not in Seen(me, "", me.get(f"/people/{known.uuid}/case-file/").content.decode()).text


def test_a_case_file_too_long_for_a_pdf_says_what_to_do(mine: Workspace, me: Client) -> None:
    maya = make.person(mine)
    for number in range(20):
        make.received(maya, body=f"{number} " + "so much " * 8000)
    answer = me.get(f"/people/{maya.uuid}/case-file/?as=pdf")
    assert answer.status_code == 422
    assert "Take it as Markdown" in answer.content.decode()
