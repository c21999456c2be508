"""What this app puts into the registers."""

from soundings.interviews import asked_people, searching, standing, timeline
from soundings.interviews.models import Interview
from soundings.interviews.reasons import PROVIDERS
from soundings.people import about, actions, reasons
from soundings.people import standing as people_standing
from soundings.people import timeline as people_timeline
from soundings.research import people_of
from soundings.search import commands
from soundings.search import register as search
from soundings.ui import rail


def register() -> None:
    """Called once, when the app is ready."""
    for provider in PROVIDERS:
        reasons.register(provider())
    people_timeline.register(timeline.entries)
    people_standing.register(standing.contacts, {Interview: "person_id"})
    about.register(asked_people.lines)
    actions.register(actions.Action("Plan a talk", "interviews:plan", order=20))
    actions.register(actions.Action("Note", "interviews:add-note", order=10))
    actions.register(actions.Action("Something to do", "interviews:add-commitment", order=60, in_menu=True))
    people_of.register(asked_people.within)
    search.register(searching.Notes())
    search.register(searching.Questions())
    rail.add("Interviews", "interviews:interviews", order=40, under=("/questions/", "/commitments/"))
    commands.go("Interviews", "interviews:interviews", keywords="talks conversations", order=40)
    commands.go("What you promised", "interviews:commitments", keywords="commitments suggestions to do", order=41)
    commands.go("Question bank", "interviews:bank", keywords="agenda topics ask", order=42)
    commands.do("Add a question of your own", "interviews:add-question", keywords="bank", order=42)
