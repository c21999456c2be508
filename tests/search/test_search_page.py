"""The search page and the palette's answers."""

import pytest
from django.test import Client

from soundings.search import commands
from soundings.workspaces.models import Workspace
from tests import factories as make

HTMX = {"HX-Request": "true"}


@pytest.fixture
def visitor(client: Client, mine: Workspace) -> Client:
    client.force_login(make.owner_of(mine))
    return client


@pytest.fixture(autouse=True)
def two_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_places", [])
    monkeypatch.setattr(commands, "_deeds", [])
    commands.go("Search", "search:search", keywords="find", order=2)
    commands.go("History", "workspaces:history", keywords="undo past", order=1)
    commands.do("Start over", "search:palette", keywords="new")


def page(visitor: Client, address: str, **headers: str) -> str:
    answer = visitor.get(address, headers=headers)
    assert answer.status_code == 200
    return answer.text


def test_the_page_works_without_script(visitor: Client, mine: Workspace) -> None:
    maya = make.person(mine, "José Muñoz", title="Grid analyst")
    shown = page(visitor, "/search/?q=munoz")
    assert f'href="/people/{maya.uuid}/"' in shown
    assert "José <mark>Muñoz</mark>" in shown
    assert 'value="munoz"' in shown
    assert "Grid analyst" in shown


def test_as_one_types_only_the_piece_comes(visitor: Client, mine: Workspace) -> None:
    make.person(mine)
    piece = page(visitor, "/search/?q=ma", **HTMX)
    assert "<mark>Maya</mark> Okafor" in piece
    assert "<html" not in piece
    assert "<span data-said>People: 1</span>" in piece


def test_where_nothing_is_found_it_says_so_and_what_to_try(visitor: Client) -> None:
    assert "Nothing found for “&lt;b&gt;xyzzy”" in page(visitor, "/search/?q=%3Cb%3Exyzzy")


def test_without_a_word_the_page_offers_where_to_go(visitor: Client) -> None:
    shown = page(visitor, "/search/")
    assert shown.index("Go to") < shown.index('href="/history/"')
    assert "Nothing found" not in shown


def test_the_palette_goes_anywhere_does_the_usual_things_and_finds_anyone(visitor: Client, mine: Workspace) -> None:
    make.person(mine, "Hilde Dahl")
    everything = page(visitor, "/palette/?q=", **HTMX)
    assert everything.count('role="option"') == 3
    assert everything.index("History") < everything.index("Search") < everything.index("Start over")
    some = page(visitor, "/palette/?q=hi", **HTMX)
    assert "<mark>History</mark>" in some
    assert "<mark>Hilde</mark> Dahl" in some
    assert "Start over" not in some
    assert "/search/?q=hi" in some
    assert page(visitor, "/palette/?q=past", **HTMX).count('role="option"') == 2
    assert "Nothing found" in page(visitor, "/palette/?q=xyzzy", **HTMX)


def test_without_script_the_palette_is_the_search_page(visitor: Client) -> None:
    assert visitor.get("/palette/?q=maya okafor").headers["Location"] == "/search/?q=maya+okafor"


@pytest.mark.parametrize("asked", ["%00", "%F0%9F%8E%89", "%22%27%2A", "x" * 5000, "%ED%A0%80", "%FF"])
def test_whatever_is_asked_is_answered(visitor: Client, asked: str) -> None:
    page(visitor, f"/search/?q={asked}")
    page(visitor, f"/palette/?q={asked}", **HTMX)


def test_another_workspace_is_not_searched(visitor: Client) -> None:
    make.person(make.workspace(), "Maya Okafor")
    assert "Okafor" not in page(visitor, "/search/?q=maya")
    assert "Okafor" not in page(visitor, "/palette/?q=maya", **HTMX)
