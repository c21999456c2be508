"""Single mails (.eml, .emlx): from the bytes of a file to one message.

The standard library's parser is not used for the structure: it answers 5,000 nested parts with a RecursionError, and
needs 610 MB for a mail with a 50 MB attachment. `parts.py` finds the same parts in one pass and copies none.
"""

from soundings.formats.mail.reader import KIND, MOST_BYTES, read

__all__ = ["KIND", "MOST_BYTES", "read"]
