"""Which function reads which kind of file. Named, not imported: a child loads only the one it needs."""

READERS = {
    "linkedin-connections": "soundings.formats.linkedin_connections:read",
}
