"""LinkedIn's messages and invitations, of every year."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.formats.linkedin_messages import INVITATIONS, MESSAGES, LinkedInMessage, read
from soundings.formats.messages import Mailbox
from soundings.formats.recognising import kind_of
from soundings.formats.records import Reading
from tests.formats.address_books import table

OF_2018 = ("From", "To", "Date", "Subject", "Content", "Direction", "Folder")
FIRST_WITH_IDS = (
    *("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "DATE", "SUBJECT", "CONTENT"),
    "FOLDER",
)
TODAY = (
    *("CONVERSATION ID", "CONVERSATION TITLE", "FROM", "SENDER PROFILE URL", "TO", "RECIPIENT PROFILE URLS", "DATE"),
    *("SUBJECT", "CONTENT", "FOLDER", "ATTACHMENTS", "IS MESSAGE DRAFT"),
)
SENT = ("From", "To", "Sent At", "Message", "Direction")
SENT_WITH_PROFILES = (*SENT, "inviterProfileUrl", "inviteeProfileUrl")
ROSA, ME = "https://www.linkedin.com/in/rosa", "https://www.linkedin.com/in/me"


def reading(header: tuple[str, ...], *rows: dict[str, str] | tuple[str, ...]) -> Reading:
    data = table(header, *rows, end="\n").encode()
    made = read(data)
    assert kind_of(data) == made.kind
    assert made.counts.rows == made.counts.read + made.counts.skipped + made.counts.bad
    return made


def message(row: dict[str, str], header: tuple[str, ...] = TODAY) -> LinkedInMessage:
    made: LinkedInMessage
    (made,) = reading(header, {"FROM": "Rosa", "TO": "Me", "DATE": "2025-12-04 09:30:00 UTC", **row}).records
    return made


def test_a_message_of_today() -> None:
    row = {
        "CONVERSATION ID": "2-abc==",
        "SENDER PROFILE URL": ROSA,
        "RECIPIENT PROFILE URLS": ME,
        "SUBJECT": "Tea",
        "CONTENT": "Yes,\nwith pleasure",
        "FOLDER": "INBOX",
    }
    assert message(row) == LinkedInMessage(
        date="2025-12-04T09:30:00Z",
        from_=(Mailbox(name="Rosa"),),
        to=(Mailbox(name="Me"),),
        subject="Tea",
        text="Yes,\nwith pleasure",
        new_text="Yes,\nwith pleasure",
        conversation="2-abc==",
        sender_url=ROSA,
        recipient_urls=(ME,),
    )


def test_the_header_that_first_had_ids() -> None:
    made = message({"CONVERSATION ID": "7", "SENDER PROFILE URL": ROSA, "CONTENT": "Hello"}, FIRST_WITH_IDS)
    assert (made.conversation, made.sender_url, made.text) == ("7", ROSA, "Hello")


def test_the_header_of_2018() -> None:
    made: LinkedInMessage
    (made,) = reading(OF_2018, ("Rosa", "Me", "11/4/18, 10:15 AM", "Hi", "Hello", "INCOMING", "INBOX")).records
    assert (made.date, made.direction, made.conversation) == ("2018-11-04T10:15:00Z", "INCOMING", None)


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2025-12-04 09:30:00 UTC", "2025-12-04T09:30:00Z"),
        ("2025-12-04 09:30 UTC", "2025-12-04T09:30:00Z"),
        ("2025-12-04 09:30", "2025-12-04T09:30:00Z"),
        ("2025-12-04T09:30:00Z", "2025-12-04T09:30:00Z"),
        ("2025-12-04T11:30:00+02:00", "2025-12-04T09:30:00Z"),
        ("12/4/25, 9:30\u202fPM", "2025-12-04T21:30:00Z"),
        ("12/4/25, 12:05 AM", "2025-12-04T00:05:00Z"),
        ("", None),
    ],
)
def test_every_way_of_telling_the_time(written: str, date: str | None) -> None:
    assert message({"DATE": written}).date == date


def test_a_spreadsheet_may_have_turned_the_dates_round() -> None:
    rows = [{"FROM": "Rosa", "TO": "Me", "DATE": written} for written in ("04/12/2025 09:30", "24/12/2025 09:30")]
    assert [one.date for one in reading(TODAY, *rows).records] == ["2025-12-04T09:30:00Z", "2025-12-24T09:30:00Z"]


def test_a_time_that_cannot_be_read_is_left_empty_and_said() -> None:
    made = reading(TODAY, {"FROM": "Rosa", "TO": "Me", "DATE": "yesterday", "CONTENT": "x"})
    assert made.records[0].date is None
    assert [note.lines for note in made.notes] == [(2,)]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("<p>Hello &amp; welcome</p><p>Rosa</p>", "Hello & welcome\n\nRosa"),
        ("One<br>two<br/>three", "One\ntwo\nthree"),
        ('See <a href="https://x.example">this</a>', "See this"),
        ("Fish &amp; chips\nat six", "Fish & chips\nat six"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("R&D and x<y>z", "R&D and x<y>z"),
        ("", None),
        ("  ", None),
        ("a\u202eb\x00c", "abc"),
    ],
)
def test_what_is_marked_up_becomes_text(cell: str, text: str | None) -> None:
    assert message({"CONTENT": cell}).text == text


@pytest.mark.parametrize(
    ("to", "profiles", "names"),
    [
        ("Ann Smith,Bob Jones", f"{ROSA},{ME}", ["Ann Smith", "Bob Jones"]),
        ("Ann Smith, PhD,Bob Jones", f"{ROSA},{ME}", ["Ann Smith, PhD", "Bob Jones"]),
        ("Ann Smith, Bob Jones", f"{ROSA},{ME}", ["Ann Smith", "Bob Jones"]),
        ("Ann Smith, PhD, MBA", ROSA, ["Ann Smith, PhD, MBA"]),
        ("LinkedIn Member", "", ["LinkedIn Member"]),
        ("", "", []),
    ],
)
def test_a_group_is_told_by_its_profiles(to: str, profiles: str, names: list[str]) -> None:
    made = message({"TO": to, "RECIPIENT PROFILE URLS": profiles, "CONTENT": "x"})
    assert [one.name for one in made.to] == names


def test_a_closed_account_has_no_profile() -> None:
    made = message({"FROM": "LinkedIn Member", "CONTENT": "x"})
    assert (made.from_[0].name, made.sender_url) == ("LinkedIn Member", None)


def test_a_bad_row_stops_nothing() -> None:
    good = {"FROM": "Rosa", "TO": "Me", "DATE": "2025-12-04 09:30:00 UTC", "CONTENT": "x"}
    made = reading(TODAY, good, ("torn",), good)
    assert len(made.records) == 2
    assert [(one.line, one.message) for one in made.problems] == [(3, "This row has one cell only.")]


def test_a_draft_was_never_sent() -> None:
    made = reading(TODAY, {"FROM": "Me", "TO": "Rosa", "CONTENT": "x", "IS MESSAGE DRAFT": "Yes"})
    assert not made.records
    assert (made.counts.skipped, made.notes[0].lines) == (1, (2,))


@pytest.mark.parametrize("header", [SENT, SENT_WITH_PROFILES])
@pytest.mark.parametrize("written", ["6/5/26, 3:20 PM", "Jun 5, 2026, 3:20 PM", "5 Jun 2026, 15:20"])
def test_invitations(header: tuple[str, ...], written: str) -> None:
    row = ("Rosa", "Me", written, "Let us talk", "INCOMING", ROSA, ME)[: len(header)]
    made = reading(header, row)
    assert made.kind == INVITATIONS
    invitation: LinkedInMessage
    (invitation,) = made.records
    assert (invitation.date, invitation.direction, invitation.text) == (
        "2026-06-05T15:20:00",
        "INCOMING",
        "Let us talk",
    )
    assert invitation.sender_url == (ROSA if header == SENT_WITH_PROFILES else None)


def test_a_thousand_messages_in_three_hundred_threads() -> None:
    rows = [
        {"CONVERSATION ID": f"2-{number % 300}", "FROM": "Rosa", "TO": "Me", "DATE": "2025-01-01 10:00", "CONTENT": "x"}
        for number in range(1000)
    ]
    made = reading(TODAY, *rows)
    assert made.kind == MESSAGES
    assert len({one.conversation for one in made.records}) == 300


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=20), min_size=1, max_size=14))
def test_any_cells_make_a_message_or_a_problem(cells: list[str]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow(cells)
    for header in (TODAY, SENT_WITH_PROFILES):
        made = read((table(header) + out.getvalue()).encode())
        assert made.counts.rows == made.counts.read + made.counts.skipped + made.counts.bad
