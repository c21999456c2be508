"""A file is known by what stands in it, whatever it is called."""

import io
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.recognising import HEAD, kind_of
from soundings.formats.records import UnreadableFile
from soundings.formats.telling import tell
from tests.formats.linkedin import PREAMBLE, TODAY

CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Rosa Castellanos\r\nEND:VCARD\r\n"
EVENT = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
MAIL = "From: Rosa <rosa@mail.example>\nTo: me@mail\nSubject: Tea\nDate: Sat, 22 Nov 2025 10:30:00 Z\n\nYes.\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"{TODAY}\n", "linkedin-connections"),
        (f"{PREAMBLE}{TODAY}\n", "linkedin-connections"),
        ("Vorname;Nachname;URL;E-Mail-Adresse;Unternehmen;Position;Verbunden am\n", "linkedin-connections"),
        ("From,To,Date,Subject,Content,Direction,Folder\n", "linkedin-messages"),
        (
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n",
            "linkedin-messages",
        ),
        ("From,To,Sent At,Message,Direction\n", "linkedin-invitations"),
        ("Company,Status\nNorthgrid,open\n", "table"),
        ("Title: My people\nDate: 2025-11-22\n\nName,E-mail\nAnn,a@x.example\n", "table"),
        ("Subject: Tea\n\nYes.\n", "mail"),
        (CARD, "vcard"),
        (f"\n# a comment\n{CARD.lower()}", "vcard"),
        (EVENT, "calendar"),
        (MAIL, "mail"),
        (f"{MAIL}{CARD}", "mail"),
        (f"512\n{MAIL}", "mail"),
        (f"From 1828754568043628583@xxx Mon Apr 07 14:31:02 +0000 2025\n{MAIL}", "mbox"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_says_what_it_is(text: str, kind: str, encoding: str) -> None:
    assert kind_of(text.encode(encoding)) == kind
    assert kind_of(text.replace("\r\n", "\n").replace("\n", "\r").encode(encoding)) == kind


@pytest.mark.parametrize("above", [b"", b"version: 1\n\n", b"# exported\n"])
def test_an_address_book_in_ldif_is_told_apart_from_a_table(above: bytes) -> None:
    with pytest.raises(UnreadableFile, match="vCard"):
        kind_of(above + b"dn: cn=Ann Smith,mail=ann@acme.example\nobjectclass: person\ngivenName: Ann\n")


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"\x1f\x8b\x08", b"\xff\xd8\xff\xe0", b"", b" \r\n"])
def test_what_is_never_read_is_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^This .+\.$"):
        kind_of(data)


@given(st.binary(max_size=500), st.sampled_from([b"", b"BEGIN:VCARD\n", b"From x\n", b"Subject: x\n", b"\xff\xfe"]))
def test_any_bytes_are_of_some_kind_or_refused(data: bytes, start: bytes) -> None:
    with suppress(UnreadableFile):
        kind_of(start + data)


def test_a_beginning_cut_inside_a_letter_is_read_all_the_same() -> None:
    row = "Zoë,Åkesson,https://www.linkedin.com/in/zoe,,,,22 Nov 2025\n"
    for encoding in ("utf-8", "utf-16", "utf-16-be"):
        data = (f"{TODAY}\n" + row * 2000).encode(encoding)
        assert kind_of(data[:HEAD]) == "linkedin-connections"
        assert kind_of((b"x" + data)[1:HEAD]) == "linkedin-connections"


@pytest.mark.parametrize("before", [0, HEAD])
def test_a_mail_saved_by_outlook_is_no_damaged_workbook(before: int) -> None:
    file = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504 + before) + "__substg1.0_0037001F".encode("utf-16-le")
    with pytest.raises(UnreadableFile, match=r"save it as \.eml"):
        tell(io.BytesIO(file), io.StringIO())
