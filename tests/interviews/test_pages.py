"""The pages on interviews, as somebody walks through them."""

import io
import re
import uuid
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from soundings.interviews.models import AgendaItem, Answer, Commitment, Give, Interview, Note, NoteKind, Question
from soundings.people.models import Person, Rest
from soundings.research.models import OpenQuestion
from soundings.workspaces.models import Act, Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    return make.workspace(time_zone="Europe/Lisbon")


@pytest.fixture
def client(mine: Workspace) -> Client:
    browser = Client()
    browser.force_login(make.owner_of(mine))
    return browser


def address(view: str, fact: Interview | Person | AgendaItem | Note) -> str:
    return reverse(f"interviews:{view}", args=[fact.uuid])


def test_planning_asks_how_they_were_found_where_nobody_said(mine: Workspace, client: Client) -> None:
    maya, study = make.person(mine), make.exploration(mine)
    where = address("plan", maya)
    assert client.post(where, {"exploration": str(study.uuid)}).status_code == 422
    client.post(where, {"exploration": str(study.uuid), "found": "article", "found_detail": "What the meter knows"})
    talk = Interview.objects.within(mine).get()
    assert talk.exploration == study
    assert talk.person.how_known() == "wrote “What the meter knows”"
    assert "How you found them" not in client.get(where).content.decode()


def test_a_double_click_plans_one_talk(mine: Workspace, client: Client) -> None:
    maya = make.person(mine, found="alumni")
    name = "7f1df7f1-aaaa-4bbb-8ccc-000000000001"
    for _ in range(2):
        client.post(address("plan", maya), {"uuid": name})
    assert [str(talk.uuid) for talk in Interview.objects.within(mine)] == [name]


def test_a_yes_leads_to_arranging_and_that_to_the_brief(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), asked=MONDAY)
    page = client.get(address("answer", talk))
    seen = page.content.decode()
    assert "What did Maya answer?" in seen
    heard = {"answer": "yes", "answer_words": "Happy to.", "heard_at": "2026-11-23T10:00", "seen_version": talk.version}
    with time_machine.travel(TUESDAY):
        answered = client.post(address("answer", talk), heard)
    assert answered["Location"] == address("agree", talk)
    agreed = {"starts_at": "2026-11-26T10:30", "minutes": 20, "way": "video", "where": "https://meet.example/maya"}
    assert client.post(address("agree", talk), agreed)["Location"] == address("interview", talk)
    talk.refresh_from_db()
    assert talk.agreed
    assert talk.agreed.starts_at.isoformat() == "2026-11-26T10:30:00+00:00"
    with time_machine.travel(TUESDAY):
        brief = client.get(address("interview", talk)).content.decode()
    assert "agreed for Thursday at 10:30, 20 minutes by video" in brief
    assert "https://meet.example/maya" in brief
    assert "Happy to." in brief


def test_an_answer_given_in_two_tabs_overwrites_nothing_in_silence(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), asked=MONDAY)
    heard = {"answer": "yes", "heard_at": "2026-11-23T10:00", "seen_version": talk.version}
    with time_machine.travel(TUESDAY):
        client.post(address("answer", talk), heard)
        other = client.post(address("answer", talk), heard | {"answer": "no"})
    assert other.status_code == 422
    assert "changed since you opened it" in other.content.decode()
    talk.refresh_from_db()
    assert talk.answer == Answer.YES


def test_calling_off_and_arranging_anew(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=TUESDAY)
    client.post(address("call-off", talk), {"called_off_why": "ill", "seen_version": talk.version})
    assert "Called off: ill" in client.get(reverse("interviews:interviews") + "?show=not-to-be").content.decode()
    client.post(address("agree", talk), {"starts_at": "2026-12-01T09:00", "minutes": 15, "way": "telephone"})
    talk.refresh_from_db()
    assert talk.called_off_at is None


def test_a_talk_whose_day_has_passed_took_place_or_did_not(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    with time_machine.travel(TUESDAY):
        page = client.get(address("interview", talk)).content.decode()
        assert "It took place" in page
        assert "was to be yesterday at" in page
        assert "No questions yet" not in page
        assert "It did not" in page
        held = client.get(address("talked", talk)).content.decode()
        assert f'value="{MONDAY:%Y-%m-%dT%H:%M}"' in held
        assert 'value="20"' in held
        assert "did not take place" in client.get(address("call-off", talk)).content.decode()
        client.post(address("call-off", talk), {"called_off_why": "", "seen_version": talk.version})
        assert "It did not" not in client.get(address("interview", talk)).content.decode()


def test_before_the_clock_runs_there_is_one_thing_to_press(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=TUESDAY)
    primary = "button-primary"
    assert client.get(address("room", talk)).content.decode().count(primary) == 1
    with time_machine.travel(TUESDAY):
        begun = client.post(address("room", talk), follow=True).content.decode()
    assert begun.count(primary) == 1


def test_a_talk_without_the_room_is_written_down_afterwards(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    with time_machine.travel(TUESDAY):
        client.post(
            address("talked", talk), {"started_at": "2026-11-23T09:05", "minutes": 25, "seen_version": talk.version}
        )
        client.post(
            address("notes", talk), {"uuid": "7f1df7f1-aaaa-4bbb-8ccc-000000000002", "text": "No PhD.", "kind": "quote"}
        )
        page = client.get(address("interview", talk)).content.decode()
    assert "25 minutes by video · agreed 20" in page
    assert "added afterwards" in page


def test_the_agenda_is_built_from_the_bank_the_study_and_ones_own_words(mine: Workspace, client: Client) -> None:
    study = make.exploration(mine)
    belief = make.claim(study)
    wanted = make.written(OpenQuestion(workspace=mine, exploration=study, text="Where do forecasts matter?"))
    own = make.written(Question(workspace=mine, text="What would you read first?"))
    talk = make.interview(make.person(mine), study, agreed_for=TUESDAY)
    for asked in (
        {"claim": str(belief.uuid)},
        {"open": str(wanted.uuid)},
        {"mine": str(own.uuid)},
        {"bank": "skills-1"},
        {"text": "  What surprised\nyou?  "},
        {"text": "What surprised you?"},
        {"bank": "nonsense-7"},
        {"claim": "nonsense"},
    ):
        assert client.post(address("agenda", talk), asked).status_code == 302
    agenda = list(AgendaItem.objects.within(mine).questions().in_order())
    assert [item.text for item in agenda] == [
        "I have come to believe: “A PhD is needed for the forecasting roles.” How does that look from where you stand?",
        "Where do forecasts matter?",
        "What would you read first?",
        "Which skills count here that no job advertisement mentions?",
        "What surprised you?",
    ]
    assert agenda[0].claim == belief
    assert AgendaItem.objects.within(mine).filter(is_closing=True).count() == 3
    last = agenda[-1]
    piece = client.post(address("move", last), {"way": "up"}, headers={"HX-Request": "true"}).content.decode()
    assert piece.lstrip().startswith('<div id="agenda"')
    assert [item.text for item in AgendaItem.objects.within(mine).questions().in_order()][3] == "What surprised you?"


def test_dragging_orders_the_agenda_as_a_whole(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine))
    first, second, third = (make.agenda_item(talk, text) for text in ("How?", "What?", "Which?"))
    order = {"item": [str(third.uuid), str(first.uuid), str(second.uuid), "nonsense"]}
    client.post(reverse("interviews:order", args=[talk.uuid]), order)
    assert [item.text for item in talk.agenda.in_order()] == ["Which?", "How?", "What?"]


def test_the_room_shows_the_time_and_what_still_fits(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine, title="Staff data scientist"), agreed_for=MONDAY)
    for number in range(5):
        make.agenda_item(talk, f"What of {number}?")
    with time_machine.travel(MONDAY, tick=False):
        assert "Start the clock" in client.get(address("room", talk)).content.decode()
        client.post(address("room", talk))
    with time_machine.travel(MONDAY + timedelta(minutes=13, seconds=36), tick=False):
        page = client.get(address("room", talk)).content.decode()
    assert ">6:24<" in page
    assert '<span data-least="6" data-below="8" >room for 2 more, then wrap up</span>' in page
    assert "I see we have about seven minutes" in page


def test_asked_skipped_and_brought_back(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    first, second = make.agenda_item(talk, "How?"), make.agenda_item(talk, "What?")
    piece = client.post(address("asked", first), {"what": "asked"}, headers={"HX-Request": "true"}).content.decode()
    assert f'data-next="{second.uuid}"' in piece
    client.post(address("asked", second), {"what": "skipped"})
    first.refresh_from_db()
    second.refresh_from_db()
    assert first.asked_at
    assert second.skipped_at
    client.post(address("asked", second), {"what": "back"})
    second.refresh_from_db()
    assert second.skipped_at is None


def test_a_give_is_ticked_in_the_room(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    offer = make.written(Give(workspace=mine, interview=talk, text="the notebook"))
    client.post(reverse("interviews:give", args=[offer.uuid]), {"next": address("room", talk)})
    offer.refresh_from_db()
    assert offer.given_at
    assert 'aria-pressed="true"' in client.get(address("room", talk) + "?part=agenda").content.decode()


def test_ending_over_time_asks_whether_you_were_invited_to_stay(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    with time_machine.travel(MONDAY, tick=False):
        client.post(address("room", talk))
    with time_machine.travel(MONDAY + timedelta(minutes=24), tick=False):
        ended = client.post(address("end", talk), headers={"HX-Request": "true"})
        assert ended["HX-Redirect"] == address("stayed", talk)
        assert "Were you invited to stay?" in client.get(address("stayed", talk)).content.decode()
        client.post(address("stayed", talk), {"invited": "yes"})
    talk.refresh_from_db()
    assert talk.minutes_held == 24
    assert talk.invited_to_stay


def test_ending_in_time_goes_on_to_what_comes_after(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    with time_machine.travel(MONDAY, tick=False):
        client.post(address("room", talk))
        ended = client.post(address("end", talk))
    assert ended["Location"] in {address("interview", talk), reverse("followup:debrief", args=[talk.uuid])}


def test_a_note_is_changed_in_its_place_and_on_a_page(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), make.exploration(mine), held=MONDAY)
    note = make.note(talk)
    form = client.get(address("edit-note", note), headers={"HX-Request": "true"}).content.decode()
    assert "Gate closure is what counts." in form
    changed = {"text": "Gate closure.", "kind": NoteKind.QUOTE, "seen_version": note.version}
    row = client.post(address("edit-note", note), changed, headers={"HX-Request": "true"}).content.decode()
    assert "Gate closure." in row
    stale = client.post(address("edit-note", note), changed | {"text": "Other"}, headers={"HX-Request": "true"})
    assert stale.status_code == 422
    assert client.get(address("edit-note", note)).status_code == 200


def test_a_remark_about_a_person_stands_on_their_timeline(mine: Workspace, client: Client) -> None:
    from soundings.people import timeline

    maya = make.person(mine)
    client.post(address("add-note", maya), {"text": "Prefers mornings."})
    told = timeline.entries(mine, maya, before=MONDAY + timedelta(days=3650))
    assert ("Noted", "Prefers mornings.") in [(entry.headline, entry.text) for entry in told]


def test_the_bank_has_a_place_for_ones_own(mine: Workspace, client: Client) -> None:
    client.post(reverse("interviews:add-question"), {"text": "What do you read on trains?", "topic": "resources"})
    page = client.get(reverse("interviews:bank")).content.decode()
    assert "What do you read on trains?" in page
    assert "What fills a week that nobody outside would guess?" in page


def test_a_commitment_is_done_let_go_and_taken_up_again(mine: Workspace, client: Client) -> None:
    maya = make.person(mine)
    client.post(reverse("interviews:add-commitment", args=[maya.uuid]), {"whose": "promise", "what": "Send the book"})
    one = maya.commitments.get()
    for what, is_open in (("done", False), ("again", True), ("drop", False)):
        client.post(reverse("interviews:finish-commitment", args=[one.uuid]), {"what": what})
        one.refresh_from_db()
        assert one.is_open is is_open
    assert "Send the book" in client.get(reverse("interviews:commitments") + "?show=done").content.decode()


def test_words_for_what_goes_wrong_are_a_press_away_and_what_is_seen_by_itself_is_said(
    mine: Workspace, client: Client
) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    with time_machine.travel(MONDAY, tick=False):
        client.post(address("room", talk))
        page = client.get(address("room", talk)).text
        assert page.count('<details class="room-card"') == 9
        assert "Count to five before you speak." in page
    quiet = r'<section class="room-prompt" data-silent-since="\d+" data-silent-for="5"\s+hidden>'
    with time_machine.travel(MONDAY + timedelta(minutes=4), tick=False):
        assert re.search(quiet, client.get(address("room", talk)).text)
    with time_machine.travel(MONDAY + timedelta(minutes=6), tick=False):
        assert not re.search(quiet, client.get(address("room", talk)).text)
        client.post(reverse("interviews:notes", args=[talk.uuid]), {"uuid": uuid.uuid4(), "text": "Tariffs first."})
        assert re.search(quiet, client.get(address("room", talk)).text)


def test_a_talk_that_feels_wrong_ends_at_once_and_leaves_nothing_to_do(mine: Workspace, client: Client) -> None:
    maya = make.person(mine)
    talk = make.interview(maya, agreed_for=MONDAY)
    with time_machine.travel(MONDAY, tick=False):
        client.post(address("room", talk))
        ended = client.post(address("end", talk), {"felt": "wrong"})
        assert ended["Location"] == address("interview", talk)
        page = client.get(ended["Location"]).text
        assert "This talk felt wrong. No thanks are owed, and Maya is left in peace." in page
        assert Rest.objects.within(mine).get().person == maya
        assert client.post(address("end", talk), {"felt": "wrong"})["Location"] == address("interview", talk)
        assert Rest.objects.within(mine).count() == 1
        client.post(reverse("workspaces:undo", args=[Act.objects.latest("pk").uuid]))
    talk.refresh_from_db()
    assert not talk.felt_wrong
    assert talk.ended_at is None
    assert not Rest.objects.within(mine).exists()


def test_that_it_felt_wrong_can_be_said_afterwards(mine: Workspace, client: Client) -> None:
    talk = make.interview(make.person(mine), held=MONDAY)
    page = client.post(address("felt-wrong", talk), follow=True).text
    assert "This talk felt wrong." in page
    planned = make.interview(make.person(mine, "Tom Reyes"))
    client.post(address("felt-wrong", planned))
    planned.refresh_from_db()
    assert not planned.felt_wrong


def test_a_real_interview_that_is_offered_goes_on_the_list_and_the_talk_goes_on(
    mine: Workspace, client: Client
) -> None:
    talk = make.interview(make.person(mine), agreed_for=MONDAY)
    with time_machine.travel(MONDAY, tick=False):
        client.post(address("room", talk))
        assert "Shall we go on with it now, or find another day?" in client.get(address("room", talk)).text
        for _ in range(2):
            assert client.post(address("offered", talk))["Location"] == address("room", talk)
        one = Commitment.objects.within(mine).get()
        assert one.what == "Find out what the post needs, and prepare for the interview that Maya Okafor offered"
        assert one.due_on == (MONDAY + timedelta(days=2)).date()
        assert "On your list:" in client.get(address("room", talk)).text


def test_the_brief_is_had_on_one_sheet_of_paper(mine: Workspace, client: Client) -> None:
    maya = make.person(mine, "Maya Okafor", title="Analyst", at_organisation="Hexel", about="Knows =everyone= #there")
    make.introduction(make.person(mine, "Ruth Castellanos"), maya)
    study = make.exploration(mine)
    talk = make.interview(maya, study, agreed_for=TUESDAY)
    for number in range(10):
        make.agenda_item(talk, f"Question {number} about what the work is like on an ordinary Tuesday?")
    make.note(talk, "Nobody else's business")
    answer = client.get(f"/interviews/{talk.uuid}/brief.pdf")
    assert answer["Content-Disposition"] == 'attachment; filename="talk-with-maya-okafor.pdf"'
    [page] = PdfReader(io.BytesIO(answer.content)).pages
    text = " ".join(page.extract_text().split())
    assert text.startswith("Maya Okafor Analyst, Hexel The talk")
    for said in ("10. Question 9", "Sent by Ruth Castellanos", "Knows =everyone= #there", str(study)):
        assert said in text
    assert "Nobody else" not in text
