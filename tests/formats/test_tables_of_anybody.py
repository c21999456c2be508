"""The tables people keep themselves, in any spreadsheet and any encoding."""

import csv
import io
from contextlib import suppress
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.any_table import read
from soundings.formats.archives import read as read_archive
from soundings.formats.child import read_safely
from soundings.formats.column_names import guessed, meanings_of
from soundings.formats.recognising import kind_of
from soundings.formats.records import Person, Reading, UnreadableFile
from soundings.formats.tracked import Told
from tests.formats.address_books import table
from tests.formats.workbooks import ERROR, Page, Raw, formula, ods, xlsx

HEADER = ("Name", "Company", "Job Title", "E-mail", "Phone", "Notes")
ANN = ("Ann Smith", "Acme", "Engineer", "ann@acme.example", "+1 415 555 0100", "Met at the fair")
BOB = ("Bob Jones", "Globex", "Nurse", "bob@globex.example", "030 1234567", "")
ANN_READ = Person(
    line=2,
    full_name="Ann Smith",
    emails=("ann@acme.example",),
    phones=("+1 415 555 0100",),
    organisation="Acme",
    title="Engineer",
    notes="Met at the fair",
)


def people(text: str | bytes, **options: Any) -> tuple[Person, ...]:
    data = text.encode() if isinstance(text, str) else text
    return read(data, **options).records


def named(reading: Reading) -> list[str | None]:
    return [person.full_name for person in reading.records]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_delimiter_line_end_and_unicode(delimiter: str, end: str, encoding: str) -> None:
    data = table(HEADER, ANN, BOB, delimiter=delimiter, end=end).encode(encoding)
    assert kind_of(data) == "table"
    reading = read(data)
    assert reading.records[0] == ANN_READ
    assert named(reading) == ["Ann Smith", "Bob Jones"]
    assert not reading.problems
    assert reading.delimiter == delimiter


@pytest.mark.parametrize(
    ("column", "meaning"),
    [
        ("Full Name", "full_name"),
        ("E-Mail-Adresse", "emails"),
        ("Work email", "emails"),
        ("Email sent?", ""),
        ("email_address", "emails"),
        ("Mobile #", "phones"),
        ("Mobile no.", "phones"),
        ("Cell", "phones"),
        ("Work Fax", ""),
        ("Phone screen date", ""),
        ("LinkedIn URL", "urls"),
        ("LinkedIn Profile", "urls"),
        ("Connected on LinkedIn", ""),
        ("Employer", "organisation"),
        ("Where they work", "organisation"),
        ("Job", "title"),
        ("Alum", "full_name?"),
        ("Fecha de conexión", "connected_on"),
        ("Firm", "organisation"),
        ("School", "organisation?"),
        ("Current Position", "title"),
        ("How we met", "how_met"),
        ("Referred by", "introduced_by"),
        ("Contacted?", "status"),
        ("Response", "replied"),
        ("Follow-up date", "follow_up"),
        ("Next follow-up", "follow_up"),
        ("Next step", "next_step"),
        ("Last contact", "last_contact"),
        ("Last spoke", "last_contact"),
        ("Date contacted", "first_contact"),
        ("Thank you sent", "thanked"),
        ("Tier", "priority"),
        ("A/B/C", "priority"),
        ("Takeaways", "notes"),
        ("Role / Title", "role?"),
        ("Priority (A/B/C)", "priority"),
        ("Replied (Y/N)", "replied"),
        ("Organization / Company", "organisation"),
        ("LinkedIn", "urls"),
        ("Notes from chat", "notes"),
        ("Company Name for Emails", ""),
        ("Stanowisko", "title"),
        ("Telefon służbowy", "phones"),
        ("Адрес электронной почты", "emails"),
        ("Street Address", "address//street"),
        ("Home Country/Region", "address/home/country"),
        ("Téléphone 2 (bureau)", "phones"),
        ("Land/Region geschäftlich", "address/business/country"),
        ("Price", ""),
        ("First & last name", "full_name"),
        ("Nom et prénom", "full_name"),
        ("公司", "organisation"),
        ("职位", "title"),
        ("备注", "notes"),
        ("직책", "title"),
        ("Poznámka", "notes"),
        ("Görev", "title"),
        ("Компания", "organisation"),
        ("Fødselsdato", "birthday"),
        ("PrimarySmtpAddress", "emails"),
        ("Employee Title", "title"),
        ("Company 1", "organisation"),
        ("Person - Organization", "organisation"),
        ("What company do you work for?", "organisation"),
        ("Fonction actuelle", "title"),
        ("QR code URL", ""),
        ("会社電話 2", "phones"),
        ("会社 FAX", ""),
        ("电子邮件显示名称", ""),
        ("商务地址 街道", "address/business/street"),
        ("Adres służbowy - miejscowość", "address/business/city"),
        ("Тип эл. почты", "email_type"),
        ("שם פרטי", "given_name"),
        ("الشركة", "organisation"),
    ],
)
def test_a_column_is_known_by_its_name(column: str, meaning: str) -> None:
    assert guessed(column) == meaning


@pytest.mark.parametrize(
    ("columns", "meanings"),
    [
        (("Vorname", "Name"), ["given_name", "family_name"]),
        (("Prénom", "Nom"), ["given_name", "family_name"]),
        (("Nom", "Société"), ["full_name", "organisation"]),
        (("Nombre", "Apellidos"), ["given_name", "family_name"]),
        (("Nombre", "Empresa"), ["full_name", "organisation"]),
        (("Title", "First Name", "Job Title"), ["name_prefix", "given_name", "title"]),
        (("First Name", "Title"), ["given_name", "title"]),
        (("Name", "Role"), ["full_name", "title"]),
        (("Name", "Title", "Role"), ["full_name", "title", "role"]),
        (("Contact", "Full Name"), ["", "full_name"]),
        (("이름", "성"), ["given_name", "family_name"]),
        (("이름", "회사"), ["full_name", "organisation"]),
        (("Titre", "Prénom", "Nom", "Titre1"), ["name_prefix", "given_name", "family_name", "title"]),
        (("Street", "City", "Zip"), ["address//street", "address//city", "address//postal"]),
        (("Name", "City"), ["full_name", "location"]),
        (("Name", "School", "Company"), ["full_name", "", "organisation"]),
        (("Name", "School"), ["full_name", "organisation"]),
        (("First", "Last", "Connection"), ["given_name", "family_name", ""]),
        (
            ("First", "Last", "Home", "Work", "Yahoo! Phone"),
            ["given_name", "family_name", "phones", "phones", "phones"],
        ),
    ],
)
def test_doubtful_names_are_settled_by_their_neighbours(columns: tuple[str, ...], meanings: list[str]) -> None:
    assert meanings_of(columns) == meanings


def test_the_tracker_people_keep() -> None:
    reading = read(
        table(
            ("Name", "Organization", "Role", "Contacted?", "Response", "Follow up date", "LinkedIn", "City", "Notes"),
            ("Ann Smith", "Acme", "Engineer", "yes", "", "22 Nov", "linkedin.com/in/ann", "Oslo", "warm\nkind"),
        ).encode()
    )
    assert reading.records == (
        Person(
            line=2,
            full_name="Ann Smith",
            organisation="Acme",
            title="Engineer",
            urls=("linkedin.com/in/ann",),
            addresses=("Oslo",),
            notes="warm\nkind",
            tracked=(
                Told("status", "Contacted?", "yes", rest="yes"),
                Told("follow_up", "Follow up date", "22 Nov", rest="22 Nov"),
            ),
        ),
    )
    assert reading.mapping == {
        "Name": "full_name",
        "Organization": "organisation",
        "Role": "title",
        "Contacted?": "status",
        "Response": "replied",
        "Follow up date": "follow_up",
        "LinkedIn": "urls",
        "City": "location",
        "Notes": "notes",
    }


def test_what_columns_mean_can_be_said_by_hand() -> None:
    text = "Wer,Wo,Kuerzel\nAnn Smith,Acme,x\n"
    assert read(text.encode()).records == ()
    (person,) = people(text, mapping={"Wer": "full_name", "Wo": "organisation"})
    assert (person.full_name, person.organisation) == ("Ann Smith", "Acme")
    (person,) = people("Ann Smith,ann@x.example\n", mapping={"Column 1": "notes"})
    assert (person.full_name, person.notes) == ("ann@x.example", "Ann Smith")
    reading = read_safely("table", text.encode(), mapping={"Wer": "full_name"})
    assert named(reading) == ["Ann Smith"]
    assert reading.mapping == {"Wer": "full_name", "Wo": "", "Kuerzel": ""}


@pytest.mark.parametrize(
    "text",
    [
        "index,createdAt,applied,appliedDate,Company,JobTitle,Location,Status\n1,2025-01-01,true,N/A,Acme,Nurse,Oslo,open\n",
        "Company Name,Job Title,Status\nAcme,Nurse,Applied\n",
        "Name\nDiplomacy\n",
        "Item,Price\nTea,1.50\nMilk,2\n",
        "Company,Position,Contact,Email,Status\nAcme,Nurse,,,open\nGlobex,Cook,,,open\nX,Y,Ann,a@x.example,open\n",
    ],
)
def test_a_table_of_something_else_is_told_as_it_stands(text: str) -> None:
    reading = read(text.encode())
    assert reading.records == ()
    (sheet,) = reading.sheets
    assert [list(row) for row in sheet.rows] == list(csv.reader(io.StringIO(text)))
    assert list(reading.mapping) == next(csv.reader(io.StringIO(text)))


def test_a_list_of_addresses_needs_no_header() -> None:
    assert [person.emails for person in people("a@x.example\nb@x.example\n\nc@y.example\n")] == [
        ("a@x.example",),
        ("b@x.example",),
        ("c@y.example",),
    ]
    assert len(people("E-mail\na@x.example\n")) == 1
    assert [person.full_name for person in people("Name\nAnn Smith\nBob de Wit\n")] == ["Ann Smith", "Bob de Wit"]
    assert [person.emails for person in people("Ann <a@x.example>\nBob <b@x.example>\n")] == [
        ("a@x.example",),
        ("b@x.example",),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_people_without_a_header(delimiter: str) -> None:
    rows = (("Ann Smith", "ann@x.example", "+49 170 1234567"), ("Bob Jones", "bob@x.example", "0171 7654321"))
    text = table(rows[0], rows[1], delimiter=delimiter)
    assert [(one.full_name, one.emails, one.phones) for one in people(text)] == [
        (name, (email,), (phone,)) for name, email, phone in rows
    ]
    (person, _) = people(table(("Ann", "Smith", "a@x.example"), ("Bob", "Jones", "b@x.example"), delimiter=delimiter))
    assert (person.given_name, person.family_name) == ("Ann", "Smith")


def test_addresses_side_by_side_are_as_many_people() -> None:
    text = '"Smith, Ann" <a@x.example>; Bob Jones <b@x.example>; c@x.example\n'
    assert [(one.full_name, one.emails) for one in people(text)] == [
        ("Smith, Ann", ("a@x.example",)),
        ("Bob Jones", ("b@x.example",)),
        ("c@x.example", ("c@x.example",)),
    ]


@pytest.mark.parametrize(
    ("written", "birthday"),
    [
        ("May 14", "--05-14"),
        ("14. Mai", "--05-14"),
        ("5/14", "--05-14"),
        ("14.5.", "--05-14"),
        ("--0514", "--05-14"),
        ("1604-05-14", "--05-14"),
        ("19720514", "1972-05-14"),
        ("14.05.72", "1972-05-14"),
        ("May 14, 1972", "1972-05-14"),
        ("Feb 31", None),
        ("soon", None),
    ],
)
def test_birthdays_with_and_without_their_year(written: str, birthday: str | None) -> None:
    assert people(table(("Name", "Birthday"), ("Ann", written)))[0].birthday == birthday


def test_an_address_is_said_once() -> None:
    header = ("Name", "Home Address", "Home Street", "Home City", "Home Country", "E-mail")
    (person,) = people(table(header, ("Ann", "1 Main St\nOslo", "1 Main St", "Oslo", "Norway", "a@x.example")))
    assert person.addresses == ("1 Main St, Oslo, Norway",)


def test_rows_of_every_length() -> None:
    reading = read(b"Name,E-mail,Phone\nAnn,a@x.example\nBob,b@x.example,1,2,3\nCid\n" + b",,\n" * 695)
    assert named(reading) == ["Ann", "Bob", "Cid"]
    assert reading.counts.blank == 695
    assert {note.name: note.lines for note in reading.notes} == {"short": (2, 4), "long": (3,)}


def test_a_preamble_a_repeated_header_and_excels_own_first_line() -> None:
    assert named(read(b"sep=;\nName;E-mail\nAnn;a@x.example\n")) == ["Ann"]
    assert named(read(b"My list\nmade in 2025\n\nName,E-mail\nAnn,a@x.example\nName,E-mail\nBob,b@x.example\n")) == [
        "Ann",
        "Bob",
    ]


def test_remarks_below_a_table_do_not_make_it_something_else() -> None:
    """Salesforce signs its reports with three lines."""
    signed = "Active Contacts\nCopyright (c) 2000-2024\nConfidential Information - Do Not Distribute\n"
    report = table(("Salutation", "First Name", "Last Name", "Email"), ("Ms.", "Ann", "Smith", "a@x.example"))
    reading = read((report + signed).encode())
    assert named(reading) == ["Ann Smith"]
    assert [problem.line for problem in reading.problems] == [3, 4, 5]


@pytest.mark.parametrize(
    ("cell", "categories"),
    [
        ("alumni, warm", ("alumni", "warm")),
        ('"Alumni","Speaker"', ("Alumni", "Speaker")),
        ('"warm, but busy", alumni', ("warm, but busy", "alumni")),
        ('the "A" list; b', ('the "A" list', "b")),
    ],
)
def test_labels_with_commas_stand_in_quotation_marks(cell: str, categories: tuple[str, ...]) -> None:
    """Mailchimp and Airtable write them so."""
    assert people(table(("Name", "Tags", "E-mail"), ("Ann", cell, "a@x.example")))[0].categories == categories


def test_the_page_that_notion_points_to_is_no_part_of_its_title() -> None:
    cell = "Acme (https://www.notion.so/Acme-0123456789abcdef?pvs=21)"
    assert people(table(("Name", "Company", "E-mail"), ("Ann", cell, "a@x.example")))[0].organisation == "Acme"


def test_what_belongs_to_somebody_else_is_not_theirs() -> None:
    """Apollo's lists say who keeps the contact, and where the company has its page."""
    header = ("Name", "Email", "Contact Owner", "Person Linkedin Url", "Company Linkedin Url")
    pages = ("linkedin.com/in/ann", "linkedin.com/company/acme")
    (ann,) = people(table(header, ("Ann", "a@x.example", "me@x.example", *pages)))
    assert (ann.emails, ann.urls) == (("a@x.example",), ("linkedin.com/in/ann",))


def test_town_and_country_are_one_address() -> None:
    header = ("Name", "City", "Country or region", "E-mail")
    assert people(table(header, ("Ann", "Oslo", "Norway", "a@x.example")))[0].addresses == ("Oslo, Norway",)


@pytest.mark.parametrize("column", ["Last, First", "Last Name, First Name", "Name, Vorname", "Apellidos, Nombre"])
def test_a_name_is_taken_apart_where_the_column_says_how(column: str) -> None:
    ann, bob = people(table((column, "E-mail"), ("Smith, Ann", "a@x.example"), ("Bob", "b@x.example")))
    assert (ann.full_name, ann.given_name, ann.family_name) == ("Ann Smith", "Ann", "Smith")
    assert (bob.full_name, bob.given_name, bob.family_name) == ("Bob", None, None)


def test_a_list_in_parts_with_a_total_below() -> None:
    parts = "Name,Company,E-mail\nAnn,Acme,a@x.example\nTech,,\nName,Company,E-mail\nBob,Hex,b@x.example\n2,in all,\n"
    reading = read(parts.encode())
    assert named(reading) == ["Ann", "Bob"]
    assert [problem.line for problem in reading.problems] == [6]


def test_questions_of_a_form_are_columns_too() -> None:
    header = (
        "When",
        "First & last name",
        "What is your e-mail address?",
        "Where do you work?\n(company)",
        "LinkedIn profile",
    )
    (person,) = people(table(header, ("2025/11/22 10:00", "Ann Smith", "a@x.example", "Acme", "linkedin.com/in/ann")))
    assert (person.full_name, person.emails, person.organisation) == ("Ann Smith", ("a@x.example",), "Acme")
    assert person.urls == ("linkedin.com/in/ann",)


def test_addresses_below_a_header_are_none() -> None:
    rows = (("Ann Smith", "12 Main Street", "Home phone"), ("Bob", "Mail Street", "E-mail"))
    assert [one.full_name for one in people(table(("Contact", "Employer", "Best way"), *rows))] == ["Ann Smith", "Bob"]


def test_hidden_signs_are_gone() -> None:
    (person,) = people("Name,Phone,E-mail\nAnn\x00\u202e Smith,\u202a+1 415 555 0100\u202c,\u2066a@x.example\u2069\n")
    assert (person.full_name, person.phones, person.emails) == ("Ann Smith", ("+1 415 555 0100",), ("a@x.example",))


@pytest.mark.parametrize(
    ("cell", "emails"),
    [
        ("a@x.example, b@x.example", ("a@x.example", "b@x.example")),
        ("a@x.example/b@x.example", ("a@x.example", "b@x.example")),
        ("a@x.example | A@x.example", ("a@x.example",)),
        ("mailto:a@x.example", ("a@x.example",)),
        ("Ann Smith <a@x.example>", ("a@x.example",)),
        ("a@x.example.", ("a@x.example",)),
        ("/o=ACME/cn=ANN", ()),
        ("n/a", ()),
        ("@ann", ()),
    ],
)
def test_addresses_as_they_are_written(cell: str, emails: tuple[str, ...]) -> None:
    reading = read(table(("Name", "E-mail"), ("Ann", cell), ("Bob", "b@x.example")).encode())
    assert reading.records[0].emails == emails
    assert [note.name for note in reading.notes] == (["not-email"] if cell == "@ann" else [])


def test_somebody_may_be_called_null() -> None:
    (person,) = people(table(("First Name", "Last Name", "Company"), ("Nan", "Null", "None")))
    assert (person.full_name, person.organisation) == ("Nan Null", None)


@pytest.mark.parametrize(
    ("cell", "phones"),
    [
        ("+1 415 555 0100; +1 415 555 0101", ("+1 415 555 0100", "+1 415 555 0101")),
        ("415-555-0100 x12", ("415-555-0100 x12",)),
        ("+1-418-656-9254;ext=102", ("+1-418-656-9254;ext=102",)),
        ('="+14155550100"', ("+14155550100",)),
        ("'+14155550100", ("+14155550100",)),
        ("14155550100.0", ("14155550100",)),
        ("n/a", ()),
        ("Falso", ()),
        ("1-800-FLOWERS", ("1-800-FLOWERS",)),
        ("4.155550100E+09", ("4155550100",)),
        ("4.16E+09", ()),
    ],
)
def test_numbers_as_they_are_written(cell: str, phones: tuple[str, ...]) -> None:
    assert people(table(("Name", "Phone"), ("Ann", cell)))[0].phones == phones


@pytest.mark.parametrize(
    "data",
    [
        b"<html><table><tr><td>Name</td></tr></table></html>",
        b'{"name": "Ann"}',
        b"\x01\x02\x03\x04" * 50,
        b"Dear all,\nhello\n",
    ],
)
def test_what_is_no_table_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFile):
        read(data)


# Workbooks


def sheet(*rows: Any) -> bytes:
    return xlsx(Page("People", rows))


@pytest.mark.parametrize("shared", [True, False])
def test_a_tracker_in_a_workbook(shared: bool) -> None:
    data = xlsx(
        Page("Old", [("Name", "E-mail"), ("Secret", "s@x.example")], state="hidden"),
        Page(
            "Tracker",
            [
                ("My networking tracker",),
                (None,),
                ("People", None, None, "Dates"),
                ("Name", "Company", "Phone", "E-mail", "Follow up date", "Birthday", "Notes"),
                ("Ann", "Acme", 14155550100.0, "a@x.example", date(2025, 11, 22), date(1972, 5, 14), "one_x000D_\ntwo"),
                (formula("Bob"), ERROR, None, None, 45983, 26433, None),
                ("Cid", None, "030 1", None, "22 Nov 2025", "14 May 1972", datetime(2025, 11, 22, 10, 30, tzinfo=UTC)),
            ],
            merged="A3:C3",
        ),
        Page("Lists", [("Yes",), ("No",)]),
        shared=shared,
    )
    reading = read(data)
    assert read_archive(data) == reading
    assert reading.records == (
        Person(
            line=5,
            full_name="Ann",
            organisation="Acme",
            phones=("14155550100",),
            emails=("a@x.example",),
            birthday="1972-05-14",
            notes="one\ntwo",
            tracked=(Told("follow_up", "Follow up date", "2025-11-22", "2025-11-22"),),
        ),
        Person(
            line=6,
            full_name="Bob",
            birthday="1972-05-14",
            tracked=(Told("follow_up", "Follow up date", "45983", "2025-11-22"),),
        ),
        Person(
            line=7,
            full_name="Cid",
            phones=("030 1",),
            birthday="1972-05-14",
            notes="2025-11-22T10:30:00",
            tracked=(Told("follow_up", "Follow up date", "22 Nov 2025", "2025-11-22"),),
        ),
    )
    assert [(one.name, one.visible, len(one.rows)) for one in reading.sheets] == [
        ("Old", False, 0),
        ("Tracker", True, 0),
        ("Lists", True, 2),
    ]
    assert {note.name: note.lines for note in reading.notes} == {"error-cells": (6,)}


def test_a_company_merged_over_its_people_is_the_company_of_each() -> None:
    rows = (("Company", "Name"), ("Acme", "Ann Smith"), (None, "Bob Jones"), (), ("Hex", "Cy Lee"))
    found = read(xlsx(Page("People", rows, merged="A2:A4"))).records
    assert [(one.full_name, one.organisation) for one in found] == [
        ("Ann Smith", "Acme"),
        ("Bob Jones", "Acme"),
        ("Cy Lee", "Hex"),
    ]


def test_a_hidden_sheet_is_read_when_asked_for() -> None:
    data = xlsx(
        Page("Shown", [("Item",), ("Tea",)]), Page("Old", [("Name", "E-mail"), ("Eve", "e@x.example")], "hidden")
    )
    assert read(data).records == ()
    assert named(read(data, sheet="Old")) == ["Eve"]
    with pytest.raises(UnreadableFile, match="no sheet of that name"):
        read(data, sheet="None")


def test_a_sheet_about_something_else() -> None:
    reading = read(sheet(("Item", "Price", "On"), ("Tea", 1.5, True), ("Milk", 2, False)))
    assert reading.sheets[0].rows == (("Item", "Price", "On"), ("Tea", "1.5", "TRUE"), ("Milk", "2", "FALSE"))
    assert dict(reading.mapping) == {"Item": "", "Price": "", "On": ""}


def test_days_are_the_same_where_they_are_counted_from_1904() -> None:
    page = Page("P", [("Name", "Birthday"), ("Ann", date(1972, 5, 14))])
    assert people(xlsx(page, since_1904=True))[0].birthday == people(xlsx(page))[0].birthday == "1972-05-14"


def test_what_libreoffice_saves() -> None:
    reading = read(ods("Blatt", [("Name", "E-Mail", "Telefon"), ("Zoë", "z@x.example", 491701234567.0)]))
    assert reading.records == (Person(line=2, full_name="Zoë", emails=("z@x.example",), phones=("491701234567",)),)


def test_a_cell_at_the_end_of_the_world_is_seen_in_time() -> None:
    far = Page("P", [("Name",)])
    data = xlsx(far, Page("Q", [(Raw("n", "<v>1</v></c><c r='XFD1048576'><v>1</v>"),)]))
    with pytest.raises(UnreadableFile, match="A cell far away"):
        read(data, sheet="Q")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "by a password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "may be damaged"),
        (xlsx(Page("P", [("a" * 40_000_000,)])), "unpacks to more than can be read"),
        (xlsx(Page("P", [])), "nothing in this workbook"),
        (xlsx(Page("P", [("Name",)]))[:-40], "may be damaged"),
    ],
)
def test_a_workbook_that_cannot_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read(data)


BITS = st.sampled_from(
    [*'",;\t|\r\n\x00=@\u202e/-1', "Name", "E-mail", "a@x.example", "Phone", "5/4/19", "é", "\n,,\n", "sep=;"]
)


@given(st.lists(BITS, max_size=60).map("".join), st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]))
def test_anything_that_looks_like_a_table(text: str, encoding: str) -> None:
    with suppress(UnreadableFile):
        reading = read(text.encode(encoding, "replace"))
        assert reading.counts.rows == reading.counts.read + reading.counts.bad


@given(
    st.binary(max_size=500),
    st.sampled_from([b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"Name,E-mail\n"]),
)
def test_any_bytes(data: bytes, start: bytes) -> None:
    with suppress(UnreadableFile):
        read(start + data)


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x00"), max_size=20)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=6), st.sampled_from([",", ";", "\t", "|"]))
def test_every_row_is_read_or_handed_back(rows: list[tuple[str, str]], delimiter: str) -> None:
    reading = read(table(("Full Name", "E-mail"), *rows, delimiter=delimiter).encode())
    written = [row for row in rows if "".join(row).strip() and row != ("Full Name", "E-mail")]
    assert len(reading.records) + len(reading.problems) == len(written) or reading.sheets


def test_pronouns_are_no_part_of_a_name() -> None:
    found = people(
        "Name,Email\nAna Ruiz (she/her),ana@x.example\nBen Oh [he/him/his],b@x.example\nA/B Test,c@x.example\n"
    )
    assert [person.full_name for person in found] == ["Ana Ruiz", "Ben Oh", "A/B Test"]


@pytest.mark.parametrize("column", ["Name (Last, First)", "Contact [Surname, Forename]"])
def test_the_order_of_a_name_may_stand_in_brackets(column: str) -> None:
    (person,) = people(f'"{column}",Email\n"de la Cruz, Juan M.",juan@x.example\n')
    assert (person.given_name, person.family_name) == ("Juan M.", "de la Cruz")


def test_a_german_list_has_the_title_of_a_name_beside_the_salutation() -> None:
    frau, herr = people(
        "Anrede;Titel;Vorname;Nachname;Firma;Funktion;E-Mail\n"
        "Frau;Dr.;Änne;Müller;Größe GmbH;Leiterin;ae@x.example\nHerr;;Jörg;Weiß;;;j@x.example\n"
    )
    assert (frau.name_prefix, frau.title) == ("Frau Dr.", "Leiterin")
    assert (herr.name_prefix, herr.title) == ("Herr", None)


def test_a_headline_gives_way_to_the_post() -> None:
    (person,) = people("First Name,Last Name,Headline,Email,Email Score,Title\nAna,Ruiz,PM at Acme,a@x.example,95,PM\n")
    assert (person.title, person.emails, person.name_prefix) == ("PM", ("a@x.example",), None)


def test_a_line_of_totals_is_nobody() -> None:
    reading = read(b"Name,Company,Email\nAna Total,Acme,ana@x.example\nTotal,2,\n")
    assert [person.full_name for person in reading.records] == ["Ana Total"]
    assert [(problem.line, "total" in problem.message) for problem in reading.problems] == [(3, True)]


def test_the_role_at_a_meeting_is_no_post() -> None:
    (person,) = people("Name\tFirst Join\tLast Leave\tEmail\tRole\nAna Ruiz\t10:00\t11:00\ta@x.example\tOrganizer\n")
    assert (person.title, person.role) == (None, None)


@pytest.mark.parametrize(
    "chat",
    ["[03.01.25, 10:22:33] Ana: Hi\n[03.01.25, 10:23:01] Me: Hello, you, there\n", "1/3/25, 10:22 AM - Ana: Hi, all\n"],
)
def test_a_chat_says_that_it_is_one(chat: str) -> None:
    with pytest.raises(UnreadableFile, match="chat"):
        read(chat.encode())


def test_one_column_for_whatever_somebody_is_reached_by() -> None:
    reading = read(
        b"Who,Where they work,Contact info\n"
        b"Ana,Acme,ana@x.example / +1 415 555 0101\nBen,Globex,+1 (415) 555-0102\nCy,Acme,c@x.example; d@x.example\n"
    )
    assert [(person.emails, person.phones) for person in reading.records] == [
        (("ana@x.example",), ("+1 415 555 0101",)),
        ((), ("+1 (415) 555-0102",)),
        (("c@x.example", "d@x.example"), ()),
    ]
    assert (reading.mapping["Contact info"], reading.records[0].organisation) == ("emails", "Acme")
    assert not reading.notes


def test_a_profile_may_be_all_that_is_known_of_somebody() -> None:
    found = people("LinkedIn,Reached out\nhttps://www.linkedin.com/in/ana-ruiz,Y\nlinkedin.com/in/ben,N\n")
    assert [person.urls for person in found] == [("https://www.linkedin.com/in/ana-ruiz",), ("linkedin.com/in/ben",)]
    assert [person.full_name for person in found] == ["https://www.linkedin.com/in/ana-ruiz", "linkedin.com/in/ben"]
    assert not people("Company,Job URL\nAcme,https://www.linkedin.com/jobs/view/1\nGlobex,https://x.example/2\n")


def test_a_heading_within_the_list_is_nobody() -> None:
    reading = read(
        b"Name,Company,Email\nCONSULTING,,\nAna,Acme,a@x.example\nBen,Acme,b@x.example\nCy Lee,,\nTECH,,\n"
        b"Di,Globex,d@x.example\nLegend: green = replied,,\n"
    )
    assert [person.full_name for person in reading.records] == ["Ana", "Ben", "Cy Lee", "Di"]
    assert [problem.line for problem in reading.problems] == [2, 6, 8]


def test_blanks_before_quotation_marks() -> None:
    (person,) = people('Name, Company, Title, Email\n"Ruiz, Ana", "Acme, Inc.", PM, ana@x.example\n')
    assert (person.organisation, person.title, person.emails) == ("Acme, Inc.", "PM", ("ana@x.example",))


def test_a_table_saved_as_one_column_is_taken_apart() -> None:
    (ann,) = people('"Name,Company,Email"\n"Ann,""Acme, Inc."",ann@acme.example"\n')
    assert (ann.organisation, ann.emails) == ("Acme, Inc.", ("ann@acme.example",))
    names = people('"Name"\n"Ruiz, Ana"\n"Oh, Ben"\n')
    assert [person.full_name for person in names] == ["Ruiz, Ana", "Oh, Ben"]


def test_letters_that_were_encoded_twice() -> None:
    (person,) = people("Name,Firma,E-Mail\nJürgen Müller,Größe,j@x.example\n".encode().decode("cp1252").encode())
    assert (person.full_name, person.organisation) == ("Jürgen Müller", "Größe")
    # Where only some of it fits, all of it stays.
    (other,) = people("Name,Company\nJOÃO,Ã¼\n")
    assert (other.full_name, other.organisation) == ("JOÃO", "Ã¼")


def test_a_report_of_a_meeting_names_everybody_once() -> None:
    found = people(
        "1. Summary\nMeeting title\tPanel\n\n2. Participants\nName\tFirst Join\tLast Leave\tEmail\tRole\n"
        "Ana Ruiz\t10:00\t11:00\ta@x.example\tOrganizer\n\n3. In-Meeting Activities\n"
        "Name\tJoin Time\tLeave Time\tDuration\tEmail\nAna Ruiz\t10:00\t10:30\t30m\ta@x.example\n"
    )
    assert [(person.full_name, person.emails) for person in found] == [("Ana Ruiz", ("a@x.example",))]
