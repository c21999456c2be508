"""A mail from any maker says who wrote to whom, when, what, and what it carries."""

from base64 import b64encode

import pytest

from soundings.formats.as_json import as_json
from soundings.formats.mail import read
from soundings.formats.messages import Attachment, Mailbox, Message
from soundings.formats.records import UnreadableFile
from tests.formats.mails import file, mail, part, parts

MIXED = 'multipart/mixed; boundary="=_1"'
C = ("c@x.example", None)
QUOTED = "On 22 Nov 2025, at 10:30, Max <max@mail.example> wrote:\n> Tea?"
ALTERNATIVE = 'multipart/alternative; boundary="=_1"'


def only(data: bytes) -> Message:
    (message,) = read(data).records
    assert isinstance(message, Message)
    return message


def test_the_whole_message_as_programs_read_it() -> None:
    reading = read(
        mail(
            parts(
                part("Yes.\n\nOn 22 Nov 2025, at 10:30, Max <max@mail.example> wrote:\n> Tea?"),
                file(b"x" * 1000, "cv.pdf"),
            ),
            Cc="ann@mail.example",
            Reply_To="<tea@northgrid.example>",
            In_Reply_To="<0@mail.example>",
            References="<9@mail.example>\n <0@mail.example>",
            Content_Type=MIXED,
            X_GM_THRID="1828754568043628583",
        )
    )
    assert as_json(reading) == {
        "kind": "mail",
        "records": [
            {
                "message_id": "<1@northgrid.example>",
                "date": "2025-11-22T10:30:00Z",
                "from": [{"email": "rosa@northgrid.example", "name": "Rosa Castellanos"}],
                "to": [{"email": "max@mail.example", "name": "Max Weber"}],
                "cc": [{"email": "ann@mail.example", "name": None}],
                "reply_to": [{"email": "tea@northgrid.example", "name": None}],
                "subject": "Tea",
                "in_reply_to": "<0@mail.example>",
                "references": ["<9@mail.example>", "<0@mail.example>"],
                "text": f"Yes.\n\n{QUOTED}",
                "new_text": "Yes.",
                "attachments": [{"name": "cv.pdf", "type": "application/pdf", "bytes": 1000}],
                "calendar": None,
                "conversation": "1828754568043628583",
                "sender_url": None,
            }
        ],
        "problems": [],
    }


def test_what_is_missing_is_null() -> None:
    message = only(b"Subject: x\n\n")
    assert message == Message(subject="x")


@pytest.mark.parametrize("ends", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\r\n\n", b"From rosa@x.example Sat Nov 22 10:30:00 2025\n"])
def test_line_ends_marks_and_blank_lines_above_mean_nothing(ends: bytes, before: bytes) -> None:
    message = only(before.replace(b"\n", ends) + mail("Yes.\n\nRosa\n", ends=ends))
    assert (message.subject, message.text) == ("Tea", "Yes.\n\nRosa")


def test_a_mail_of_apple_mail_ends_where_it_says() -> None:
    inside = mail("Yes.\n")
    message = only(b"%d       \n%b<?xml version='1.0'?><plist><dict/></plist>" % (len(inside), inside))
    assert message.text == "Yes."


def test_a_mail_saved_by_an_editor_as_utf_16() -> None:
    assert only(mail("Grüße\n").decode().encode("utf-16")).text == "Grüße"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (b"=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus_Z=C3=BCrich?=", "Grüße aus Zürich"),
        (b"=?UTF-8?B?R3LDvMOf?=\n =?UTF-8?B?ZQ==?=", "Grüße"),
        (b"=?utf-8?B?8J+Y?=\n =?utf-8?B?gA==?= ok", "😀 ok"),
        (b"Re:=?iso-8859-1?q?Caf=E9?=", "Re:Café"),
        (b"=?utf-8?Q?Tea at ten?=", "Tea at ten"),
        (b"=?utf-8?Q?Tea=3F_When=3F?=", "Tea? When?"),
        (b"=?gb2312?B?xOO6ww==?=", "你好"),
        (b"=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?=", "こんにちは"),
        (b"=?x-unknown?Q?Caf=C3=A9?=", "Café"),
        ("Grüße".encode(), "Grüße"),
        ("Grüße".encode("latin-1"), "Grüße"),
        (b"=?utf-8*en?Q?Tea?=", "Tea"),
        (b"=?broken?= tea", "=?broken?= tea"),
        (b"a\n  b\n\tc", "a b c"),
        (b"=?utf-8?Q?Tea=0D=0ABcc:_x?=", "Tea Bcc: x"),
        (b"=?utf-8?Q?Tea=E2=80=AE?=", "Tea"),
    ],
)
def test_subjects_in_every_dress(written: bytes, shown: str) -> None:
    assert only(mail(subject=written)).subject == shown


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("rosa@x.example", [("rosa@x.example", None)]),
        ('"Lind, Rosa" <rosa@x.example>', [("rosa@x.example", "Lind, Rosa")]),
        ("Lind, Rosa <rosa@x.example>", [("rosa@x.example", "Lind, Rosa")]),
        ("=?utf-8?Q?Lind=2C_Ro=C3=9Fa?= <rosa@x.example>", [("rosa@x.example", "Lind, Roßa")]),
        ('"=?utf-8?Q?Ro=C3=9Fa?=" <rosa@x.example>', [("rosa@x.example", "Roßa")]),
        ("rosa@x.example (Rosa Lind)", [("rosa@x.example", "Rosa Lind")]),
        ("'Rosa Lind' <rosa@x.example>", [("rosa@x.example", "Rosa Lind")]),
        (
            "Team: a@x.example, Bo <b@x.example>; c@x.example",
            [("a@x.example", None), ("b@x.example", "Bo"), ("c@x.example", None)],
        ),
        ("undisclosed-recipients:;", []),
        ("a@x.example; b@x.example", [("a@x.example", None), ("b@x.example", None)]),
        ("Rosa Lind", [(None, "Rosa Lind")]),
        ("<>", []),
        ('"Rosa \\"Ro\\" Lind" <rosa@x.example>', [("rosa@x.example", 'Rosa "Ro" Lind')]),
        ('"Rosa <rosa@x.example>', [("rosa@x.example", '"Rosa')]),
        ("MAILER-DAEMON (Mail Delivery System)", [("MAILER-DAEMON", "Mail Delivery System")]),
        ("<@relay.example:rosa@x.example>", [("rosa@x.example", None)]),
        ("Rosa </O=EXAMPLE/OU=A/CN=ROSA>", [(None, "Rosa")]),
        ("=?utf-8?Q?Rosa=0D=0ABcc=3A_x=40y=2Ez?= <rosa@x.example>", [("rosa@x.example", "Rosa Bcc: x@y.z")]),
    ],
)
def test_addresses_as_they_are_written(written: str, read_as: list[tuple[str | None, str | None]]) -> None:
    assert only(mail(to=written)).to == tuple(Mailbox(*one) for one in read_as)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("Sat, 22 Nov 2025 10:30:00 -0000", "2025-11-22T10:30:00Z"),
        ("22 Nov 2025 10:30 GMT", "2025-11-22T10:30:00Z"),
        ("Sat, 22 Nov 25 10:30:00 EST", "2025-11-22T15:30:00Z"),
        ("Sat, 22 Nov 2025 10:30:00 +0100 (CET)", "2025-11-22T09:30:00Z"),
        ("Sa, 22-Nov-2025 10.30.00 +0100", "2025-11-22T09:30:00Z"),
        ("Sat Nov 22 10:30:00 2025", "2025-11-22T10:30:00"),
        ("2025-11-22T10:30:00+01:00", "2025-11-22T09:30:00Z"),
    ],
)
def test_the_moment_it_was_written(written: str, at: str) -> None:
    reading = read(mail(date=written))
    assert reading.records[0].date == at
    assert not reading.problems


def test_a_date_that_is_none_gives_way_to_when_it_was_received() -> None:
    came = "from a by b; Sat, 22 Nov 2025 10:31:00 +0000"
    reading = read(mail(date="yesterday", Received=came))
    assert reading.records[0].date == "2025-11-22T10:31:00Z"
    assert "received" in reading.problems[0].message
    assert read(mail(date=None)).records[0].date is None
    assert read(mail(date=None)).problems[0].index == 0


def test_the_first_of_two_headers_counts() -> None:
    assert only(b"Subject: one\nSubject: two\nFrom: a@x.example\n\n").subject == "one"


def test_a_line_among_the_headers_that_is_none_is_passed_over() -> None:
    message = only(b">From x\nSubject: a long\nline broken badly\nFrom: a@x.example\n\nYes.")
    assert (message.subject, message.from_[0].email, message.text) == ("a long", "a@x.example", "Yes.")


@pytest.mark.parametrize(
    ("content", "kind", "shown"),
    [
        ("Grüße".encode("latin-1"), "text/plain; charset=iso-8859-1", "Grüße"),
        ("„Grüße“ – €".encode("cp1252"), "text/plain; charset=iso-8859-1", "„Grüße“ – €"),
        ("Grüße".encode(), "text/plain; charset=us-ascii", "Grüße"),
        ("Grüße".encode("latin-1"), "text/plain; charset=utf-8", "Grüße"),
        ("Grüße".encode(), "text/plain; charset=x-nobody-knows", "Grüße"),
        ("Grüße".encode(), "text/plain", "Grüße"),
        ("Привет".encode("koi8-r"), 'text/plain; charset="koi8-r"', "Привет"),
        ("你好".encode("gb18030"), "text/plain; charset=gb2312", "你好"),
        ("one two\nthree".encode("utf-16"), "text/plain; charset=utf-16", "one two\nthree"),
        (b"a\x00b\x1b[31m", "text/plain", "ab[31m"),
        # Signs of Windows that ISO-2022-JP does not have, as every Japanese telephone sends them.
        (b"\x1b$B-!|b66\x1b(B & \x1b(I1\x1b(B.", "text/plain; charset=iso-2022-jp", "①髙橋 & ｱ."),
    ],
)
def test_text_in_the_charset_it_is_in(content: bytes, kind: str, shown: str) -> None:
    encoded = b64encode(content) + b"\n"
    assert only(mail(encoded, Content_Type=kind, Content_Transfer_Encoding="base64")).text == shown


def test_quoted_printable_and_damaged_base64() -> None:
    assert only(mail("Gr=C3=BC=\n=C3=9Fe =3D =ZZ", Content_Transfer_Encoding="quoted-printable")).text == "Grüße = =ZZ"
    damaged = b64encode(b"Tea at ten, in the garden")[:-5] + b"!\n-- list footer"
    assert (only(mail(damaged, Content_Transfer_Encoding="base64")).text or "").startswith("Tea at ten, in the gar")


def test_flowed_lines_are_put_together() -> None:
    body = "One paragraph \nin two lines.\n> quoted \n> too\n-- \nRosa"
    message = only(mail(body, Content_Type="text/plain; format=flowed; delsp=no"))
    assert message.text == "One paragraph in two lines.\n> quoted too\n-- \nRosa"
    assert message.new_text == "One paragraph in two lines."
    delsp = only(mail("お \n茶", Content_Type="text/plain; charset=utf-8; format=flowed; DelSp=yes"))
    assert delsp.text == "お茶"


def test_plain_text_is_preferred_and_html_is_made_plain() -> None:
    both = parts(part("plain"), part("<p>html", "text/html"))
    assert only(mail(both, Content_Type=ALTERNATIVE)).text == "plain"
    assert only(mail(both, Content_Type=ALTERNATIVE)).attachments == ()
    empty = parts(part(" \n"), part("<p>Hi&nbsp;<b>Max</b>,</p><p>yes<br>Rosa</p>", "text/html"))
    assert only(mail(empty, Content_Type=ALTERNATIVE)).text == "Hi Max,\n\nyes\nRosa"


def test_text_around_a_picture_is_one_text() -> None:
    message = only(mail(parts(part("above"), file(b"png", "a.png", "image/png"), part("below")), Content_Type=MIXED))
    assert message.text == "above\n\nbelow"
    assert message.attachments == (Attachment("a.png", "image/png", 3),)


@pytest.mark.parametrize(
    "named",
    [
        "attachment; filename*=utf-8''Lebenslauf%20K%C3%B6ln.pdf",
        "attachment; filename*0*=utf-8''Lebenslauf%20; filename*1*=K%C3%B6ln; filename*2=.pdf",
        'attachment; filename="=?utf-8?Q?Lebenslauf_K=C3=B6ln.pdf?="',
        'attachment; filename="=?utf-8?Q?Lebenslauf_K=C3=B6?=\n =?utf-8?Q?ln.pdf?="',
        'attachment; filename="Lebenslauf Köln.pdf"',
        "attachment; filename=Lebenslauf Köln.pdf",
        'attachment; filename="../../Lebenslauf Köln.pdf"',
        'attachment; filename="C:\\\\tmp\\\\Lebenslauf Köln.pdf"',
        'attachment; filename="C:\\tmp\\Lebenslauf Köln.pdf"',
    ],
)
def test_names_of_files(named: str) -> None:
    carried = part("x", "application/pdf", f"Content-Disposition: {named}")
    assert only(mail(parts(part("see"), carried), Content_Type=MIXED)).attachments[0].name == "Lebenslauf Köln.pdf"


def test_a_message_inside_and_a_tnef_are_files() -> None:
    inner = b"Content-Type: message/rfc822\n\n" + mail(
        parts(part("inner"), boundary="=_2"), Content_Type='multipart/mixed; boundary="=_2"'
    )
    message = only(
        mail(parts(part("outer"), inner, file(b"abc", "winmail.dat", "application/ms-tnef")), Content_Type=MIXED)
    )
    assert message.text == "outer"
    assert [(carried.name, carried.type) for carried in message.attachments] == [
        (None, "message/rfc822"),
        ("winmail.dat", "application/ms-tnef"),
    ]


def test_a_delivery_report_is_a_message() -> None:
    report = parts(
        part("Your message was not delivered."),
        part("Final-Recipient: rfc822; x@y.example\nStatus: 5.1.1", "message/delivery-status"),
        part("Subject: Tea", "text/rfc822-headers"),
    )
    kind = 'multipart/report; report-type=delivery-status; boundary="=_1"'
    message = only(mail(report, Content_Type=kind, From="MAILER-DAEMON@x.example"))
    assert message.text == "Your message was not delivered."
    assert [carried.type for carried in message.attachments] == ["message/delivery-status", "text/rfc822-headers"]


def test_boundaries_that_are_missing_or_never_closed() -> None:
    body = parts(part("Yes."), file(b"abc", "a.pdf"))
    for kind, sent in ((MIXED, body[:-8]), ("multipart/mixed", body), ('multipart/mixed; boundary="other"', body)):
        message = only(mail(sent, Content_Type=kind))
        assert (message.text, [carried.bytes for carried in message.attachments]) == ("Yes.", [3])
    assert only(mail("Just text.", Content_Type=MIXED)).text == "Just text."


def test_a_conversation_of_exchange_keeps_its_name() -> None:
    first = bytes(range(22))
    names = {
        only(mail(Thread_Index=b64encode(index).decode())).conversation
        for index in (first, first + b"12345", first + b"1234567890")
    }
    assert names == {b64encode(first).decode()}
    assert only(mail(Thread_Index="Grüße")).conversation == "Grüße"


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\r\n \n", "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500, ".eml"),
        (b"just some words", "does not look like a mail"),
        (b"Name: x\nPhone: y\n\n", "does not look like a mail"),
    ],
)
def test_what_is_no_mail_is_refused_with_advice(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read(data)


INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Northgrid//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:tea@northgrid.example
SEQUENCE:2
SUMMARY:Tea
DTSTART:20251124T103000Z
DTEND:20251124T110000Z
ORGANIZER;CN=Rosa:mailto:rosa@northgrid.example
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:max@mail.example
END:VEVENT
END:VCALENDAR
"""


@pytest.mark.parametrize(
    "carried",
    [
        (part(INVITATION, "text/calendar; charset=utf-8; method=REQUEST"),),
        (part(b64encode(INVITATION.encode()), "text/calendar; method=REQUEST", "Content-Transfer-Encoding: base64"),),
        (file(INVITATION.encode(), "invite.ics", "application/ics"),),
        (file(INVITATION.encode(), "invite.ics", "application/octet-stream"),),
        (part(INVITATION, "text/calendar"), file(INVITATION.encode(), "invite.ics", "application/ics")),
    ],
)
def test_an_invitation_comes_with_its_event(carried: tuple[bytes, ...]) -> None:
    message = only(mail(parts(part("Tea?"), *carried), Content_Type=MIXED))
    assert message.text == "Tea?"
    assert message.calendar is not None
    assert message.calendar.uid == "tea@northgrid.example"
    assert message.calendar.method == "REQUEST"
    assert message.calendar.start is not None
    assert message.calendar.start.at == "2025-11-24T10:30:00Z"


def test_the_part_says_what_an_event_is_for_if_the_calendar_does_not() -> None:
    calendar = INVITATION.replace("METHOD:REQUEST\n", "")
    message = only(mail(calendar, Content_Type="text/calendar; method=cancel"))
    assert message.calendar is not None
    assert message.calendar.method == "CANCEL"


def test_a_mail_that_is_nothing_but_an_invitation() -> None:
    message = only(mail(INVITATION, Content_Type="text/calendar; method=REQUEST"))
    assert message.text is None
    assert message.calendar is not None


def test_a_broken_invitation_costs_the_event_and_not_the_mail() -> None:
    message = only(mail(parts(part("Tea?"), part("BEGIN:VEVENT\nno", "text/calendar")), Content_Type=MIXED))
    assert (message.text, message.calendar) == ("Tea?", None)


def test_what_says_the_same_again_is_no_file() -> None:
    forms = parts(
        part("plain"), part("<p>html", 'text/html; name="body.html"'), part(INVITATION, 'text/calendar; name="a.ics"')
    )
    message = only(mail(forms, Content_Type=ALTERNATIVE))
    assert message.attachments == ()
    assert message.calendar is not None


def test_a_text_without_end_is_cut_and_said_to_be() -> None:
    reading = read(mail("tea " * 100_000))
    assert len(reading.records[0].text) == 256_000
    assert "beginning" in reading.problems[0].message


def test_a_file_written_into_the_text_is_a_file() -> None:
    message = only(mail("See:\n\nbegin 644 cat.txt\n#0V%T\n`\nend\n\nRosa\n"))
    assert message.text == "See:\n\n\nRosa"
    assert message.attachments == (Attachment("cat.txt", "application/octet-stream", 3),)
    assert only(mail("Let us\n\nbegin 644 times\nwith tea")).attachments == ()


def test_the_sign_apple_puts_where_a_file_stands_is_no_text() -> None:
    assert only(mail("above\n\ufffc\nbelow")).text == "above\n\nbelow"
