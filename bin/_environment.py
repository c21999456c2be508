"""The project's own Python environment: made once, and looked at in no time when nothing has changed.

Needs Python 3.11 and pip, nothing else. pip puts uv into `.tools`, a folder of the project's own, which a Python that
is “externally managed” allows too; uv makes `.venv` (the venv module is not needed) and installs exactly what
`requirements/` names, each file checked against its hash.
"""

import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "requirements"

Wanted = Literal["run", "dev"]
Command = list[str | Path]

if sys.version_info < (3, 11):
    sys.exit(f"Soundings needs Python 3.11 or newer; this is {sys.version.split()[0]} ({sys.executable}).")


def prepare(wanted: Wanted) -> None:
    """Have everything installed that `requirements/<wanted>.txt` names, and Soundings itself from this folder."""
    if _is_prepared(wanted):
        return
    if not os.access(ROOT, os.W_OK):
        sys.exit(
            f"Soundings installs what it needs into its own folder, and may not write there: {ROOT}\n"
            "Copy it to a folder of yours, and run it from there."
        )
    print(f"Installing what Soundings needs {'to run' if wanted == 'run' else 'for its tests'}…", flush=True)
    uv, settings = _uv(), _settings_for_uv()
    if not _works(program("python")):
        _run([uv, "venv", "--quiet", "--clear", "--python", sys.executable, VENV], settings)
    here: Command = ["--quiet", "--python", program("python")]
    # Compiled now, the first start is as quick as the second.
    _run([uv, "pip", "sync", *here, "--compile-bytecode", "--require-hashes", REQUIREMENTS / f"{wanted}.txt"], settings)
    _run([uv, "pip", "install", *here, "--no-deps", "--editable", ROOT], settings)
    _run([program("python"), "-m", "compileall", "-q", ROOT / "src"], settings)
    _stamp().write_text(_mark(wanted), encoding="utf-8")


def add(name: str) -> None:
    """Install what `requirements/<name>.txt` names beside what is there; the next `prepare` leaves it alone."""
    here: Command = ["--quiet", "--python", program("python"), "--require-hashes"]
    _run([_uv(), "pip", "install", *here, "-r", REQUIREMENTS / f"{name}.txt"], _settings_for_uv())


def program(name: str) -> Path:
    """Where the project's environment keeps the program `name`."""
    if os.name == "nt":
        return VENV / "Scripts" / f"{name}.exe"
    return VENV / "bin" / name


def become(name: str, arguments: list[str], **environment: str) -> None:
    """Go on as the program `name`: this process ends with it, and with its exit code."""
    command = [str(program(name)), *arguments]
    variables = os.environ | environment
    if os.name != "nt":
        os.execve(command[0], command, variables)
    with subprocess.Popen(command, env=variables) as running:
        while True:
            try:
                sys.exit(running.wait())
            except KeyboardInterrupt:
                continue  # it hears Ctrl C as well, and ends in its own time


def pin(output: str, arguments: list[str]) -> None:
    """Write `requirements/<output>.txt`: one version and its hashes for each package, for every platform."""
    compiling: Command = [
        _uv(),
        "pip",
        "compile",
        "--quiet",
        "--universal",
        "--python-version",
        "3.11",
        "--generate-hashes",
    ]
    plain = ["--no-emit-index-url", "--no-emit-find-links", "--custom-compile-command", "python3 bin/pin"]
    _run([*compiling, *plain, *arguments, "--output-file", f"requirements/{output}.txt"], _settings_for_uv())


def _is_prepared(wanted: Wanted) -> bool:
    """What the tests need holds all that running needs."""
    try:
        found = _stamp().read_text(encoding="utf-8")
    except OSError:
        return False
    enough: tuple[Wanted, ...] = ("run", "dev") if wanted == "run" else ("dev",)
    return found in {_mark(one) for one in enough} and program("python").exists()


def _stamp() -> Path:
    return VENV / "installed"


def _mark(wanted: Wanted) -> str:
    digest = hashlib.sha256(str(ROOT).encode())
    for file in (REQUIREMENTS / f"{wanted}.txt", ROOT / "pyproject.toml"):
        digest.update(file.read_bytes())
    return f"{wanted} {digest.hexdigest()}"


def _works(python: Path) -> bool:
    """An environment whose Python was upgraded away, or is too old, is made afresh."""
    asking: Command = [python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))"]
    return python.exists() and subprocess.run(asking, check=False, capture_output=True).returncode == 0


def _uv() -> Path:
    """The pinned uv, installed by pip into `.tools` if it is not there yet."""
    tools = REQUIREMENTS / "tools.txt"
    pinned = next(line.split()[0] for line in tools.read_text().splitlines() if line.startswith("uv=="))
    found = _uv_in_tools()
    if found and (TOOLS / f"{pinned.replace('==', '-')}.dist-info").exists():
        return found
    pip: Command = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-warn-script-location",
    ]
    target: Command = [
        "--target",
        TOOLS,
        "--upgrade",
        "--no-deps",
        "--only-binary",
        ":all:",
        "--require-hashes",
        "-r",
        tools,
    ]
    if subprocess.run([sys.executable, "-m", "pip", "--version"], check=False, capture_output=True).returncode:
        sys.exit(
            "Soundings is installed with pip, which this Python does not have (on Debian: apt install python3-pip)."
        )
    # --user and "only in a virtual environment" are wishes about other places than a folder of our own.
    _run([*pip, *target], {"PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0", "PIP_ROOT_USER_ACTION": "ignore"})
    installed = _uv_in_tools()
    if installed is None:
        sys.exit(f"pip has installed uv, but it is not to be found in {TOOLS}.")
    return installed


def _uv_in_tools() -> Path | None:
    places = [TOOLS / folder / name for folder in ("bin", "Scripts") for name in ("uv", "uv.exe")]
    return next((place for place in places if place.exists()), None)


def _settings_for_uv() -> dict[str, str]:
    """uv asks the index and trusts the certificates that pip was told of, unless uv was told of its own."""
    listing = [sys.executable, "-m", "pip", "config", "list"]
    lines = subprocess.run(listing, check=False, capture_output=True, text=True).stdout.splitlines()
    told = {name.rpartition(".")[2]: value.strip("'\"") for name, _, value in (line.partition("=") for line in lines)}
    settings = {"UV_PYTHON_DOWNLOADS": "never"}
    for variable, key in {"UV_DEFAULT_INDEX": "index-url", "SSL_CERT_FILE": "cert"}.items():
        if variable not in os.environ and key in told:
            settings[variable] = told[key]
    return settings


def _run(command: Command, environment: dict[str, str]) -> None:
    finished = subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=False)
    if finished.returncode:
        sys.exit(
            "This could not be finished; why stands above. Is this computer online, and is there room on its disk? "
            "Run it again: it goes on from where it stopped."
        )
