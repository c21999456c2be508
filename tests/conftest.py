"""Set before any test. What a test needs beyond this stands in `factories.py`: ordinary functions."""

from pathlib import Path

import hypothesis
import pytest

pytest_plugins = ["tests.plugins.browser"]

# The machine's speed is measured in bench/, never by a property; the same examples everywhere, so that red stays red.
hypothesis.settings.register_profile("soundings", deadline=None, derandomize=True)
hypothesis.settings.load_profile("soundings")

# What is pure knows no database, and need not be tried beside each.
PURE = {Path(__file__).parent / "coach", Path(__file__).parent / "formats"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the pure libraries run once, with those on SQLite."""
    for item in items:
        if PURE & set(item.path.parents):
            item.add_marker(pytest.mark.sqlite)
