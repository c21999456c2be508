"""What bringing in puts into the registers."""

from soundings.interchange import importing
from soundings.search import commands
from soundings.workspaces import work


def register() -> None:
    """Called once, when the app is ready."""
    work.register("imports", importing.step)
    commands.do("Bring in people", "interchange:bring-in", keywords="import linkedin connections csv file", order=31)
