"""A Connections.csv is read whatever year it comes from and whatever saved it."""

from datetime import date

import pytest

from bench.linkedin_file import a_year_later, connections, saved_by_excel
from soundings.formats.linkedin_connections import read
from soundings.formats.profiles import profile_key
from soundings.formats.recognising import kind_of
from soundings.formats.records import UnreadableFile
from tests.formats.linkedin import OUTLOOK, PREAMBLE, ROSA, TODAY, connected_on, file, only, row


def test_as_linkedin_exports_it_today() -> None:
    rosa = only(read(file(ROSA, preamble=PREAMBLE)))
    assert rosa.line == 5
    assert (rosa.full_name, rosa.given_name, rosa.family_name) == ("Rosa Castellanos", "Rosa", "Castellanos")
    assert rosa.emails == ("rosa@mail.example",)
    assert (rosa.organisation, rosa.title) == ("Northgrid", "Grid Planner")
    assert rosa.urls == ("https://www.linkedin.com/in/rosa-castellanos",)
    assert rosa.connected_on == date(2025, 11, 22)
    assert (rosa.uid, rosa.role, rosa.notes, rosa.name_suffix, rosa.phones) == (None, None, None, None, ())


@pytest.mark.parametrize(
    ("header", "line"),
    [
        (
            "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers",
            'Rosa,Castellanos,,rosa@mail.example,Northgrid,Grid Planner,"12/22/16, 9:55 AM",,',
        ),
        (
            "First Name,Last Name,Email Address,Company,Position,Connected On",
            'Rosa,Castellanos,rosa@mail.example,Northgrid,Grid Planner,"12/22/16, 10:15 AM"',
        ),
        (
            "First Name,Last Name,Email Address,Company,Position,Connected On",
            "Rosa,Castellanos,rosa@mail.example,Northgrid,Grid Planner,22 Dec 2016",
        ),
        (
            "FirstName,LastName,URL,EmailAddress,Company,Position,ConnectedOn",
            "Rosa,Castellanos,,rosa@mail.example,Northgrid,Grid Planner,22-Dec-16",
        ),
        (
            "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
            "Rosa,Castellanos,,rosa@mail.example,Northgrid,Grid Planner,22 Dec 2016",
        ),
        (
            '"FIRST NAME" , last name,email_address,company,position,connected on',
            "Rosa,Castellanos,rosa@mail.example,Northgrid,Grid Planner,22 Dec 2016",
        ),
    ],
)
def test_the_headers_of_other_years_and_hands(header: str, line: str) -> None:
    rosa = only(read(file(line, header=header)))
    assert rosa.full_name == "Rosa Castellanos"
    assert rosa.emails == ("rosa@mail.example",)
    assert (rosa.organisation, rosa.title) == ("Northgrid", "Grid Planner")
    assert rosa.connected_on == date(2016, 12, 22)


@pytest.mark.parametrize(
    "header",
    [
        "Prénom,Nom de famille,URL,Adresse e-mail,Entreprise,Poste,Connecté le",
        "Prénom,Nom,URL,Adresse e-mail,Société,Fonction,Date de mise en relation",
        "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
        "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
        "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
        "Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il",
        "Förnamn,Efternamn,URL,E-postadress,Företag,Befattning,Ansluten den",
        "Fornavn,Efternavn,URL,Mailadresse,Virksomhed,Stilling,Forbundet den",
        "Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Data nawiązania kontaktu",
        "Ad,Soyadı,URL,E-posta Adresi,Şirket,Pozisyon,Bağlantı Tarihi",
        "Имя,Фамилия,URL,Адрес эл. почты,Компания,Должность,Дата установления контакта",
        "名,姓,URL,メールアドレス,会社,役職,つながった日",
        "名字,姓氏,URL,邮箱地址,公司,职位,连接时间",
        "이름,성,URL,이메일 주소,회사,직책,연결된 날짜",
    ],
)
def test_in_the_language_of_the_account(header: str) -> None:
    line = "Rosa,Castellanos,https://www.linkedin.com/in/rosa,rosa@mail.example,Northgrid,Grid Planner,05/03/2019"
    data = f"Note:\n\n{header}\n{line}\n".encode()
    assert kind_of(data) == "linkedin-connections"
    rosa = only(read(data))
    assert (rosa.full_name, rosa.given_name, rosa.family_name) == ("Rosa Castellanos", "Rosa", "Castellanos")
    assert (rosa.emails, rosa.urls) == (("rosa@mail.example",), ("https://www.linkedin.com/in/rosa",))
    assert (rosa.organisation, rosa.title) == ("Northgrid", "Grid Planner")
    # Only in English may the month stand first.
    assert rosa.connected_on == date(2019, 3, 5)


def test_the_wide_address_book_of_2016_and_before() -> None:
    assert len(OUTLOOK) == 59
    known = {
        "Title": "Dr",
        "First Name": "Rosa",
        "Middle Name": "María",
        "Last Name": "Castellanos",
        "Suffix": "Jr.",
        "E-mail Address": "rosa@mail.example",
        "E-mail 2 Address": "/o=Exchange/cn=rosa",
        "Business City": "Leeds",
        "Business Country": "UK",
        "Mobile Phone": "+44 113 496 0000",
        "Business Fax": "+44 113 496 0001",
        "Company": "Northgrid",
        "Department": "Planning",
        "Job Title": "Grid Planner",
        "Notes": "Met at\nthe fair",
        "Web Page": "https://rosa.example",
    }
    header = ",".join(f'"{column}"' for column in OUTLOOK)
    reading = read(file(row(*(known.get(column, "") for column in OUTLOOK)), header=header))
    rosa = only(reading)
    assert rosa.full_name == "Rosa María Castellanos"
    assert (rosa.name_prefix, rosa.middle_name, rosa.name_suffix) == ("Dr", "María", "Jr.")
    assert rosa.emails == ("rosa@mail.example",)
    assert reading.noticed("not-email")
    assert rosa.phones == ("+44 113 496 0000",)
    assert (rosa.organisation, rosa.department, rosa.title) == ("Northgrid", "Planning", "Grid Planner")
    assert rosa.addresses == ("Leeds, UK",)
    assert rosa.urls == ("https://rosa.example",)
    assert rosa.notes == "Met at\nthe fair"
    assert rosa.connected_on is None


def test_websites_and_address_of_2017() -> None:
    header = "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers"
    rosa = only(
        read(
            file(
                row(
                    "Rosa",
                    "Castellanos",
                    "1 Mill Lane\nLeeds",
                    "",
                    "",
                    "",
                    "",
                    "[BLOG:https://rosa.example],[COMPANY:http://mill.example/a], x.example",
                    "",
                ),
                header=header,
            )
        )
    )
    assert rosa.addresses == ("1 Mill Lane, Leeds",)
    assert rosa.urls == ("https://rosa.example", "http://mill.example/a", "x.example")


@pytest.mark.parametrize(
    "preamble",
    [
        "",
        PREAMBLE,
        "Notes:\n\n",
        "\n\n\n",
        "sep=,\n",
        'Notes:\n"one\nquoted\nsentence"\n\nand more\n',
        'Notes:\n"a quote that nobody closes\n\n',
        "\ufeff",
    ],
)
def test_the_header_is_found_below_any_preamble(preamble: str) -> None:
    assert only(read(file(ROSA, preamble=preamble))).line == preamble.count("\n") + 2


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter(delimiter: str) -> None:
    header = TODAY.replace(",", delimiter)
    line = row("Rosa", "Castellanos", "", "", "Fish, Chips; Peas|Co", "", "22 Nov 2025", delimiter=delimiter)
    reading = read(file(line, header=header))
    assert reading.delimiter == delimiter
    assert only(reading).organisation == "Fish, Chips; Peas|Co"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\r\r\n"])
def test_every_line_end_and_true_line_numbers(end: str) -> None:
    lines = [*PREAMBLE.splitlines(), TODAY, ROSA, 'Ann,"Two\nLines",,,,,', ROSA.replace("Rosa", "Max", 1)]
    data = end.join(lines).replace("\n" if end != "\n" else "\0", end).encode()
    reading = read(data if end != "\r\r\n" else end.join(lines).encode())
    assert [(person.line, person.full_name) for person in reading.records] == [
        (5, "Rosa Castellanos"),
        (6, "Ann Two Lines"),
        (8, "Max Castellanos"),
    ]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("22 Nov 2025", date(2025, 11, 22)),
        ("02 Nov 2025", date(2025, 11, 2)),
        ("2 November 2025", date(2025, 11, 2)),
        ("12/22/16, 9:55 AM", date(2016, 12, 22)),
        ("11/4/18, 10:15 AM", date(2018, 11, 4)),
        ("11/4/18, 10:15\u202fAM", date(2018, 11, 4)),
        ("22-Nov-25", date(2025, 11, 22)),
        ("22-Nov-2025", date(2025, 11, 22)),
        ("5/14/19", date(2019, 5, 14)),
        ("14/5/2019", date(2019, 5, 14)),
        ("Nov 22, 2025", date(2025, 11, 22)),
        ("2025-11-22", date(2025, 11, 22)),
        ("2025-11-22 00:00:00", date(2025, 11, 22)),
        ("22.11.2025", date(2025, 11, 22)),
        ("22. Dez 25", date(2025, 12, 22)),
        ("29 Feb 2024", date(2024, 2, 29)),
        ("45983", date(2025, 11, 22)),
        ("22 novembre 2025", date(2025, 11, 22)),
        ("3 juil. 2020", date(2020, 7, 3)),
        ("1er juin 2020", date(2020, 6, 1)),
        ("22 de septiembre de 2025", date(2025, 9, 22)),
        ("5 de mar. de 2019", date(2019, 3, 5)),
        ("5 mrt. 2019", date(2019, 3, 5)),
        ("12 paź 2021", date(2021, 10, 12)),
        ("12 Ağu 2021", date(2021, 8, 12)),
        ("5. července 2019", date(2019, 7, 5)),
        ("5 мар. 2019 г.", date(2019, 3, 5)),
        ("2019. márc. 5.", date(2019, 3, 5)),
        ("2019年3月5日", date(2019, 3, 5)),
        ("2019년 3월 5일", date(2019, 3, 5)),
        ("Tuesday, March 5, 2019", date(2019, 3, 5)),
        ("Dienstag, 5. März 2019", date(2019, 3, 5)),
    ],
)
def test_the_dates_of_every_form(written: str, day: date) -> None:
    reading = connected_on(written)
    assert only(reading).connected_on == day
    assert not reading.notes


@pytest.mark.parametrize("written", ["Nov 22", "22-Nov", "Nov-22"])
def test_a_date_that_lost_its_year_is_left_empty_and_said(written: str) -> None:
    reading = connected_on(written)
    assert only(reading).connected_on is None
    note = reading.noticed("year-lost")
    assert note is not None
    assert (note.count, note.lines) == (1, (2,))
    assert note.message.startswith("The date in 1 row has no year")


@pytest.mark.parametrize("written", ["soon", "31 Feb 2025", "13/13/19", "99 Foo 2020", "x" * 10_000, "0/0/00"])
def test_what_is_no_day_is_left_empty_and_said(written: str) -> None:
    reading = connected_on(written)
    assert only(reading).connected_on is None
    assert reading.noticed("date-unread")


def test_the_order_of_day_and_month_is_taken_from_the_file() -> None:
    lines = [f"Rosa,Castellanos,,,,,{written}" for written in ("4/5/2019", "14/5/2019")]
    reading = read(file(*lines))
    assert [person.connected_on for person in reading.records] == [date(2019, 5, 4), date(2019, 5, 14)]
    assert not reading.notes


def test_where_both_orders_fit_it_says_so_and_takes_the_users_answer() -> None:
    reading = connected_on("4/5/2019")
    assert only(reading).connected_on == date(2019, 4, 5)
    assert reading.noticed("month-first")
    answered = connected_on("4/5/2019", day_first=True)
    assert only(answered).connected_on == date(2019, 5, 4)
    assert not answered.notes


@pytest.mark.parametrize(
    ("last_name", "family", "suffix"),
    [
        ("Smith, PhD, MBA", "Smith", "PhD, MBA"),
        ("Smith,CFA", "Smith", "CFA"),
        ("Smith,", "Smith", None),
        ("K.", "K.", None),
        ("van der Berg", "van der Berg", None),
        (", MBA", None, "MBA"),
    ],
)
def test_credentials_stand_behind_the_name(last_name: str, family: str | None, suffix: str | None) -> None:
    person = only(read(file(row("Ann", last_name, "", "", "", "", ""))))
    assert (person.family_name, person.name_suffix) == (family, suffix)
    assert person.full_name == (f"Ann {family}" if family else "Ann")


def test_closed_accounts_are_counted_and_skipped() -> None:
    reading = read(file(ROSA, ",,,,,,12 Mar 2019", ",,,,,,", "", ROSA))
    assert (reading.counts.rows, reading.counts.read, reading.counts.skipped, reading.counts.blank) == (3, 2, 1, 2)
    assert not reading.problems


def test_a_nameless_row_with_a_company_is_handed_back() -> None:
    reading = read(file(ROSA, ",,,,Northgrid,,12 Mar 2019"))
    (problem,) = reading.problems
    assert (problem.line, problem.message) == (3, "There is no name in this row.")
    assert problem.row == ("", "", "", "", "Northgrid", "", "12 Mar 2019")


def test_excel_saved_it_again() -> None:
    reading = read(saved_by_excel(300))
    assert reading.encoding == "cp1252"
    assert reading.counts.blank == 700
    assert reading.counts.bad == 0
    assert reading.counts.read + reading.counts.skipped == 300
    assert any(person.given_name == "Zoë" for person in reading.records)
    assert all(person.connected_on for person in reading.records)


def test_ten_thousand_rows_as_they_really_look() -> None:
    reading = read(connections(10_000))
    assert reading.counts.rows == 10_000
    assert not reading.problems
    assert not reading.notes
    assert 100 < reading.counts.skipped < 300
    keys = [profile_key(url) for person in reading.records for url in person.urls]
    assert len(set(keys)) == len(reading.records)
    assert all(person.title == person.title.strip() for person in reading.records if person.title)


def test_a_second_export_shows_the_same_people() -> None:
    then, now = read(connections(500)), read(a_year_later(500))
    assert [person.urls for person in then.records] == [person.urls for person in now.records]
    moved = sum(
        before.organisation != after.organisation for before, after in zip(then.records, now.records, strict=True)
    )
    assert 10 < moved < 50


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "This file is empty."),
        (b"\n\n \r\n", "This file is empty."),
        (b"a,b,c\n1,2,3\n", "no row names the columns First Name and Last Name"),
        (b"Company,Position\nNorthgrid,Planner\n", "no row names the columns"),
        (b"PK\x03\x04rest", "Unpack it"),
        (b"%PDF-1.7", "This is a PDF"),
        (b"\x00" * 5000, "does not look like"),
        (b"x" * 50_000_001, "over 50 MB"),
    ],
)
def test_another_file_is_refused_in_a_sentence_that_says_what_to_do(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read(data)
