"""What research puts into the registers."""

from soundings.research import searching, voices
from soundings.search import commands
from soundings.search import register as search
from soundings.ui import rail
from soundings.workspaces import kept


def register() -> None:
    """Called once, when the app is ready."""
    rail.add("Explorations", "research:explorations", order=20, under=("/claims/", "/sources/", "/evidence/"))
    kept.register(voices.VoicesKeeper())
    search.register(searching.Claims())
    search.register(searching.Explorations())
    search.register(searching.Sources())
    commands.go("Explorations", "research:explorations", keywords="claims homework research", order=20)
