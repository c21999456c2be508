"""`soundings`: starts Soundings; its other commands look after it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Annotated

import typer

from soundings.cli import browser, folder
from soundings.cli.folder import CannotStart
from soundings.settings.home import home

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Runs the whole of an informational interview, on your own computer. Without a command: start.",
)

PORT = 8421
# All addresses of this machine, as IPv4 and IPv6 write them.
EVERYWHERE = {str(IPv4Address(0)), str(IPv6Address(0))}
Port = Annotated[int, typer.Option(envvar="SOUNDINGS_PORT", help="The port to listen on.")]
Host = Annotated[str, typer.Option(envvar="SOUNDINGS_HOST", help="The address to listen on.")]
NoBrowser = Annotated[bool, typer.Option("--no-browser", envvar="SOUNDINGS_NO_BROWSER", help="Only print the link.")]
Demo = Annotated[bool, typer.Option("--demo", help="Open a richly filled example instead; nothing in it is kept.")]


@app.callback(invoke_without_command=True)
def without_command(context: typer.Context) -> None:
    """Soundings, on your own computer."""
    if context.invoked_subcommand is None:
        start()


@app.command()
def start(port: Port = PORT, host: Host = "127.0.0.1", no_browser: NoBrowser = False, demo: Demo = False) -> None:
    """Start Soundings and open it in the browser."""
    from soundings.cli import serving

    where = home().with_name(home().name + "-demo") if demo else home()
    try:
        folder.make(where)
        held = folder.lock(where)
        if demo:
            _forget(where)
        is_ready = bool(os.environ.get("SOUNDINGS_DATABASE_URL")) is False and folder.is_migrated(where)
        serving.check_port(host, port)
    except CannotStart as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(1) from None
    os.environ |= {"SOUNDINGS_HOME": str(where), "SOUNDINGS_PORT": str(port)}
    if host not in {"127.0.0.1", "localhost", "::1"}:
        known = os.environ.get("SOUNDINGS_HOSTS", "")
        os.environ["SOUNDINGS_HOSTS"] = ",".join(filter(None, [known, "" if host in EVERYWHERE else host]))
        typer.echo("Others on your network can reach this copy; they still need a link to get in.", err=True)
    arguments = [] if is_ready else ["--migrate"]
    preparing = subprocess.Popen(
        [sys.executable, "-m", "soundings.cli.prepare", *arguments, *(["--demo"] if demo else [])],
        stdout=subprocess.PIPE,
        text=True,
    )
    if not is_ready:
        preparing.wait()
    threading.Thread(target=_announce, args=(preparing, where, host, port, no_browser), daemon=True).start()
    try:
        serving.serve(host, port, with_worker=True)
    finally:
        (where / "open.html").unlink(missing_ok=True)
        held.close()


def _forget(where: Path) -> None:
    for file in where.glob("soundings.sqlite3*"):
        file.unlink(missing_ok=True)
    shutil.rmtree(where / "files", ignore_errors=True)


def _announce(preparing: subprocess.Popen[str], where: Path, host: str, port: int, no_browser: bool) -> None:
    """Print the link once the first page can be asked for, and open the browser."""
    from soundings.cli.waiting import until_answering

    secret = (preparing.communicate()[0] or "").strip()
    if not secret:
        typer.echo("Soundings could not get its database ready; see above.", err=True)
        return
    shown = "127.0.0.1" if host in {*EVERYWHERE, "localhost"} else host
    link = f"http://{f'[{shown}]' if ':' in shown else shown}:{port}/enter/{secret}/"
    until_answering(shown, port)
    typer.echo(f"Soundings is open at {link} (the link works once; Ctrl C ends)")
    sys.stdout.flush()
    if not no_browser:
        browser.open_at(browser.opener(where, link))


@app.command()
def link() -> None:
    """Print a fresh sign-in link for the running copy."""
    from soundings.cli import prepare

    prepare.setup()
    from django.conf import settings

    typer.echo(f"http://127.0.0.1:{settings.PORT}/enter/{prepare.sign_in_secret()}/")


@app.command()
def serve(port: Port = PORT, host: Host = "127.0.0.1", workers: int = 2) -> None:
    """Only the web pages, for many people on PostgreSQL; `soundings worker` does the rest."""
    from soundings.cli import serving

    os.environ["SOUNDINGS_PORT"] = str(port)
    try:
        serving.check_port(host, port)
    except CannotStart as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(1) from None
    serving.serve(host, port, with_worker=False, workers=workers)


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

    prepare.setup()
    prepare.migrate()


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


if __name__ == "__main__":
    app()
