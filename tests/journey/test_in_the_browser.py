"""The whole journey in a real browser: from a connections file to a thank-you, each page looked at by axe.

It is walked with Enter, Space and typing on the fields and buttons a page offers; nothing is clicked with a mouse.
"""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from soundings.interchange import importing
from soundings.interviews.models import Interview, Note
from soundings.people.models import Introduction, Person
from soundings.research.models import Evidence
from soundings.workspaces.models import SignInLink
from tests import factories as make
from tests.plugins.browser import Axe

pytestmark = [pytest.mark.browser, pytest.mark.journey, pytest.mark.django_db(transaction=True)]

FILE = """Notes:
"When exporting your connection data, you may notice that some addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Maya,Okafor,https://www.linkedin.com/in/maya-okafor,maya@northlight.example,Northlight,Staff data scientist,22 Nov 2025
José,Muñoz,https://www.linkedin.com/in/jose-munoz,,Red Norte,Grid analyst,3 Oct 2021
"""
CARD = """BEGIN:VCARD
VERSION:3.0
FN:Maya Okafor
EMAIL:maya@northlight.example
TEL:+44 20 7946 0100
END:VCARD
"""


class Walk:
    """Somebody who goes through Soundings without a mouse."""

    def __init__(self, page: Page, server: LiveServer, axe: Axe) -> None:
        self.page, self.server, self.axe = page, server, axe

    def press(self, *names: str) -> None:
        """Press a button, or follow a link, by the keyboard."""
        for name in names:
            self.enter(self.page.get_by_role("button", name=name, exact=True).or_(self._link(name)).first)

    def _link(self, name: str) -> Locator:
        return self.page.get_by_role("link", name=name, exact=True)

    def enter(self, where: Locator) -> None:
        """Press Enter, and wait for the page it leads to: until then the old one is there, and ready."""
        self.page.evaluate("document.documentElement.dataset.left = 'soon'")
        where.focus()
        where.press("Enter")
        self.page.wait_for_function(
            "() => !document.documentElement.dataset.left && document.readyState === 'complete'"
        )

    def send(self) -> None:
        """Press the one primary button of the form."""
        self.enter(self.page.locator("main form button.button-primary").first)

    def write(self, label: str, text: str) -> None:
        """Type into a field."""
        field = self.page.get_by_label(label).first
        field.focus()
        field.fill(text)

    def choose(self, label: str) -> None:
        """Choose one of several, by Space."""
        self.page.get_by_label(label, exact=True).first.press("Space")

    def look(self, *sentences: str) -> None:
        """The page says so, and axe finds nothing."""
        for sentence in sentences:
            expect(self.page.locator("main")).to_contain_text(sentence)
        self.axe(self.page)

    def today(self, *sentences: str) -> None:
        """Go to Today and look."""
        self.page.goto(self.server.url)
        self.look(*sentences)


def test_from_a_question_to_a_thank_you(page: Page, live_server: LiveServer, axe: Axe, tmp_path: Path) -> None:
    where = make.workspace(time_zone="Europe/London")
    sam = make.owner_of(where)
    walk = Walk(page, live_server, axe)
    page.goto(f"{live_server.url}/enter/{SignInLink.make(sam, at=timezone.now())}/")
    walk.look("Find out before you set a course")

    file = tmp_path / "Connections.csv"
    file.write_text(FILE, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    page.wait_for_url("**/imports/*/")
    walk.look("New people", "Maya Okafor")
    walk.press("Bring in 2 rows")
    while importing.step(timezone.now()):
        pass
    expect(page.locator("main")).to_contain_text("2 people came in")
    axe(page)

    page.goto(f"{live_server.url}/explorations/")
    walk.look("Nothing to explore yet")
    walk.write("What you wonder about", "Data science in energy")
    walk.press("Open an exploration")
    walk.look("No claims yet")
    walk.write("What do you believe, and want tested?", "A PhD is needed for the forecasting roles.")
    page.get_by_text("Where you read it").first.press("Enter")
    walk.write("A new source, by its title", "Energy and Civilization")
    walk.press("Add the claim")
    walk.look("A PhD is needed")
    walk.write("What do you believe, and want tested?", "Forecasts steer decisions all day.")
    walk.press("Add the claim")
    walk.today("2 claims, and nobody asked yet. Choose somebody who knows.")

    walk.press("Choose a person")
    walk.look("2 people")
    page.get_by_role("searchbox").press_sequentially("maya")
    expect(page.locator("#found")).to_contain_text("1 of 1 for “maya”")
    walk.press("Maya Okafor")
    walk.look("Staff data scientist, Northlight", "your connection since 2025")
    walk.press("Plan a talk")
    page.get_by_label("What it is about").select_option(label="Data science in energy")
    axe(page)
    walk.press("Add")
    walk.today("You want to hear from Maya Okafor about Data science in energy.")

    walk.press("Write the ask")
    walk.look("Ask Maya Okafor")
    body = page.locator("#draft-body")
    body.fill("Dear Maya,\n\ncould we talk for 20 minutes by video about your work?\n\nWith thanks,\nSam")
    walk.press("I sent it")
    walk.look("Asked")
    walk.today("Asked today by e-mail. Silence is normal")

    walk.press("Note the answer")
    walk.choose("yes")
    walk.write("In what words", "Happy to.")
    axe(page)
    walk.send()
    talk = Interview.objects.within(where).get()
    page.goto(f"{live_server.url}/interviews/{talk.uuid}/agree/")
    soon = timezone.localtime(timezone.now() + timedelta(minutes=5), timezone.get_fixed_timezone(0))
    walk.write("When", soon.strftime("%Y-%m-%dT%H:%M"))
    walk.choose("by video")
    axe(page)
    walk.send()
    walk.today("20 minutes by video", "Open the room")

    page.goto(f"{live_server.url}/interviews/{talk.uuid}/agenda/")
    axe(page)
    own = page.locator("main form", has=page.locator("textarea[name=text], input[name=text]")).first
    own.locator("[name=text]").fill("What fills a week that nobody outside would guess?")
    own.locator("button").first.press("Enter")  # changes this page and leads to no other
    walk.look("What fills a week that nobody outside would guess?", "Who else should I talk to")

    page.goto(f"{live_server.url}/interviews/{talk.uuid}/room/")
    axe(page)
    walk.press("Start the clock")
    for line in (
        "/quote The tariff is the model.",
        "/suggestion Go to the open day at the control room",
        "/referral Henrik Dahl, market design",
        "No PhD on the forecasting side since 2022",
    ):
        page.locator("#note-text").press_sequentially(line)
        page.locator("#note-text").press("Enter")
        expect(page.locator("#note-text")).to_have_value("")
    page.wait_for_function("() => !document.querySelector('.room-note.is-waiting')")
    page.reload()
    walk.look("The tariff is the model.", "Henrik Dahl, market design", "No PhD on the forecasting side since 2022")
    assert Note.objects.within(where).count() == 4
    walk.press("End")
    page.wait_for_url("**/debrief/")

    walk.look("What did Maya tell you?", "A PhD is needed")
    claim = page.locator(".judged", has_text="A PhD is needed").first
    if not claim.is_visible():
        page.locator("details.more summary").first.press("Enter")
    claim.get_by_text("Notes that speak to it").press("Enter")
    note = claim.get_by_label("“No PhD on the forecasting side since 2022”")
    note.select_option("refines")
    expect(claim.get_by_label("The claim as you believe it now")).to_be_visible()
    note.select_option("contradicts")
    expect(claim.get_by_label("The claim as you believe it now")).to_be_hidden()
    walk.press("Save the debrief")
    walk.look("becomes a contact" if not Introduction.objects.exists() else "Henrik Dahl")
    assert Evidence.objects.within(where).get().words == "No PhD on the forecasting side since 2022"
    assert Introduction.objects.within(where).get().introduced.full_name == "Henrik Dahl"
    walk.today("Took away: “The tariff is the model”.", "Maya Okafor sent you to Henrik Dahl")

    walk.press("Review draft")
    walk.look("Thank Maya Okafor")
    assert "The tariff is the model" in page.locator("#draft-body").input_value()
    walk.press("I sent it")
    walk.look("Thank-you sent")
    walk.press("Keep in touch")
    page.get_by_label("How often").select_option(label="every 3 months")
    walk.write("What to write about next time", "Tell Maya how the portfolio went.")
    axe(page)
    walk.press("Add")
    walk.look("every 3 months")
    page.goto(f"{live_server.url}/history/")
    walk.look("Undo")

    page.goto(f"{live_server.url}/bring-in/")
    axe(page)
    card = tmp_path / "maya.vcf"
    card.write_text(CARD, encoding="utf-8")
    page.locator("input[type=file]").set_input_files(card)
    page.wait_for_url("**/imports/*/")
    walk.look("Known, with something new")
    walk.press("Bring in 1 row")
    while importing.step(timezone.now()):
        pass
    maya = Person.objects.within(where).get(full_name="Maya Okafor")
    assert maya.channels.filter(address="+44 20 7946 0100").exists()
    page.goto(f"{live_server.url}{maya.get_absolute_url()}")
    walk.press("Case file")
    walk.look("This is all that leaves", "No PhD on the forecasting side since 2022", "+44 20 7946 0100")
    page.goto(f"{live_server.url}/take-out/")
    walk.look("One archive", "3 people")
    with page.expect_download() as download:
        page.get_by_role("link", name="csv").press("Enter")
    assert "Maya Okafor" in download.value.path().read_text(encoding="utf-8-sig")
