"""Statements kept ready find what the query sets find that they were made from."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Count, QuerySet
from pytest_django import DjangoAssertNumQueries

from soundings.people.models import Person, Position, Rest
from soundings.people.models.person import Standing
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready
from tests import factories as make
from tests.factories import MONDAY

pytestmark = pytest.mark.django_db


@ready
def by_uuid(workspace: Workspace, uuids: list[UUID]) -> QuerySet[Person]:
    return Person.objects.within(workspace).filter(uuid__in=uuids).order_by("full_name")


@ready
def standing(workspace: Workspace, value: Standing, *, most: int) -> QuerySet[Person]:
    return Person.objects.within(workspace).filter(standing=value).order_by("id")[:most]


@ready
def resting(workspace: Workspace, now: datetime, people: list[int]) -> QuerySet[Rest]:
    return Rest.objects.within(workspace).at(now).filter(person__in=people).select_related("person")


@ready
def titles(workspace: Workspace, person: Person) -> QuerySet[Position, tuple[str, str | None]]:
    rows = Position.objects.within(workspace).filter(person=person).order_by("id")
    return rows.values_list("title", "organisation__name")


@ready
def numbers(workspace: Workspace) -> QuerySet[Position, tuple[str, int]]:
    return Position.objects.within(workspace).order_by().values_list("title").annotate(Count("id"))


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def test_values_change_from_call_to_call_and_rows_are_whole(mine: Workspace) -> None:
    ana, ben = make.person(mine, "Ana Lima"), make.person(mine, "Ben Okri")
    assert by_uuid(mine, [ben.uuid, ana.uuid]) == [ana, ben]
    assert by_uuid(mine, [ben.uuid]) == [ben]
    assert vars(by_uuid(mine, [ana.uuid])[0]).keys() == vars(Person.objects.get(pk=ana.pk)).keys()
    assert by_uuid(mine, [ana.uuid])[0].uuid == ana.uuid


def test_no_workspace_sees_into_another(mine: Workspace) -> None:
    ana = make.person(mine, "Ana Lima")
    assert by_uuid(mine, [ana.uuid]) == [ana]
    assert by_uuid(make.workspace(), [ana.uuid]) == []


def test_an_empty_collection_finds_nothing_and_asks_nothing(
    mine: Workspace, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        assert by_uuid(mine, []) == []


def test_moments_choices_and_related_rows(mine: Workspace) -> None:
    ana, ben = make.person(mine, "Ana Lima"), make.person(mine, "Ben Okri")
    make.rest(ana, since=MONDAY, until=MONDAY + timedelta(days=3))
    found = resting(mine, MONDAY + timedelta(days=1), [ana.pk, ben.pk])
    assert [rest.person for rest in found] == [ana]
    assert found[0].since == MONDAY
    assert resting(mine, MONDAY + timedelta(days=4), [ana.pk, ben.pk]) == []
    assert standing(mine, Standing.KNOWN, most=5) == [ana, ben]
    assert standing(mine, Standing.KNOWN, most=1) == [ana]


def test_rows_of_values(mine: Workspace) -> None:
    ana = make.person(mine, "Ana Lima")
    make.position(ana, "Analyst", "Hexel")
    make.position(ana, "100% remote")
    assert titles(mine, ana) == [("Analyst", "Hexel"), ("100% remote", None)]
    assert sorted(numbers(mine)) == [("100% remote", 1), ("Analyst", 1)]


def test_it_is_put_together_once_a_connection_and_anew_for_another(mine: Workspace) -> None:
    made: list[object] = []

    @ready
    def people(workspace: Workspace) -> QuerySet[Person]:
        made.append(workspace)
        return Person.objects.within(workspace)

    people(mine)
    people(make.workspace())
    assert len(made) == 1
    # A new connection, as each thread has, knows no statements yet.
    vars(connections[DEFAULT_DB_ALIAS]).pop("ready")
    ana = make.person(mine, "Ana Lima")
    assert people(mine) == [ana]
    assert len(made) == 2


def test_what_a_kept_statement_cannot_do_is_refused_at_once(mine: Workspace) -> None:
    @ready
    def with_parts(workspace: Workspace) -> QuerySet[Person]:
        return Person.objects.within(workspace).prefetch_related("positions")

    @ready
    def counted(workspace: Workspace) -> QuerySet[Person]:
        return Person.objects.within(workspace).annotate(number=Count("positions"))

    for asked in (with_parts, counted):
        with pytest.raises(TypeError, match="kept ready"):
            asked(mine)


@ready
def works(workspace: Workspace) -> QuerySet[Position]:
    positions = Position.objects.within(workspace).order_by("id").select_related("person", "organisation")
    return positions.only("person", "organisation", "title", "person__full_name", "organisation__name")


def test_a_related_row_that_is_not_there_is_none_and_a_column_left_out_is_read_when_it_is_needed(
    mine: Workspace, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make.person(mine, "Ana Lima", title="Analyst", at_organisation="Hexel")
    make.person(mine, "Ben Okri", title="Baker")
    with django_assert_num_queries(1):
        told = [(one.title, one.person.full_name, one.organisation and one.organisation.name) for one in works(mine)]
    assert told == [("Analyst", "Ana Lima", "Hexel"), ("Baker", "Ben Okri", None)]
    with django_assert_num_queries(2):
        assert works(mine)[0].person.family_name == "Lima"
