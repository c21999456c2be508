"""Who works here, inside which boundary, and what was done."""

from soundings.workspaces.models.accounts import Membership, User, Workspace
from soundings.workspaces.models.acts import Act, Change
from soundings.workspaces.models.facts import Fact, FactManager, FactQuerySet
from soundings.workspaces.models.sign_in import SignInLink

__all__ = ["Act", "Change", "Fact", "FactManager", "FactQuerySet", "Membership", "SignInLink", "User", "Workspace"]
