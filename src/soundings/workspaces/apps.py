"""Accounts, workspaces, acts and undo: the ground everything else stands on."""

from django.apps import AppConfig


class WorkspacesConfig(AppConfig):
    """Floor 0."""

    name = "soundings.workspaces"
    label = "workspaces"
