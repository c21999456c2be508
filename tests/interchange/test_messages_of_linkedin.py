"""LinkedIn's messages and invitations, alone and with the connections in one archive, in one go."""

import csv
import io
import zipfile

import pytest
from django.test import Client

from soundings.correspondence.models import Form, Message
from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import Found
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.interchange.bringing import finish

pytestmark = pytest.mark.django_db

IN = "https://www.linkedin.com/in/"
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    f"Maya,Okafor,{IN}maya-okafor,,Northlight,Grid analyst,3 Mar 2019\n"
    f"Tom,Reyes,{IN}tom-reyes,,Hexel,Head of tariffs,1 Apr 2021\n"
)


def table(*rows: list[str]) -> str:
    held = io.StringIO()
    csv.writer(held).writerows(rows)
    return held.getvalue()


def said(talk: str, who: str, whom: str, when: str, words: str) -> list[str]:
    """A row of messages.csv; several recipients are divided by '&'."""
    people = whom.split("&")
    return [
        *(talk, "", who, IN + who.lower().replace(" ", "-"), ",".join(people)),
        *(",".join(IN + one.lower().replace(" ", "-") for one in people), f"{when} UTC", "", words, "INBOX"),
    ]


HEADER = [
    *("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS"),
    *("DATE", "SUBJECT", "CONTENT", "FOLDER"),
]
MESSAGES = table(
    HEADER,
    said("1", "Sam Adeyemi", "Maya Okafor", "2025-10-01 09:00:00", "Could we talk?"),
    said("1", "Maya Okafor", "Sam Adeyemi", "2025-10-02 10:00:00", "Gladly."),
    said("2", "Rita Recruiter", "Sam Adeyemi", "2025-10-03 10:00:00", "A role for you"),
    said("3", "Sam Adeyemi", "Ines Roth", "2025-10-04 10:00:00", "Thank you for the talk"),
    said("4", "Tom Reyes", "Sam Adeyemi&Maya Okafor&Ines Roth", "2025-10-05 10:00:00", "All of you"),
)
INVITATIONS = table(
    ["From", "To", "Sent At", "Message", "Direction", "inviterProfileUrl", "inviteeProfileUrl"],
    [
        "Sam Adeyemi",
        "Tom Reyes",
        "4/1/21, 9:15 AM",
        "I liked your talk",
        "OUTGOING",
        IN + "sam-adeyemi",
        IN + "tom-reyes",
    ],
    ["Maya Okafor", "Sam Adeyemi", "3/2/19, 9:15 AM", "", "INCOMING", IN + "maya-okafor", IN + "sam-adeyemi"],
)


def archive() -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        packed.writestr("Complete_LinkedInDataExport/messages.csv", MESSAGES)
        packed.writestr("Complete_LinkedInDataExport/Invitations.csv", INVITATIONS)
        packed.writestr("Complete_LinkedInDataExport/Connections.csv", CONNECTIONS)
        packed.writestr("Complete_LinkedInDataExport/Ad_Targeting.csv", "Member Age,Company\n25-34,Hexel\n")
    return held.getvalue()


def bring(mine: Workspace, content: str | bytes, name: str = "messages.csv") -> Import:
    data = content.encode() if isinstance(content, str) else content
    return importing.bring(mine, name, data, by=make.owner_of(mine), at=MONDAY)


def numbers(brought: Import) -> dict[str, int]:
    return {label: number for label, number in brought.besides.numbers.items() if number}


def test_messages_find_the_people_who_are_here_by_their_profiles(mine: Workspace) -> None:
    maya = make.person(mine, "Maya Okafor")
    make.channel(maya, ChannelKind.LINKEDIN, IN + "maya-okafor/")
    brought = bring(mine, MESSAGES)
    assert numbers(brought) == {
        "New messages": 2,
        "People they are with": 1,
        "With more than two others, left alone": 1,
        "With people who are not here": 2,
    }
    # Whoever only wrote to the user is not somebody they wrote with.
    assert [one["name"] for one in brought.besides.asked["others"]] == ["Ines Roth"]
    finish(brought)
    ours, theirs = Message.objects.within(mine).order_by("at")
    assert (ours.is_ours, ours.body, ours.form) == (True, "Could we talk?", Form.LINKEDIN_MESSAGE)
    assert (theirs.is_ours, theirs.body) == (False, "Gladly.")


def test_the_same_export_again_changes_nothing(mine: Workspace) -> None:
    maya = make.person(mine, "Maya Okafor")
    make.channel(maya, ChannelKind.LINKEDIN, IN + "maya-okafor")
    finish(bring(mine, MESSAGES))
    finish(bring(mine, MESSAGES))
    assert Message.objects.within(mine).count() == 2


def test_an_export_of_old_has_names_only(mine: Workspace) -> None:
    maya = make.person(mine, "Maya Okafor")
    old = table(
        ["From", "To", "Date", "Subject", "Content", "Direction", "Folder"],
        ["Sam Adeyemi", "Maya Okafor", "1/10/18, 9:00 AM", "", "Could we talk?", "OUTGOING", "SENT"],
        ["Maya Okafor", "Sam Adeyemi", "1/11/18, 9:00 AM", "", "Gladly.", "INCOMING", "INBOX"],
    )
    finish(bring(mine, old))
    assert [(one.is_ours, one.person) for one in Message.objects.within(mine).order_by("at")] == [
        (True, maya),
        (False, maya),
    ]


def test_the_whole_archive_brings_people_then_messages_then_invitations(mine: Workspace) -> None:
    brought = bring(mine, archive(), "Complete_LinkedInDataExport.zip")
    assert (brought.new, brought.total) == (2, 9)
    # Those who come in with the same file count as if they were here.
    assert (numbers(brought)["New messages"], numbers(brought)["Invitations without words, left alone"]) == (3, 1)
    assert [one["name"] for one in brought.besides.asked["others"]] == ["Ines Roth"]
    me = Client()
    me.force_login(make.owner_of(mine))
    page = me.get(brought.get_absolute_url()).content.decode()
    assert page.index("New people") < page.index("New messages") < page.index("Which of these is you?")
    finish(brought)
    maya, tom = Person.objects.within(mine).order_by("sort_key")
    assert (maya.found, tom.found) == (Found.CONNECTION, Found.CONNECTION)
    assert [one.body for one in maya.messages.order_by("at")] == ["Could we talk?", "Gladly."]
    note = tom.messages.get()
    assert (note.body, note.form, note.is_ours) == ("I liked your talk", Form.LINKEDIN, True)
    again = bring(mine, archive(), "Complete_LinkedInDataExport.zip")
    assert (again.new, again.same, numbers(again)["Messages that are here already"]) == (0, 2, 3)
    finish(again)
    assert (Person.objects.within(mine).count(), Message.objects.within(mine).count()) == (2, 3)


def test_the_archive_is_taken_back_as_one_act(mine: Workspace) -> None:
    done = finish(bring(mine, archive(), "Complete_LinkedInDataExport.zip"))
    assert str(done.act) == "Brought in people and messages from Complete_LinkedInDataExport.zip"
    done.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert not Person.objects.within(mine).exists()
    assert not Message.objects.within(mine).exists()
