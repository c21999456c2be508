"""What the correspondence puts into the registers."""

from soundings.correspondence import standing, timeline
from soundings.correspondence.models import Message
from soundings.people import standing as people_standing
from soundings.people import timeline as people_timeline


def register() -> None:
    """Called once, when the app is ready."""
    people_timeline.register(timeline.entries)
    people_standing.register(standing.contacts, {Message: "person_id"})
