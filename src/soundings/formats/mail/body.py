"""Which parts of a mail are its text, which are files it carries, and where its invitation is."""

import re
from dataclasses import dataclass, field

from soundings.formats.cleaning import UNWANTED, clean
from soundings.formats.mail.charsets import decoded
from soundings.formats.mail.flowed import unflowed
from soundings.formats.mail.html_text import text_of
from soundings.formats.mail.parts import Mail, Part
from soundings.formats.mail.transfer import content, size, without_uuencoded
from soundings.formats.messages import Attachment

# What is read of one part that is text, as it stands in the file, and what is kept of a message's text.
MOST_BYTES = 4_000_000
LONGEST_TEXT = 256_000
MOST_TEXTS = 200
CALENDAR = frozenset({"text/calendar", "application/ics"})
END_SPACES = re.compile(r"(?<![ \t])[ \t]+$", re.MULTILINE)
OTHER_SPACES = str.maketrans(
    {"\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2028": "\n", "\u2029": "\n", "\x0b": "\n", "\x0c": "\n"}
    # Where Apple Mail shows a file.
    | {"\ufffc": ""}
)
CHARSET_IN_HTML = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


@dataclass(slots=True)
class Body:
    """What a mail holds below its headers."""

    text: str | None = None
    # Whether there was more text than is kept.
    cut: bool = False
    attachments: list[Attachment] = field(default_factory=list)
    # The bytes of its calendar, if it carries one.
    calendar: bytes | None = None
    # What the calendar is for, as the part that holds it says: 'REQUEST'.
    method: str | None = None


def read_body(mail: Mail) -> Body:
    """The text, the files and the invitation of `mail`."""
    texts = _shown(mail)
    shown = {id(part) for part in texts}
    written: list[str] = []
    inside: list[Attachment] = []
    for part in texts:
        raw = _content(mail.data, part)
        if part.type == "text/plain" and b"begin " in raw:
            raw, files = without_uuencoded(raw)
            inside += [Attachment(clean(decoded(name)), "application/octet-stream", length) for name, length in files]
        if text := _written(raw, part):
            written.append(text)
    whole = "\n\n".join(written).strip("\n")
    body = Body(text=whole[:LONGEST_TEXT] or None, cut=len(whole) > LONGEST_TEXT)
    forms = {id(part) for around in mail.multiparts("multipart/alternative") for part in around.inside}
    in_a_file: Part | None = None
    for part in mail.leaves():
        if id(part) in shown:
            continue
        is_calendar = part.type in CALENDAR
        if is_calendar and body.calendar is None and part.type == "text/calendar" and not _is_file(part):
            body.calendar, body.method = _calendar(mail.data, part), part.parameters.get("method")
        name = part.file_name
        if (is_calendar or (name or "").lower().endswith(".ics")) and in_a_file is None:
            in_a_file = part
        if _is_file(part) or (id(part) not in forms and (name or not _is_second_form(part))):
            body.attachments.append(Attachment(name, part.type, size(mail.data, part.start, part.end, _encoding(part))))
    body.attachments += inside
    if body.calendar is None and in_a_file is not None:
        body.calendar, body.method = _calendar(mail.data, in_a_file), in_a_file.parameters.get("method")
    return body


def _shown(mail: Mail) -> list[Part]:
    """The parts a mail program shows as the message: of each alternative the plainest that says something."""
    texts: list[Part] = []
    waiting = [mail.top]
    while waiting and len(texts) < MOST_TEXTS:
        part = waiting.pop()
        if part.type in {"multipart/alternative", "multipart/related"} and part.is_multipart:
            best = _plainest(mail, part)
            if best is not None:
                texts.append(best)
        elif part.is_multipart:
            inside = part.inside
            # Of a report the words for people, of a signed message the message.
            waiting.extend(reversed(inside[:1] if part.type in {"multipart/report", "multipart/signed"} else inside))
        elif _is_text(part) and not _is_file(part) and not (texts and part.file_name):
            texts.append(part)
    return texts


def _plainest(mail: Mail, around: Part) -> Part | None:
    """The plain text inside `around` if it says anything, else the HTML."""
    plain: list[Part] = []
    html: list[Part] = []
    waiting = [around]
    while waiting:
        part = waiting.pop()
        if part.is_multipart:
            waiting.extend(reversed(part.inside))
        elif not _is_file(part) and part.type in {"text/plain", "text/html"}:
            (plain if part.type == "text/plain" else html).append(part)
    said = next((part for part in plain if mail.data[part.start : part.end].strip()), None)
    return said or next(iter(html), None)


def _is_text(part: Part) -> bool:
    return part.type in {"text/plain", "text/html", "text/enriched", "text/markdown"} or (
        part.type.startswith("multipart/") and not part.is_multipart
    )


def _is_file(part: Part) -> bool:
    return part.disposition == "attachment"


def _is_second_form(part: Part) -> bool:
    """Whether it says again what is said already: the HTML beside the plain text, the invitation in the text."""
    return part.type in {
        "text/html",
        "text/plain",
        "text/calendar",
        "text/x-amp-html",
        "text/watch-html",
        "text/enriched",
    } or (part.type.startswith("image/") and "content-id" in part.headers)


def _encoding(part: Part) -> str:
    # RFC 2045 allows none of these on a part made of parts; a message inside may be encoded all the same.
    return part.headers.value("content-transfer-encoding").strip("\"'")


def _content(data: bytes, part: Part) -> bytes:
    return content(data[part.start : min(part.end, part.start + MOST_BYTES)], _encoding(part))


def _calendar(data: bytes, part: Part) -> bytes:
    """The calendar in `part` in UTF-8, whatever charset it is sent in."""
    raw = _content(data, part)
    charset = part.parameters.get("charset")
    return decoded(raw, charset).encode("utf-8", "replace") if charset else raw


def _written(raw: bytes, part: Part) -> str:
    """The text of one part on lines that end in LF, without what could turn or hide it."""
    charset = part.parameters.get("charset")
    is_html = part.type == "text/html" or (
        part.type.startswith("text/") and raw[:200].lstrip().lower().startswith((b"<!doctype html", b"<html"))
    )
    if is_html and not charset and (found := CHARSET_IN_HTML.search(raw[:4_000])):
        charset = found[1].decode("ascii")
    text = decoded(raw, charset).replace("\r\n", "\n").replace("\r", "\n")
    if is_html:
        text = text_of(text)
    elif part.parameters.get("format", "").lower() == "flowed":
        text = unflowed(text, delsp=part.parameters.get("delsp", "").lower() == "yes")
    text = UNWANTED.sub("", text.translate(OTHER_SPACES))
    # The blank behind the two hyphens of a signature means something.
    return END_SPACES.sub(lambda found: " " if text.endswith("\n--", 0, found.start()) else "", text).strip("\n")
