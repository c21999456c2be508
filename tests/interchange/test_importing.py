"""Bringing in LinkedIn connections: counted, written once, gone on with after a crash, taken back as a whole."""

import pytest
from django.db import DataError
from django.test import Client

from soundings.formats.records import UnreadableFile
from soundings.interchange import forgetting, importing
from soundings.interchange.models import Import
from soundings.people import tallies
from soundings.people.models import Channel, Organisation, Person, Position
from soundings.people.models.person import Found, Standing
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.interchange.bringing import finish

pytestmark = pytest.mark.django_db

PREAMBLE = 'Notes:\n"When exporting your connection data, you may notice that some e-mail addresses are missing."\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ROWS = (
    "José,Muñoz,https://www.linkedin.com/in/jose-munoz,,Red Norte,Grid analyst,22 Nov 2025\n"
    'Łukasz,"Nowak, PhD",https://www.linkedin.com/in/lukasz-nowak,l.nowak@hexel.example,Hexel,'
    '"Head, Tariffs",3 Oct 2021\n'
    "Ann-Kathrin,Vogel,https://www.linkedin.com/in/ann-kathrin-vogel,,Hexel,Grid analyst,1 Mar 2019\n"
)


def bring(mine: Workspace, text: str) -> Import:
    return importing.bring(mine, "Connections.csv", text.encode(), by=make.owner_of(mine), at=MONDAY)


def test_the_preview_counts_and_writes_nothing(mine: Workspace) -> None:
    brought = bring(mine, PREAMBLE + HEADER + ROWS)
    assert (brought.new, brought.changed, brought.same, brought.bad) == (3, 0, 0, 0)
    assert "Grid analyst, Red Norte" in {row["does"] for row in brought.pages.get().rows}
    assert not Person.objects.within(mine).exists()


def test_people_come_in_with_what_they_do_and_how_they_are_reached(mine: Workspace) -> None:
    finish(bring(mine, PREAMBLE + HEADER + ROWS))
    nowak = Person.objects.within(mine).get(family_name="Nowak")
    assert (nowak.found, nowak.how_known()) == (Found.CONNECTION, "your connection since 2021")
    assert str(nowak.positions.get()) == "Head, Tariffs, Hexel"
    assert {(c.kind, c.key) for c in nowak.channels.all()} == {
        ("linkedin", "lukasz-nowak"),
        ("email", "l.nowak@hexel.example"),
    }
    assert Organisation.objects.within(mine).count() == 2
    assert tallies.of(mine)[Standing.KNOWN] == 3


def test_the_same_file_again_makes_no_doubles(mine: Workspace) -> None:
    finish(bring(mine, HEADER + ROWS))
    again = bring(mine, HEADER + ROWS)
    assert (again.new, again.changed, again.same) == (0, 0, 3)
    finish(again)
    assert Person.objects.within(mine).count() == 3
    assert Channel.objects.within(mine).count() == 4
    assert Position.objects.within(mine).count() == 3


def test_two_rows_about_one_person_are_one_person(mine: Workspace) -> None:
    finish(bring(mine, HEADER + ROWS + ROWS))
    assert Person.objects.within(mine).count() == 3


def test_a_newer_export_ends_the_old_position_and_begins_the_new(mine: Workspace) -> None:
    finish(bring(mine, HEADER + ROWS))
    newer = bring(mine, HEADER + ROWS.replace("Red Norte,Grid analyst", "Hexel,Senior grid analyst"))
    assert (newer.new, newer.changed, newer.same) == (0, 1, 2)
    finish(newer)
    munoz = Person.objects.within(mine).get(family_name="Muñoz")
    assert [(str(p), p.until_year) for p in munoz.positions.order_by("id")] == [
        ("Grid analyst, Red Norte", 2026),
        ("Senior grid analyst, Hexel", None),
    ]


def test_an_older_export_without_addresses_is_recognised_by_name_and_work(mine: Workspace) -> None:
    old = (
        "First Name,Last Name,Email Address,Company,Position,Connected On\nJosé,Muñoz,,Red Norte,Grid analyst,11/4/18\n"
    )
    finish(bring(mine, old))
    again = bring(mine, old)
    assert (again.new, again.same) == (0, 1)


def test_killed_between_two_slices_it_goes_on_where_it_was(mine: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "_pace", importing.Pace(2))
    brought = bring(mine, HEADER + ROWS)
    brought.confirm(by=make.owner_of(mine), at=MONDAY)
    importing.step(TUESDAY)
    assert Person.objects.within(mine).count() == 2
    importing._work.cache_clear()  # a new process knows nothing
    finish(brought)
    assert Person.objects.within(mine).count() == 3


def test_a_slice_that_fails_half_way_leaves_nothing_of_itself(mine: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    brought = bring(mine, HEADER + ROWS)
    brought.confirm(by=make.owner_of(mine), at=MONDAY)
    with monkeypatch.context() as crash:
        crash.setattr(Position.objects, "add_rows", lambda rows: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            importing.step(TUESDAY)
    assert not Person.objects.within(mine).exists()
    finish(brought)
    assert Person.objects.within(mine).count() == 3


def test_the_file_itself_is_not_kept(mine: Workspace) -> None:
    assert finish(bring(mine, HEADER + ROWS)).content is None


def test_bad_rows_are_listed_with_their_lines_and_never_stop_the_good_ones(mine: Workspace) -> None:
    brought = bring(mine, HEADER + ROWS + ",,https://www.linkedin.com/in/nobody,,Hexel,Analyst,1 Jan 2020\n" + ROWS[:0])
    assert brought.bad == 1
    assert brought.bad_lines[0]["line"] == 5
    assert b"nobody" in bytes(brought.bad_rows or b"")
    finish(brought)
    assert Person.objects.within(mine).count() == 3


def test_the_whole_import_is_undone_but_for_whom_you_have_written_to(mine: Workspace) -> None:
    brought = finish(bring(mine, HEADER + ROWS))
    munoz = Person.objects.within(mine).get(family_name="Muñoz")
    make.message(munoz, sent=TUESDAY)
    brought.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    brought.refresh_from_db()
    assert [person.family_name for person in Person.objects.within(mine)] == ["Muñoz"]
    assert [organisation.name for organisation in Organisation.objects.within(mine)] == ["Red Norte"]
    assert brought.kept_people == 1


def test_a_file_that_is_something_else_is_refused_in_a_sentence(mine: Workspace) -> None:
    with pytest.raises(UnreadableFile):
        bring(mine, "\x00\x01\x02 not a table")
    assert not Import.objects.within(mine).exists()


def test_a_transaction_takes_as_many_records_as_fit_its_time() -> None:
    pace = importing.Pace(800)
    pace.took(0.2, 800)
    assert pace.size == 400
    pace.took(5, 400)
    assert pace.size == importing.LEAST
    pace.took(0, 100)
    assert pace.size == importing.MOST


def test_what_cannot_go_on_says_so_and_is_forgotten_like_a_file_nobody_said_yes_to(mine: Workspace) -> None:
    brought = bring(mine, HEADER + ROWS)
    Import.objects.filter(pk=brought.pk).update(content=b"of another edition")
    assert finish(brought).trouble
    assert forgetting.previews(MONDAY) == 0
    assert forgetting.previews(TUESDAY) == 1
    assert not Import.objects.within(mine).exists()


def test_a_file_that_the_database_refuses_stops_there_and_lets_the_next_one_in(
    mine: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise DataError("value too long")

    monkeypatch.setattr(importing._pace, "size", 2)
    first, second = bring(mine, HEADER + ROWS), bring(mine, HEADER + "Wei,Chen,,wei@chen.example,,,\n")
    first.confirm(by=make.owner_of(mine), at=MONDAY)
    assert importing.step(TUESDAY)
    with monkeypatch.context() as patched:
        patched.setattr(importing, "write", refused)
        assert importing.step(TUESDAY)
    assert finish(second).finished_at
    first.refresh_from_db()
    assert (first.trouble, Person.objects.within(mine).count()) == (importing.DOES_NOT_FIT, 3)
    me = Client()
    me.force_login(make.owner_of(mine))
    assert "Take it all back" in me.get(first.get_absolute_url()).content.decode()
    me.post(f"{first.get_absolute_url()}undo/")
    while importing.step(TUESDAY):
        pass
    assert [person.full_name for person in Person.objects.within(mine)] == ["Wei Chen"]
