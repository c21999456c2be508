"""Every address there is, tried by nobody, by a stranger and with nonsense. New addresses are found by themselves."""

import itertools
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from soundings.interchange.models import Import
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import fact_models
from tests import world

pytestmark = pytest.mark.django_db

# What anybody may see without being signed in.
OPEN_TO_ALL = {"enter/<str:secret>/", "signed-out/"}
CONVERTER = re.compile(r"<(?:(?P<type>\w+):)?(?P<name>\w+)>")


@dataclass(frozen=True)
class Address:
    """One pattern of the whole URL configuration."""

    route: str
    pattern: URLPattern

    @property
    def parameters(self) -> dict[str, str]:
        return {match["name"]: match["type"] or "str" for match in CONVERTER.finditer(self.route)}

    def filled(self, values: dict[str, str]) -> str:
        return "/" + CONVERTER.sub(lambda match: quote(values[match["name"]]), self.route)


def walk(patterns: list[URLPattern | URLResolver], prefix: str = "") -> Iterator[Address]:
    for pattern in patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from walk(pattern.url_patterns, route)
        else:
            yield Address(route, pattern)


ADDRESSES = list(walk(get_resolver().url_patterns))


def fillings(address: Address, where: Workspace) -> Iterator[dict[str, str]]:
    """Every way to fill an address with names from a workspace: each fact, each act, each import."""
    if not address.parameters:
        yield {}
        return
    names = [
        (model._meta.model_name or "", fact.uuid) for model in fact_models() for fact in model.objects.within(where)[:1]
    ]
    names += [("act", Act.objects.within(where).latest_first()[0].uuid)]
    names += [("import", brought.uuid) for brought in Import.objects.within(where)[:1]]
    for kind, name in names:
        yield {
            parameter: str(name) if type_ == "uuid" else kind if parameter == "kind" else "anything"
            for parameter, type_ in address.parameters.items()
        }


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
                assert b"Zanzibarquill" not in answer.content
                if answer.status_code == 302:
                    assert answer["Location"].startswith("/signed-out/"), answer["Location"]


def test_a_stranger_finds_and_changes_nothing(hers: Workspace, stranger: Client) -> None:
    before = world.fingerprint(hers)
    for address in ADDRESSES:
        for values in fillings(address, hers):
            where = address.filled(values)
            answers = [stranger.get(where), stranger.post(where)]
            if not address.parameters:
                answers.append(stranger.get(where, {"q": "Zanzibarquill"}))
            for answer in answers:
                if "uuid" in address.parameters:
                    assert answer.status_code in {404, 405}, f"{where}: {answer.status_code}"
                assert answer.status_code < 500, where
                text = answer.content.decode(errors="replace")
                assert "Zanzibarquill " not in text.replace("q=Zanzibarquill", ""), where
    assert world.fingerprint(hers) == before


def test_every_page_of_ones_own_answers(hers: Workspace) -> None:
    """Whatever fact an address is tried with: a page, a way on, or 404; never a failure of ours."""
    client = Client()
    client.force_login(world.owner(hers))
    for address in ADDRESSES:
        if "secret" in address.parameters:
            continue
        statuses = set()
        for values in fillings(address, hers):
            answer = client.get(address.filled(values))
            assert answer.status_code in {200, 302, 404, 405}, f"{address.filled(values)}: {answer.status_code}"
            statuses.add(answer.status_code)
        assert statuses & {200, 302, 405}, f"{address.route} answers to nothing"


def test_a_name_that_is_nothing_is_not_found(hers: Workspace) -> None:
    client = Client()
    client.force_login(world.owner(hers))
    for address in ADDRESSES:
        if "uuid" in address.parameters:
            kinds = address.parameters.items()
            values = {name: str(uuid.uuid4()) if kind == "uuid" else "person" for name, kind in kinds}
            assert client.get(address.filled(values)).status_code in {404, 405}, address.route
