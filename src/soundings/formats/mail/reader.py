"""One mail as a message: what its headers say, its text, what is new in it and what it carries."""

import re
from binascii import a2b_base64, b2a_base64
from dataclasses import replace

from soundings.formats.cleaning import clean
from soundings.formats.decoding import encoding_of
from soundings.formats.events import Event
from soundings.formats.mail.addresses import addresses
from soundings.formats.mail.body import read_body
from soundings.formats.mail.dates import instant, received
from soundings.formats.mail.headers import Headers, unworded
from soundings.formats.mail.new_text import new_text
from soundings.formats.mail.parts import read_parts
from soundings.formats.messages import Message
from soundings.formats.recognising import OLD_OFFICE, SAVED_BY_OUTLOOK
from soundings.formats.records import Counts, Problem, Reading, UnreadableFile

KIND = "mail"
MOST_BYTES = 50_000_000
MOST_REFERENCES = 200
MESSAGE_ID = re.compile(r"<[^<>\s][^<>]{0,998}>")
# What a mail has at least one of.
TELLING = ("from", "to", "date", "subject", "message-id", "received")
# As Apple Mail stores a message: its length in bytes on a line of its own.
COUNTED = re.compile(rb"(\d{1,10})[ \t]*\r?\n(?=[!-9;-~]{1,80}:)")
BLANK = b" \t\r\n"
BOM = b"\xef\xbb\xbf"
LONGEST_PREAMBLE = 10_000
# Of a Thread-Index these bytes are the same for the whole conversation; each reply adds five.
CONVERSATION_BYTES = 22

TOO_BIG = "This mail is over 50 MB. Save it without its attachments and bring in the smaller file."
EMPTY = "This file is empty. Save the mail again and bring in the new file."
NO_MAIL = (
    "This does not look like a mail: no line at its top names a sender, a date or a subject. Save the mail as .eml."
)
NO_DATE = "The message does not say when it was written."
DATE_RECEIVED = "The date of the message could not be read; when it was received is given instead."
TEXT_CUT = "The message is longer than any letter; only its beginning is kept."
TOO_MANY_PARTS = "The message is made of more parts than any real one; only the first were looked at."


class NoMessage(Exception):
    """These bytes are no mail. The message says why."""


def read(data: bytes) -> Reading:
    """The message in an .eml or .emlx file. Raises UnreadableFile where it is none."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(TOO_BIG)
    if data.startswith(OLD_OFFICE):
        raise UnreadableFile(SAVED_BY_OUTLOOK)
    if not data.strip():
        raise UnreadableFile(EMPTY)
    try:
        message, remarks = read_message(data)
    except NoMessage as error:
        raise UnreadableFile(str(error)) from error
    return Reading(
        kind=KIND,
        records=(message,),
        problems=tuple(Problem(0, remark, index=0) for remark in remarks),
        counts=Counts(rows=1, read=1, skipped=0, bad=0),
    )


def read_message(data: bytes) -> tuple[Message, list[str]]:
    """The message whose bytes these are, and what was noticed. Raises NoMessage where they are no mail."""
    data, start = _unwrapped(data)
    mail = read_parts(data, start)
    headers = mail.top.headers
    if not any(name in headers for name in TELLING):
        raise NoMessage(NO_MAIL)
    headers.charset = next(
        (part.parameters.get("charset") for part in mail.leaves() if part.type.startswith("text/")), None
    )
    remarks = [] if mail.whole else [TOO_MANY_PARTS]
    date = _date(headers, remarks)
    body = read_body(mail)
    if body.cut:
        remarks.append(TEXT_CUT)
    subject = headers.text("subject")
    references = _ids(headers, "references")
    message = Message(
        message_id=_id(headers, "message-id"),
        date=date,
        from_=addresses(headers.raw("from")) or addresses(headers.raw("sender")),
        to=addresses(headers.raw("to")) or addresses(headers.raw("apparently-to")),
        cc=addresses(headers.raw("cc")),
        reply_to=addresses(headers.raw("reply-to")),
        subject=subject,
        in_reply_to=next(iter(_ids(headers, "in-reply-to")), None),
        references=references,
        text=body.text,
        new_text=None if body.text is None else new_text(body.text, subject),
        attachments=tuple(body.attachments),
        calendar=None if body.calendar is None else _event(body.calendar, body.method),
        conversation=_conversation(headers),
        automated=_is_automated(headers),
    )
    return message, remarks


def _event(calendar: bytes, method: str | None) -> Event | None:
    """The event a mail carries: of a series the series, not a moved occurrence.

    `method` is what the part says of it, for a calendar that does not say so itself.
    """
    # Few mails carry one, and what reads calendars takes as long to load as a hundred mails to read.
    from soundings.formats import calendar as calendars

    try:
        found = calendars.read(calendar).records
    except UnreadableFile:
        return None
    events = [event for event in found if isinstance(event, Event)]
    event = next((event for event in events if event.recurrence_id is None), events[0] if events else None)
    return replace(event, method=method.upper()) if event and method and event.method is None else event


def _is_automated(headers: Headers) -> bool:
    """Whether it went to a list, or no person sent it (RFC 2369, RFC 2919, RFC 3834)."""
    if any(name in headers for name in ("list-id", "list-unsubscribe", "list-post", "x-autoreply")):
        return True
    if headers.value("precedence") in {"bulk", "list", "junk", "auto_reply"}:
        return True
    return headers.value("auto-submitted") not in {"", "no"} or headers.value("return-path") == "<>"


def _unwrapped(data: bytes) -> tuple[bytes, int]:
    """The bytes of the mail itself, and where its headers begin."""
    head = data[:LONGEST_PREAMBLE].removeprefix(BOM)
    start = len(data[:LONGEST_PREAMBLE]) - len(head.lstrip(BLANK))
    wide = encoding_of(data[:4_096])
    if wide.startswith("utf-16"):
        # Saved again by an editor.
        return _unwrapped(data.decode(wide, "replace").encode("utf-8", "replace"))
    if counted := COUNTED.match(data, start):
        return data[: counted.end() + int(counted[1])], counted.end()
    if b"\n" not in data[:100_000] and b"\r" in data:
        # Line ends of old Macs.
        data = data.replace(b"\r", b"\n")
    return data, start


def _date(headers: Headers, remarks: list[str]) -> str | None:
    date = instant(headers.raw("date"))
    if date is not None:
        return date
    for name, read_as in (("received", received), ("delivery-date", instant), ("resent-date", instant)):
        date = read_as(headers.raw(name))
        if date is not None:
            remarks.append(DATE_RECEIVED)
            return date
    remarks.append(NO_DATE)
    return None


def _ids(headers: Headers, name: str) -> tuple[str, ...]:
    """The message ids in a header, each once."""
    found = MESSAGE_ID.findall(unworded(headers.raw(name)))
    return tuple(dict.fromkeys(clean(found_id).replace(" ", "") for found_id in found))[-MOST_REFERENCES:]


def _id(headers: Headers, name: str) -> str | None:
    """The one id; kept also where it has no brackets."""
    return next(iter(_ids(headers, name)), None) or clean(headers.raw(name))[:1000] or None


def _conversation(headers: Headers) -> str | None:
    """Gmail's number of the thread, or what all messages of an Exchange conversation share of their Thread-Index."""
    number = clean(headers.raw("x-gm-thrid"))
    if number:
        return number[:100]
    index = headers.raw("thread-index").replace(" ", "")
    if not index:
        return None
    try:
        whole = a2b_base64(index)
    except ValueError:
        return clean(index)[:200] or None
    if len(whole) < CONVERSATION_BYTES:
        return clean(index)[:200]
    return b2a_base64(whole[:CONVERSATION_BYTES], newline=False).decode()
