"""The palette by keyboard, in a real browser."""

import re

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from soundings.search import commands
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.plugins.browser import Axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def mine(transactional_db: None) -> Workspace:
    return make.workspace()


@pytest.fixture
def at_the_search_page(live_server: LiveServer, page: Page, mine: Workspace, monkeypatch: pytest.MonkeyPatch) -> Page:
    monkeypatch.setattr(commands, "_places", [])
    monkeypatch.setattr(commands, "_deeds", [])
    commands.go("History", "workspaces:history")
    commands.go("Search", "search:search")
    make.person(mine, "José Muñoz", title="Grid analyst", at_organisation="Hexel")
    make.note(make.person(mine, "Hilde Dahl"), "The tariff is the model.")
    client = Client()
    client.force_login(make.owner_of(mine))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/search/")
    return page


def test_anyone_and_anything_is_two_keys_and_a_few_letters_away(at_the_search_page: Page, axe: Axe) -> None:
    page = at_the_search_page
    page.keyboard.press("Control+k")
    options = page.get_by_role("option")
    expect(options).to_have_text(["History", "Search"])
    page.keyboard.type("munoz")
    expect(options).to_have_text([re.compile("José Muñoz"), re.compile("All that matches")])
    expect(options.first).to_have_attribute("aria-selected", "true")
    axe(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=munoz")
    expect(page.get_by_role("link", name="José Muñoz")).to_be_visible()
    axe(page)


def test_the_page_answers_as_one_types_and_the_address_keeps_up(at_the_search_page: Page, axe: Axe) -> None:
    page = at_the_search_page
    page.get_by_role("searchbox", name="A name, a word, a page").fill("tariff")
    expect(page.get_by_role("link", name="Hilde Dahl")).to_be_visible()
    expect(page.locator("#search-said")).to_have_text("Notes: 1")
    page.wait_for_url("**/search/?q=tariff")
    axe(page)
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
