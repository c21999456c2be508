"""What every story of bringing in begins with: a workspace of one's own, and somebody signed in to it."""

import pytest
from django.test import Client

from soundings.interchange import importing
from soundings.workspaces.models import Workspace
from tests import factories as make


@pytest.fixture
def mine() -> Workspace:
    """A new workspace, and a worker that remembers nothing of an earlier one."""
    importing._work.cache_clear()
    return make.workspace()


@pytest.fixture
def me(mine: Workspace) -> Client:
    """Its owner's browser."""
    client = Client()
    client.force_login(make.owner_of(mine))
    return client
