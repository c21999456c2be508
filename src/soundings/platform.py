"""The one file for what exists on some systems only, each with a way round for the others."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import BinaryIO

# For children of a server that has no console of its own: Windows would open one for each.
WITHOUT_A_WINDOW: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
# Leads nowhere where a file is opened for writing; Windows has no such flag.
NO_FOLLOWING: int = getattr(os, "O_NOFOLLOW", 0)

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _Memory(ctypes.Structure):
        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in (
                    *("PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage", "QuotaPagedPoolUsage"),
                    *("QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage", "PagefileUsage", "PeakPagefileUsage"),
                )
            ),
        )

    def memory_used() -> int | None:
        """The most memory this process has had so far, in bytes; None where the system does not tell."""
        kernel = ctypes.WinDLL("kernel32")
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        ask = kernel.K32GetProcessMemoryInfo
        ask.argtypes = (wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD)
        told = _Memory()
        told.cb = ctypes.sizeof(told)
        return int(told.PeakPagefileUsage) if ask(kernel.GetCurrentProcess(), ctypes.byref(told), told.cb) else None

    def cap_memory(most: int) -> bool:
        """Let this process have `most` bytes of memory; False where the system sets no such limit."""
        return False

    def cap_cpu(seconds: int) -> bool:
        """End this process after so many seconds of work; False where the system sets no such limit."""
        return False

    def ended_by_cpu_cap(returncode: int) -> bool:
        """Whether a child ended because of `cap_cpu`."""
        return False

    def is_child_of(parent: int) -> bool:
        """Whether the process that began this one still runs."""
        synchronize, still_running = 0x00100000, 0x00000102
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(synchronize, False, parent)
        if not handle:
            return False
        running = kernel.WaitForSingleObject(wintypes.HANDLE(handle), 0) == still_running
        kernel.CloseHandle(wintypes.HANDLE(handle))
        return bool(running)

else:
    import resource

    def memory_used() -> int | None:
        """The most memory this process has had so far, in bytes; None where the system does not tell."""
        if sys.platform.startswith("linux"):
            # What getrusage tells here goes on from the parent's figure.
            for line in Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines():
                if line.startswith("VmHWM:"):
                    return int(line.split()[1]) * 1024
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024

    def cap_memory(most: int) -> bool:
        """Let this process have `most` bytes of memory; False where the system sets no such limit."""
        # Other systems take the figure and do not keep to it.
        return sys.platform.startswith("linux") and _capped(resource.RLIMIT_AS, most, most)

    def cap_cpu(seconds: int) -> bool:
        """End this process after so many seconds of work; False where the system sets no such limit."""
        _capped(resource.RLIMIT_CORE, 0, 0)
        return _capped(resource.RLIMIT_CPU, seconds, seconds + 1)

    def _capped(what: int, soft: int, hard: int) -> bool:
        allowed = resource.getrlimit(what)[1]
        if allowed != resource.RLIM_INFINITY:
            soft, hard = min(soft, allowed), min(hard, allowed)
        try:
            resource.setrlimit(what, (soft, hard))
        except (OSError, ValueError):
            return False
        return True

    def ended_by_cpu_cap(returncode: int) -> bool:
        """Whether a child ended because of `cap_cpu`."""
        return returncode == -signal.SIGXCPU

    def is_child_of(parent: int) -> bool:
        """Whether the process that began this one still runs."""
        return os.getppid() == parent


def private_file(path: Path) -> BinaryIO:
    """A new file at `path`, open for writing, which only its owner can read. What stood there before is replaced.

    On Windows the folder decides who may read, and a user's own folders are private.
    """
    path.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_FOLLOWING | getattr(os, "O_BINARY", 0)
    return os.fdopen(os.open(path, flags, 0o600), "wb")


def private_folder(path: Path) -> Path:
    """The folder at `path`, made if need be, which only its owner can look into (see `private_file` for Windows)."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.chmod(0o700)
    return path
