"""Which kind of file it is, by what stands in it: names and endings of files lie."""

import re

from soundings.formats.decoding import lines
from soundings.formats.records import UnreadableFile

# How much of a file is looked at.
HEAD = 1 << 16

CARD = re.compile(r"^\s*begin\s*:\s*vcard\b", re.IGNORECASE | re.MULTILINE)
CALENDAR = re.compile(r"^\s*begin\s*:\s*v(?:calendar|event|todo|timezone)\b", re.IGNORECASE | re.MULTILINE)
SEPARATOR = re.compile(r">?From \S")
HEADER_LINE = re.compile(r"([!-9;-~]+)[ \t]*:")
# The length that Apple Mail writes above a mail.
# How many messages at the top of a mailbox may be empty.
MOST_EMPTY = 100
LENGTH = re.compile(r"\d+\s*$")
MAIL_HEADERS = frozenset(
    (
        *("from", "to", "subject", "date", "received", "return-path", "delivered-to", "message-id", "mime-version"),
        *("content-type", "reply-to", "x-gm-thrid", "x-original-to", "envelope-to", "sender", "cc", "dkim-signature"),
        *("x-received", "in-reply-to", "references", "content-transfer-encoding", "x-mozilla-status"),
    )
)
ONLY_OF_MAILS = MAIL_HEADERS - {"date", "to", "cc", "sender", "references", "content-type"}

SIGNS = (
    (b"%PDF", "This is a PDF. Choose the file it was made from, or an export of the list."),
    (b"{\\rtf", "This is a document. Choose the table, the cards or the mails themselves."),
    (b"\x1f\x8b", "This is a packed file. Unpack it and choose what is inside."),
    (b"7z\xbc\xaf\x27\x1c", "This is a packed file. Unpack it and choose what is inside."),
    (b"Rar!", "This is a packed file. Unpack it and choose what is inside."),
    (b"\xff\xd8\xff", "This is a picture. Choose a file with people, messages or appointments in it."),
    (b"\x89PNG", "This is a picture. Choose a file with people, messages or appointments in it."),
    (b"GIF8", "This is a picture. Choose a file with people, messages or appointments in it."),
    (b"!BDN", "This is an Outlook data file. In Outlook, export your contacts as CSV and choose that file."),
    (b"SQLite format 3", "This is a database. Export it as CSV and choose that file."),
)
ZIP = (b"PK\x03\x04", b"PK\x05\x06")
# A name in the directory of an Outlook mail.
OUTLOOK_MAIL = "__substg1".encode("utf-16-le")
SAVED_BY_OUTLOOK = (
    "This is a mail as only Outlook can open it (.msg). Open it in Outlook and save it as .eml, or forward it to "
    "yourself as an attachment and save that."
)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# How a directory writes its entries (RFC 2849), and Thunderbird its address book.
LDIF = re.compile(r"(?:version:\s*1\s+)?dn::? ?\S", re.IGNORECASE)
A_DIRECTORY = "This is an address book in LDIF. Export it as vCard (.vcf) or CSV, and choose that file."
EMPTY = "This file is empty. Export it again and choose the new file."


def kind_of(head: bytes) -> str:
    """The kind of a file that begins with `head`, as `READERS` names it.

    Raises UnreadableFile for what is never read.
    """
    for sign, message in SIGNS:
        if head.startswith(sign):
            raise UnreadableFile(message)
    if head.startswith(ZIP):
        return "archive"
    if head.startswith(OLD_OFFICE):
        if OUTLOOK_MAIL in head:
            raise UnreadableFile(SAVED_BY_OUTLOOK)
        return "table"
    text = list(lines(_whole_lines(head)))
    written = [line for line in text if line.strip()]
    if not written:
        raise UnreadableFile(EMPTY)
    if LDIF.match("".join(line for line in written[:20] if not line.startswith("#"))):
        raise UnreadableFile(A_DIRECTORY)
    return _letters(written) or _cards("".join(written)) or _table(text)


def _whole_lines(head: bytes) -> bytes:
    """Without a last line, or character, that was cut."""
    if len(head) < HEAD:
        return head
    cut = max(head.rfind(b"\n"), head.rfind(b"\r"))
    # After the NUL of a line end in UTF-16.
    return head[: cut + 1 + head.startswith((b"\xff\xfe", b"\xfe\xff")) * (cut % 2 == 0)] if cut > 0 else head[:-4]


def _letters(written: list[str]) -> str | None:
    # A mailbox may begin with messages that have nothing in them.
    start = next((at for at, line in enumerate(written[:MOST_EMPTY]) if not SEPARATOR.match(line)), 0)
    if start and _header_names(written[start:]):
        return "mbox"
    start = int(bool(LENGTH.match(written[0])))
    names = _header_names(written[start:])
    # A list may have a title and a date above it; one header that only mails have is enough.
    return "mail" if names & ONLY_OF_MAILS or len(names & MAIL_HEADERS) > 1 else None


def _header_names(text: list[str]) -> set[str]:
    """The names of the headers on the first lines, as far as they are headers."""
    names: set[str] = set()
    for line in text[:200]:
        if line[0] in " \t":
            continue
        found = HEADER_LINE.match(line)
        if not found or found[1].lower() == "begin":
            break
        names.add(found[1].lower())
    return names


def _cards(text: str) -> str | None:
    card, calendar = CARD.search(text), CALENDAR.search(text)
    if card and (not calendar or card.start() < calendar.start()):
        return "vcard"
    return "calendar" if calendar else None


def _table(text: list[str]) -> str:
    # Only here are the words of columns needed.
    from soundings.formats.table_kinds import kind_of_table

    return kind_of_table(text)
