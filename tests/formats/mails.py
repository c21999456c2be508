"""Mails put together for the tests, as mail programs write them."""

from base64 import encodebytes

HEADERS = {
    "From": "Rosa Castellanos <rosa@northgrid.example>",
    "To": "Max Weber <max@mail.example>",
    "Subject": "Tea",
    "Date": "Sat, 22 Nov 2025 11:30:00 +0100",
    "Message-ID": "<1@northgrid.example>",
}


def mail(body: bytes | str = "Yes.\n", *, ends: bytes = b"\n", **changed: str | bytes | None) -> bytes:
    """A mail from Rosa to Max; `changed` names other headers, with _ for -, None leaves one out."""
    headers: dict[str, str | bytes | None] = {**HEADERS}
    names = {name.lower().replace("-", "_"): name for name in HEADERS}
    for name, value in changed.items():
        headers[names.get(name.lower(), name.replace("_", "-"))] = value
    lines = [
        name.encode() + b": " + (value if isinstance(value, bytes) else value.encode())
        for name, value in headers.items()
        if value is not None
    ]
    text = body if isinstance(body, bytes) else body.encode()
    return (b"\n".join(lines) + b"\n\n" + text).replace(b"\n", ends)


def parts(*inside: bytes, boundary: str = "=_1") -> bytes:
    """The body of a multipart mail."""
    line = b"--" + boundary.encode()
    return b"".join(line + b"\n" + part + b"\n" for part in inside) + line + b"--\n"


def part(content: bytes | str, kind: str = "text/plain; charset=utf-8", *more: str) -> bytes:
    """One part, `more` are further headers."""
    headers = "\n".join([f"Content-Type: {kind}", *more])
    return headers.encode() + b"\n\n" + (content if isinstance(content, bytes) else content.encode())


def file(content: bytes, name: str, kind: str = "application/pdf") -> bytes:
    """A part that is a file."""
    return part(
        encodebytes(content).strip(),
        f'{kind}; name="{name}"',
        f'Content-Disposition: attachment; filename="{name}"',
        "Content-Transfer-Encoding: base64",
    )
