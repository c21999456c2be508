"""What outreach puts into the registers."""

from soundings.correspondence import drafts
from soundings.correspondence.models import Purpose
from soundings.outreach import addresses
from soundings.outreach.reasons import PROVIDERS
from soundings.people import reasons


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
    drafts.register(addresses.continued, *Purpose)
