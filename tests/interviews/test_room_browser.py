"""The room in a real browser: nothing typed is ever lost, nothing stands there twice, no mouse is needed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page, Route, expect
from pytest_django.live_server_helper import LiveServer

from soundings.interviews.models import AgendaItem, Interview, Note, NoteKind
from tests import factories as make
from tests.plugins.browser import Axe, Console

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

Open = Callable[[], Interview]


@pytest.fixture
def talk(page: Page, live_server: LiveServer, client: Client) -> Interview:
    """A talk that began six minutes ago, with three questions and two claims; its room is open in the browser."""
    where = make.workspace(time_zone="Europe/London")
    study = make.exploration(where)
    make.claim(study)
    make.claim(study, "The work is mostly data plumbing and tariffs.")
    maya = make.person(where, title="Staff data scientist", at_organisation="Northlight Energy")
    now = timezone.now()
    made = make.interview(maya, study, agreed_for=now - timedelta(minutes=6))
    for text in ("How did you come from physics into the grid?", "What fills a week?", "What do you read?"):
        AgendaItem.put(made, text, by=None, at=now)
    made.begin(by=None, at=now - timedelta(minutes=6))
    client.force_login(make.owner_of(where))
    for name, morsel in client.cookies.items():
        page.context.add_cookies([{"name": name, "value": morsel.value, "url": live_server.url}])
    page.goto(f"{live_server.url}/interviews/{made.uuid}/room/")
    return made


def notes_of(talk: Interview) -> list[tuple[str, str]]:
    return list(Note.objects.within(talk.workspace).in_order().values_list("kind", "text"))


def test_notes_without_a_mouse(page: Page, talk: Interview, axe: Axe) -> None:
    field = page.get_by_label("Note", exact=True)
    expect(field).to_be_focused()
    field.press_sequentially("Control room trusts the model only when it can say why")
    field.press("Enter")
    expect(page.locator("#notes li")).to_have_count(1)
    expect(page.locator("[data-saved]")).to_have_text("saved on the server")
    expect(page.get_by_role("link", name="Change the note")).to_have_count(1)
    field.press_sequentially("/ev")
    choices = page.get_by_role("listbox", name="Mark the note").get_by_role("option")
    expect(choices).to_have_count(1)
    field.press("Enter")
    expect(choices).to_have_count(2)
    axe(page)
    field.press("1")
    field.press_sequentially("No PhD since 2022")
    field.press("Enter")
    field.press_sequentially("/next ")
    expect(page.locator("[aria-current=step]")).to_contain_text("What fills a week?")
    expect(field).to_be_focused()
    expect(field).to_have_value("")
    expect(page.locator(".is-waiting")).to_have_count(0)
    assert notes_of(talk) == [
        (NoteKind.INSIGHT, "Control room trusts the model only when it can say why"),
        (NoteKind.EVIDENCE, "No PhD since 2022"),
    ]
    assert [str(note.claim) for note in Note.objects.filter(claim__isnull=False).select_related("claim")] == [
        "A PhD is needed for the forecasting roles."
    ]
    axe(page)


def test_what_was_being_typed_is_still_there_after_a_reload(page: Page, talk: Interview) -> None:
    field = page.get_by_label("Note", exact=True)
    field.press_sequentially("forecasts matter at gate closure, the rest of the day they are")
    expect(page.locator("[data-saved]")).to_have_text("saved on the server")
    page.reload()
    expect(field).to_have_value("forecasts matter at gate closure, the rest of the day they are")
    expect(page.locator("#notes li")).to_have_count(0)
    field.press("End")
    field.press_sequentially(" decoration")
    field.press("Enter")
    field.press("Enter")
    expect(page.locator("[data-saved]")).to_have_text("saved on the server")
    expect(page.locator("#notes li")).to_have_count(1)
    assert notes_of(talk) == [
        (NoteKind.INSIGHT, "forecasts matter at gate closure, the rest of the day they are decoration")
    ]


def test_a_server_that_does_not_answer_costs_nothing(page: Page, talk: Interview, console: Console) -> None:
    console.expect("net::ERR_")
    unreachable: list[str] = []

    def refuse(route: Route) -> None:
        unreachable.append(route.request.url)
        route.abort("connectionrefused")

    page.route("**/notes/", refuse)
    field = page.get_by_label("Note", exact=True)
    for text in ("one", "two", "three"):
        field.press_sequentially(text)
        field.press("Enter")
    expect(page.get_by_role("status").filter(has_text="No network")).to_have_text(
        "No network. 3 notes kept on this device."
    )
    field.press_sequentially("half of the four")
    page.unroute("**/notes/", refuse)
    page.route("**/notes/", refuse)
    page.reload()
    expect(page.locator("#notes li")).to_have_count(3)
    expect(field).to_have_value("half of the four")
    assert unreachable
    assert notes_of(talk) == []
    page.unroute("**/notes/", refuse)
    expect(page.locator("[data-saved]")).to_have_text("saved on the server", timeout=10_000)
    expect(page.locator(".is-waiting")).to_have_count(0)
    assert [text for _, text in notes_of(talk)] == ["one", "two", "three", "half of the four"]


def test_an_answer_that_got_lost_doubles_nothing(page: Page, talk: Interview, console: Console) -> None:
    """The server stored the note, and was killed before it could say so."""
    console.expect("net::ERR_")

    def store_and_die(route: Route) -> None:
        route.fetch()
        route.abort("connectionreset")

    page.route("**/notes/", store_and_die, times=1)
    field = page.get_by_label("Note", exact=True)
    field.press_sequentially("once")
    field.press("Enter")
    expect(page.locator("[data-saved]")).to_have_text("saved on the server", timeout=10_000)
    assert [text for _, text in notes_of(talk)] == ["once"]


def test_the_end_waits_for_the_last_note(page: Page, talk: Interview) -> None:
    field = page.get_by_label("Note", exact=True)
    field.fill("the very last")
    page.get_by_role("button", name="End", exact=True).click()
    page.wait_for_url(lambda url: "/room/" not in url)
    assert [text for _, text in notes_of(talk)] == ["the very last"]
    talk.refresh_from_db()
    assert talk.ended_at


def test_on_a_telephone(page: Page, talk: Interview, axe: Axe) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.get_by_text("What fills a week?")).to_be_hidden()
    question = page.locator(".room-question.is-next .room-words").bounding_box()
    assert question
    assert question["width"] > 240
    page.get_by_role("checkbox", name="Agenda").check(force=True)
    expect(page.get_by_text("What fills a week?")).to_be_visible()
    page.get_by_role("checkbox", name="Agenda").uncheck(force=True)
    page.get_by_label("suggestion").check(force=True)
    page.get_by_label("Note", exact=True).fill("Open day at the control room, January")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".is-waiting")).to_have_count(0)
    assert notes_of(talk) == [(NoteKind.SUGGESTION, "Open day at the control room, January")]
    axe(page)
    assert page.evaluate("document.documentElement.scrollWidth") == 390


def test_without_script(live_server: LiveServer, talk: Interview, page: Page) -> None:
    assert page.context.browser
    context = page.context.browser.new_context(java_script_enabled=False, storage_state=page.context.storage_state())
    plain = context.new_page()
    plain.goto(f"{live_server.url}/interviews/{talk.uuid}/room/")
    plain.get_by_label("quote").check(force=True)
    plain.get_by_label("Note", exact=True).fill("The tariff is the model.")
    plain.get_by_role("button", name="Save").click()
    expect(plain.locator("#notes li")).to_have_count(1)
    plain.get_by_role("button", name="Asked: How did you").click()
    expect(plain.locator("[aria-current=step]")).to_contain_text("What fills a week?")
    assert notes_of(talk) == [(NoteKind.QUOTE, "The tariff is the model.")]
    context.close()


def test_words_for_a_silence_are_a_slash_away(page: Page, talk: Interview, axe: Axe) -> None:
    field = page.get_by_label("Note", exact=True)
    field.press_sequentially("/sil")
    field.press("Enter")
    expect(page.get_by_text("They may be thinking.")).to_be_visible()
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    axe(page)
    page.get_by_text("They interview you", exact=True).click()
    expect(page.get_by_text("They may be thinking.")).to_be_hidden()


def test_where_nothing_is_written_for_a_while_it_is_said(page: Page, talk: Interview) -> None:
    said = page.get_by_role("heading", name="Nothing is written down")
    expect(said).to_be_visible()
    page.get_by_label("Note", exact=True).press_sequentially("Tariffs")
    expect(said).to_be_hidden()


def test_an_offer_of_an_interview_is_noted_without_leaving_the_talk(page: Page, talk: Interview, axe: Axe) -> None:
    field = page.get_by_label("Note", exact=True)
    field.press_sequentially("/off")
    field.press("Enter")
    field.press_sequentially("half a thought")
    page.get_by_role("button", name="Put it on my list").click()
    expect(page.get_by_text("On your list:")).to_be_visible()
    expect(field).to_have_value("half a thought")
    axe(page)


def test_what_feels_wrong_ends_with_two_presses(page: Page, talk: Interview, axe: Axe) -> None:
    page.get_by_text("It feels wrong", exact=True).click()
    axe(page)
    page.get_by_role("button", name="End it now, it felt wrong").click()
    expect(page.get_by_text("This talk felt wrong.")).to_be_visible()
    axe(page)
