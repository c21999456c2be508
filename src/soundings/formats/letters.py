"""A message as it is kept of somebody: who wrote to whom, when, the new words (P07). Small, so that a mailbox fits."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from soundings.formats.linkedin_messages import LinkedInMessage
from soundings.formats.messages import Mailbox, Message
from soundings.formats.profiles import is_profile

# Of one message; as much as a message of the ledger holds.
LONGEST_TEXT = 65_536
LONGEST_SUBJECT = 300
LONGEST_KEY = 200
# More people than this one message says nothing to anybody in particular; no more of them are kept.
MOST_PARTIES = 20

NOBODY = re.compile(
    r"(?:^|[._+-])(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer[._-]?daemon|postmaster|bounces?|notifications?"
    r"|newsletters?|alerts?|unsubscribe|mailings?|listserv)(?=$|[._+@-])|^(?:news|support|billing|orders|invoices?)@",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody a message comes from or goes to."""

    email: str | None = None
    profile: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """One message. `key` is the same whenever the same message is read again."""

    key: str
    # 'mail', 'linkedin' or 'invitation'.
    via: str
    # ISO 8601, as `Message.date`.
    at: str | None = None
    sender: Party | None = None
    to: tuple[Party, ...] = ()
    subject: str = ""
    text: str = ""
    # A list or a machine wrote it: it is counted, and its words stay in the file.
    automated: bool = False
    # Whether the owner of the file wrote it, where the file says so.
    outgoing: bool | None = None


def is_nobody(email: str) -> bool:
    """Whether an address is one that no person reads: 'no-reply@…', 'newsletter@…'."""
    return NOBODY.search(email) is not None


def letter_of(message: Message, kind: str) -> Letter:
    """What is kept of a message; `kind` is the kind of file it stands in."""
    if isinstance(message, LinkedInMessage):
        return _of_linkedin(message, "invitation" if kind == "linkedin-invitations" else "linkedin")
    sender = next(map(_party, message.from_), None)
    automated = message.automated or bool(sender and sender.email and is_nobody(sender.email))
    to = list(dict.fromkeys(map(_party, (*message.to, *message.cc))))
    text = (message.new_text or "").strip()[:LONGEST_TEXT]
    told = (message.date or "", sender.email if sender else "", message.subject or "", text)
    return Letter(
        key=_shortened(message.message_id) if message.message_id else f"mail:{_digest(told)}",
        via="mail",
        at=message.date,
        sender=sender,
        to=tuple(to[:MOST_PARTIES]),
        subject=(message.subject or "")[:LONGEST_SUBJECT],
        text="" if automated else text,
        automated=automated,
    )


def _of_linkedin(message: LinkedInMessage, via: str) -> Letter:
    sender = Party(profile=_profile(message.sender_url), name=_name(message.from_))
    names = [mailbox.name for mailbox in message.to]
    profiles = [_profile(url) for url in message.recipient_urls]
    if len(names) == len(profiles):
        to = [Party(profile=profile, name=name) for profile, name in zip(profiles, names, strict=True)]
    else:
        # Which name is whose cannot be told.
        to = [Party(profile=profile) for profile in profiles] or [Party(name=name) for name in names]
    text = (message.text or "")[:LONGEST_TEXT]
    told = (message.conversation or sender.profile or sender.name or "", message.date or "", text)
    return Letter(
        key=f"{via}:{_digest(told)}",
        via=via,
        at=message.date,
        sender=sender if sender.profile or sender.name else None,
        to=tuple(party for party in to[:MOST_PARTIES] if party.profile or party.name),
        subject=(message.subject or "")[:LONGEST_SUBJECT],
        text=text,
        outgoing={"OUTGOING": True, "INCOMING": False}.get((message.direction or "").upper()),
    )


def _party(mailbox: Mailbox) -> Party:
    email = mailbox.email.strip().lower() if mailbox.email else None
    return Party(email=email, name=mailbox.name)


def _profile(url: str | None) -> str | None:
    return url if url and is_profile(url) else None


def _name(mailboxes: Iterable[Mailbox]) -> str | None:
    return next((mailbox.name for mailbox in mailboxes), None)


def _shortened(message_id: str) -> str:
    return message_id if len(message_id) <= LONGEST_KEY else f"mail:{_digest((message_id,))}"


def _digest(told: tuple[str | None, ...]) -> str:
    return sha256("\n".join(part or "" for part in told).encode("utf-8", "replace")).hexdigest()[:40]
