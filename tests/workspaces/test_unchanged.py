"""What was made of a workspace is kept while nothing changes in it, and not a moment longer."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
import time_machine
from django.db import connection, models
from django.test import Client

from soundings import workspaces
from soundings.interchange import importing
from soundings.people.models import KeptReason, Person, Tally
from soundings.workspaces import bulk, kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.unchanged import MOST, WhileUnchanged
from soundings.workspaces.undo import fact_models, undo, undo_in_steps
from tests import factories as make
from tests import world
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


class Telling:
    """Tells who is in a workspace, and counts how often it was made."""

    def __init__(self) -> None:
        self.made = 0
        self.told = WhileUnchanged(self._tell)

    def _tell(self, where: Workspace, now: datetime) -> list[str]:
        self.made += 1
        people = Person.objects.within(where).order_by("id")
        return [f"{now:%H:%M} {person}" for person in people]

    def of(self, where: Workspace, now: datetime) -> list[str]:
        """Asked as a request does: the workspace has just been read."""
        return self.told(Workspace.objects.get(pk=where.pk), now)


@pytest.fixture
def telling() -> Telling:
    return Telling()


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def at(hour: int, minute: int, second: int = 0) -> datetime:
    """On the day after what the tests write."""
    return (MONDAY + timedelta(days=4000)).replace(hour=hour, minute=minute, second=second)


def test_it_is_made_once_a_minute_and_again_after_an_act_and_its_undoing(mine: Workspace, telling: Telling) -> None:
    make.person(mine, "Maya Okafor")
    assert telling.of(mine, at(10, 0, 5)) == ["10:00 Maya Okafor"] == telling.of(mine, at(10, 0, 55))
    assert telling.made == 1
    assert telling.of(mine, at(10, 1)) == ["10:01 Maya Okafor"]
    make.person(mine, "Henrik Dahl")
    assert telling.of(mine, at(10, 1)) == ["10:01 Maya Okafor", "10:01 Henrik Dahl"]
    undo(Act.objects.within(mine).latest_first()[0], by=None, at=MONDAY)
    assert telling.of(mine, at(10, 1)) == ["10:01 Maya Okafor"] == telling.of(mine, at(10, 1))
    assert telling.made == 4


def test_what_has_just_been_written_counts_in_the_same_minute(mine: Workspace) -> None:
    with time_machine.travel(at(10, 0, 20), tick=False):
        make.person(mine, "Maya Okafor")
    now = Workspace.objects.get(pk=mine.pk)
    assert now.moment(at(10, 0, 40)) == at(10, 0, 20)
    assert now.moment(at(10, 1, 40)) == at(10, 1)
    assert now.moment(at(9, 59, 40)) == at(9, 59), "a clock that was set back"


def test_an_act_that_comes_to_nothing_changes_nothing(mine: Workspace, telling: Telling) -> None:
    maya = make.person(mine, "Maya Okafor")
    telling.of(mine, at(10, 0))
    with act(mine, by=None, at=MONDAY, what="Looked, and left it as it was"):
        maya.save()

    def break_off() -> None:
        with act(mine, by=None, at=MONDAY, what="Broke off"):
            make.person(mine, "Henrik Dahl")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        break_off()
    assert telling.of(mine, at(10, 0)) == ["10:00 Maya Okafor"]
    assert telling.made == 1


def test_another_zone_is_another_page(mine: Workspace, telling: Telling) -> None:
    telling.of(mine, at(10, 0))
    mine.time_zone = "Asia/Tokyo"
    mine.save(update_fields=["time_zone"])
    telling.of(mine, at(10, 0))
    assert telling.made == 2


def test_no_workspace_is_told_of_another_and_those_made_last_are_kept(telling: Telling) -> None:
    all_ = [make.workspace(name=f"House {number}") for number in range(MOST + 2)]
    for number, where in enumerate(all_):
        make.person(where, f"Maya {number}")
    for _ in range(2):
        for number, where in enumerate(all_):
            assert telling.of(where, at(10, 0)) == [f"10:00 Maya {number}"]
    made = telling.made
    telling.of(all_[-1], at(10, 0))
    assert telling.made == made
    telling.of(all_[0], at(10, 0))
    assert telling.made == made + 1


@contextmanager
def nothing_unnoticed(where: Workspace) -> Iterator[None]:
    """Whatever is written to a fact, or to what is kept of facts, has given the state another name by then."""
    kinds: list[type[models.Model]] = [*fact_models(), KeptReason, Tally]
    tables = "|".join(kind._meta.db_table for kind in kinds)
    writes = re.compile(rf'^\s*(?:INSERT INTO|UPDATE|DELETE FROM)\s+"?({tables})"?\b', re.IGNORECASE)
    written: set[str] = set()

    def note(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        found = writes.match(sql)
        if found:
            written.add(found.group(1))
        return execute(sql, values, many, context)

    before = Workspace.objects.get(pk=where.pk).state
    # What is copied in is no statement that a wrapper sees.
    with connection.execute_wrapper(note), patch.object(bulk, "write", wraps=bulk.write) as copied:
        yield
    written.update(call.args[0] for call in copied.call_args_list)
    assert written, "nothing was written"
    assert Workspace.objects.get(pk=where.pk).state != before, written


def test_no_fact_of_any_kind_is_changed_removed_or_brought_back_unnoticed() -> None:
    where = world.everything("Zanzibar")
    me = Client()
    me.force_login(world.owner(where))
    for model in fact_models():
        for fact in model.objects.within(where):
            with nothing_unnoticed(where), act(where, by=None, at=MONDAY, what="Changed it"):
                model.objects.within(where).filter(pk=fact.pk).update(workspace=where)
            with nothing_unnoticed(where):
                me.post(f"/remove/{model._meta.model_name}/{fact.uuid}/")
            assert not model.objects.within(where).filter(uuid=fact.uuid).exists()
            with nothing_unnoticed(where):
                me.post(f"/acts/{Act.objects.within(where).latest_first()[0].uuid}/undo/")


def test_no_slice_of_an_import_or_of_its_undoing_goes_unnoticed(mine: Workspace) -> None:
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = "".join(f"Maya,Okafor {n},https://www.linkedin.com/in/m{n},,Hexel,Analyst,1 Mar 2019\n" for n in range(3))
    brought = importing.bring(mine, "Connections.csv", (head + rows).encode(), by=make.owner_of(mine), at=MONDAY)
    brought.confirm(by=make.owner_of(mine), at=MONDAY)
    with nothing_unnoticed(mine):
        importing.step(MONDAY)
    slices: list[int] = []
    states = {Workspace.objects.get(pk=mine.pk).state}

    def step(number: int) -> None:
        slices.append(number)
        states.add(Workspace.objects.get(pk=mine.pk).state)

    undo_in_steps(Act.objects.within(mine).latest_first()[0], by=None, at=MONDAY, size=1, step=step)
    assert len(states) == len(slices) + 1 > 4


def test_what_is_derived_anew_does_not_go_unnoticed(mine: Workspace) -> None:
    make.rhythm(make.person(mine, "Maya Okafor"))
    with nothing_unnoticed(mine):
        kept.derive_all(mine)


def test_facts_are_written_by_one_door() -> None:
    """Only inside a `Doing` can a fact be written at all; where one is opened, the state gets its new name."""
    ours = Path(workspaces.__file__).parents[1].rglob("*.py")
    assert [file.name for file in ours if "Doing(" in file.read_text(encoding="utf-8")] == ["acts.py"]
