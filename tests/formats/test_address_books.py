"""Contacts as Google, Outlook and Thunderbird export them."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats import google_contacts, outlook_contacts, thunderbird_contacts
from soundings.formats.recognising import kind_of
from soundings.formats.records import Person, Reading
from tests.formats import address_books as books
from tests.formats.address_books import table


def only(reading: Reading) -> Person:
    person: Person
    (person,) = reading.records
    assert not reading.problems
    return person


def google(row: dict[str, str], header: tuple[str, ...] = books.GOOGLE) -> Person:
    data = table(header, row, end="\n").encode()
    assert kind_of(data) == "google"
    return only(google_contacts.read(data))


def outlook(row: dict[str, str], header: tuple[str, ...] = books.OUTLOOK, encoding: str = "cp1252") -> Person:
    data = table(header, row).encode(encoding)
    assert kind_of(data) == "outlook"
    return only(outlook_contacts.read(data))


GRACE = {
    "First Name": "Grace",
    "Middle Name": "Brewster",
    "Last Name": "Hopper",
    "Name Prefix": "Dr.",
    "Organization Name": "Harbour Works",
    "Organization Title": "Admiral",
    "Organization Department": "Compilers",
    "Birthday": "1906-12-09",
    "Notes": "Two\nlines",
    "Labels": "Navy, retired ::: * friends ::: * myContacts ::: * starred",
    "E-mail 1 - Label": "* Work",
    "E-mail 1 - Value": "grace@harbour.example ::: g@mail.example",
    "E-mail 2 - Label": "Other",
    "E-mail 2 - Value": "hopper@mail.example",
    "Phone 1 - Label": "Mobile",
    "Phone 1 - Value": "+1 555 0199 ::: 555-0102",
    "Address 1 - Formatted": "1 Main St\nArlington, VA 22201\nUSA",
    "Address 1 - Street": "1 Main St",
    "Website 1 - Value": "https\\://harbour.example/grace",
}


def test_googles_header_of_today() -> None:
    assert google(GRACE) == Person(
        line=2,
        full_name="Grace Brewster Hopper",
        given_name="Grace",
        middle_name="Brewster",
        family_name="Hopper",
        name_prefix="Dr.",
        emails=("grace@harbour.example", "g@mail.example", "hopper@mail.example"),
        phones=("+1 555 0199", "555-0102"),
        organisation="Harbour Works",
        department="Compilers",
        title="Admiral",
        urls=("https://harbour.example/grace",),
        addresses=("1 Main St, Arlington, VA 22201, USA",),
        birthday="1906-12-09",
        notes="Two\nlines",
        categories=("Navy, retired", "friends"),
    )


def test_googles_header_before_2024() -> None:
    person = google(
        {
            "Name": "Ada King",
            "Given Name": "Ada",
            "Family Name": "King",
            "Birthday": "--12-10",
            "Group Membership": "* My Contacts ::: Poets",
            "E-mail 1 - Type": "* Home",
            "E-mail 1 - Value": "ada@mail.example",
            "Phone 1 - Type": "Mobile",
            "Phone 1 - Value": "+44 20 7946 0958",
            "Organization 1 - Name": "Engines",
            "Organization 1 - Title": "Analyst",
            "Organization 1 - Department": "Numbers",
        },
        books.GOOGLE_BEFORE,
    )
    assert (person.full_name, person.given_name, person.family_name) == ("Ada King", "Ada", "King")
    assert (person.emails, person.phones) == (("ada@mail.example",), ("+44 20 7946 0958",))
    assert (person.organisation, person.title, person.department) == ("Engines", "Analyst", "Numbers")
    assert (person.birthday, person.categories) == ("--12-10", ("Poets",))


@pytest.mark.parametrize(
    ("row", "name"),
    [
        ({"E-mail 1 - Value": "info@acme.example"}, "info@acme.example"),
        ({"Phone 1 - Value": "+49 30 1234567"}, "+49 30 1234567"),
        ({"Organization Name": "Acme"}, "Acme"),
        ({"Organization Name": "Acme", "Phone 1 - Value": "+49 30 1234567", "E-mail 1 - Value": "a@x.example"}, "Acme"),
        ({"File As": "Hopper, Grace", "First Name": "Grace", "Last Name": "Hopper"}, "Hopper, Grace"),
    ],
)
def test_without_a_name_googles_contacts_are_called_by_what_they_have(row: dict[str, str], name: str) -> None:
    assert google(row).full_name == name


def test_a_label_that_slipped_into_an_address_is_none() -> None:
    reading = google_contacts.read(table(books.GOOGLE, {"First Name": "Robin", "E-mail 1 - Value": "* Other"}).encode())
    (person,) = reading.records
    assert person.emails == ()
    note = reading.noticed("not-email")
    assert note is not None
    assert note.lines == (2,)


def test_direction_marks_round_a_number_are_gone() -> None:
    assert google({"First Name": "A", "Phone 1 - Value": "\u202a+1 555 0100\u202c"}).phones == ("+1 555 0100",)


def test_outlooks_contacts() -> None:
    person = outlook(
        {
            "Title": "Dr.",
            "First Name": "Zoë",
            "Middle Name": "B.",
            "Last Name": "Smith",
            "Suffix": "Jr.",
            "Company": "Acme, Inc.",
            "Department": "R&D",
            "Job Title": "Engineer",
            "Business Street": "1 Main St\r\nFloor 2",
            "Business City": "Boston",
            "Business Postal Code": "02110",
            "Business Country/Region": "United States",
            "Business Fax": "555-0000",
            "Business Phone": "555-0001",
            "Mobile Phone": "555-0003",
            "Pager": "555-0004",
            "Birthday": "5/14/72",
            "Categories": "Friends;Work",
            "E-mail Address": "zoe@acme.example",
            "E-mail Type": "SMTP",
            "E-mail Display Name": "Zoë Smith (zoe@acme.example)",
            "Notes": "Met at the fair",
            "Priority": "Normal",
            "Web Page": "http://zoe.example",
        }
    )
    assert person == Person(
        line=2,
        full_name="Zoë B. Smith Jr.",
        given_name="Zoë",
        middle_name="B.",
        family_name="Smith",
        name_prefix="Dr.",
        name_suffix="Jr.",
        emails=("zoe@acme.example",),
        phones=("555-0001", "555-0003"),
        organisation="Acme, Inc.",
        department="R&D",
        title="Engineer",
        urls=("http://zoe.example",),
        addresses=("1 Main St, Floor 2, Boston, 02110, United States",),
        birthday="1972-05-14",
        notes="Met at the fair",
        categories=("Friends", "Work"),
    )


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("/o=ExchangeLabs/ou=Group/cn=Recipients/cn=zoe", ""),
        ("zoe@inside", "EX"),
        ("/O=ACME/CN=ZOE@INSIDE", "SMTP"),
        ("CN=Zoe/O=ACME@ACME", ""),
    ],
)
def test_what_exchange_calls_its_mailboxes_is_no_address(address: str, kind: str) -> None:
    person = outlook({"First Name": "Zoë", "E-mail Address": address, "E-mail Type": kind})
    assert person.emails == ()


@pytest.mark.parametrize("written", ["0/0/00", "00/00/0000", "", "N/A"])
def test_no_date_is_none(written: str) -> None:
    assert outlook({"First Name": "Zoë", "Birthday": written}).birthday is None


def test_any_order_and_part_of_the_columns_will_do() -> None:
    header = ("E-mail 2 Address", "Mobile Phone", "Last Name", "Business Phone", "First Name", "E-mail Address")
    person = outlook(dict(zip(header, ("b@x.example", "2", "Smith", "1", "Ann", "a@x.example"), strict=True)), header)
    assert person.full_name == "Ann Smith"
    assert person.emails == ("b@x.example", "a@x.example")
    assert person.phones == ("2", "1")


# Who it is, how many cells of each address the language leaves out, and how its days are written.
JORDIS = (
    "Dr.|Jördis||Müller||Größe GmbH|Einkauf|Leiterin|Hauptstr. 1|Köln|{}50667|Deutschland|0|0221 2|{}0170 3|j@g.example"
)


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (books.OUTLOOK_GERMAN, f"{JORDIS.format('|', '|')}|SMTP|JM||04.05.1972||Gruß|g.example"),
        (books.OUTLOOK_FRENCH, f"{JORDIS.format('|', '||')}|SMTP|JM|04/05/1972||Gruß|g.example"),
        (books.OUTLOOK_SPANISH, f"{JORDIS.format('', '')}|SMTP|JM|04/05/1972|Gruß|g.example"),
        (books.OUTLOOK_ITALIAN, f"{JORDIS.format('', '')}|SMTP|JM|04/05/1972|Gruß|g.example"),
        (books.OUTLOOK_DUTCH, f"{JORDIS.format('', '')}|SMTP|JM|4-5-1972|Gruß|g.example"),
        (books.OUTLOOK_PORTUGUESE, f"{JORDIS.format('', '')}|SMTP|JM|04/05/1972|Gruß|g.example"),
    ],
)
def test_an_office_in_another_language(header: tuple[str, ...], row: str) -> None:
    data = table(header, row.split("|"), delimiter=";").encode("cp1252")
    assert kind_of(data) == "outlook"
    assert only(outlook_contacts.read(data)) == Person(
        line=2,
        full_name="Jördis Müller",
        given_name="Jördis",
        family_name="Müller",
        name_prefix="Dr.",
        emails=("j@g.example",),
        phones=("0221 2", "0170 3"),
        organisation="Größe GmbH",
        department="Einkauf",
        title="Leiterin",
        urls=("g.example",),
        addresses=("Hauptstr. 1, Köln, 50667, Deutschland",),
        birthday="1972-05-04",
        notes="Gruß",
    )


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("Titel,Förnamn,Efternamn,Företag,Avdelning,Befattning,Telefon\\, arbete,E-postadress,E-posttyp", "cp1252"),
        ("Tytuł,Imię,Nazwisko,Firma,Dział,Stanowisko,Telefon służbowy,Adres e-mail,Typ e-mail", "cp1250"),
        ("Обращение,Имя,Фамилия,Организация,Отдел,Должность,Рабочий телефон,Адрес эл. почты,Тип эл. почты", "cp1251"),
        ("敬称,名,姓,会社名,部署,役職,会社電話,電子メール アドレス,電子メールの種類", "cp932"),
        ("称谓,名,姓,单位,部门,职务,商务电话,电子邮件地址,电子邮件类型", "gbk"),
    ],
)
def test_an_office_further_away(header: str, encoding: str) -> None:
    columns = header.replace("\\,", "\0").split(",")
    cells = ("Dr.", "Ann", "Smith", "Acme", "Numbers", "Engineer", "0920 555", "ann@acme.example", "SMTP")
    data = table(tuple(column.replace("\0", ",") for column in columns), cells).encode(encoding)
    ann = only(outlook_contacts.read(data))
    assert (ann.name_prefix, ann.given_name, ann.family_name) == ("Dr.", "Ann", "Smith")
    assert (ann.organisation, ann.department, ann.title) == ("Acme", "Numbers", "Engineer")
    assert (ann.phones, ann.emails) == (("0920 555",), ("ann@acme.example",))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "cp1252"])
def test_thunderbirds_address_book(encoding: str) -> None:
    row = {
        "First Name": "Rory",
        "Last Name": "Wéstby",
        "Display Name": "Rory W.",
        "Primary Email": "rory@mail.example",
        "Secondary Email": "r2@mail.example",
        "Work Phone": "555-3000",
        "Fax Number": "555-4000",
        "Mobile Number": "555-2000",
        "Home Address": "12 Low Lane",
        "Home Address 2": "Flat B",
        "Home City": "Ledworth",
        "Job Title": "Nurse",
        "Organization": "Hospital",
        "Birth Year": "1980",
        "Birth Month": "1",
        "Birth Day": "15",
        "Notes": "a note",
    }
    data = table((*books.THUNDERBIRD, ""), row).encode(encoding)
    assert kind_of(data) == "thunderbird"
    assert only(thunderbird_contacts.read(data)) == Person(
        line=2,
        full_name="Rory W.",
        given_name="Rory",
        family_name="Wéstby",
        emails=("rory@mail.example", "r2@mail.example"),
        phones=("555-3000", "555-2000"),
        organisation="Hospital",
        title="Nurse",
        addresses=("12 Low Lane, Flat B, Ledworth",),
        birthday="1980-01-15",
        notes="a note",
    )


def test_thunderbird_in_japanese() -> None:
    row = ("太郎", "山田", "山田太郎", "", "taro@x.example", "", "", "03-1234-5678", "", "1", "", "090-1234-5678")
    data = table(books.THUNDERBIRD_JAPANESE, (*row, "部長", "営業", "会社", "", "1", "15", "")).encode("cp932")
    assert kind_of(data) == "thunderbird"
    person = only(thunderbird_contacts.read(data))
    assert (person.full_name, person.family_name, person.given_name) == ("山田太郎", "山田", "太郎")
    assert (person.emails, person.phones) == (("taro@x.example",), ("03-1234-5678", "090-1234-5678"))
    assert (person.organisation, person.department, person.title) == ("会社", "営業", "部長")
    assert person.birthday == "--01-15"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=36, max_size=40))
def test_any_cells_make_a_person_or_a_problem(cells: list[str]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow(cells)
    for header, read in (
        (books.GOOGLE, google_contacts.read),
        (books.OUTLOOK, outlook_contacts.read),
        (books.THUNDERBIRD, thunderbird_contacts.read),
    ):
        reading = read((table(header) + out.getvalue()).encode())
        assert reading.counts.rows == len(reading.records) + len(reading.problems)
        for person in reading.records:
            assert person.full_name
            assert all("@" in email and " " not in email for email in person.emails)
