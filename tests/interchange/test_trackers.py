"""The spreadsheet people have: a tracker becomes people, messages, talks and things to do, each once (P07)."""

import io
from datetime import UTC, date, datetime

import pytest
import xlsxwriter
from django.test import Client

from soundings.correspondence.models import Form, Message, Purpose
from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.interviews.models import Agreement, Answer, Commitment, Interview
from soundings.people.models import Introduction, Person
from soundings.people.models.person import Found, Standing
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests import world
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

HEADER = (
    "Name,Firm,Job title,E-mail,How we met,Introduced by,Contacted?,Last contact,Method,Response,Met on,"
    "Thank you sent?,Next step,Follow up date,Status,Priority,Notes"
)
MAYA = (
    "Maya Okafor,Northlight,Head of forecasting,maya@northlight.example,Alumni night,,2026-09-01,,Email,Yes,"
    "2026-09-14,15 Sep 2026,Send her the tariff article,2026-12-01,Met,A,Loves tariffs"
)
WEI = "Wei Chen,Harbour Bank,Engineer,,,Maya Okafor,10/13/26,10/27/26,LinkedIn,no response,,,,maybe in spring,,,"
ANN = "Ann Vogel,Hexel,Grid analyst,ann@hexel.example,,Otto Brandt,46310,,Phone,said no,,,,,Declined,,"
TITLE = "My networking tracker" + "," * 16 + "\nUpdated every Friday" + "," * 16 + "\n" + "," * 16 + "\n"
TRACKER = TITLE + "\n".join([HEADER, MAYA, WEI, ANN]) + "\n"


def looked_at(where: Workspace, content: str | bytes, name: str = "tracker.csv") -> Import:
    data = content.encode() if isinstance(content, str) else content
    return importing.bring(where, name, data, by=make.owner_of(where), at=MONDAY)


def brought(where: Workspace, content: str | bytes) -> Import:
    """All of a file, in."""
    one = looked_at(where, content)
    one.confirm(by=make.owner_of(where), at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    one.refresh_from_db()
    assert not one.trouble
    return one


def row(header: str, cells: str) -> str:
    return f"Name,{header}\nMaya Okafor,{cells}\n"


def person(where: Workspace, name: str = "Maya Okafor") -> Person:
    found: Person = Person.objects.within(where).get(full_name=name)
    return found


def days(where: Workspace, name: str = "Maya Okafor") -> list[tuple[str, date]]:
    said = Message.objects.within(where).filter(person__full_name=name).order_by("at")
    return [(one.purpose, one.at.date()) for one in said if one.at]


def test_the_preview_counts_people_messages_talks_and_things_to_do(mine: Workspace) -> None:
    one = looked_at(mine, TRACKER)
    assert one.counted == [
        ("New people", "3"),
        ("Messages", "5"),
        ("Talks, asked for or held", "3"),
        ("Things to do", "1"),
    ]
    assert not Message.objects.within(mine).exists()


def test_somebody_asked_met_and_thanked(mine: Workspace) -> None:
    brought(mine, TRACKER)
    maya = person(mine)
    assert days(mine) == [(Purpose.ASK, date(2026, 9, 1)), (Purpose.THANKS, date(2026, 9, 15))]
    assert {one.form for one in maya.messages.all()} == {Form.EMAIL}
    talk = maya.interviews.get()
    assert (talk.asked_at, talk.answer) == (datetime(2026, 9, 1, 12, tzinfo=UTC), Answer.YES)
    # How long it took nobody noted.
    assert (talk.ended_at, talk.minutes_held) == (datetime(2026, 9, 14, 12, tzinfo=UTC), 0)
    todo = maya.commitments.get()
    assert (todo.what, todo.due_on) == ("Send her the tariff article", date(2026, 12, 1))
    assert (maya.found, maya.how_known()) == (Found.ALUMNI, "Alumni night")
    assert maya.about == "Loves tariffs\nPriority: A"
    assert maya.standing == Standing.TALKED


def test_somebody_written_to_twice_who_did_not_answer(mine: Workspace) -> None:
    brought(mine, TRACKER)
    wei = person(mine, "Wei Chen")
    assert days(mine, "Wei Chen") == [(Purpose.ASK, date(2026, 10, 13)), (Purpose.NUDGE, date(2026, 10, 27))]
    assert {one.form for one in wei.messages.all()} == {Form.LINKEDIN}
    talk = wei.interviews.get()
    assert (talk.answer, talk.ended_at) == ("", None)
    assert wei.about == "Follow up date: maybe in spring"
    assert not wei.commitments.exists()


def test_somebody_who_said_no_introduced_by_nobody_known(mine: Workspace) -> None:
    brought(mine, TRACKER)
    ann = person(mine, "Ann Vogel")
    talk = ann.interviews.get()
    assert (talk.answer, talk.answer_words) == (Answer.NO, "said no")
    assert talk.asked_at == datetime(2026, 10, 15, 12, tzinfo=UTC)
    assert ann.messages.get().form == Form.TELEPHONE
    assert (ann.found, ann.how_known()) == (Found.REFERRAL, "through Otto Brandt")
    assert not Introduction.objects.within(mine).filter(introduced=ann).exists()


def test_an_introduction_where_both_are_there(mine: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    # Whoever introduced may come in a later slice.
    monkeypatch.setattr(importing, "_tracker_pace", importing.Pace(1, 1))
    brought(mine, TRACKER)
    one = Introduction.objects.within(mine).get()
    assert (str(one.introducer), str(one.introduced), one.made_on) == (
        "Maya Okafor",
        "Wei Chen",
        date(2026, 10, 13),
    )


def test_the_same_file_again_makes_no_doubles(mine: Workspace) -> None:
    brought(mine, TRACKER)
    before = world.fingerprint(mine)
    again = looked_at(mine, TRACKER)
    assert again.counted == [("New people", "0"), ("Known, nothing new", "3")]
    brought(mine, TRACKER)
    assert world.fingerprint(mine) == before


def test_a_later_export_adds_what_has_happened_since(mine: Workspace) -> None:
    brought(mine, TRACKER)
    later = TRACKER.replace("no response,,,,maybe in spring", "Happy to talk,2026-11-20,,Read his paper,2026-11-30")
    one = looked_at(mine, later)
    assert one.counted == [
        ("New people", "0"),
        ("Known, with something new", "1"),
        ("Known, nothing new", "2"),
        ("Things to do", "1"),
    ]
    brought(mine, later)
    talk = person(mine, "Wei Chen").interviews.get()
    assert (talk.answer, talk.answer_words) == (Answer.YES, "Happy to talk")
    assert talk.ended_at == datetime(2026, 11, 20, 12, tzinfo=UTC)
    assert len(days(mine, "Wei Chen")) == 2


def test_what_the_user_wrote_here_stays(mine: Workspace) -> None:
    make.person(mine, "Maya Okafor", email="maya@northlight.example", about="She plays the oud.", found=Found.ARTICLE)
    brought(mine, TRACKER)
    maya = person(mine)
    assert (maya.about, maya.found) == ("She plays the oud.\nPriority: A", Found.ARTICLE)
    assert maya.interviews.count() == 1


def test_the_page_of_a_talk_says_that_nobody_noted_how_long_it_took(mine: Workspace) -> None:
    brought(mine, TRACKER)
    client = Client()
    client.force_login(make.owner_of(mine))
    page = client.get(person(mine).interviews.get().get_absolute_url()).content.decode()
    assert "length not noted" in page
    assert "0 minutes" not in page
    assert client.get(person(mine).get_absolute_url()).status_code == 200
    assert client.get("/").status_code == 200


def test_all_of_it_is_taken_back_as_a_whole(mine: Workspace) -> None:
    make.person(mine, "Maya Okafor", email="maya@northlight.example", about="She plays the oud.")
    one = brought(mine, TRACKER)
    one.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert Person.objects.within(mine).count() == 1
    assert person(mine).about == "She plays the oud."
    for kind in (Message, Interview, Commitment, Introduction):
        assert not kind.objects.within(mine).exists()


def test_a_workbook_with_days_times_and_numbers_in_one_column(mine: Workspace) -> None:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"remove_timezone": True}) as book:
        sheet, dated = book.add_worksheet("Contacts"), book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        sheet.write_row(0, 0, ["Career centre: informational interviews"])
        sheet.write_row(2, 0, ["Contact", "Company", "Date contacted", "Call date"])
        sheet.write_row(3, 0, ["Maya Okafor", "Northlight", "1 Sep 2026"])
        sheet.write_datetime(3, 3, datetime(2026, 12, 3, 10, 30, tzinfo=UTC), dated)
        sheet.write_row(4, 0, ["Wei Chen", "Harbour Bank", 46310, "12/10/2026"])
        sheet.write_row(5, 0, ["Ann Vogel", "Hexel", "asked 10/13/2026 at the fair", "soon?"])
    brought(mine, held.getvalue())
    agreed = Agreement.objects.within(mine).get()
    assert (agreed.interview.person, agreed.starts_at) == (person(mine), datetime(2026, 12, 3, 10, 30, tzinfo=UTC))
    # A talk ahead without its time: agreed, and the time is to be noted.
    wei = person(mine, "Wei Chen")
    assert wei.interviews.get().answer == Answer.YES
    assert (wei.commitments.get().what, wei.commitments.get().due_on) == (
        "Note the time of the talk",
        date(2026, 12, 10),
    )
    ann = person(mine, "Ann Vogel")
    assert (ann.messages.get().body, ann.about) == ("asked at the fair", "Call date: soon?")


@pytest.mark.parametrize(
    ("header", "cells", "kept"),
    [
        ("Contacted?", "yes", "Contacted: yes"),
        ("Contacted?", "no", ""),
        ("Date contacted", "31/31/2026", "Date contacted: 31/31/2026"),
        ("Date contacted", "Nov 22", "Date contacted: Nov 22"),
        ("Date contacted", "2027-03-01", "Date contacted: 2027-03-01"),
        ("Response", "No", "Response: No"),
        ("Replied?", "No", ""),
        ("Response", "maybe", "Response: maybe"),
        ("Response", "sent me three links", "Response: sent me three links"),
        ("Met on", "TBD", ""),
        ("Met on", "sometime in March", "Met on: sometime in March"),
        ("Follow up date", "next week?", "Follow up date: next week?"),
        ("Thank you sent", "yes", "Thank you sent: yes"),
        ("Status", "Warm lead", "Status: Warm lead"),
        ("Stage", "Met", "Stage: Met"),
        ("Industry", "Energy", "Industry: Energy"),
    ],
)
def test_what_is_unclear_is_kept_in_words_and_nothing_is_made_up(
    mine: Workspace, header: str, cells: str, kept: str
) -> None:
    brought(mine, row(f"Company,{header}", f"Northlight,{cells}"))
    assert person(mine).about == kept
    for kind in (Message, Interview, Commitment):
        assert not kind.objects.within(mine).exists()


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("Yes", Answer.YES),
        ("Happy to chat next week", Answer.YES),
        ("agreed to a call", Answer.YES),
        ("declined politely", Answer.NO),
        ("No thanks", Answer.NO),
        ("too busy, ask again next month", Answer.LATER),
        ("2026-09-05", Answer.YES),
    ],
)
def test_an_answer_in_whatever_words(mine: Workspace, cell: str, answer: Answer) -> None:
    brought(mine, row("Company,Date contacted,Response", f'Northlight,2026-09-01,"{cell}"'))
    talk = person(mine).interviews.get()
    assert talk.answer == answer
    assert cell.startswith("2026") or cell in talk.answer_words


def test_two_rows_about_one_person_are_one_person_with_both(mine: Workspace) -> None:
    header = "Name,Company,Date contacted,Notes\n"
    log = header + "Maya Okafor,Northlight,2026-09-01,\nMaya Okafor,Northlight,2026-09-20,\n"
    brought(mine, log)
    brought(mine, log)
    assert days(mine) == [(Purpose.ASK, date(2026, 9, 1)), (Purpose.NUDGE, date(2026, 9, 20))]
    assert Interview.objects.within(mine).count() == 1


def test_a_row_that_says_a_name_only_is_not_somebody_new_each_time(mine: Workspace) -> None:
    log = "Name,Company,Date contacted\nMaya Okafor,Northlight,2026-09-01\nMaya Okafor,,2026-09-20\n"
    for _ in range(3):
        brought(mine, log)
    assert Person.objects.within(mine).count() == 2
    assert Message.objects.within(mine).count() == 2


def test_thanked_on_a_day_nobody_noted_is_thanked_all_the_same(mine: Workspace) -> None:
    brought(mine, row("Company,Met on,Thank you sent?", "Northlight,2026-09-14,x"))
    thanks = person(mine).messages.get()
    assert (thanks.purpose, thanks.body) == (Purpose.THANKS, "Thank you sent?: x (on which day was not noted)")
