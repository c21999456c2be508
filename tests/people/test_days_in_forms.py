"""A day that is stored stands in the form that changes it, as the browser's picker reads it."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories as make

pytestmark = pytest.mark.django_db


def test_the_day_someone_connected_is_there_to_be_changed() -> None:
    maya = make.person(make.workspace(), "Maya Okafor")
    client = Client()
    client.force_login(make.owner_of(maya.workspace))
    maya.known_since = date(2019, 3, 1)
    make.written(maya)
    assert b'value="2019-03-01"' in client.get(reverse("people:edit", args=[maya.uuid])).content
