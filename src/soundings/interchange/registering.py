"""What bringing in puts into the registers."""

from soundings.interchange import daily_backup, forgetting, importing
from soundings.people import actions
from soundings.search import commands
from soundings.workspaces import retention, work


def register() -> None:
    """Called once, when the app is ready."""
    work.register("imports", importing.step)
    retention.register("preview", forgetting.previews)
    retention.register("report", forgetting.reports)
    for name, step in daily_backup.steps().items():
        work.register(name, step)
    actions.register(actions.Action("Case file", "interchange:case-of-person", order=80, in_menu=True))
    actions.register(actions.Action("They ask what you keep of them", "interchange:kept-of", order=85, in_menu=True))
    actions.register(actions.Action("Erase for good", "interchange:erase", order=95, in_menu=True))
    what = "import linkedin connections csv file mail messages calendar ics"
    commands.do("Bring in people", "interchange:bring-in", keywords=what, order=31)
    commands.do("Take things out", "interchange:take-out", keywords="export download backup csv xlsx ics", order=32)
