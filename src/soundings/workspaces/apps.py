"""Accounts, workspaces, acts and undo: the ground everything else stands on."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate


class WorkspacesConfig(AppConfig):
    """Floor 0."""

    name = "soundings.workspaces"
    label = "workspaces"

    def ready(self) -> None:
        """The planner is told what to expect whenever tables have changed; what is past its days goes."""
        from soundings.workspaces import forgetting, retention, work
        from soundings.workspaces.planner import tell_planner

        forgetting.register()
        checks.register(retention.check)
        work.register("retention", retention.step)
        post_migrate.connect(tell_planner, sender=self, dispatch_uid="planner")
