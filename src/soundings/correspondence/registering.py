"""What the correspondence puts into the registers."""

from soundings.correspondence import standing, timeline
from soundings.correspondence.finding import MessageSource
from soundings.correspondence.models import Message
from soundings.people import actions
from soundings.people import standing as people_standing
from soundings.people import timeline as people_timeline
from soundings.search import commands
from soundings.search import register as search_register


def register() -> None:
    """Called once, when the app is ready."""
    people_timeline.register(timeline.entries)
    people_standing.register(standing.contacts, {Message: "person_id"})
    search_register.register(MessageSource())
    actions.register(actions.Action("Log a message", "correspondence:log", order=50, in_menu=True))
    commands.go("Messages", "correspondence:messages", keywords="letters mail drafts sent ledger", order=45)
