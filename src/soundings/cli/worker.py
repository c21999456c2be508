"""The background worker: takes up what is unfinished, a short step at a time."""

from __future__ import annotations

import gc
import logging
import sys
import threading
import time
from collections.abc import Callable

IDLE = 0.2
IDLE_ON_POSTGRESQL = 1.0
AFTER_A_FAILURE = 30.0
log = logging.getLogger("soundings.worker")


def work(stopped: Callable[[], bool]) -> None:
    """Call every step in turn until told to stop. A step that fails is left alone for half a minute."""
    from django.db import close_old_connections, connection
    from django.utils import timezone

    from soundings.workspaces.work import breathe, is_patient, steps

    rest_until: dict[str, float] = {}
    idle = IDLE if connection.vendor == "sqlite" else IDLE_ON_POSTGRESQL
    while not stopped():
        did_something = False
        for name, step in steps().items():
            if time.monotonic() < rest_until.get(name, 0) or (did_something and is_patient(name)):
                continue
            try:
                did_something |= step(timezone.now())
            except Exception as error:
                # What stood in the rows is other people's data: only the kind of failure is written down.
                log.warning("The step %s failed: %s", name, type(error).__name__)
                rest_until[name] = time.monotonic() + AFTER_A_FAILURE
        if did_something:
            breathe()
        else:
            close_old_connections()
            time.sleep(idle)


def settle() -> None:
    """What is loaded stays: the collector of unused memory need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    gc.enable()


def main(arguments: list[str]) -> None:
    """As a child of `soundings start`: ends when its input closes, that is when the parent ends, however it ends.

    With `--link` it first prints the secret of a sign-in link for the parent to read: a process of its own for that
    would load everything once more, while the person waits for the first page.
    """
    from soundings.cli import prepare
    from soundings.cli.folder import CannotStart
    from soundings.cli.serving import ignore_interrupts

    # Until everything is loaded there is nothing to collect.
    gc.disable()
    ignore_interrupts()
    ended = threading.Event()

    def listen() -> None:
        sys.stdin.read()
        ended.set()

    threading.Thread(target=listen, daemon=True).start()
    try:
        prepare.setup()
    except CannotStart as why:
        sys.exit(str(why))
    if "--link" in arguments:
        sys.stdout.write(f"{prepare.sign_in_secret()}\n")
        sys.stdout.flush()
    settle()
    work(ended.is_set)


if __name__ == "__main__":
    main(sys.argv[1:])
