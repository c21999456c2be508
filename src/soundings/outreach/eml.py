"""A draft as a file that mail programs open, ready to be sent from there."""

from datetime import datetime
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from uuid import UUID

# A name that no mail server can ever have (RFC 2606): the message is known again by what stands before it.
DOMAIN = "soundings.invalid"


def message_id(uuid: UUID) -> str:
    """The Message-ID, fixed before anything is sent."""
    return f"<{uuid}@{DOMAIN}>"


def eml(
    uuid: UUID, *, subject: str, body: str, at: datetime, to_name: str, to: str, from_name: str = "", from_: str = ""
) -> bytes:
    """The whole message. What would break out of a header is made one line; an address that is none is left out."""
    mail = EmailMessage(policy=SMTP)
    mail["Message-ID"] = message_id(uuid)
    mail["Date"] = format_datetime(at)
    mail["Subject"] = one_line(subject)
    recipient, sender = _address(to_name, to), _address(from_name, from_)
    if recipient is not None:
        mail["To"] = recipient
    if sender is not None:
        mail["From"] = sender
    # Mail programs open the file as something still to be sent.
    mail["X-Unsent"] = "1"
    mail.set_content(_encodable(body).replace("\r\n", "\n"), charset="utf-8", cte="quoted-printable")
    return mail.as_bytes()


def one_line(text: str) -> str:
    """Fit for a header: no line ends, no control signs."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in _encodable(text)).split())


def _encodable(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8")


def _address(name: str, address: str) -> Address | None:
    plain = one_line(address)
    if " " in plain or plain.count("@") != 1 or not plain.isascii():
        return None
    try:
        return Address(display_name=one_line(name), addr_spec=plain)
    except (ValueError, IndexError, HeaderParseError):
        return None
