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
_patient: set[str] = set()


def register(name: str, step: Step, *, patient: bool = False) -> None:
    """Called in AppConfig.ready(). A patient step waits until no other has anything to do."""
    _steps[name] = step
    if patient:
        _patient.add(name)


def is_patient(name: str) -> bool:
    """Whether this step leaves the others their turn first."""
    return name in _patient


def steps() -> dict[str, Step]:
    """All of them, by name, the patient ones last."""
    return {name: _steps[name] for name in sorted(_steps, key=is_patient)}


# Seconds between two short transactions of long work: whoever waits to write looks every three milliseconds.
PAUSE = 0.008


def breathe() -> None:
    """Let others write between two transactions of long work."""
    time.sleep(PAUSE)
