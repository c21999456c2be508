"""The Chromium that browser tests drive: one that is here already, or else one that is fetched.

`python -m tests.plugins.chromium` fetches one if there is none.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome", "msedge")
PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)


def found() -> str | None:
    """The one named in SOUNDINGS_CHROMIUM, or one that this machine has; None leaves it to Playwright's own."""
    told = os.environ.get("SOUNDINGS_CHROMIUM")
    installed = (shutil.which(name) for name in NAMES)
    return next((place for place in (told, *installed, *PLACES) if place and Path(place).exists()), None)


def driver_works() -> bool:
    """Whether Playwright's own program starts here: a bare Debian lacks a library that it is linked to."""
    asking = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(asking, check=False, capture_output=True).returncode == 0


def is_there() -> bool:
    """Is there any, found here or fetched by Playwright before?"""
    if found():
        return True
    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path).exists()


def from_debian(*packages: str) -> None:
    """Install what is missing from Debian or one of its kin, where we may."""
    if not (shutil.which("apt-get") and os.access("/var/lib/dpkg", os.W_OK)):
        return
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if subprocess.run(["apt-get", "update", "-qq"], env=quiet, check=False).returncode == 0:
        install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        subprocess.run(install, env=quiet, check=False, stdout=subprocess.DEVNULL)


def prepare() -> None:
    """Have a browser and what drives it: from Debian where we may, else the build that Playwright offers."""
    if not driver_works():
        from_debian("libatomic1", *([] if found() else ["chromium"]))
    if not driver_works():
        sys.exit(
            "Playwright, which drives the browser tests, does not start here; it may miss the library libatomic "
            "(on Debian: apt install libatomic1). Try it with .venv/bin/python -m playwright --version"
        )
    if is_there():
        return
    from_debian("chromium")
    if not is_there():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)
    if not is_there():
        sys.exit("There is no Chromium for the browser tests. Install one, or name one in SOUNDINGS_CHROMIUM.")


if __name__ == "__main__":
    if not (driver_works() and is_there()):
        print("Fetching what the browser tests need…", flush=True)
        prepare()
