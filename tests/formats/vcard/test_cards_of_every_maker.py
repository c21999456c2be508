"""What a card says is understood, whoever wrote it and whatever VERSION claims."""

import base64
import io
import json
import time

import pytest

from soundings.formats.records import UnreadableFile
from soundings.formats.telling import tell
from soundings.formats.vcard import read
from tests.formats.vcard.cards import card, only, person

PICTURE = bytes(range(256)) * 3
ENCODED = base64.b64encode(PICTURE).decode()
FOLDED = "\r\n ".join(ENCODED[at : at + 74] for at in range(0, len(ENCODED), 74))
VERSIONS = pytest.mark.parametrize("version", ["2.1", "3.0", "4.0", "nonsense"])


@VERSIONS
def test_a_card_with_everything(version: str) -> None:
    rosa = person(
        "N:Castellanos;Rosa;María;Dr.;PhD",
        "FN:Dr. Rosa Castellanos",
        "ORG:Northgrid;Planning;Grid",
        "TITLE:Grid Planner",
        "ROLE:Plans the grid",
        "EMAIL:rosa@mail.example",
        "EMAIL:Rosa@Northgrid.example",
        "EMAIL:ROSA@mail.example",
        "TEL:+1 555 0100",
        "URL:https://rosa.example/",
        "ADR:;;12 Main St;Springfield;IL;62701;USA",
        "BDAY:1979-01-22",
        "NOTE:Met at the fair.\\nLikes maps.",
        "CATEGORIES:Energy,Fair",
        "UID:urn:uuid:4fbe8971",
        "REV:20251122T103000Z",
        version=version,
        named=False,
    )
    assert rosa.full_name == "Dr. Rosa Castellanos"
    assert (rosa.name_prefix, rosa.given_name, rosa.middle_name) == ("Dr.", "Rosa", "María")
    assert (rosa.family_name, rosa.name_suffix) == ("Castellanos", "PhD")
    assert rosa.emails == ("rosa@mail.example", "Rosa@Northgrid.example")
    assert rosa.phones == ("+1 555 0100",)
    assert (rosa.organisation, rosa.department) == ("Northgrid", "Planning, Grid")
    assert (rosa.title, rosa.role) == ("Grid Planner", "Plans the grid")
    assert rosa.urls == ("https://rosa.example/",)
    assert rosa.addresses == ("12 Main St, Springfield, IL, 62701, USA",)
    assert rosa.birthday == "1979-01-22"
    assert rosa.notes == "Met at the fair.\nLikes maps."
    assert rosa.categories == ("Energy", "Fair")
    assert rosa.uid == "urn:uuid:4fbe8971"


@pytest.mark.parametrize(
    "line",
    [
        "TEL;WORK;VOICE:+1 555 0100",
        "tel;type=WORK;TYPE=pref:+1 555 0100",
        'TEL;TYPE="work,voice":+1 555 0100',
        'TEL;X-LABEL="Office: Berlin; east":+1 555 0100',
        'TEL;TYPE="work:+1 555 0100',
        "item1.TEL:+1 555 0100",
        "TEL :+1 555 0100",
        "TEL;VALUE=text:\u202a+1 555 0100\u202c",
    ],
)
def test_a_number_is_found_behind_whatever_stands_before_it(line: str) -> None:
    assert person(line).phones == ("+1 555 0100",)


@pytest.mark.parametrize("written", ["tel:+1-418-656-9254;ext=102", "1-800-FLOWERS", "555 0100p12w3", "ask Rosa"])
def test_a_number_stays_as_it_is_written(written: str) -> None:
    assert person(f"TEL;VALUE=uri:{written}").phones == (written,)


class TestQuotedPrintable:
    def test_a_soft_break_inside_a_letter(self) -> None:
        wang = person("N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=\r\n=8B;=E6=98=8E;;;", version="2.1")
        assert (wang.family_name, wang.given_name) == ("王", "明")

    @pytest.mark.parametrize("broken", ["=\r\n", "= \r\n", "=\n"])
    def test_the_next_line_may_look_like_a_property(self, broken: str) -> None:
        rosa = person(f"NOTE;ENCODING=QUOTED-PRINTABLE:Call =41nn=3A=0D=0A{broken}TEL:555 then go", version="2.1")
        assert rosa.notes == "Call Ann:\nTEL:555 then go"
        assert rosa.phones == ()

    def test_what_is_encoded_may_hold_a_semicolon_between_parts(self) -> None:
        assert person("ORG;QUOTED-PRINTABLE:Acme=3BLabs", version="2.1").department == "Labs"

    def test_the_end_of_the_card_is_never_part_of_a_value(self) -> None:
        reading = read(card("FN:Rosa", "NOTE;QUOTED-PRINTABLE:unfinished=", version="2.1"))
        assert only(reading).notes == "unfinished"

    def test_blanks_between_words_survive(self) -> None:
        rosa = person("NOTE;QUOTED-PRINTABLE:one=\r\n two", version="2.1")
        assert rosa.notes == "one two"


class TestCodePages:
    @pytest.mark.parametrize(
        ("charset", "name"),
        [
            ("ISO-8859-1", "José"),
            ("windows-1251", "Ирина"),
            ("SHIFT_JIS", "田中"),
            ("GB2312", "王明"),
            ("EUC-KR", "김"),
        ],
    )
    def test_the_one_that_is_declared(self, charset: str, name: str) -> None:
        assert person(f"TITLE;CHARSET={charset}:".encode() + name.encode(charset)).title == name

    def test_one_that_nobody_knows(self) -> None:
        assert person("TITLE;CHARSET=blabla:José".encode()).title == "José"
        assert person("TITLE;CHARSET=blabla:José".encode("cp1252")).title == "José"
        assert person("TITLE;CHARSET=rot13:Jose").title == "Jose"
        assert person("TITLE;CHARSET=UTF-16:Jose", "ROLE;CHARSET=UTF-7:+AGE-").role == "+AGE-"

    def test_one_line_declares_it_for_the_card(self) -> None:
        irina = person(b"N;CHARSET=windows-1251:" + "Петрова;Ирина".encode("cp1251"), b"ORG:" + "Сеть".encode("cp1251"))
        assert (irina.family_name, irina.organisation) == ("Петрова", "Сеть")

    def test_none_declared(self) -> None:
        assert person("ORG:Élan".encode("cp1252")).organisation == "Élan"
        assert person("ORG:Élan").organisation == "Élan"

    def test_what_other_cards_hold_tells_it_of_a_short_name(self) -> None:
        names = ["Łukasz Żak", "Zdzisław Błaszczyk", "Iwo"]
        data = b"".join(card(f"FN:{name}".encode("cp1250")) for name in [*names, "Pani Ś."])
        assert read(data).records[-1].full_name == "Pani Ś."
        assert read(card("FN:Žofie") + card("FN:Zoë".encode("cp1252"))).records[-1].full_name == "Zoë"

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
    def test_a_whole_file_in_it(self, encoding: str) -> None:
        data = (card("FN:Žofie") * 3).decode().encode(encoding)
        assert [one.full_name for one in read(data).records] == ["Žofie"] * 3


class TestPhotos:
    @pytest.mark.parametrize(
        "lines",
        [
            f"PHOTO;ENCODING=b;TYPE=JPEG:{FOLDED}",
            f"PHOTO;ENCODING=BASE64;JPEG:{FOLDED}\r\n\r\nTITLE:Planner",
            f"PHOTO;JPEG;BASE64:\r\n {FOLDED}\r\n\r\nTITLE:Planner",
            "PHOTO;BASE64:" + FOLDED.replace("\r\n ", "\r\n"),
            "PHOTO;TYPE=JPEG:" + FOLDED.replace("\r\n ", "\r\n") + "\r\nTITLE:Planner",
            f"PHOTO:data:image/jpeg;base64,{FOLDED}",
            f"PHOTO;ENCODING=b:data:image/jpeg;base64,{ENCODED}",
            f"PHOTO;ENCODING=b;TYPE=JP\r\n EG:{FOLDED}",
            "PHOTO;ENCODING=b:" + FOLDED.replace("\r\n ", "\r\n\t  "),
        ],
    )
    def test_its_size_is_told_however_it_ends(self, lines: str) -> None:
        assert person(lines).photo == len(PICTURE)
        assert person(lines).title == ("Planner" if "TITLE" in lines else None)

    def test_an_address_is_no_photo_and_is_not_fetched(self) -> None:
        assert person("PHOTO;VALUE=URI:https://rosa.example/me.jpg").photo is None
        assert person("PHOTO:").photo is None


class TestTexts:
    def test_a_comma_belongs_to_the_text(self) -> None:
        john = person(
            "N:Doe;John;Richter,James;Mr.;Sr.",
            "FN:Mr. John Richter, James Doe Sr.",
            "TITLE:Planner, senior; grids",
            "ORG:Bubba, Gump & Co.;",
            named=False,
        )
        assert john.full_name == "Mr. John Richter, James Doe Sr."
        assert john.middle_name == "Richter James"
        assert john.title == "Planner, senior; grids"
        assert (john.organisation, john.department) == ("Bubba, Gump & Co.", None)

    def test_escapes_are_undone_once(self) -> None:
        rosa = person(r"NOTE:a\, b\; c\: d\\n e\nf\Ng C:\temp", r"ORG:A\;B\\;C")
        assert rosa.notes == "a, b; c: d\\n e\nf\ng C:\\temp"
        assert (rosa.organisation, rosa.department) == ("A;B\\", "C")

    def test_several_credentials(self) -> None:
        assert person("N:Okafor;Ada;;;PhD,MBA").name_suffix == "PhD, MBA"

    @pytest.mark.parametrize("fold", ["\r\n ", "\n\t", "\r ", "\r\r\n "])
    def test_folds(self, fold: str) -> None:
        assert person(f"NOTE:one t{fold}wo{fold}{fold} three").notes == "one two three"

    def test_controls_and_directions_go(self) -> None:
        rosa = person("FN:\u202eRosa\u0007 \u2067C.", "EMAIL:\u202arosa@mail.example\u202c", named=False)
        assert rosa.full_name == "Rosa C."
        assert rosa.emails == ("rosa@mail.example",)


class TestNames:
    @pytest.mark.parametrize(
        ("lines", "name"),
        [
            (["N:Doe;John;Q.;Dr.;Jr."], "Dr. John Q. Doe Jr."),
            (["FN:", "N:Doe;John"], "John Doe"),
            (["N:;;;;", "ORG:Acme;"], "Acme"),
            (["ORG:", "EMAIL:rosa@mail.example"], "rosa@mail.example"),
            (["TEL:555"], "555"),
        ],
    )
    def test_somebody_without_a_full_name_is_called_by_the_rest(self, lines: list[str], name: str) -> None:
        assert person(*lines, named=False).full_name == name

    def test_a_card_with_nothing_to_call_anybody_by(self) -> None:
        reading = read(card("FN:Ann") + card("NOTE:who was it") + card("FN:Bo"))
        assert [one.full_name for one in reading.records] == ["Ann", "Bo"]
        assert [(problem.index, problem.line) for problem in reading.problems] == [(1, 5)]
        assert (reading.counts.rows, reading.counts.read, reading.counts.bad) == (3, 2, 1)

    def test_a_group_is_nobody(self) -> None:
        reading = read(card("FN:Choir", "X-ADDRESSBOOKSERVER-KIND:group") + card("FN:Friends", "KIND:group"))
        assert not reading.records
        assert reading.counts.skipped == len(reading.problems) == 2


class TestWherePeoplePutThings:
    def test_the_preferred_organisation(self) -> None:
        rosa = person("ORG;PREF=2:Nordlicht;Netz", "ORG;PREF=1:Seewind", "TITLE;PREF=2:Clerk", "TITLE;PREF=1:Head")
        assert (rosa.organisation, rosa.department, rosa.title) == ("Seewind", None, "Head")

    def test_web_addresses(self) -> None:
        rosa = person(
            "item1.URL;type=pref:http\\://rosa.example/a",
            "item1.X-ABLabel:_$!<HomePage>!$_",
            "X-SOCIALPROFILE;type=linkedin;x-user=rosa:https://www.linkedin.com/in/rosa",
            "X-SOCIALPROFILE;type=other:x-apple:rosa",
            "IMPP;X-SERVICE-TYPE=Skype:skype:rosa",
            "X-SOCIALPROFILE;type=instagram:rosa.example",
            "URL:mailto:rosa@mail.example",
            "URL:javascript:alert(1)",
            "URL:www.rosa.example",
            "URL:www.rosa.example",
        )
        assert rosa.urls == ("http://rosa.example/a", "www.rosa.example", "https://www.linkedin.com/in/rosa")

    def test_categories(self) -> None:
        assert person("CATEGORIES:myContacts,Energy", "CATEGORIES:* myContacts").categories == ("Energy",)

    def test_addresses(self) -> None:
        rosa = person(
            "ADR;TYPE=HOME:PO Box 7;Apt 3;12 Main St\\, rear\\,;Springfield;IL;62701;USA",
            "ADR:;;Hauptstr. 1\\n1. Stock;Wien;;1010;Österreich;AT",
            "ADR;TYPE=WORK:;;;;;;",
        )
        assert rosa.addresses == (
            "12 Main St, rear, Apt 3, PO Box 7, Springfield, IL, 62701, USA",
            "Hauptstr. 1, 1. Stock, Wien, 1010, Österreich, AT",
        )
        again = "ADR:;;Calle Mayor 4;Sevilla;;41001;ES;Calle Mayor 4\\nSevilla 41001\\nES"
        assert person(again).addresses == ("Calle Mayor 4, Sevilla, 41001, ES",)
        assert person("LABEL;HOME:12 Main St\\nSpringfield").addresses == ("12 Main St, Springfield",)

    @pytest.mark.parametrize(
        ("line", "born"),
        [
            ("BDAY:19790122", "1979-01-22"),
            ("BDAY;VALUE=date:1979-01-22", "1979-01-22"),
            ("BDAY:1979-01-22T00:00:00Z", "1979-01-22"),
            ("BDAY:--0122", "--01-22"),
            ("BDAY:--01-22", "--01-22"),
            ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22", "--01-22"),
            ("BDAY:1604-02-29", "--02-29"),
            ("BDAY:22.01.1979", "1979-01-22"),
            ("item1.X-ABDATE:1979-01-22\r\nitem1.X-ABLabel:_$!<Birthday>!$_", "1979-01-22"),
            ("item1.X-ABDATE:1979-01-22\r\nitem1.X-ABLabel:_$!<Anniversary>!$_", None),
            ("BDAY:0000-00-00", None),
            ("BDAY:", None),
        ],
    )
    def test_birthdays(self, line: str, born: str | None) -> None:
        assert person(line).birthday == born

    def test_a_birthday_nobody_can_read_is_told(self) -> None:
        reading = read(card("FN:Rosa", "BDAY;VALUE=text:circa 1800"))
        assert reading.records[0].birthday is None
        assert "birthday" in reading.problems[0].message

    def test_whether_the_month_comes_first_is_asked(self) -> None:
        data = card("FN:Rosa", "BDAY:4/5/1979")
        assert read(data).noticed("month-first")
        assert read(data, day_first=True).records[0].birthday == "1979-05-04"

    def test_an_address_that_is_none(self) -> None:
        reading = read(card("FN:Rosa", "EMAIL:/o=ExchangeLabs/cn=rosa", "EMAIL:mailto:rosa@mail.example"))
        assert reading.records[0].emails == ("rosa@mail.example",)
        assert reading.problems[0].index == 0

    def test_what_notes_calls_its_mailboxes_is_no_address(self) -> None:
        reading = read(card("FN:Rosa", "EMAIL;NOTES:CN=Rosa Cole/O=Nord@NORD", "EMAIL:rosa@mail.example"))
        assert reading.records[0].emails == ("rosa@mail.example",)

    def test_several_in_one_line(self) -> None:
        assert person("FN:Rosa", "EMAIL:a@mail.example,Rosa <b@mail.example>; c@mail.example").emails == (
            "a@mail.example",
            "b@mail.example",
            "c@mail.example",
        )

    def test_a_web_address_in_brackets(self) -> None:
        assert person("FN:Rosa", "URL:<https://rosa.example>").urls == ("https://rosa.example",)


def test_odd_lines_cost_only_themselves() -> None:
    odd = [b"# comment", b"X/Y:1", b"MY FIELD:2", b"no colon"]
    data = b"\r\n".join([b"", b"# by hand", b"begin:vcard  ", b"fn:Rosa", *odd, b"tel:555", b"end:vcard\t", b""])
    assert only(read(data)).phones == ("555",)


def test_a_card_inside_a_card_is_passed_over() -> None:
    data = card("FN:Rosa", "AGENT:", *card("FN:Sam").decode().split(), "TITLE:Planner", version="2.1") + card("FN:Ann")
    assert [(one.full_name, one.title) for one in read(data).records] == [("Rosa", "Planner"), ("Ann", None)]
    assert person("AGENT:BEGIN:VCARD\\nFN:Sam\\nEND:VCARD\\n").full_name == "Rosa"


def test_indented_as_in_a_letter() -> None:
    data = b"".join(b"   " + line for line in card("FN:Rosa", "NOTE:one", " two").splitlines(keepends=True))
    assert only(read(data)).notes == "onetwo"


def test_the_same_person_three_times_is_three_records() -> None:
    assert len(read(card("FN:Rosa", "UID:1") * 3).records) == 3


@pytest.mark.parametrize("data", [b"", b"\r\n", b"First Name,Last Name\r\n", b"END:VCARD\r\n", b"\xff\xfe"])
def test_no_card_at_all(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match="no card in this file"):
        read(data)


def test_the_command_line_tells_them_one_by_one() -> None:
    out = io.StringIO()
    tell(io.BytesIO(card("FN:Rosa", f"PHOTO;ENCODING=b:{FOLDED}") + card("NOTE:nobody")), out)
    told = json.loads(out.getvalue())
    assert told["kind"] == "vcard"
    assert [(one["full_name"], one["photo"]) for one in told["records"]] == [("Rosa", {"bytes": len(PICTURE)})]
    assert [problem["index"] for problem in told["problems"]] == [1]


def test_thousands_of_cards_take_a_second() -> None:
    everything = (
        "N:Castellanos;Rosa;;;",
        "ORG:Northgrid;Planning",
        "TITLE:Planner",
        "EMAIL;TYPE=INTERNET:r@mail.example",
    )
    data = card("FN:Rosa", *everything, "TEL;TYPE=CELL:+1 555 0100", "NOTE:Met at the fair", "UID:1") * 4000
    started = time.process_time()
    assert len(read(data).records) == 4000
    assert time.process_time() - started < 3
