"""Every page there is, in a real browser: narrow, with words that do not break, and light."""

import itertools
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from soundings.workspaces.models import Workspace
from tests import world
from tests.floors.addresses import ADDRESSES, fillings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
# These two swap pieces with htmx, and the second offers the whole question bank.
HEAVIER = {"interviews/<uuid:uuid>/": 135_000, "interviews/<uuid:uuid>/agenda/": 155_000}
WEIGHT = """performance.getEntriesByType("navigation").concat(performance.getEntriesByType("resource"))
    .reduce((sum, one) => sum + one.decodedBodySize, 0)"""


@pytest.fixture
def hers(transactional_db: None) -> Client:
    where = world.everything(LONG)
    client = Client()
    client.force_login(world.owner(where))
    return client


def pages(client: Client) -> Iterator[tuple[str, str]]:
    """Every route that shows her a page, with one address of it."""
    where = Workspace.objects.get()
    for address in ADDRESSES:
        if "secret" in address.parameters:
            continue
        filled = (address.filled(values) for values in fillings(address, where))
        yield from itertools.islice(((address.route, one) for one in filled if is_page(client, one)), 1)


def is_page(client: Client, path: str) -> bool:
    answer = client.get(path)
    # A file is open until all of it is read.
    answer.getvalue()
    return answer.status_code == 200 and answer["Content-Type"].startswith("text/html")


def test_no_page_scrolls_sideways_on_a_small_telephone_or_weighs_100_kb(
    hers: Client, live_server: LiveServer, page: Page
) -> None:
    cookie = hers.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
    page.set_viewport_size({"width": 320, "height": 640})
    too_wide, too_heavy = [], []
    for route, path in pages(hers):
        page.goto(live_server.url + path)
        if (width := page.evaluate("document.documentElement.scrollWidth")) > 320:
            too_wide.append(f"{path}: {width} px")
        if (weight := page.evaluate(WEIGHT)) > HEAVIER.get(route, 100_000):
            too_heavy.append(f"{path}: {weight} bytes")
    assert not too_wide, "\n".join(too_wide)
    assert not too_heavy, "\n".join(too_heavy)
