"""Who stands in From, To and Cc: addresses as people and programs write them, in linear time.

Read are groups, comments as names, names with a comma and no quotation marks, semicolons as Outlook puts them, and
names without an address. Names are decoded only after the list is cut, so that nothing in a name can add a person.
"""

import re

from soundings.formats.cleaning import clean, clean_address
from soundings.formats.mail.headers import unworded
from soundings.formats.messages import Mailbox

MOST = 5_000
TOKEN = re.compile(
    r'(?P<quoted>"(?:[^"\\]|\\.){0,1000}")'
    r"|(?P<word>=\?[^?\s]{1,60}\?[bBqQ]\?[^?\s]*\?=)"
    r"|(?P<angle><[^<>]*>?)"
    r"|(?P<sign>[(),;:])"
    r'|(?P<plain>\\.|[^"<(),;:=\\]+|.)',
    re.DOTALL,
)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
SPEC = re.compile(r'"[^"]{1,64}"@[^\s@<>]+|(?<![^\s@<>])[^\s@<>]+@[^\s@<>]+')
SPACED = re.compile(r"\s{0,3}@\s{0,3}")
COMMENT = re.compile(r"\([^()]*\)")


class _Entry:
    """What was read since the last comma."""

    __slots__ = ("angle", "comment", "quoted", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.angle: str | None = None
        self.comment = ""
        self.quoted = False

    @property
    def has_address(self) -> bool:
        """Whether nothing more is needed before the next."""
        return self.angle is not None or any("@" in word for word in self.words)

    @property
    def is_scheme(self) -> bool:
        """'mailto' before a colon opens no group."""
        return "".join(self.words).strip().lower() in {"mailto", "smtp"}


def addresses(text: str) -> tuple[Mailbox, ...]:
    """Everyone named in the value of an address header."""
    found: list[Mailbox] = []
    entry = _Entry()
    # 'Lind, Rosa <rosa@…>': a name so far, which the next entry may finish.
    before = ""
    group = False
    comment: list[str] = []
    depth = 0
    for token in TOKEN.finditer(text):
        kind, sign = token.lastgroup, token[0]
        if sign == "(" or (depth and sign == ")"):
            depth += 1 if sign == "(" else -1
            if not depth and not entry.comment:
                entry.comment = "".join(comment)
            if not depth:
                comment = []
        elif depth:
            comment.append(ESCAPED.sub(r"\1", sign))
        elif kind == "quoted":
            # "a.b"@mail.example is an address as it stands.
            local = text.startswith("@", token.end())
            entry.words.append(sign if local else ESCAPED.sub(r"\1", sign[1:-1]))
            entry.quoted = True
        elif kind == "angle":
            if entry.angle is None:
                entry.angle = sign.strip("<>")
        elif sign == ":" and not group and entry.angle is None and not entry.is_scheme:
            entry, before, group = _Entry(), "", True
        elif sign in {",", ";"} or (kind == "word" and entry.has_address and unworded(sign) == ","):
            # Python's own library may encode the comma between two people.
            before = _finished(entry, before, found, more=sign != ";")
            group = group and sign != ";"
            entry = _Entry()
        else:
            entry.words.append(sign)
        if len(found) >= MOST:
            return tuple(found)
    if comment and not entry.comment:
        entry.comment = "".join(comment)
    _finished(entry, before, found, more=False)
    return tuple(found)


def _finished(entry: _Entry, before: str, found: list[Mailbox], *, more: bool) -> str:
    """Add who was read to `found`; gives back a name that is still waiting for its address."""
    words = clean(unworded("".join(entry.words)))
    comment = clean(unworded(entry.comment))
    if entry.angle is None:
        spec = SPEC.search(words) or SPEC.search(SPACED.sub("@", words))
        if spec:
            email = spec[0].removeprefix("mailto:")
            name = _name(words.replace(spec[0], " ")) or comment
        elif words and comment and " " not in words:
            # A local mailbox: MAILER-DAEMON (Mail Delivery System).
            email, name = words, comment
        else:
            if words and more and not entry.quoted:
                if before:
                    found.append(Mailbox(name=_name(before)))
                return words
            email, name = "", _name(words) or comment
    else:
        email = clean_address(COMMENT.sub("", unworded(entry.angle))).removeprefix("mailto:")
        if email.startswith("@"):
            # <@relay.example:rosa@mail.example>
            email = email.rpartition(":")[2]
        elif email.startswith("/"):
            # A directory's name of somebody, no address: </O=EXAMPLE/OU=…/CN=ROSA>
            email = ""
        name = _name(words) or comment
        if before and name:
            before, name = "", f"{before}, {name}"
    if before:
        found.append(Mailbox(name=_name(before)))
    if email or name:
        found.append(Mailbox(email or None, name or None))
    return ""


def _name(text: str) -> str:
    """Without the single quotation marks that Outlook puts around."""
    text = clean(text)
    return text[1:-1].strip() if len(text) > 2 and text[0] == text[-1] == "'" else text
