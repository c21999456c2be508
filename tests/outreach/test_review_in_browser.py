"""The coach in a real browser: it reads along, marks the words, mends and takes back, and leaves the focus alone."""

import pytest
from django.test import Client
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from soundings.correspondence.models import Message
from tests import factories as make
from tests.plugins.browser import Axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_it_reads_along_and_a_press_mends_and_another_undoes(
    page: Page, live_server: LiveServer, client: Client, axe: Axe
) -> None:
    where = make.workspace()
    make.seeker(where, background="a data scientist in retail", standing="looking into energy as a second career")
    ingrid = make.person(where, "Ingrid Solheim", introduced_by=make.person(where, "Tom Reyes"))
    make.exploration(where)
    client.force_login(make.owner_of(where))
    for name, morsel in client.cookies.items():
        page.context.add_cookies([{"name": name, "value": morsel.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/people/{ingrid.uuid}/write/?purpose=ask&form=email")

    words = page.get_by_label("The words")
    review = page.locator("#draft-review")
    said = review.get_by_role("status")
    fault = page.locator(".marks .word-bad")
    expect(said).not_to_have_text("")
    expect(fault).to_have_count(0)
    words.focus()
    words.press("Control+Home")
    words.press_sequentially("🌊 ")
    words.press("Control+End")
    words.press_sequentially("\n\nI would also love to hear of any openings on your team.")
    expect(review).to_contain_text("This asks for work.")
    expect(said).to_contain_text("1 to mend")
    expect(words).to_be_focused()
    expect(fault).to_contain_text("openings on your team")
    typed = words.input_value()
    assert page.locator(".marks").text_content() == typed
    sizes = "one => [one.getBoundingClientRect().x, one.getBoundingClientRect().y, one.clientWidth, one.clientHeight]"
    assert page.locator(".marks").evaluate(sizes) == words.evaluate(sizes)
    letters = "one => getComputedStyle(one).font"
    assert fault.evaluate(letters) == words.evaluate(letters)
    axe(page)

    review.get_by_role("button", name="Take it out").first.click()
    expect(words).not_to_have_value(typed)
    expect(fault).to_have_count(0)
    undo = review.get_by_role("button", name="Undo")
    expect(undo).to_be_focused()
    undo.press("Enter")
    expect(words).to_have_value(typed)
    expect(fault).to_contain_text("openings on your team")
    expect(undo).to_be_hidden()
    expect(page.locator("#draft-state")).to_contain_text("saved ·")
    assert Message.objects.get().body == typed
    page.set_viewport_size({"width": 320, "height": 640})
    axe(page)
