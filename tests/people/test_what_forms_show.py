"""What stands in the form that changes a person, as the browser and its reader take it."""

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


def test_what_is_not_noted_is_said_in_words() -> None:
    maya = make.person(make.workspace(), "Maya Okafor")
    client = Client()
    client.force_login(make.owner_of(maya.workspace))
    page = client.get(reverse("people:edit", args=[maya.uuid])).content.decode()
    assert "not noted" in page
    assert "-----" not in page
