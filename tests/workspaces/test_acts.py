"""Every write belongs to an act; undo takes a whole act back."""

import pytest

from soundings.people import tallies
from soundings.people.models import Organisation, Person, Position
from soundings.people.models.person import Standing
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.recording import AnotherWorkspace, OutsideAnAct
from soundings.workspaces.undo import CannotUndo, undo, undo_in_steps
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def last_act(workspace: Workspace) -> Act:
    return Act.objects.within(workspace).latest_first()[0]


def test_a_fact_cannot_be_written_without_saying_who_did_what(mine: Workspace) -> None:
    with pytest.raises(OutsideAnAct):
        Person(workspace=mine, full_name="Maya Okafor").save()
    maya = make.person(mine)
    with pytest.raises(OutsideAnAct):
        maya.delete()
    with pytest.raises(OutsideAnAct):
        Person.objects.within(mine).update(place="Oslo")


def test_an_act_never_writes_into_another_workspace(mine: Workspace) -> None:
    theirs = make.workspace()
    hexel = make.organisation(theirs)
    maya = make.person(mine)
    with pytest.raises(AnotherWorkspace):
        make.written(Position(workspace=mine, person=maya, organisation=hexel))
    with pytest.raises(AnotherWorkspace), act(mine, by=None, what="Meddled"):
        make.person(theirs)


def test_adding_is_undone_by_removing(mine: Workspace) -> None:
    make.person(mine, title="Staff data scientist", at_organisation="Northlight Energy")
    undo(last_act(mine), by=make.owner_of(mine), at=TUESDAY)
    assert not Person.objects.within(mine).exists()
    assert not Organisation.objects.within(mine).exists()
    assert tallies.of(mine)[Standing.KNOWN] == 0


def test_a_change_is_undone_to_what_it_was_before_the_whole_act(mine: Workspace) -> None:
    maya = make.person(mine)
    with act(mine, by=None, at=MONDAY, what="Moved Maya twice"):
        maya.place = "Oslo"
        maya.save()
        maya.place = "Bergen"
        maya.save()
    undo(last_act(mine), by=None, at=TUESDAY)
    maya.refresh_from_db()
    assert maya.place == ""


def test_a_removal_is_undone_with_all_that_went_with_it(mine: Workspace) -> None:
    tom = make.person(mine, "Tom Reyes")
    maya = make.person(mine, title="Staff data scientist", at_organisation="Northlight Energy", introduced_by=tom)
    talk = make.interview(maya, held=MONDAY)
    line = make.note(talk, "The tariff is the model.")
    with act(mine, by=None, at=TUESDAY, what="Removed Maya Okafor"):
        maya.delete()
    assert not Position.objects.within(mine).exists()
    undo(last_act(mine), by=None, at=TUESDAY)
    line.refresh_from_db()
    assert line.text == "The tariff is the model."
    assert line.interview == talk
    assert line.person.positions.get().title == "Staff data scientist"
    assert tallies.of(mine)[Standing.KNOWN] + tallies.of(mine)[Standing.TALKED] == 2


def test_undoing_can_itself_be_undone(mine: Workspace) -> None:
    make.person(mine, title="Grid analyst", at_organisation="Hexel")
    undoing = undo(last_act(mine), by=None, at=TUESDAY)
    undo(undoing, by=None, at=TUESDAY)
    assert Person.objects.within(mine).get().positions.get().title == "Grid analyst"


def test_nothing_is_undone_twice(mine: Workspace) -> None:
    make.person(mine)
    added = last_act(mine)
    undo(added, by=None, at=TUESDAY)
    with pytest.raises(CannotUndo, match="undone already"):
        undo(added, by=None, at=TUESDAY)


def test_what_was_changed_since_stands_in_the_way(mine: Workspace) -> None:
    maya = make.person(mine)
    with act(mine, by=None, at=MONDAY, what="Moved Maya"):
        maya.place = "Oslo"
        maya.save()
    moved = last_act(mine)
    with act(mine, by=None, at=MONDAY, what="Moved Maya again"):
        maya.place = "Bergen"
        maya.save()
    with pytest.raises(CannotUndo, match="changed since"):
        undo(moved, by=None, at=TUESDAY)
    maya.refresh_from_db()
    assert maya.place == "Bergen"


def test_a_person_talked_with_since_is_not_taken_away(mine: Workspace) -> None:
    maya = make.person(mine)
    added = last_act(mine)
    make.interview(maya, held=TUESDAY)
    with pytest.raises(CannotUndo, match="Maya Okafor has been used"):
        undo(added, by=None, at=TUESDAY)
    assert Person.objects.within(mine).get() == maya


def test_a_long_act_is_undone_in_steps_and_keeps_what_later_acts_rest_on(mine: Workspace) -> None:
    with act(mine, by=None, at=MONDAY, what="Brought in 30 people") as doing:
        for number in range(30):
            make.person(mine, f"Person {number}", title="Grid analyst", at_organisation="Hexel")
    written_to = Person.objects.within(mine).get(full_name="Person 7")
    make.message(written_to, sent=TUESDAY)
    steps: list[int] = []
    undo_in_steps(doing.act, by=None, at=TUESDAY, size=10, step=steps.append)
    assert [person.full_name for person in Person.objects.within(mine)] == ["Person 7"]
    assert written_to.positions.get().organisation == Organisation.objects.within(mine).get()
    assert max(steps) <= 10


def test_rows_changed_and_removed_many_at_once_come_back(mine: Workspace) -> None:
    for name in ("Maya Okafor", "Tom Reyes"):
        make.person(mine, name)
    with act(mine, by=None, at=MONDAY, what="Moved everybody"):
        Person.objects.within(mine).update(place="Oslo")
    moved = last_act(mine)
    with act(mine, by=None, at=MONDAY, what="Removed everybody"):
        Person.objects.within(mine).delete()
    undo(last_act(mine), by=None, at=TUESDAY)
    assert set(Person.objects.within(mine).values_list("place", flat=True)) == {"Oslo"}
    undo(moved, by=None, at=TUESDAY)
    assert set(Person.objects.within(mine).values_list("place", flat=True)) == {""}


def test_saving_what_has_not_changed_writes_nothing(mine: Workspace) -> None:
    maya = make.person(mine)
    with act(mine, by=None, at=MONDAY, what="Nothing"):
        maya.save()
    assert last_act(mine).changes.count() == 0
    assert maya.version == 1


def test_an_act_that_fails_leaves_nothing(mine: Workspace) -> None:
    def go_wrong() -> None:
        with act(mine, by=None, at=MONDAY, what="Half of something"):
            Person(workspace=mine, full_name="Maya Okafor").save()
            raise RuntimeError

    with pytest.raises(RuntimeError):
        go_wrong()
    assert not Person.objects.within(mine).exists()
    assert not Act.objects.within(mine).exists()


def test_what_comes_back_lets_go_of_what_is_gone_meanwhile(mine: Workspace) -> None:
    make.organisation(mine, "Hexel")
    founded = last_act(mine)
    priya = make.person(mine, "Priya Lindqvist", title="Grid analyst", at_organisation="Hexel")
    with act(mine, by=None, at=MONDAY, what="Removed Priya Lindqvist"):
        priya.delete()
    removed = last_act(mine)
    undo(founded, by=None, at=TUESDAY)
    undo(removed, by=None, at=TUESDAY)
    assert str(Position.objects.within(mine).get()) == "Grid analyst"
