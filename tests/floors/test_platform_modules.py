"""What exists on one system only stands in one file, with a way round for the others."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
THE_ONE_FILE = ROOT / "src/soundings/platform.py"

MODULES = {
    *("_posixsubprocess", "_winapi", "fcntl", "grp", "msvcrt", "nt", "posix", "pty", "pwd", "resource", "syslog"),
    *("termios", "tty", "winreg", "winsound"),
}
ATTRIBUTES = {
    "os": {
        *("O_DIRECTORY", "O_NOFOLLOW", "chown", "chroot", "fchmod", "fchown", "fork", "forkpty", "getegid", "geteuid"),
        *("getgid", "getgroups", "getloadavg", "getpgid", "getpgrp", "getpriority", "getresuid", "getsid", "getuid"),
        *("initgroups", "killpg", "lchown", "mkfifo", "nice", "openpty", "posix_spawn", "sched_getaffinity", "setegid"),
        *(
            "seteuid",
            "setgid",
            "setpgid",
            "setpriority",
            "setsid",
            "setuid",
            "startfile",
            "statvfs",
            "sysconf",
            "uname",
        ),
        *("wait", "wait3", "wait4"),
    },
    "signal": {
        *("SIGALRM", "SIGCHLD", "SIGHUP", "SIGKILL", "SIGQUIT", "SIGUSR1", "SIGUSR2", "alarm", "pause", "pthread_kill"),
        *("pthread_sigmask", "setitimer", "sigwait"),
    },
    "socket": {"AF_UNIX", "SO_REUSEPORT"},
    "time": {"tzset"},
}


def ours() -> list[Path]:
    scripts = [file for file in (ROOT / "bin").iterdir() if file.is_file()]
    modules = [file for folder in ("src", "tests", "bench") for file in (ROOT / folder).rglob("*.py")]
    return sorted(scripts + modules)


def on_one_system_only(source: str) -> Iterator[str]:
    """Each name in `source` that some system does not have, with its line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                found = [name.name for name in names if name.name.partition(".")[0] in MODULES]
            case ast.ImportFrom(module=str(module), level=0, names=names):
                hidden = ATTRIBUTES.get(module, set())
                found = [f"{module}.{name.name}" for name in names if module in MODULES or name.name in hidden]
            case ast.Attribute(value=ast.Name(id=module), attr=name):
                found = [f"{module}.{name}"] if name in ATTRIBUTES.get(module, set()) else []
            case _:
                continue
        for name in found:
            yield f"line {node.lineno}: {name}"


@pytest.mark.parametrize("file", ours(), ids=lambda file: str(file.relative_to(ROOT)))
def test_no_other_file_leans_on_one_system(file: Path) -> None:
    if file == THE_ONE_FILE:
        return
    leaning = list(on_one_system_only(file.read_text(encoding="utf-8")))
    assert not leaning, f"{file.relative_to(ROOT)} leans on one system; soundings/platform.py is the place: {leaning}"


@pytest.mark.parametrize(
    "source",
    [
        "import fcntl",
        "from resource import getrusage",
        "import os\nos.fork()",
        "from os import geteuid",
        "import pwd as p",
    ],
)
def test_the_check_sees_what_it_is_for(source: str) -> None:
    assert list(on_one_system_only(source))


def test_the_check_leaves_the_rest_alone() -> None:
    assert not list(on_one_system_only("import os, signal\nos.replace('a', 'b')\nsignal.SIGINT\n"))
