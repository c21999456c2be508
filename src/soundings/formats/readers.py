"""Which function reads which kind of file. Named, not imported: a child loads only the one it needs.

A reader takes the bytes of a file and returns a `Reading`. Where files have no end to their size its module also has
`stream`, which takes an open file and yields records and problems one at a time.
"""

READERS = {
    "linkedin-connections": "soundings.formats.linkedin_connections:read",
    "linkedin-messages": "soundings.formats.linkedin_messages:read",
    "linkedin-invitations": "soundings.formats.linkedin_messages:read",
    "google": "soundings.formats.google_contacts:read",
    "outlook": "soundings.formats.outlook_contacts:read",
    "thunderbird": "soundings.formats.thunderbird_contacts:read",
    "vcard": "soundings.formats.vcard:read",
    "calendar": "soundings.formats.calendar:read",
    "mail": "soundings.formats.mail:read",
    "mbox": "soundings.formats.mbox:read",
}
