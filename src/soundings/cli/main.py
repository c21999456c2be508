"""`soundings`: starts Soundings; its other commands look after it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from soundings.cli import browser, folder
from soundings.cli.archive import export
from soundings.cli.backup import backup, restore
from soundings.cli.folder import CannotStart
from soundings.cli.home import home
from soundings.cli.importing import bring_in
from soundings.cli.read import read
from soundings.cli.review import review


class StartsByItself(TyperGroup):
    """Without a command it starts: `soundings --demo` is `soundings start --demo`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put `start` in front where no command, and not the help of all, is asked for."""
        is_option = bool(args) and args[0].startswith("-") and args[0] != "--help"
        return super().parse_args(ctx, ["start", *args] if is_option or not args else args)


app = typer.Typer(
    cls=StartsByItself,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Runs the whole of an informational interview, on your own computer. Without a command: start.",
)

PORT = 8421
DATABASE = "SOUNDINGS_DATABASE_URL"
# All addresses of this machine, as IPv4 and IPv6 write them.
EVERYWHERE = {str(IPv4Address(0)), str(IPv6Address(0))}
Port = Annotated[int, typer.Option(envvar="SOUNDINGS_PORT", help="The port to listen on.")]
Host = Annotated[str, typer.Option(envvar="SOUNDINGS_HOST", help="The address to listen on.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", envvar="SOUNDINGS_NO_BROWSER", help="Only print the link.")]
Demo = Annotated[bool, typer.Option("--demo", help="Open a richly filled example instead; nothing in it is kept.")]


@app.command()
def start(port: Port = PORT, host: Host = "127.0.0.1", no_browser: NoBrowser = False, demo: Demo = False) -> None:
    """Start Soundings and open it in the browser."""
    from soundings.cli import serving

    where = _demo_home() if demo else home()
    try:
        folder.make(where)
        held = folder.lock(where)
        if demo:
            _forget(where)
        is_elsewhere = bool(os.environ.get(DATABASE) or os.environ.get(f"{DATABASE}_FILE"))
        is_ready = not is_elsewhere and folder.is_migrated(where)
        serving.check_port(host, port)
    except CannotStart as why:
        _give_up(why)
    os.environ |= {"SOUNDINGS_HOME": str(where), "SOUNDINGS_PORT": str(port)}
    if host not in {"127.0.0.1", "localhost", "::1"}:
        known = os.environ.get("SOUNDINGS_HOSTS", "")
        os.environ["SOUNDINGS_HOSTS"] = ",".join(filter(None, [known, "" if host in EVERYWHERE else host]))
        typer.echo("Others on your network can reach this copy; they still need a link to get in.", err=True)
    prepare = [sys.executable, "-m", "soundings.cli.prepare", *(["--demo"] if demo else [])]
    if not is_ready and subprocess.run(prepare, check=False).returncode:
        raise typer.Exit(1)
    folder.note_address(where, _address(host, port))
    worker = serving.begin_worker("--link")
    threading.Thread(target=_announce, args=(worker, where, host, port, no_browser), daemon=True).start()
    try:
        serving.serve(host, port, worker=worker)
    finally:
        (where / "open.html").unlink(missing_ok=True)
        folder.note_address(where, "")
        held.close()


def _give_up(why: CannotStart) -> NoReturn:
    typer.echo(str(why), err=True)
    raise typer.Exit(1) from None


def _demo_home() -> Path:
    """A folder of the example's own, beside the real one; and never the database of an institution."""
    for name in (DATABASE, f"{DATABASE}_FILE"):
        os.environ.pop(name, None)
    beside = home().resolve()
    return beside.parent / f"{beside.name}-demo"


def _address(host: str, port: int) -> str:
    """Where a browser on this machine finds the pages."""
    shown = "127.0.0.1" if host in {*EVERYWHERE, "localhost"} else host
    return f"http://{f'[{shown}]' if ':' in shown else shown}:{port}"


def _forget(where: Path) -> None:
    for file in where.glob("soundings.sqlite3*"):
        file.unlink(missing_ok=True)
    shutil.rmtree(where / "files", ignore_errors=True)


def _announce(worker: subprocess.Popen[str], where: Path, host: str, port: int, no_browser: bool) -> None:
    """Print the link once the first page can be asked for, and open the browser."""
    from soundings.cli.waiting import until_answering

    secret = worker.stdout.readline().strip() if worker.stdout else ""
    if not secret:
        # Why, the child has said; without a link the pages are of no use to anybody.
        os.kill(os.getpid(), signal.SIGINT)
        return
    link = f"{_address(host, port)}/enter/{secret}/"
    until_answering("127.0.0.1" if host in EVERYWHERE else host, port)
    typer.echo(f"Soundings is open at {link} (the link works once; Ctrl C ends)")
    sys.stdout.flush()
    if not no_browser:
        browser.open_at(browser.opener(where, link))


@app.command()
def link() -> None:
    """Print a fresh sign-in link for the running copy."""
    from soundings.cli import prepare

    address = folder.noted_address(home()) or _address("localhost", int(os.environ.get("SOUNDINGS_PORT") or PORT))
    try:
        typer.echo(f"{address}/enter/{prepare.link_secret()}/")
    except CannotStart as why:
        _give_up(why)


@app.command()
def serve(port: Port = PORT, host: Host = "127.0.0.1", workers: int = 2) -> None:
    """Only the web pages, for many people on PostgreSQL; `soundings worker` does the rest."""
    from soundings.cli import serving

    os.environ["SOUNDINGS_PORT"] = str(port)
    try:
        serving.check_port(host, port)
    except CannotStart as why:
        _give_up(why)
    serving.serve(host, port, workers=workers)


@app.command()
def worker() -> None:
    """Only the background work."""
    from soundings.cli import prepare
    from soundings.cli import worker as working

    prepare.setup()
    working.work(lambda: False)


@app.command()
def migrate() -> None:
    """Bring the database up to date (`start` does so by itself)."""
    from soundings.cli import prepare

    try:
        prepare.setup()
        prepare.migrate()
    except CannotStart as why:
        _give_up(why)


@app.command()
def derive() -> None:
    """Derive all kept values anew from the facts."""
    from soundings.cli import prepare

    prepare.setup()
    from soundings.workspaces import kept
    from soundings.workspaces.models import Workspace

    for workspace in Workspace.objects.iterator():
        kept.derive_all(workspace)
        typer.echo(f"{workspace}: derived anew")


app.command()(review)
app.command("import")(bring_in)
app.command()(export)
app.command()(backup)
app.command()(restore)
app.command()(read)
