"""The composer in a real browser: saved while it is typed, by keyboard, and still there after a reload."""

import re

import pytest
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from soundings.correspondence.models import Message
from tests import factories as make
from tests.plugins.browser import Axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_draft_is_saved_while_it_is_typed_and_sent_once(
    page: Page, live_server: LiveServer, client: Client, axe: Axe
) -> None:
    where = make.workspace()
    make.seeker(where, background="a data scientist in retail", standing="looking into energy as a second career")
    tom = make.person(where, "Tom Reyes")
    ingrid = make.person(
        where,
        "Ingrid Solheim",
        title="Senior adviser",
        at_organisation="Energy Regulator",
        email="ingrid@regulator.example",
        introduced_by=tom,
        time_zone="Europe/Oslo",
    )
    energy = make.exploration(where)
    make.claim(energy, "Regulators hire from utilities.")
    make.interview(ingrid, energy)
    client.force_login(make.owner_of(where))
    for name, morsel in client.cookies.items():
        page.context.add_cookies([{"name": name, "value": morsel.value, "url": live_server.url}])

    page.goto(f"{live_server.url}/people/{ingrid.uuid}/write/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ask Ingrid Solheim")
    axe(page)
    words = page.get_by_label("The words")
    assert not Message.objects.exists()
    words.press("Control+End")
    words.press_sequentially(" and more")
    state = page.locator("#draft-state")
    expect(state).to_have_text(re.compile("saved · [0-9]+ words"))
    words.press_sequentially(" words")
    expect(state).to_have_text(re.compile("not saved yet"))
    expect(state).to_have_text(re.compile("saved · [0-9]+ words"))
    assert Message.objects.get().body.endswith("Sam Adeyemi and more words")
    link = page.get_by_role("link", name="Open in my mail program")
    expect(link).to_have_attribute("href", re.compile("and%20more%20words$"))
    page.reload()
    expect(words).to_have_value(re.compile("and more words$"))
    axe(page)

    words.press_sequentially("Once more. ")
    page.get_by_role("button", name="Letter").click()
    expect(page.get_by_role("button", name="Letter")).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="E-mail").click()
    expect(words).to_have_value(re.compile("Once more"))
    words.press_sequentially("At last. ")
    page.get_by_role("button", name="I sent it").dblclick()
    page.wait_for_url(f"**/people/{ingrid.uuid}/")
    message = Message.objects.get()
    assert message.at is not None
    assert "At last." in message.body
