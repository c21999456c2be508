"""The coach reads along with one's own question, before it is on the agenda and with the next one after it."""

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from soundings.interviews.models import AgendaItem
from tests import factories as make
from tests.plugins.browser import Axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_question_is_looked_at_and_mended_while_it_is_typed(
    page: Page, live_server: LiveServer, client: Client, axe: Axe
) -> None:
    where = make.workspace()
    talk = make.interview(make.person(where), make.exploration(where))
    client.force_login(make.owner_of(where))
    for name, morsel in client.cookies.items():
        page.context.add_cookies([{"name": name, "value": morsel.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/interviews/{talk.uuid}/agenda/")
    question = page.get_by_label("A question in your own words")
    list_ = page.get_by_label("What the coach says")
    marks = page.locator(".marks")
    for leading in (
        "Don't you think that regulators pay too little?",
        "Don't you think that utilities pay too little?",
    ):
        question.press_sequentially(leading)
        expect(list_).to_contain_text("This puts an answer in their mouth.")
        expect(question).to_be_focused()
        expect(marks.locator(".word-bad")).to_have_count(1)
        letters = "one => [getComputedStyle(one).font, one.getBoundingClientRect().x + 0]"
        assert marks.evaluate(letters) == question.evaluate(letters)
        list_.get_by_role("button").first.click()
        expect(question).not_to_have_value(leading)
        page.get_by_role("button", name="Undo").click()
        expect(question).to_have_value(leading)
        page.get_by_role("button", name="Put it on the agenda").click()
        expect(question).to_have_value("")
        expect(list_).not_to_contain_text("This puts an answer in their mouth.")
    question.press_sequentially("Is it true that regulators pay too little?")
    expect(list_.get_by_role("listitem")).not_to_have_count(0)
    axe(page)


def test_a_question_on_the_agenda_is_looked_at_while_it_is_changed(
    page: Page, live_server: LiveServer, client: Client, axe: Axe
) -> None:
    where = make.workspace()
    talk = make.interview(make.person(where), make.exploration(where))
    item = AgendaItem.put(talk, "How did you begin?", by=None, at=timezone.now())
    client.force_login(make.owner_of(where))
    for name, morsel in client.cookies.items():
        page.context.add_cookies([{"name": name, "value": morsel.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/agenda/{item.uuid}/")
    question, list_ = page.get_by_label("The question"), page.get_by_label("What the coach says")
    question.fill("How much do you earn?")
    expect(list_).to_contain_text("This is theirs to keep.")
    expect(page.locator(".marks .word-bad")).to_have_count(1)
    axe(page)
    list_.get_by_role("button").click()
    expect(question).to_have_value("What do people in this field usually earn, roughly?")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("What do people in this field usually earn, roughly?").first).to_be_visible()
