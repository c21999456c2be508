"""Everything of a workspace as one archive, and the way back (P50).

A zip file: one file of JSON Lines for each kind of fact, the acts and what they changed, a page to read, a manifest.
Facts are named by their UUIDs; no key of the database leaves it. No clock is in it: the same workspace always gives the
same bytes, also after it was brought back elsewhere.
"""

from soundings.interchange.archive import layout
from soundings.interchange.archive.bringing_back import NotAnArchive, NotEmpty, bring_back
from soundings.interchange.archive.writing import write

__all__ = ["NotAnArchive", "NotEmpty", "bring_back", "layout", "write"]
