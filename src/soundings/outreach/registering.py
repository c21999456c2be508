"""What outreach puts into the registers."""

from soundings.correspondence import drafts
from soundings.correspondence.models import Purpose
from soundings.interviews import next_step
from soundings.interviews.models import Interview
from soundings.outreach import addresses
from soundings.outreach.reasons import PROVIDERS
from soundings.people import actions, reasons
from soundings.ui.addresses import address_of


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
    drafts.register(addresses.continued, *Purpose)
    next_step.register(next_step.Stage.PLANNED, ask_of)
    actions.register(actions.Action("Write", "outreach:compose", order=90, is_primary=True))


def ask_of(talk: Interview) -> next_step.Step:
    """A talk that is planned wants to be asked for."""
    address = address_of("outreach:compose", talk.person.uuid)
    return next_step.Step("Write the ask", f"{address}?purpose=ask&interview={talk.uuid}")
