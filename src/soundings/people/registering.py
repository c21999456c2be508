"""What people put into the registers."""

from soundings.people import standing
from soundings.workspaces import kept


def register() -> None:
    """Called once, when the app is ready."""
    kept.register(standing.keeper)
