"""Whatever is removed by its page comes back with one press, and all that hung on it, and all that is kept of it."""

import re
from typing import Any

import pytest
from django.test import Client

from soundings.people.models import Person
from soundings.workspaces.models import Workspace
from soundings.workspaces.recording import row_of
from soundings.workspaces.undo import fact_models
from tests import world
from tests.workspaces.test_kept_values import standing_values

pytestmark = pytest.mark.django_db


def all_of(where: Workspace) -> dict[str, Any]:
    """Every row of every kind, and every kept value. A version rises when a row comes back; nothing else may differ."""
    rows = {
        model.__name__: [row_of(fact) | {"version": None} for fact in model.objects.within(where).order_by("id")]
        for model in fact_models()
    }
    return rows | standing_values(where)


def pressed_undo(me: Client, page: str) -> str:
    """The page after the button beside what was just done."""
    found = re.search(r'action="(/acts/[^"]+/undo/)"', page)
    assert found
    return me.post(found.group(1), follow=True).content.decode()


@pytest.fixture
def mine() -> Workspace:
    return world.everything("Zanzibar")


@pytest.fixture
def me(mine: Workspace) -> Client:
    client = Client()
    client.force_login(world.owner(mine))
    return client


def test_each_is_removed_after_asking_and_comes_back_whole(mine: Workspace, me: Client) -> None:
    before = all_of(mine)
    for model in fact_models():
        facts = list(model.objects.within(mine))
        assert facts, f"the world holds no {model.__name__}"
        for fact in facts:
            asked = re.search(r'action="(/remove/[^"]+)"', me.get(fact.get_remove_url()).content.decode())
            assert asked
            page = me.post(asked.group(1), follow=True).content.decode()
            assert not model.objects.within(mine).filter(uuid=fact.uuid).exists()
            pressed_undo(me, page)
            assert all_of(mine) == before, f"{model.__name__} {fact}"


def test_an_undo_is_undone_and_that_again(mine: Workspace, me: Client) -> None:
    maya = Person.objects.within(mine).get(full_name__contains="Okafor")
    before = all_of(mine)
    page = me.post(f"/remove/person/{maya.uuid}/", follow=True).content.decode()
    removed = all_of(mine)
    assert len(removed["Person"]) == len(before["Person"]) - 1
    for expected in (before, removed, before):
        page = pressed_undo(me, page)
        assert all_of(mine) == expected
