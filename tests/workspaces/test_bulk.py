"""Thousands of rows at once: each with a name of its own, and the names side by side in their index."""

import pytest

from soundings.people.models import Organisation
from soundings.workspaces import bulk
from soundings.workspaces.acts import act
from tests import factories as make

pytestmark = pytest.mark.django_db


def test_names_given_together_are_in_order_and_all_different() -> None:
    names = bulk.names_in_order(10_000)
    assert names == sorted(set(names))
    assert {(name.version, name.variant) for name in names} == {(7, "specified in RFC 4122")}


def test_rows_added_at_once_have_names_and_keys_in_the_same_order() -> None:
    mine = make.workspace()
    with act(mine, by=None, what="Added firms"):
        keys = Organisation.objects.add_rows([{"name": f"Firm {n}", "key": f"firm {n}"} for n in range(50)])
    stored = list(Organisation.objects.within(mine).order_by("uuid").values_list("id", flat=True))
    assert stored == list(keys)
