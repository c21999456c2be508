"""Accounts, workspaces, acts and undo: the ground everything else stands on."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class WorkspacesConfig(AppConfig):
    """Floor 0."""

    name = "soundings.workspaces"
    label = "workspaces"

    def ready(self) -> None:
        """The planner is told what to expect whenever tables have changed."""
        from soundings.workspaces.planner import tell_planner

        post_migrate.connect(tell_planner, sender=self, dispatch_uid="planner")
