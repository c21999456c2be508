"""Today is kept while nothing changes; what is one visitor's alone is not."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from soundings.workspaces.models import Workspace
from tests import factories as make

pytestmark = pytest.mark.django_db


def visitor(of: Workspace) -> Client:
    client = Client()
    client.force_login(make.owner_of(of))
    return client


def page(of: Client) -> str:
    return of.get("/").content.decode()


def test_each_user_sees_their_own_people_however_often_they_look() -> None:
    houses = {}
    for name in ("Maya Okafor", "Henrik Dahl"):
        house = make.workspace(make.user(name.split()[0].lower()), name)
        make.commitment(make.person(house, name), "Send the notebook")
        houses[name] = visitor(house)
    for _ in range(2):
        for name, me in houses.items():
            told = page(me)
            assert name in told
            assert not any(other in told for other in houses if other != name)


def test_what_was_just_done_is_said_once() -> None:
    me = visitor(make.workspace())
    me.post("/people/new/", {"full_name": "Maya Okafor"})
    assert "/undo/" in page(me)
    assert "/undo/" not in page(me)


def test_a_token_is_its_own_visitors_in_the_example_too() -> None:
    example = make.workspace()
    make.person(example, "Maya Okafor")
    example.is_example = True
    example.save()
    one, other = visitor(example), visitor(example)
    for me in (one, other):
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page(me))
        assert token
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = me.cookies
        added = strict.post("/people/new/", {"full_name": "Henrik Dahl", "csrfmiddlewaretoken": token.group(1)})
        assert added.status_code == 302


def test_a_kept_page_asks_for_nothing_but_the_visitor_and_the_rail(
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    me = visitor(make.workspace())
    make.commitment(make.person(Workspace.objects.get(), "Maya Okafor"), "Send the notebook")
    first = page(me)
    # Session, user, workspace, and the number on the rail.
    with django_assert_max_num_queries(4):
        assert page(me) == first
