"""Which function reads which kind of file. Named, not imported: a child loads only the one it needs.

A reader takes the bytes of a file and returns a `Reading`. Where files have no end to their size its module also has
`stream`, which takes an open file and yields records and problems one at a time.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, BinaryIO

from soundings.formats.records import Reading, UnreadableFile

# Of a file that is read as a whole.
MOST_BYTES = 50_000_000
TOO_BIG = "This file is over 50 MB, more than can be read of its kind. Divide it into smaller files."

READERS = {
    "linkedin-connections": "soundings.formats.linkedin_connections:read",
    "linkedin-messages": "soundings.formats.linkedin_messages:read",
    "linkedin-invitations": "soundings.formats.linkedin_messages:read",
    "google": "soundings.formats.google_contacts:read",
    "outlook": "soundings.formats.outlook_contacts:read",
    "thunderbird": "soundings.formats.thunderbird_contacts:read",
    "table": "soundings.formats.any_table:read",
    "vcard": "soundings.formats.vcard:read",
    "calendar": "soundings.formats.calendar:read",
    "mail": "soundings.formats.mail:read",
    "mbox": "soundings.formats.mbox:read",
    "archive": "soundings.formats.archives:read",
}
# The options a reader takes.
TAKEN = {
    "calendar": frozenset(("begin", "end")),
    **dict.fromkeys(("linkedin-connections", "google", "outlook", "thunderbird", "archive"), frozenset(("day_first",))),
}
# Whatever holds people: told apart in the child, because telling apart is reading too.
ANYBODY = "soundings.formats.any_file:read"


def understood(kind: str, file: BinaryIO, options: Mapping[str, Any]) -> Reading | Iterator[Any]:
    """What the reader of that kind makes of a file: all of it, or one thing at a time where it can.

    Of the `options` each reader is given those that concern it. Raises UnreadableFile.
    """
    module_name, _, name = READERS[kind].partition(":")
    module = import_module(module_name)
    taken = {name: value for name, value in options.items() if name in TAKEN.get(kind, ())}
    if stream := getattr(module, "stream", None):
        streamed: Iterator[Any] = stream(file, **taken)
        return streamed
    data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise UnreadableFile(TOO_BIG)
    reading: Reading = getattr(module, name)(data, **taken)
    return reading
