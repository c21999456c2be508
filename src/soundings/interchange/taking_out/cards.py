"""People as cards, for address books and telephones."""

from collections.abc import Iterator

from soundings.formats.vcard.writing import Version, written
from soundings.interchange.taking_out.people import everyone
from soundings.workspaces.models import Workspace

__all__ = ["Version", "as_cards"]


def as_cards(workspace: Workspace, version: Version = "3.0") -> Iterator[bytes]:
    """3.0, which every address book reads, or 4.0. In pieces."""
    return written((record for _, record in everyone(workspace)), version=version)
