"""What outreach puts into the registers."""

from soundings.correspondence import drafts
from soundings.correspondence.models import Purpose
from soundings.outreach import addresses
from soundings.outreach.reasons import PROVIDERS
from soundings.people import actions, reasons


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
    drafts.register(addresses.continued, *Purpose)
    actions.register(actions.Action("Write", "outreach:compose", order=90, is_primary=True))
