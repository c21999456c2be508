"""What following up puts into the registers."""

from soundings.followup.reasons import PROVIDERS
from soundings.people import reasons


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
