"""Copies of the whole embedded database, made while it is in use, and the way back (P50)."""

from soundings.interchange.backup.bringing_back import bring_back, look_into
from soundings.interchange.backup.making import CannotBackUp, NotABackup, make
from soundings.interchange.backup.rotation import daily, due, folder_of, kept, prune

__all__ = [
    "CannotBackUp",
    "NotABackup",
    "bring_back",
    "daily",
    "due",
    "folder_of",
    "kept",
    "look_into",
    "make",
    "prune",
]
