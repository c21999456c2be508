"""Every address there is, tried by nobody, its owner, a stranger and with nonsense. New ones are found alone."""

import itertools
import re
import uuid

import pytest
from django.test import Client

from soundings.workspaces.models import Workspace
from tests import world
from tests.floors.addresses import ADDRESSES, fillings

pytestmark = pytest.mark.django_db

# What anybody may see without being signed in.
OPEN_TO_ALL = {"enter/<str:secret>/", "signed-out/"}
# A choice among facts that goes by their number; months are numbers too, and no facts.
KEY = re.compile(r'<option value="\d+"[^>]*>(?!\s*(?:every|once) )')


@pytest.fixture
def hers() -> Workspace:
    return world.everything(secret="Zanzibarquill")


@pytest.fixture
def stranger() -> Client:
    client = Client()
    client.force_login(world.stranger())
    return client


def test_nobody_gets_in_without_signing_in(hers: Workspace) -> None:
    for address in ADDRESSES:
        if address.route in OPEN_TO_ALL:
            continue
        for values in itertools.islice(fillings(address, hers), 2):
            where = address.filled(values)
            for answer in (Client().get(where), Client().post(where)):
                assert answer.status_code in {302, 405}, where
                assert b"Zanzibarquill" not in answer.getvalue()
                if answer.status_code == 302:
                    assert answer["Location"].startswith("/signed-out/"), answer["Location"]


def test_what_answers_its_owner_answers_no_stranger(hers: Workspace, stranger: Client) -> None:
    """Whatever fact an address is tried with: to its owner a page, a way on, or 404; to a stranger nothing at all."""
    owner = Client()
    owner.force_login(world.owner(hers))
    before = world.fingerprint(hers)
    for address in ADDRESSES:
        if "secret" in address.parameters:
            continue
        doors = []
        for values in fillings(address, hers):
            where = address.filled(values)
            page = owner.get(where)
            assert page.status_code in {200, 302, 404, 405}, f"{where}: {page.status_code}"
            assert not KEY.search(page.getvalue().decode(errors="replace")), f"{where}: a key has left the database"
            if page.status_code != 404:
                doors.append(where)
        assert doors, f"{address.route} answers to nothing"
        for where in doors:
            answers = [stranger.get(where), stranger.post(where)]
            if not address.parameters:
                answers.append(stranger.get(where, {"q": "Zanzibarquill"}))
            for answer in answers:
                if "uuid" in address.parameters:
                    assert answer.status_code in {404, 405}, f"{where}: {answer.status_code}"
                assert answer.status_code < 500, where
                text = answer.getvalue().decode(errors="replace")
                assert "Zanzibarquill " not in text.replace("q=Zanzibarquill", ""), where
    assert world.fingerprint(hers) == before


def test_a_name_that_is_nothing_is_not_found(hers: Workspace) -> None:
    client = Client()
    client.force_login(world.owner(hers))
    for address in ADDRESSES:
        if "uuid" in address.parameters:
            kinds = address.parameters.items()
            values = {name: str(uuid.uuid4()) if kind == "uuid" else "person" for name, kind in kinds}
            assert client.get(address.filled(values)).status_code in {404, 405}, address.route
