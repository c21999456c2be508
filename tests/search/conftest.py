"""Stories about search have two sources of their own, whatever the apps register."""

import pytest

from soundings.search import register
from soundings.search.keeping import SourceKeeper
from soundings.workspaces import kept
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.search.sources import Notes, People


@pytest.fixture(autouse=True)
def two_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "_sources", {})
    monkeypatch.setattr(kept, "_keepers", [each for each in kept.keepers() if not isinstance(each, SourceKeeper)])
    register.register(People())
    register.register(Notes())


@pytest.fixture
def mine(db: None) -> Workspace:
    return make.workspace()
