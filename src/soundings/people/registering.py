"""What people put into the registers."""

from soundings.people import looking, searching, standing, story, timeline
from soundings.search import commands
from soundings.search import register as search
from soundings.ui import rail
from soundings.workspaces import kept, work


def register() -> None:
    """Called once, when the app is ready."""
    kept.register(standing.keeper)
    kept.register(looking.Marker())
    work.register("people who may be one", looking.step, patient=True)
    timeline.register(story.entries)
    search.register(searching.People())
    search.register(searching.Organisations())
    rail.add(
        "People",
        "people:people",
        order=30,
        under=("/organisations/", "/bring-in/", "/imports/", "/take-out/", "/messages/"),
    )
    commands.go("People", "people:people", keywords="contacts connections", order=30)
    commands.go("Organisations", "people:organisations", keywords="firms employers companies", order=31)
    commands.go("People who may be one", "people:doubles", keywords="duplicates doubles twice merge same", order=32)
    commands.go("About you", "people:seeker", keywords="profile seeker name settings time zone", order=90)
    commands.do("Add a person", "people:new", keywords="new contact", order=30)
