"""LinkedIn's messages.csv and Invitations.csv, with the header of every year (P50)."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC

from soundings.formats.cleaning import clean, clean_address, clean_lines, shortened
from soundings.formats.contact_tables import decoded
from soundings.formats.dates import which_first
from soundings.formats.decoding import DAMAGE
from soundings.formats.mail.html_text import text_of
from soundings.formats.messages import Attachment, Mailbox, Message
from soundings.formats.records import Counts, Note, Problem, Reading, UnreadableFile
from soundings.formats.tables import Header, Row, as_given, find_header, plain_name, read_table
from soundings.formats.times import moment, written

MESSAGES, INVITATIONS = "linkedin-messages", "linkedin-invitations"
# What each column is, by its name in any year's header.
COLUMNS = {
    "conversation": ("conversationid",),
    "from": ("from",),
    "sender_url": ("senderprofileurl", "inviterprofileurl"),
    "to": ("to",),
    "recipient_urls": ("recipientprofileurls", "recipientprofileurl", "inviteeprofileurl"),
    "date": ("date", "sentat"),
    "subject": ("subject",),
    "content": ("content", "message"),
    "direction": ("direction",),
    "attachments": ("attachments",),
    "draft": ("ismessagedraft",),
}
KNOWN = frozenset(name for names in COLUMNS.values() for name in names) | {"folder", "conversationtitle"}
# Most recipients have one comma between them; one after a blank belongs to a name ('Okafor, PhD').
BETWEEN = re.compile(r",(?!\s)")
MARKUP = re.compile(
    r"</?(?:p|br|a|b|i|u|em|strong|span|div|ul|ol|li|h[1-6]|img|body|html|table|tr|td|blockquote|font)\b[^<>]{0,5000}>"
    r"|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});",
    re.IGNORECASE,
)
LONGEST_TEXT = 256_000

NOT_MESSAGES = (
    "This does not look like LinkedIn's messages or invitations: no row names the columns From, To and Date. On "
    "LinkedIn, ask for a copy of your data, and bring in messages.csv or Invitations.csv."
)
DRAFT = "This message is a draft that was never sent, and was left out."
DRAFTS = "{} messages are drafts that were never sent, and were left out."
NO_DATE = "The date in this row could not be read and was left empty."
NO_DATES = "The dates in {} rows could not be read and were left empty."
HURT = f"Some letters in this row are damaged and show as {DAMAGE}."
HURTS = f"Some letters in {{}} rows are damaged and show as {DAMAGE}."
LINES_SHOWN = 20


@dataclass(frozen=True, slots=True)
class LinkedInMessage(Message):
    """A message or invitation on LinkedIn. People have a name and a profile there, and no e-mail address.

    More than one recipient makes it a group's. `direction` is 'INCOMING' or 'OUTGOING' where the file says so.
    """

    direction: str | None = None
    recipient_urls: tuple[str, ...] = ()


class _BadRow(Exception):
    """Why a row is no message."""


def read(data: bytes, *, encoding: str | None = None) -> Reading:
    """Every message, or invitation, in the file; which of the two it is, the header says."""
    text, encoding = decoded(data, encoding)
    header = find_header(text, KNOWN)
    names = [plain_name(column) for column in header.columns] if header else []
    places = {
        what: next(names.index(name) for name in known if name in names)
        for what, known in COLUMNS.items()
        if set(known) & set(names)
    }
    if header is None or not places.keys() >= {"from", "to", "date"}:
        raise UnreadableFile(NOT_MESSAGES)
    table = read_table(text, header)
    del text
    kind = INVITATIONS if "sentat" in names else MESSAGES
    return _Rows(kind, header, places).reading(table.rows, table.broken, table.blank, encoding)


class _Rows:
    """The rows of one file on their way to messages."""

    def __init__(self, kind: str, header: Header, places: Mapping[str, int]) -> None:
        self.kind = kind
        self.header = header
        self.width = len(header.columns)
        self.places = places
        self.noticed: dict[tuple[str, str], list[int]] = {}
        self.day_first = False

    def reading(self, rows: list[Row], broken: list[Problem], blank: int, encoding: str) -> Reading:
        # LinkedIn's own dates have the year or the month first; a spreadsheet may have turned them round.
        at = self.places["date"]
        self.day_first = bool(which_first(clean(row.cells[at][:100]) for row in rows if len(row.cells) > at))
        messages: list[LinkedInMessage] = []
        problems = broken.copy()
        drafts = 0
        for row in rows:
            try:
                message = self._message(row.line, row.cells)
            except _BadRow as why:
                problems.append(Problem(row.line, str(why), as_given(row.cells)))
                continue
            if message:
                messages.append(message)
            else:
                drafts += 1
        problems.sort(key=lambda problem: problem.line)
        return Reading(
            kind=self.kind,
            records=tuple(messages),
            problems=tuple(problems),
            counts=Counts(len(messages) + drafts + len(problems), len(messages), drafts, len(problems), blank),
            notes=tuple(
                Note(
                    one.partition(" ")[0].lower(),
                    one if len(lines) == 1 else several.format(f"{len(lines):,}"),
                    len(lines),
                    tuple(lines[:LINES_SHOWN]),
                    one,
                )
                for (one, several), lines in self.noticed.items()
            ),
            columns=self.header.columns,
            encoding=encoding,
            delimiter=self.header.delimiter,
        )

    def _message(self, line: int, cells: list[str]) -> LinkedInMessage | None:
        """The message in a row, None for a draft."""
        cells = self._fitted(cells)
        cell = {what: cells[place] for what, place in self.places.items()}
        text = content(cell.get("content", "")) or None
        sender, recipients = clean(cell["from"]), clean(cell["to"])
        if not sender and not recipients and not text:
            raise _BadRow("There is no name and no text in this row.")
        if clean(cell.get("draft", "")).lower() in {"yes", "true", "1"}:
            self._on(line, DRAFT, DRAFTS)
            return None
        urls = tuple(_urls(cell.get("recipient_urls", "")))
        when = clean(cell["date"][:100])
        at = moment(when, day_first=self.day_first) if when else None
        if when and at is None:
            self._on(line, NO_DATE, NO_DATES)
        if at and self.kind == MESSAGES and not at.tzinfo:
            # Where messages.csv leaves the zone out it is the one it names elsewhere.
            at = at.replace(tzinfo=UTC)
        if any(DAMAGE in one for one in cells):
            self._on(line, HURT, HURTS)
        return LinkedInMessage(
            date=written(at),
            from_=(Mailbox(name=sender),) if sender else (),
            to=tuple(Mailbox(name=name) for name in _names(recipients, len(urls))),
            subject=shortened(clean(cell.get("subject", ""))) or None,
            text=text,
            new_text=text,
            attachments=tuple(Attachment(shortened(name), None, None) for name in _urls(cell.get("attachments", ""))),
            conversation=clean(cell.get("conversation", "")) or None,
            sender_url=next(_urls(cell.get("sender_url", "")), None),
            direction=clean(cell.get("direction", "")) or None,
            recipient_urls=urls,
        )

    def _fitted(self, cells: list[str]) -> list[str]:
        if len(cells) > self.width:
            if any(cell.strip() for cell in cells[self.width :]):
                raise _BadRow(
                    f"This row has {len(cells):,} cells and the header {self.width:,}, so it is unclear which is which."
                )
            return cells[: self.width]
        if len(cells) < 2:
            raise _BadRow("This row has one cell only.")
        return cells + [""] * (self.width - len(cells))

    def _on(self, line: int, one: str, several: str) -> None:
        self.noticed.setdefault((one, several), []).append(line)


def content(cell: str) -> str:
    """A message as its reader saw it. A few hold HTML, which becomes text."""
    text = text_of(cell.replace("\n", "<br>")) if MARKUP.search(cell) else cell
    return shortened(clean_lines(text), LONGEST_TEXT)


def _names(recipients: str, profiles: int) -> list[str]:
    """Whom it went to; how many they are, the profiles say."""
    if profiles < 2 and not (profiles == 0 and BETWEEN.search(recipients)):
        return [recipients] if recipients else []
    for between in (BETWEEN, re.compile(",")):
        names = [name for part in between.split(recipients) if (name := part.strip())]
        if len(names) == profiles or not profiles:
            return names
    return [name for part in BETWEEN.split(recipients) if (name := part.strip())]


def _urls(cell: str) -> Iterator[str]:
    return (address for part in re.split(r"[,\s]+", cell.strip()) if (address := clean_address(part)))
