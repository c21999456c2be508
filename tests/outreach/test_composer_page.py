"""The composer: nothing is stored before something is typed, nothing typed is lost, 'I sent it' counts once."""

import uuid
from collections.abc import Iterator
from email import policy
from email.parser import BytesParser
from html import unescape
from urllib.parse import quote

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from soundings.correspondence.models import Form, Message, Purpose
from soundings.interviews.models import Interview
from soundings.people.models import Person, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.workspaces.models import Act, Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def mine() -> Workspace:
    where = make.workspace()
    make.seeker(where, background="a data scientist in retail", standing="looking into energy as a second career")
    return where


@pytest.fixture
def ingrid(mine: Workspace) -> Person:
    return make.person(
        mine,
        "Ingrid Solheim",
        title="Senior adviser",
        at_organisation="Energy Regulator",
        email="ingrid@regulator.example",
        introduced_by=make.person(mine, "Tom Reyes"),
        time_zone="Europe/Oslo",
    )


@pytest.fixture
def sam(client: Client, mine: Workspace) -> Client:
    client.force_login(make.owner_of(mine))
    return client


def words(person: Person, body: str = "Dear Ingrid", **values: object) -> dict[str, object]:
    return {"person": person.uuid, "purpose": "ask", "form": "email", "subject": "Hello", "body": body, **values}


def page(sam: Client, address: str, status: int = 200) -> str:
    answer = sam.get(address)
    assert answer.status_code == status
    return unescape(answer.text)


def test_opening_it_stores_nothing_and_shows_the_draft(sam: Client, ingrid: Person) -> None:
    talk = make.interview(ingrid, make.exploration(ingrid.workspace))
    make.claim(talk.exploration or make.exploration(ingrid.workspace), "Regulators hire from utilities.")
    acts = Act.objects.count()
    shown = page(sam, f"/people/{ingrid.uuid}/write/?purpose=ask&interview={talk.uuid}")
    assert "Ask Ingrid Solheim" in shown
    assert "Tom Reyes suggested that I write to you." in shown
    assert "I am a data scientist in retail, looking into energy as a second career." in shown
    assert "Regulators hire from utilities" in shown
    assert "where Ingrid is" in shown
    assert Act.objects.count() == acts
    assert not Message.objects.exists()


def test_what_is_typed_is_kept_and_gone_on_with(sam: Client, ingrid: Person) -> None:
    talk = make.interview(ingrid)
    name = uuid.uuid4()
    kept = sam.post(
        f"/messages/{name}/keep/",
        words(ingrid, "Dear Ingrid, one two", interview=talk.uuid),
        headers={"HX-Request": "true"},
    )
    assert kept.status_code == 200
    assert "saved · 4 words" in " ".join(kept.text.split())
    draft = Message.objects.get()
    assert (draft.uuid, draft.interview, draft.is_draft) == (name, talk, True)
    again = sam.get(f"/people/{ingrid.uuid}/write/?purpose=ask&interview={talk.uuid}")
    assert again.headers["Location"] == f"/messages/{name}/compose/"
    assert "Dear Ingrid, one two" in page(sam, f"/messages/{name}/compose/")


def test_without_script_save_comes_back_to_the_draft(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    answer = sam.post(f"/messages/{name}/keep/", words(ingrid))
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/messages/{name}/compose/")


def test_a_stale_tab_is_told_and_nothing_typed_is_lost(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    sam.post(f"/messages/{name}/keep/", words(ingrid))
    sam.post(f"/messages/{name}/keep/", words(ingrid, "From the first tab", seen_version=1))
    refused = sam.post(f"/messages/{name}/keep/", words(ingrid, "From the second tab", seen_version=1))
    assert refused.status_code == 409
    assert "changed in another tab" in refused.text
    assert "From the second tab" in refused.text
    assert Message.objects.get().body == "From the first tab"
    sam.post(f"/messages/{name}/keep/", words(ingrid, "From the second tab", seen_version=2))
    assert Message.objects.get().body == "From the second tab"


def test_each_form_is_a_draft_of_its_own_and_switching_keeps_what_was_typed(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    answer = sam.post(f"/messages/{name}/keep/", words(ingrid, "Typed by hand", switch="telephone"))
    assert "form=telephone" in answer.headers["Location"]
    assert "If there is no time" in page(sam, answer.headers["Location"])
    assert Message.objects.get().body == "Typed by hand"
    back = sam.get(f"/people/{ingrid.uuid}/write/?purpose=ask&form=email")
    assert back.headers["Location"] == f"/messages/{name}/compose/"


def test_switching_an_untouched_draft_stores_nothing(sam: Client, ingrid: Person) -> None:
    from soundings.outreach.beginning import suggestion

    message = Message(workspace=ingrid.workspace, person=ingrid, purpose=Purpose.ASK, form=Form.EMAIL)
    draft = suggestion(message, now=timezone.now())
    crlf = draft.body.replace("\n", "\r\n")
    sent = words(ingrid, crlf, subject=draft.subject, switch="letter")
    assert sam.post(f"/messages/{message.uuid}/keep/", sent).status_code == 302
    assert not Message.objects.exists()


def test_i_sent_it_asks_once_however_often_it_is_pressed(sam: Client, ingrid: Person) -> None:
    talk = make.interview(ingrid)
    name = uuid.uuid4()
    sent = words(ingrid, interview=talk.uuid)
    for _ in range(2):
        answer = sam.post(f"/messages/{name}/sent/", sent)
        assert (answer.status_code, answer.headers["Location"]) == (302, f"/people/{ingrid.uuid}/")
    talk.refresh_from_db()
    message = Message.objects.get()
    assert message.at == talk.asked_at is not None
    assert Act.objects.filter(what="Asked Ingrid Solheim for a talk").count() == 1
    assert sam.get(f"/messages/{name}/compose/").headers["Location"] == f"/messages/{name}/"


def test_undo_makes_it_a_draft_again(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    sam.post(f"/messages/{name}/sent/", words(ingrid))
    assert Interview.objects.count() == 1
    done = Act.objects.get(what="Asked Ingrid Solheim for a talk")
    sam.post(f"/acts/{done.uuid}/undo/")
    assert Message.objects.get().is_draft
    assert not Interview.objects.exists()


def test_a_second_reminder_is_refused_with_its_sentence_and_kept(sam: Client, ingrid: Person) -> None:
    talk = make.interview(ingrid, asked=MONDAY)
    make.message(ingrid, Purpose.NUDGE, interview=talk, sent=MONDAY)
    name = uuid.uuid4()
    nudge = words(ingrid, "Once more", purpose="nudge", interview=talk.uuid)
    answer = sam.post(f"/messages/{name}/sent/", nudge)
    assert answer.status_code == 422
    assert "Another reminder would press" in answer.text
    assert Message.objects.get(uuid=name).is_draft
    assert "Another reminder would press" in page(sam, f"/messages/{name}/compose/")


def test_a_person_at_rest_is_said_to_be(sam: Client, ingrid: Person) -> None:
    make.rest(ingrid, why="A hard month.")
    assert "Ingrid is left in peace: A hard month." in page(sam, f"/people/{ingrid.uuid}/write/")


def test_the_file_holds_what_stands_on_the_screen(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    hostile = words(ingrid, "Dear Ingrid,\r\n\r\nŁukasz", subject="Hello\r\nBcc: all@example.org")
    answer = sam.post(f"/messages/{name}/message.eml", hostile)
    assert answer.headers["Content-Type"] == "message/rfc822"
    mail = BytesParser(policy=policy.default).parsebytes(answer.content)
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Hello Bcc: all@example.org"
    assert mail["To"] == "Ingrid Solheim <ingrid@regulator.example>"
    assert mail["Message-ID"] == f"<{name}@soundings.invalid>"
    assert mail.get_content() == "Dear Ingrid,\r\n\r\nŁukasz\r\n"


def test_the_mail_program_gets_the_words(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    sam.post(f"/messages/{name}/keep/", words(ingrid, "Dear Ingrid & all"))
    link = f"mailto:ingrid@regulator.example?subject=Hello&body={quote('Dear Ingrid & all', safe='')}"
    assert link in page(sam, f"/messages/{name}/compose/")


def test_sixty_four_kilobytes_are_kept_and_more_is_refused_in_words(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    assert sam.post(f"/messages/{name}/keep/", words(ingrid, "ä" * 65_536)).status_code == 302
    refused = sam.post(f"/messages/{name}/keep/", words(ingrid, "ö" * 65_537, seen_version=1))
    assert refused.status_code == 422
    assert "longer than a message can be" in refused.text
    assert Message.objects.get().body == "ä" * 65_536
    assert sam.post(f"/messages/{name}/keep/", words(ingrid, "nul \x00 here", seen_version=1)).status_code == 302


def test_a_note_too_long_for_the_network_is_said_plainly(sam: Client, ingrid: Person) -> None:
    name = uuid.uuid4()
    sam.post(f"/messages/{name}/keep/", words(ingrid, "a" * 312, form="linkedin"))
    shown = page(sam, f"/messages/{name}/compose/")
    assert "312 of 300 signs" in shown
    assert "12 signs too long" in shown


def test_who_you_are_is_asked_for_once_and_fills_the_gaps(client: Client) -> None:
    where = make.workspace()
    client.force_login(make.owner_of(where))
    maya = make.person(where)
    shown = page(client, f"/people/{maya.uuid}/write/?purpose=ask")
    assert "[who you are, in a few words]" in shown
    name = uuid.uuid4()
    typed = "I am [who you are, in a few words], [where you stand: exploring, studying or searching]. And more."
    facts = {"me-full_name": "Sam Adeyemi", "me-background": "a nurse", "me-standing": "exploring"}
    answer = client.post(f"/messages/{name}/about-you/", words(maya, typed) | facts)
    assert answer.status_code == 302
    assert Message.objects.get().body == "I am a nurse, exploring. And more."
    assert Seeker.of(where).full_name == "Sam Adeyemi"


def test_gaps_that_are_left_are_named(sam: Client, mine: Workspace) -> None:
    stranger = make.person(mine, "Anh Tran")
    assert "Still to fill in: [how you found them], [what you want to find out about]" in " ".join(
        page(sam, f"/people/{stranger.uuid}/write/?purpose=ask").split()
    )


def test_the_preferred_way_comes_first_to_hand(sam: Client, ingrid: Person) -> None:
    make.channel(ingrid, ChannelKind.TELEPHONE, "+47 22 33 44 55", is_preferred=True, told_by="Tom Reyes")
    shown = page(sam, f"/people/{ingrid.uuid}/write/?purpose=ask")
    assert "prefers telephone (Tom Reyes)" in shown
    assert "If somebody else answers" in shown


@pytest.mark.parametrize("purpose", ["ask", "nudge", "arrange", "thanks", "loop", "report", "keep_in_touch", ""])
@pytest.mark.parametrize("form", [*Form.values, ""])
def test_every_purpose_opens_in_every_form(sam: Client, ingrid: Person, purpose: str, form: str) -> None:
    assert sam.get(f"/people/{ingrid.uuid}/write/", {"purpose": purpose, "form": form}).status_code == 200


def test_nonsense_and_what_belongs_to_others_is_not_there(sam: Client, ingrid: Person) -> None:
    theirs = make.person(make.workspace())
    talk = make.interview(theirs)
    for wrong in (f"/people/{theirs.uuid}/write/", f"/people/{ingrid.uuid}/write/?purpose=sell"):
        assert sam.get(wrong).status_code == 404
    for tie in (talk.uuid, "nonsense"):
        assert sam.get(f"/people/{ingrid.uuid}/write/?interview={tie}").status_code == 404
    for door in ("keep", "sent", "about-you"):
        assert sam.post(f"/messages/{uuid.uuid4()}/{door}/", words(theirs)).status_code == 404
        assert sam.post(f"/messages/{uuid.uuid4()}/{door}/", {"body": "x"}).status_code == 404


def test_the_page_costs_the_same_however_much_is_stored(sam: Client, ingrid: Person) -> None:
    address = f"/people/{ingrid.uuid}/write/?purpose=ask"
    energy = make.exploration(ingrid.workspace)

    def more(number: int) -> None:
        make.message(ingrid, Purpose.KEEP_IN_TOUCH, sent=MONDAY)
        make.claim(energy, f"Claim {number}")
        make.position(ingrid, f"Position {number}")

    more(1)
    page(sam, address)
    with CaptureQueriesContext(connection) as few:
        page(sam, address)
    for number in range(20):
        more(number)
    with CaptureQueriesContext(connection) as many:
        page(sam, address)
    assert len(many) == len(few)


def test_a_subject_too_long_is_told_so_and_kept_on_the_page(sam: Client, ingrid: Person) -> None:
    name, subject = uuid.uuid4(), "ä" * 301
    refused = sam.post(f"/messages/{name}/keep/", words(ingrid, "Dear Ingrid", subject=subject))
    assert refused.status_code == 422
    assert "The subject has 301 signs and can have 300." in refused.text
    assert subject in refused.text
    assert not Message.objects.exists()
    assert sam.post(f"/messages/{name}/keep/", words(ingrid, "Dear Ingrid", subject=subject[1:])).status_code == 302
    assert Message.objects.get().subject == "ä" * 300
