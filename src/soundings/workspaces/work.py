"""The register of unfinished work: steps that the worker calls in turn.

The work is a row of its app's own, with its own state. There is no queue beside it: a queue's row would be a second
truth, and a killed worker would leave it saying 'running' for ever. Looking is enough, and costs one indexed query.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime

# At most one short transaction of unfinished work; True if there may be more. Every step may run twice.
Step = Callable[[datetime], bool]

_steps: dict[str, Step] = {}


def register(name: str, step: Step) -> None:
    """Called in AppConfig.ready()."""
    _steps[name] = step


def steps() -> dict[str, Step]:
    """All of them, by name."""
    return dict(_steps)


# Seconds between two short transactions of long work: whoever waits to write looks every three milliseconds.
PAUSE = 0.008


def breathe() -> None:
    """Let others write between two transactions of long work."""
    time.sleep(PAUSE)
