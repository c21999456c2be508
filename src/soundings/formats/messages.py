"""Messages as plain records: mails, and what LinkedIn exports."""

from dataclasses import dataclass

from soundings.formats.events import Event


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Whom a message comes from or goes to, as its header says: either may be missing, not both."""

    email: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file a message carries; its content is not kept. `bytes` counts it decoded."""

    name: str | None
    # None where the message names the file and does not hold it.
    type: str | None
    bytes: int | None


@dataclass(frozen=True, slots=True)
class Message:
    """A message as its file tells it (P50). Message ids are kept as they are written, in angle brackets."""

    message_id: str | None = None
    # ISO 8601: '2025-11-22T10:30:00Z', or without Z where no zone is given.
    date: str | None = None
    from_: tuple[Mailbox, ...] = ()
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    reply_to: tuple[Mailbox, ...] = ()
    subject: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    text: str | None = None
    # The text without what it quotes, and without a signature below a line of two hyphens.
    new_text: str | None = None
    attachments: tuple[Attachment, ...] = ()
    # The event it invites to, answers or cancels.
    calendar: Event | None = None
    # The same for all messages of one conversation, where the program that stored them says so.
    conversation: str | None = None
    sender_url: str | None = None
    # Whether a list or a machine sent it, by what its headers say of themselves (RFC 2369, RFC 3834).
    automated: bool = False
