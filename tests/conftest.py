"""Set before any test. What a test needs beyond this stands in `factories.py`: ordinary functions."""

import hypothesis

pytest_plugins = ["tests.plugins.browser"]

# The machine's speed is measured in bench/, never by a property; the same examples everywhere, so that red stays red.
hypothesis.settings.register_profile("soundings", deadline=None, derandomize=True)
hypothesis.settings.load_profile("soundings")
