"""A draft as a file: read back by the standard library's own parser, whatever was typed."""

from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from soundings.outreach.eml import eml
from soundings.outreach.mail_link import mail_link

NAME = UUID("6f1c1e9e-6a4b-4f0e-9a55-5a7c1d1b2c3d")
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def read(
    subject: str = "Hello", body: str = "Dear Ingrid,", to: str = "ingrid@regulator.example", to_name: str = "Ingrid"
) -> EmailMessage:
    raw = eml(
        NAME, subject=subject, body=body, at=AT, to_name=to_name, to=to, from_name="Sam", from_="sam@home.example"
    )
    mail = BytesParser(policy=policy.default).parsebytes(raw)
    assert isinstance(mail, EmailMessage)
    return mail


def test_it_opens_as_a_draft_with_a_name_of_its_own() -> None:
    mail = read("Tom Reyes suggested I write", "Dear Ingrid,\n\nŁukasz and Muñoz.\n", to_name="Łukasz Muñoz")
    assert mail["Message-ID"] == f"<{NAME}@soundings.invalid>"
    assert mail["X-Unsent"] == "1"
    assert mail["To"].addresses[0].addr_spec == "ingrid@regulator.example"
    assert mail["To"].addresses[0].display_name == "Łukasz Muñoz"
    assert mail["From"].addresses[0].addr_spec == "sam@home.example"
    assert mail["Date"].datetime == AT
    assert mail["Subject"] == "Tom Reyes suggested I write"
    assert mail.get_content() == "Dear Ingrid,\r\n\r\nŁukasz and Muñoz.\r\n"


def test_a_hostile_subject_adds_no_header() -> None:
    mail = read("Hello\r\nBcc: everyone@example.org\r\n\r\nBody")
    assert mail["Bcc"] is None
    assert mail["Subject"] == "Hello Bcc: everyone@example.org Body"


def test_what_is_no_address_is_left_out() -> None:
    for wrong in ("", "ingrid", "a@b@c", "x\r\nBcc: y@z.example", "<>@", "@", 'a"b@c.example', "ingrid@"):
        mail = read(to=wrong)
        assert mail["Bcc"] is None
        assert mail["To"] is None or mail["To"].addresses[0].addr_spec == wrong


ADDRESSES = st.one_of(st.text(max_size=80), st.builds("{}@{}".format, st.text(max_size=20), st.text(max_size=20)))


@given(subject=st.text(max_size=300), body=st.text(max_size=2000), name=st.text(max_size=200), to=ADDRESSES)
def test_whatever_was_typed_comes_back(subject: str, body: str, name: str, to: str) -> None:
    mail = read(subject, body, to, name)
    assert set(mail.keys()) <= {
        *("Message-ID", "Date", "Subject", "To", "From", "X-Unsent"),
        *("Content-Type", "Content-Transfer-Encoding", "MIME-Version"),
    }
    plain = "\n".join(body.replace("\r\n", "\n").splitlines())
    assert "\n".join(mail.get_content().splitlines()) == plain


def test_sixty_four_thousand_signs_fit() -> None:
    body = "ä" * 65_000
    assert mail_link("a@b.example", "s", body) == ""
    assert read(body=body).get_content().strip() == body


@given(subject=st.text(max_size=100), body=st.text(max_size=200))
def test_the_mail_link_holds_the_words_and_nothing_else(subject: str, body: str) -> None:
    link = mail_link("ingrid@regulator.example", subject, body)
    if link:
        assert link.isascii()
        parts = urlsplit(link)
        assert unquote(parts.path) == "ingrid@regulator.example"
        assert set(parse_qs(parts.query, keep_blank_values=True)) == {"subject", "body"}
