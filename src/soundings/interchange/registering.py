"""What bringing in puts into the registers."""

from soundings.interchange import daily_backup, importing
from soundings.search import commands
from soundings.workspaces import work


def register() -> None:
    """Called once, when the app is ready."""
    work.register("imports", importing.step)
    for name, step in daily_backup.steps().items():
        work.register(name, step)
    commands.do("Bring in people", "interchange:bring-in", keywords="import linkedin connections csv file", order=31)
