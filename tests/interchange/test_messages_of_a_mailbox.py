"""A mailbox becomes the correspondence with the people who are here: each message once, in the right direction."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from soundings.correspondence.models import Form, Message, Purpose
from soundings.interchange import besides, importing
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import Standing
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.interchange.bringing import finish
from tests.interchange.mailboxes import MAYA, ME, mail, mailbox

pytestmark = pytest.mark.django_db

ASK = mail(ME, MAYA, "Dear Maya, could we talk?", name="ask")
YES = mail(
    MAYA, ME, "Happy to.\n\nOn Thu, Sam wrote:\n> Dear Maya, could we talk?", name="yes", subject="Re: Grid work"
)
NEWS = mail(
    "Grid Weekly <hello@weekly.example>", ME, "Ten things", headers=["List-Unsubscribe: <https://weekly.example>"]
)
ROUND = mail(MAYA, f"{ME}, Tom <tom@hexel.example>, Ann <ann@hexel.example>", "Lunch for everybody")
TOM = mail(ME, "Tom Reyes <tom@hexel.example>", "Dear Tom", name="tom")
SHOP = mail("Shop <no-reply@shop.example>", ME, "Your order")
ALL = mailbox(ASK, YES, NEWS, ROUND, TOM, SHOP)


@pytest.fixture
def maya(mine: Workspace) -> Person:
    return make.person(mine, "Maya Okafor", email="maya@northlight.example")


def bring(mine: Workspace, text: str, name: str = "mail.mbox") -> Import:
    return importing.bring(mine, name, text.encode(), by=make.owner_of(mine), at=MONDAY)


def numbers(brought: Import) -> dict[str, int]:
    return {label: number for label, number in brought.besides.numbers.items() if number}


def test_the_preview_counts_and_writes_nothing(mine: Workspace, maya: Person) -> None:
    brought = bring(mine, ALL)
    assert numbers(brought) == {
        "New messages": 2,
        "People they are with": 1,
        "From lists and machines, left alone": 2,
        "With more than two others, left alone": 1,
        "With people who are not here": 1,
    }
    (me, *_) = brought.besides.asked["mine"]
    assert (me["label"], me["is_mine"]) == ("Sam Adeyemi <sam@adeyemi.example>", True)
    assert [other["name"] for other in brought.besides.asked["others"]] == ["Tom Reyes"]
    assert not Message.objects.exists()


def test_messages_come_in_with_their_direction_date_and_new_words(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, ALL))
    ask, answer = Message.objects.within(mine).order_by("-is_ours")
    assert (ask.person, ask.is_ours, ask.form, ask.subject) == (maya, True, Form.EMAIL, "Grid work")
    assert (ask.at, ask.body) == (datetime(2026, 10, 1, 9, 30, tzinfo=UTC), "Dear Maya, could we talk?")
    assert (answer.person, answer.is_ours, answer.body) == (maya, False, "Happy to.")
    # Nothing was asked here, so nothing was answered: they wrote.
    assert (ask.purpose, answer.purpose) == (Purpose.KEEP_IN_TOUCH, Purpose.KEEP_IN_TOUCH)
    maya.refresh_from_db()
    assert (maya.standing, maya.last_heard_how) == (Standing.KNOWN, "wrote")
    assert Person.objects.within(mine).count() == 1


def test_the_same_mailbox_again_changes_nothing(mine: Workspace, maya: Person) -> None:
    finish(bring(mine, ALL))
    again = bring(mine, ALL)
    assert numbers(again)["Messages that are here already"] == 2
    finish(again)
    assert Message.objects.within(mine).count() == 2


def test_one_message_twice_in_a_mailbox_comes_in_once(mine: Workspace, maya: Person) -> None:
    assert numbers(bring(mine, mailbox(ASK, ASK)))["New messages"] == 1
    finish(bring(mine, mailbox(ASK, ASK)))
    assert Message.objects.within(mine).count() == 1


def test_what_was_sent_from_here_is_not_there_twice(mine: Workspace, maya: Person) -> None:
    make.message(maya, sent=datetime(2026, 10, 1, 9, 15, tzinfo=UTC), body="Dear Maya,\ncould we talk?")
    assert numbers(bring(mine, mailbox(ASK)))["Messages that are here already"] == 1


def test_an_answer_to_an_ask_is_an_answer(mine: Workspace, maya: Person) -> None:
    talk = make.interview(maya, asked=datetime(2026, 10, 1, 9, 0, tzinfo=UTC))
    finish(bring(mine, mailbox(YES)))
    answer = Message.objects.within(mine).received().get()
    assert (answer.purpose, answer.interview) == (Purpose.REPLY, talk)
    maya.refresh_from_db()
    assert maya.standing == Standing.ANSWERED


def test_whoever_is_ticked_comes_in_with_their_messages(mine: Workspace, maya: Person) -> None:
    me = Client()
    me.force_login(make.owner_of(mine))
    brought = bring(mine, ALL)
    page = me.get(brought.get_absolute_url()).content.decode()
    assert "1 person you wrote with who is not here yet" in page
    assert "tom@hexel.example" in page
    assert "shop.example" not in page
    me.post(
        f"{brought.get_absolute_url()}choose/",
        {"mine": "email:sam@adeyemi.example", "other": "email:tom@hexel.example"},
    )
    while importing.step(TUESDAY):
        pass
    tom = Person.objects.within(mine).get(full_name="Tom Reyes")
    assert (tom.channels.get().address, tom.messages.get().body) == ("tom@hexel.example", "Dear Tom")
    assert "1 person and 3 messages came in" in me.get(brought.get_absolute_url()).content.decode()


def test_whoever_is_known_by_name_only_gets_the_address(mine: Workspace) -> None:
    maya = make.person(mine, "Maya Okafor")
    brought = bring(mine, ALL)
    assert [(one["name"], one["like"]) for one in brought.besides.asked["others"]] == [
        ("Maya Okafor", str(maya.uuid)),
        ("Tom Reyes", ""),
    ]
    brought.besides.chosen["picked"] = ["email:maya@northlight.example"]
    brought.besides.save()
    finish(brought)
    assert Person.objects.within(mine).count() == 1
    assert (maya.channels.get().kind, maya.messages.count()) == (ChannelKind.EMAIL, 2)


def test_said_to_be_somebody_else_it_is_counted_again(mine: Workspace, maya: Person) -> None:
    me = Client()
    me.force_login(make.owner_of(mine))
    # Two mails, and both ends may be the user.
    brought = bring(mine, mailbox(mail("Ann <ann@hexel.example>", ME, "Hi", name="1")))
    page = brought.get_absolute_url()
    ann = {"mine": "email:ann@hexel.example"}
    assert brought.besides.chosen["mine"] == ["email:ann@hexel.example"]
    answer = me.post(f"{page}choose/", {"mine": "email:sam@adeyemi.example"}, follow=True).content.decode()
    assert "Counted again" in answer
    brought.refresh_from_db()
    assert brought.confirmed_at is None
    assert me.post(f"{page}choose/", {**ann, "count": "yes"}).status_code == 302


def test_the_accounts_own_address_decides(mine: Workspace, maya: Person) -> None:
    make.seeker(mine, email="Sam@Adeyemi.example")
    brought = bring(mine, mailbox(*(mail(MAYA, "list@x.example", f"Hello {n}", name=str(n)) for n in range(5)), ASK))
    assert brought.besides.chosen["mine"] == ["email:sam@adeyemi.example"]


def test_all_of_it_can_be_taken_back(mine: Workspace, maya: Person) -> None:
    done = finish(bring(mine, ALL))
    done.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert not Message.objects.exists()
    assert Person.objects.within(mine).get() == maya


def test_killed_between_two_slices_it_goes_on_where_it_was(
    mine: Workspace, maya: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_message_pace", importing.Pace(3, 3))
    mails = [mail(ME, MAYA, f"Line {n}", name=f"n{n}", at=MONDAY - timedelta(days=n + 1)) for n in range(8)]
    brought = bring(mine, mailbox(*mails))
    brought.confirm(by=make.owner_of(mine), at=MONDAY)
    importing.step(TUESDAY)
    assert 0 < Message.objects.within(mine).count() < 8
    importing._work.cache_clear()
    finish(brought)
    assert Message.objects.within(mine).count() == 8


def test_the_words_of_others_are_not_kept_in_the_file(mine: Workspace, maya: Person) -> None:
    done = finish(bring(mine, ALL))
    assert (done.besides.content, done.besides.asked, done.besides.chosen) == (None, {}, {})


def test_mails_without_a_date_or_from_tomorrow_stay_out(mine: Workspace, maya: Person) -> None:
    ahead = mail(ME, MAYA, "Later", at=MONDAY + timedelta(days=30), name="later")
    undated = "\n".join(line for line in mail(ME, MAYA, name="no").split("\n") if not line.startswith("Date"))
    assert numbers(bring(mine, mailbox(ahead, undated))) == {"Without a date, left alone": 2}


def test_the_preview_asks_as_often_with_many_strangers_as_with_few(mine: Workspace, maya: Person) -> None:
    me = Client()
    me.force_login(make.owner_of(mine))
    asked = []
    for number in (1, 30):
        mails = [mail(ME, f"Ann {n} <ann{n}@hexel.example>", "Dear Ann", name=f"{number}-{n}") for n in range(number)]
        brought = bring(mine, mailbox(ASK, *mails))
        with CaptureQueriesContext(connection) as queries:
            me.get(brought.get_absolute_url())
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_an_address_longer_than_any_comes_in_as_far_as_it_fits(mine: Workspace) -> None:
    nora = make.person(mine, "Nora Vogel")
    endless = f"Nora Vogel <{'x' * 700}@{'y' * 300}.example>"
    brought = bring(
        mine, mailbox(mail(ME, endless, name="a"), mail(ME, endless, name="b"), mail("Tom <tom@hexel.example>", ME))
    )
    besides.pick(brought.besides, [one["key"] for one in brought.besides.asked["others"]])
    assert finish(brought).finished_at
    assert [len(channel.address) for channel in nora.channels.all()] == [500]


def test_whoever_ticks_no_address_as_theirs_is_asked_again(mine: Workspace, maya: Person) -> None:
    brought = bring(mine, mailbox(ASK, YES))
    me = Client()
    me.force_login(make.owner_of(mine))
    page = me.post(f"{brought.get_absolute_url()}choose/", {}, follow=True).content.decode()
    assert "Tick at least one address that is yours" in page
    brought.refresh_from_db()
    assert brought.confirmed_at is None
