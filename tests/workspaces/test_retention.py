"""What is kept, for how long: the file, the check that holds it to the tables, and the forgetting."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.workspaces import retention
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Change, SignInLink
from soundings.workspaces.undo import CannotUndo, undo
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _not_looked_yet() -> None:
    retention._next.clear()


def all_forgotten(now: Any) -> None:
    while retention.step(now):
        pass


def test_every_column_stands_under_one_rule() -> None:
    assert retention.check() == []


def test_a_column_without_a_rule_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    said = [one for one in retention.columns() if one[1] != "full_name"]
    monkeypatch.setattr(retention, "columns", lambda: iter([*said, ("people.Person", "shoe_size", "yours")]))
    told = {problem.msg for problem in retention.check()}
    assert told == {
        "people.Person.full_name has no rule in retention.toml.",
        "people.Seeker.full_name has no rule in retention.toml.",
        "people.Person.shoe_size has a rule, and is not there in retention.toml.",
    }


def test_the_docs_say_what_the_file_says() -> None:
    told = " ".join(Path("docs/privacy.md").read_text(encoding="utf-8").split())
    for rule in retention.rules().values():
        assert rule.keep in told, rule.name
        assert rule.why in told, rule.name


def test_what_was_there_before_is_kept_for_a_quarter_of_a_year() -> None:
    mine = make.workspace()
    maya = make.person(mine)
    with act(mine, by=None, at=MONDAY, what="Changed Maya") as doing:
        maya.place = "Oslo"
        maya.save()
    all_forgotten(MONDAY + timedelta(days=89))
    assert Change.objects.count() == 1
    retention._next.clear()
    late = MONDAY + timedelta(days=91)
    all_forgotten(late)
    assert Change.objects.count() == 0
    with pytest.raises(CannotUndo, match="too long ago"):
        undo(doing.act, by=None, at=late)
    assert Act.objects.within(mine).filter(what="Changed Maya").exists()


def test_links_and_sessions_that_have_run_out_go() -> None:
    me = make.user("me")
    now = timezone.now()
    SignInLink.make(me, at=now - timedelta(days=8))
    SignInLink.make(me, at=now)
    Session.objects.create(session_key="old", session_data="", expire_date=now - timedelta(days=2))
    Session.objects.create(session_key="new", session_data="", expire_date=now + timedelta(days=2))
    all_forgotten(now)
    assert (SignInLink.objects.count(), Session.objects.get().session_key) == (1, "new")


def test_files_nobody_said_yes_to_and_rows_nobody_mended_go() -> None:
    mine = make.workspace()
    rows = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAnn,Vogel,,,,,\n,,,,Hexel,,\n"
    left = importing.bring(mine, "left.csv", rows, by=make.owner_of(mine), at=MONDAY)
    done = importing.bring(mine, "done.csv", rows, by=make.owner_of(mine), at=MONDAY)
    done.confirm(by=make.owner_of(mine), at=MONDAY)
    while importing.step(MONDAY):
        pass
    all_forgotten(MONDAY + timedelta(days=8))
    assert not Import.objects.filter(pk=left.pk).exists()
    done.refresh_from_db()
    retention._next.clear()
    all_forgotten(MONDAY + timedelta(days=31))
    done.refresh_from_db()
    assert (done.bad_rows, done.bad_lines) == (None, [])


def test_it_looks_once_an_hour_only() -> None:
    now = timezone.now()
    all_forgotten(now)
    SignInLink.make(make.user("me"), at=now - timedelta(days=9))
    all_forgotten(now + timedelta(minutes=30))
    assert SignInLink.objects.count() == 1
    all_forgotten(now + timedelta(minutes=61))
    assert SignInLink.objects.count() == 0
