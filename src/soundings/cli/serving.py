"""The web server and the background worker, together: one process serves, one works, one looks after both."""

from __future__ import annotations

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading

from soundings.cli.folder import CannotStart
from soundings.platform import WITHOUT_A_WINDOW

THREADS = 4


def check_port(host: str, port: int) -> None:
    """Raise CannotStart where nobody can listen there."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            if os.name == "posix":
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OverflowError:
        raise CannotStart(f"{port} is no port. Choose one from 1024 to 65535.") from None
    except OSError as error:
        raise CannotStart(
            f"Port {port} on {host} cannot be used ({error.strerror}). "
            f"Choose another: soundings start --port {port + 1}"
        ) from error


def begin_worker(*arguments: str) -> subprocess.Popen[str]:
    """The background worker. It ends by itself when this process does: its input closes."""
    return subprocess.Popen(
        [sys.executable, "-m", "soundings.cli.worker", *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE if arguments else None,
        text=True,
        creationflags=WITHOUT_A_WINDOW,
    )


def serve(host: str, port: int, *, worker: subprocess.Popen[str] | None = None, workers: int = 1) -> None:
    """Serve until told to stop, and keep the worker working. Returns when everything has ended."""
    # Loaded while the worker, a process of its own, gets ready.
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    # The same way of beginning a process on every system; a copied process would also copy our threads' locks.
    multiprocessing.set_start_method("spawn", force=True)
    os.environ["SOUNDINGS_SUPERVISOR"] = str(os.getpid())
    server = Granian(
        "soundings.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_level=LogLevels.error,
        respawn_failed_workers=True,
        respawn_interval=0.5,
        workers_kill_timeout=5,
    )
    stop = threading.Event()
    watch = threading.Thread(target=_keep_working, args=(worker, stop), daemon=True) if worker else None
    if watch:
        watch.start()
    try:
        server.serve()
    finally:
        stop.set()
        if watch:
            watch.join(timeout=5)


def _keep_working(worker: subprocess.Popen[str], stop: threading.Event) -> None:
    """Begin the worker again should it end; end it when told to stop."""
    while True:
        with worker:
            while worker.poll() is None and not stop.wait(0.2):
                pass
            if worker.stdin:
                worker.stdin.close()
            try:
                worker.wait(timeout=4)
            except subprocess.TimeoutExpired:
                worker.kill()
        if stop.wait(1):
            return
        worker = begin_worker()


def ignore_interrupts() -> None:
    """For children that share our terminal: Ctrl C is for whoever looks after them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
