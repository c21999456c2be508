"""The room in a real browser, before the real server: killed in the middle of a talk, it costs no word."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.cli.running import Me, free_port, kill_all, running
from tests.plugins.browser import Console

pytestmark = pytest.mark.browser


def opened_room(me: Me, page: Page) -> str:
    """A talk that has just begun; its room, open in the browser."""
    maya = me.submit("/people/quick/", text="Maya Okafor").url.path
    talk = me.submit(f"{maya}interviews/new/", found="event", found_detail="Open day").url.path
    soon = f"{datetime.now().astimezone() + timedelta(minutes=2):%Y-%m-%dT%H:%M}"
    me.submit(f"{talk}agree/", starts_at=soon, minutes="20", way="video")
    room = str(me.submit(f"{talk}room/").url)
    page.context.add_cookies(
        [{"name": one.name, "value": one.value or "", "url": str(me.base_url)} for one in me.cookies.jar]
    )
    page.goto(room)
    return room


def test_notes_outlive_a_killed_server_and_a_reload(page: Page, tmp_path: Path, console: Console) -> None:
    console.expect("net::ERR_")
    home, port = tmp_path / "data", free_port()
    field = page.get_by_label("Note", exact=True)
    saved = page.locator("[data-saved]")
    with running(home, port=port) as (process, me):
        room = opened_room(me, page)
        field.press_sequentially("Gate closure is what counts")
        field.press("Enter")
        expect(page.get_by_role("link", name="Change the note")).to_have_count(1)
        field.press_sequentially("half of the second")
        expect(saved).to_have_text("saved on the server")
        kill_all(process)
        field.press_sequentially(", and the rest")
        field.press("Enter")
        field.press_sequentially("typed before nobody")
        expect(page.get_by_role("status").filter(has_text="kept on this device")).to_be_visible()
    with running(home, port=port):
        page.goto(room)
        expect(field).to_have_value("typed before nobody")
        expect(saved).to_have_text("saved on the server", timeout=10_000)
        expect(page.locator(".is-waiting")).to_have_count(0)
        page.reload()
        notes = page.locator("#notes li")
        expect(notes).to_have_count(2)
        expect(notes.nth(0)).to_contain_text("Gate closure is what counts")
        expect(notes.nth(1)).to_contain_text("half of the second, and the rest")
        expect(field).to_have_value("typed before nobody")
