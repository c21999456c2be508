"""SQLite is told how to find things, so that it does so in a large workspace as in a small one."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import QuerySet

from soundings.people.models import Person, Position
from soundings.workspaces.planner import statistics, tell_planner
from tests import factories as make

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def plan(queryset: QuerySet[Any]) -> str:
    return queryset.explain()


def test_people_are_found_by_key_and_not_by_reading_their_workspace() -> None:
    where = make.workspace()
    maya = make.person(where)
    assert "PRIMARY KEY" in plan(Person.objects.within(where).filter(pk__in=[maya.pk, maya.pk + 1]))
    assert "person_id" in plan(Position.objects.within(where).filter(person__in=[maya, maya.pk + 1]))


def test_who_has_just_migrated_finds_people_by_key_at_once() -> None:
    where = make.workspace()
    by_key = Person.objects.within(where).filter(pk__in=range(1, 100))
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM sqlite_stat1")
        cursor.execute("ANALYZE sqlite_master")
    assert "PRIMARY KEY" not in plan(by_key)
    tell_planner(apps.get_app_config("workspaces"), using="default")
    assert "PRIMARY KEY" in plan(by_key)


def test_a_directory_is_read_in_its_own_order() -> None:
    where = make.workspace()
    assert "TEMP B-TREE" not in plan(Person.objects.within(where).by_name()[:50])


def test_a_workspace_tells_nothing_and_a_unique_key_all() -> None:
    assert statistics(["workspace_id", "sort_key", "id"], is_unique=False) == "1000000 1000000 10 10"
    assert statistics(["uuid"], is_unique=True) == "1000000 1"
    assert connection.vendor == "sqlite"
