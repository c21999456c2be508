"""The coach beside the draft: it says what it sees at the words, mends on request, and stands in nobody's way."""

import uuid
from collections.abc import Iterator
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from soundings.coach.findings import Severity
from soundings.correspondence.models import Form, Message, Purpose
from soundings.outreach.beginning import suggestion
from soundings.outreach.coaching import coached, is_coached
from soundings.people.models import Person
from soundings.workspaces.models import Act, Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

ASKS_FOR_WORK = (
    "Dear Ingrid Solheim,\r\n\r\nTom Reyes suggested that I write to you 🌊. I am a data scientist in retail, looking "
    "into energy. Could we talk for 20 minutes by video about how regulators read data? I would also love to hear of "
    "any openings on your team.\r\n\r\nWith thanks,\r\nSam Adeyemi"
)
PIECE = {"HX-Request": "true"}


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    with time_machine.travel(TUESDAY, tick=False):
        yield


@pytest.fixture
def mine() -> Workspace:
    where = make.workspace()
    make.seeker(where, background="a data scientist in retail", standing="looking into energy as a second career")
    make.exploration(where)
    return where


@pytest.fixture
def ingrid(mine: Workspace) -> Person:
    return make.person(mine, "Ingrid Solheim", introduced_by=make.person(mine, "Tom Reyes"))


@pytest.fixture
def sam(client: Client, mine: Workspace) -> Client:
    client.force_login(make.owner_of(mine))
    return client


def words(person: Person, body: str = ASKS_FOR_WORK, **values: object) -> dict[str, object]:
    return {"person": person.uuid, "purpose": "ask", "form": "email", "subject": "Hello", "body": body, **values}


def the_fault(draft: Message, check: str = "asks_for_job") -> str:
    """The name its mend goes by on the page."""
    remarks = coached(draft, draft.body, now=timezone.now()).remarks
    return next(remark.name for remark in remarks if remark.name.startswith(check))


def kept(sam: Client, ingrid: Person, body: str = ASKS_FOR_WORK) -> Message:
    name = uuid.uuid4()
    sam.post(f"/messages/{name}/keep/", words(ingrid, body))
    return Message.objects.get(uuid=name)


def test_the_page_of_a_draft_says_what_would_end_the_talk(sam: Client, ingrid: Person) -> None:
    draft = kept(sam, ingrid)
    page = unescape(sam.get(f"/messages/{draft.uuid}/compose/").text)
    assert "This asks for work." in page
    assert "Take it out" in page
    assert 'formaction="/messages/' in page
    assert "I sent it" in page


def test_what_is_typed_is_looked_at_and_not_stored(sam: Client, ingrid: Person) -> None:
    answer = sam.post(f"/messages/{uuid.uuid4()}/review/", words(ingrid), headers=PIECE)
    assert answer.status_code == 200
    assert "This asks for work." in answer.text
    assert "<html" not in answer.text
    assert not Message.objects.exists()


def test_places_are_counted_as_browsers_count(sam: Client, ingrid: Person) -> None:
    body = ASKS_FOR_WORK.replace("\r\n", "\n")
    draft = Message(workspace=ingrid.workspace, person=ingrid, purpose=Purpose.ASK, form=Form.EMAIL)
    review = coached(draft, body, now=timezone.now())
    fault = next(one for one in review.review.findings if one.check == "asks_for_job")
    remark = next(one for one in review.remarks if one.name.startswith("asks_for_job"))
    units = body.encode("utf-16-le")
    assert (remark.start, remark.end) == (fault.start + 1, fault.end + 1)
    assert units[2 * remark.start : 2 * remark.end].decode("utf-16-le") == body[fault.start : fault.end]


def test_a_mend_without_script_is_kept_and_undone(sam: Client, ingrid: Person) -> None:
    draft = kept(sam, ingrid)
    before = draft.body
    mend = words(ingrid, seen_version=draft.version, mend=the_fault(draft))
    answer = sam.post(f"/messages/{draft.uuid}/mend/", mend)
    assert answer.headers["Location"] == f"/messages/{draft.uuid}/compose/"
    draft.refresh_from_db()
    assert "openings" not in draft.body
    page = sam.get(answer.headers["Location"]).text
    assert "Mended the message to Ingrid Solheim." in page
    assert "This asks for work." not in page
    done = Act.objects.get(what="Mended the message to Ingrid Solheim")
    assert f"/acts/{done.uuid}/undo/" in page
    sam.post(f"/acts/{done.uuid}/undo/")
    draft.refresh_from_db()
    assert draft.body == before


def test_the_first_press_of_all_keeps_what_was_typed(sam: Client, ingrid: Person) -> None:
    draft = Message(workspace=ingrid.workspace, person=ingrid, purpose=Purpose.ASK, form=Form.EMAIL)
    draft.body = ASKS_FOR_WORK.replace("\r\n", "\n")
    sam.post(f"/messages/{draft.uuid}/mend/", words(ingrid, mend=the_fault(draft)))
    assert "openings" not in Message.objects.get(uuid=draft.uuid).body


def test_words_written_after_a_mend_are_not_lost_by_undoing_it(sam: Client, ingrid: Person) -> None:
    draft = kept(sam, ingrid)
    sam.post(f"/messages/{draft.uuid}/mend/", words(ingrid, seen_version=draft.version, mend=the_fault(draft)))
    draft.refresh_from_db()
    later = words(ingrid, "Wholly other words", seen_version=draft.version)
    assert sam.post(f"/messages/{draft.uuid}/keep/", later).status_code == 302
    done = Act.objects.get(what="Mended the message to Ingrid Solheim")
    sam.post(f"/acts/{done.uuid}/undo/")
    draft.refresh_from_db()
    assert draft.body == "Wholly other words"


def test_a_mend_of_words_that_have_changed_changes_nothing(sam: Client, ingrid: Person) -> None:
    draft = kept(sam, ingrid)
    changed = words(ingrid, "Dear Ingrid Solheim, hello", seen_version=draft.version, mend=the_fault(draft))
    answer = sam.post(f"/messages/{draft.uuid}/mend/", changed, follow=True)
    assert "The words have changed since" in answer.text
    draft.refresh_from_db()
    assert draft.body == "Dear Ingrid Solheim, hello"


def test_it_never_blocks_sending(sam: Client, ingrid: Person) -> None:
    draft = kept(sam, ingrid)
    sam.post(f"/messages/{draft.uuid}/sent/", words(ingrid, seen_version=draft.version))
    draft.refresh_from_db()
    assert not draft.is_draft


def test_a_strangers_draft_is_not_there(sam: Client, ingrid: Person) -> None:
    draft = kept(sam, ingrid)
    stranger = Client()
    stranger.force_login(make.owner_of(make.workspace()))
    for door in ("review", "mend"):
        assert stranger.post(f"/messages/{draft.uuid}/{door}/", words(ingrid)).status_code == 404
        assert sam.get(f"/messages/{draft.uuid}/{door}/").status_code == 405


def test_what_is_said_face_to_face_is_not_reviewed(sam: Client, ingrid: Person) -> None:
    for other in ({"form": "in_person"}, {"purpose": "report"}):
        assert sam.post(f"/messages/{uuid.uuid4()}/review/", words(ingrid, **other)).status_code == 404
        assert "review-remarks" not in sam.get(f"/people/{ingrid.uuid}/write/", other).text


def test_a_thank_you_without_thanks_is_told_so(sam: Client, ingrid: Person) -> None:
    note = words(ingrid, "Dear Ingrid,\n\nIt was a long talk on Monday.\n\nSam", purpose="thanks")
    answer = sam.post(f"/messages/{uuid.uuid4()}/review/", note, headers=PIECE)
    assert "It never says thank you." in answer.text


@pytest.mark.parametrize("purpose", ["ask", "nudge", "arrange", "thanks", "loop"])
@pytest.mark.parametrize("form", Form.values)
def test_our_own_drafts_have_no_fault(ingrid: Person, purpose: str, form: str) -> None:
    talk = make.interview(ingrid, asked=MONDAY, agreed_for=MONDAY, held=MONDAY)
    draft = Message(workspace=ingrid.workspace, person=ingrid, purpose=purpose, form=form, interview=talk)
    if is_coached(draft):
        body = suggestion(draft, now=timezone.now()).body
        review = coached(draft, body, now=timezone.now()).review
        assert [one for one in review.findings if one.severity is Severity.FAULT] == [], body
