"""A file brought in to its end."""

from soundings.interchange import importing
from soundings.interchange.models import Import
from tests import factories as make
from tests.factories import MONDAY, TUESDAY


def finish(brought: Import) -> Import:
    """Confirmed, and worked off slice by slice as the worker does."""
    brought.confirm(by=make.owner_of(brought.workspace), at=MONDAY)
    while importing.step(TUESDAY):
        pass
    brought.refresh_from_db()
    return brought
