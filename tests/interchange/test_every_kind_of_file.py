"""People come in from whatever they are kept in; each source adds what the others did not know."""

import io
import zipfile

import pytest

from soundings.interchange import importing
from soundings.interchange.models import Import
from soundings.people.models import Person
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import Found
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db

CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Rosa,Castellanos,https://www.linkedin.com/in/rosa-castellanos,,MetroWater,Head of analytics,3 Mar 2019\n"
)
CARD = """BEGIN:VCARD
VERSION:3.0
N:Castellanos;Rosa;;;
FN:Rosa Castellanos
ORG:MetroWater
TITLE:Head of analytics
EMAIL:rosa@metrowater.example
TEL:+351 21 555 0142
URL:https://www.linkedin.com/in/rosa-castellanos/
URL:https://leaks.example
ADR:;;Rua da Prata 1;Lisbon;;1100;Portugal
NOTE:Met at Power Week
END:VCARD
"""
GOOGLE = (
    "First Name,Last Name,Organization Name,Organization Title,Notes,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Value\n"
    "Rosa,Castellanos,MetroWater,Head of analytics,,* myContacts,Work,rosa@metrowater.example,+351 21 555 0142\n"
)
MESSAGES = "FROM,TO,DATE,SUBJECT,CONTENT,FOLDER\nA,B,2025-12-04 09:30:00 UTC,,Hi,INBOX\n"


@pytest.fixture
def mine() -> Workspace:
    return make.workspace()


def brought(where: Workspace, name: str, content: str | bytes) -> Import:
    """All of a file, in."""
    data = content.encode() if isinstance(content, str) else content
    one = importing.bring(where, name, data, by=make.owner_of(where), at=MONDAY)
    one.confirm(by=make.owner_of(where), at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    one.refresh_from_db()
    return one


def ways(person: Person) -> set[tuple[str, str]]:
    return set(person.channels.values_list("kind", "address"))


def test_a_card_brings_all_the_ways_to_reach_somebody(mine: Workspace) -> None:
    brought(mine, "rosa.vcf", CARD)
    rosa = Person.objects.within(mine).get()
    assert (str(rosa), rosa.given_name, rosa.about) == ("Rosa Castellanos", "Rosa", "Met at Power Week")
    assert str(rosa.positions.get()) == "Head of analytics, MetroWater"
    kinds = {kind for kind, _ in ways(rosa)}
    assert kinds == {"linkedin", "website", "email", "telephone", "post"}
    # Nobody said that a card is a connection.
    assert rosa.found == ""


def test_the_same_person_from_three_sources_is_one(mine: Workspace) -> None:
    brought(mine, "Connections.csv", CONNECTIONS)
    second = brought(mine, "rosa.vcf", CARD)
    third = brought(mine, "contacts.csv", GOOGLE)
    assert (second.new, second.changed, third.new, third.same) == (0, 1, 0, 1)
    rosa = Person.objects.within(mine).get()
    assert rosa.found == Found.CONNECTION
    assert (ChannelKind.EMAIL, "rosa@metrowater.example") in ways(rosa)
    assert rosa.positions.count() == 1


@pytest.mark.parametrize(("name", "content"), [("c.vcf", CARD), ("c.csv", GOOGLE), ("c.csv", CONNECTIONS)])
def test_the_same_file_again_changes_nothing(mine: Workspace, name: str, content: str) -> None:
    brought(mine, name, content)
    again = brought(mine, name, content)
    assert (again.new, again.changed, again.same) == (0, 0, 1)
    assert Person.objects.within(mine).count() == 1


def test_an_export_still_packed_is_read_as_it_is(mine: Workspace) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("Basic_LinkedInDataExport/Connections.csv", CONNECTIONS)
        archive.writestr(
            "Basic_LinkedInDataExport/messages.csv",
            "FROM,TO,DATE,SUBJECT,CONTENT,FOLDER\nA,B,2025-12-04 09:30:00 UTC,,Hi,INBOX\n",
        )
    brought(mine, "export.zip", held.getvalue())
    assert Person.objects.within(mine).get().found == Found.CONNECTION


def test_a_table_with_columns_of_ones_own(mine: Workspace) -> None:
    brought(mine, "alumni.csv", "Contact;Firm;Role;E-mail\nWei Chen;Harbour Bank;Engineer;wei@harbour.example\n")
    wei = Person.objects.within(mine).get()
    assert (str(wei), str(wei.positions.get())) == ("Wei Chen", "Engineer, Harbour Bank")


def test_a_city_is_where_somebody_is_and_no_address(mine: Workspace) -> None:
    brought(mine, "alumni.csv", "Name,Company,City\nWei Chen,Harbour Bank,Bergen\n")
    wei = Person.objects.within(mine).get()
    assert (wei.place, ways(wei)) == ("Bergen", set())
    again = brought(mine, "alumni.csv", "Name,Company,City\nWei Chen,Harbour Bank,Bergen\n")
    assert (again.new, again.same) == (0, 1)


def test_all_of_it_can_be_taken_back(mine: Workspace) -> None:
    done = brought(mine, "rosa.vcf", CARD)
    done.ask_undo(at=TUESDAY)
    while importing.step(TUESDAY):
        pass
    assert not Person.objects.within(mine).exists()


def test_namesakes_who_do_different_things_are_two(mine: Workspace) -> None:
    brought(mine, "a.csv", "Name,Company\nWei Chen,Harbour Bank\n")
    second = brought(mine, "b.csv", "Name,Company\nWei Chen,Hexel\n")
    assert (second.doubtful, second.new) == (1, 1)
    # A bare name is neither the one nor the other.
    third = brought(mine, "c.vcf", "BEGIN:VCARD\nFN:Wei Chen\nEND:VCARD\n")
    assert (third.doubtful, Person.objects.within(mine).count()) == (1, 3)


def test_a_name_and_nothing_else_again_is_nobody_new(mine: Workspace) -> None:
    brought(mine, "a.vcf", "BEGIN:VCARD\nFN:Tom Reyes\nTEL:+1 555 0100\nEND:VCARD\n")
    again = brought(mine, "a.vcf", "BEGIN:VCARD\nFN:Tom Reyes\nTEL:+1 (555) 0100\nORG:Hexel\nEND:VCARD\n")
    bare = brought(mine, "b.vcf", "BEGIN:VCARD\nFN:Tom Reyes\nEND:VCARD\n")
    assert (again.new, again.changed, bare.new, bare.same) == (0, 1, 0, 1)
