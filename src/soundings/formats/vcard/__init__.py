"""vCard 2.1, 3.0 and 4.0 from every maker, and back (RFC 2425, 2426, 6350).

`lines` cuts a file into cards and their whole lines, `person` says what a card means, `reading` puts the file together.
"""

from soundings.formats.vcard.reading import KIND, read, stream

__all__ = ["KIND", "read", "stream"]
