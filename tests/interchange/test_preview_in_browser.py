"""The preview of a file by keyboard, in a browser: what is ticked goes along, and Enter alone brings nothing in."""

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY
from tests.plugins.browser import Axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ROWS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Maya,Okafor,,,Hexel,Head of grids,03/04/2024\nAnn,Vogel,,,Hexel,Analyst,05/06/2024\nTom,Reyes,,,Hexel,Lead,\n"
)


@pytest.fixture
def mine(transactional_db: None) -> Workspace:
    where = make.workspace()
    make.position(make.person(where, "Maya Okafor"), "Grid analyst", "Hexel")
    return where


@pytest.fixture
def at_the_preview(live_server: LiveServer, page: Page, mine: Workspace) -> Page:
    client = Client()
    client.force_login(make.owner_of(mine))
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    brought = importing.bring(mine, "Connections.csv", ROWS.encode(), by=make.owner_of(mine), at=MONDAY)
    page.goto(f"{live_server.url}{brought.get_absolute_url()}")
    return page


def test_answers_and_ticks_are_kept_from_page_to_page(at_the_preview: Page, mine: Workspace, axe: Axe) -> None:
    page = at_the_preview
    axe(page)
    page.get_by_text("Somebody else", exact=True).click()
    page.get_by_role("button", name="New 2").click()
    axe(page)
    page.get_by_role("checkbox", name="Tom Reyes").uncheck()
    page.get_by_role("checkbox", name="Ann Vogel").press("Enter")
    expect(page.get_by_role("button", name="Bring in 2 rows")).to_be_visible()
    assert Import.objects.within(mine).get().confirmed_at is None
    page.get_by_role("button", name="May be somebody you know 1").click()
    expect(page.get_by_role("radio", name="Somebody else")).to_be_checked()
    page.get_by_role("button", name="Bring in 2 rows").click()
    expect(page.get_by_role("progressbar")).to_be_visible()
    assert Import.objects.within(mine).get().left_out == 1
