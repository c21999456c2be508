"""What is packed together is found at any depth, and a bomb is not opened."""

import io
import json
import zipfile
from typing import Any

import pytest

from soundings.formats.archives import parts_of, read
from soundings.formats.as_json import as_json
from soundings.formats.child import read_safely
from soundings.formats.recognising import kind_of
from soundings.formats.records import UnreadableFile
from soundings.formats.telling import tell
from tests.formats.linkedin import ROSA, TODAY, file
from tests.formats.test_linkedin_messages import SENT
from tests.formats.test_linkedin_messages import TODAY as MESSAGES

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Smith\r\nEND:VCARD\r\n"
CONNECTIONS = file(ROSA)
TEXTS = f"{','.join(MESSAGES)}\n2-1,,Rosa,,Me,,2025-12-04 09:30:00 UTC,,Hello,INBOX,,No\n".encode()
SENT_AT = f'{",".join(SENT)}\nRosa,Me,"6/5/26, 3:20 PM",,INCOMING\n'.encode()
SKILLS = b"Name\nDiplomacy\n"


def packed(files: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def told(data: bytes) -> Any:
    out = io.StringIO()
    tell(io.BytesIO(data), out)
    return json.loads(out.getvalue())


def test_a_whole_export_of_linkedins() -> None:
    data = packed(
        {
            "Basic_LinkedInDataExport/Deep/CONNECTIONS.CSV": CONNECTIONS,
            "Basic_LinkedInDataExport/messages.csv": TEXTS,
            "Basic_LinkedInDataExport/Invitations.csv": SENT_AT,
            "Basic_LinkedInDataExport/Skills.csv": SKILLS,
            "Basic_LinkedInDataExport/guide_messages.csv": TEXTS,
            "__MACOSX/Basic_LinkedInDataExport/._messages.csv": b"\x00\x05\x16\x07",
        }
    )
    what = told(data)
    assert what["kind"] == "archive"
    assert [(one["kind"], one["file"].rpartition("/")[2]) for one in what["records"]] == [
        ("linkedin-connections", "CONNECTIONS.CSV"),
        ("linkedin-messages", "messages.csv"),
        ("linkedin-invitations", "Invitations.csv"),
    ]
    assert what["records"][0]["full_name"] == "Rosa Castellanos"
    assert what["problems"] == []


def test_one_readable_part_is_told_as_itself() -> None:
    what = told(packed({"a/b/Connections.csv": CONNECTIONS, "a/Skills.csv": SKILLS}))
    assert what["kind"] == "linkedin-connections"
    assert "file" not in what["records"][0]


def test_an_export_inside_another_archive() -> None:
    inner = packed({"Connections.csv": CONNECTIONS})
    assert told(packed({"download.zip": inner}))["kind"] == "linkedin-connections"


def test_cards_and_tables_of_anybody() -> None:
    what = told(packed({"Takeout/All Contacts.vcf": CARD, "Takeout/list.csv": CONNECTIONS, "x.html": b"<p>"}))
    assert what["kind"] == "linkedin-connections"
    what = told(packed({"Takeout/All Contacts.vcf": CARD, "Takeout/more.vcf": CARD}))
    assert [one["kind"] for one in what["records"]] == ["vcard", "vcard"]


def test_a_bad_row_says_which_file_it_is_in() -> None:
    what = told(packed({"x/Connections.csv": file(ROSA, "torn"), "x/messages.csv": TEXTS}))
    assert what["problems"] == [{"line": 3, "message": "x/Connections.csv: This row has one cell only."}]


def test_a_whole_export_crosses_to_another_process() -> None:
    data = packed({"x/Connections.csv": CONNECTIONS, "x/messages.csv": TEXTS})
    assert read_safely("archive", data) == read(data)
    assert read_safely("linkedin-messages", TEXTS).records[0].text == "Hello"
    assert read_safely("archive", packed({"Connections.csv": CONNECTIONS})).kind == "linkedin-connections"


def test_it_is_told_piece_by_piece_as_it_would_be_as_a_whole() -> None:
    for data in (CONNECTIONS, TEXTS, CARD, packed({"a.csv": CONNECTIONS, "b.csv": TEXTS}), b"Item,Price\nTea,2\n"):
        assert told(data) == as_json(read_safely(kind_of(data), data))


def test_a_part_that_cannot_be_read_leaves_the_others() -> None:
    what = told(packed({"x/Connections.csv": TODAY.encode(), "x/messages.csv": TEXTS}))
    assert [one["kind"] for one in what["records"]] == ["linkedin-messages"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (packed({"Skills.txt": b"", "a.html": b"<p>"}), "Nothing in this archive"),
        (packed({"bomb.csv": b"a" * 60_000_000}), "far more than it should"),
        (packed({f"{number}.csv": b"a,b" for number in range(2100)}), "more than 2,000 files"),
        (packed({"Connections.csv": CONNECTIONS})[:-30], "archive is damaged"),
        (packed({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "This is a document"),
    ],
)
def test_what_is_not_opened_is_said(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        told(data)


def test_a_protected_archive_is_said_to_be_one() -> None:
    data = bytearray(packed({"Connections.csv": CONNECTIONS}))
    # The flag of encryption, in front of the part and in the list at the end.
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(UnreadableFile, match="protected by a password"):
        parts_of(io.BytesIO(bytes(data)))
