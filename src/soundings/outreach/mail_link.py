"""The link that opens a draft in the user's own mail program."""

from urllib.parse import quote

# Beyond this, systems cut the link in silence; the file does it then.
AT_MOST = 1900


def mail_link(to: str, subject: str, body: str) -> str:
    """mailto: with subject and body; empty where the text is too long for a link."""
    # Line ends are %0D%0A in a mailto link (RFC 6068).
    words = quote(body.replace("\r\n", "\n").replace("\n", "\r\n"), safe="")
    link = f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}&body={words}"
    return link if len(link) <= AT_MOST else ""
