"""What every browser test stands on: Chromium, a console that must stay free of errors, and axe."""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, WebError

from tests.plugins import chromium

Axe = Callable[[Page], None]

# Our own pages need none of what a browser does unasked, and a closed network makes it stall.
ARGUMENTS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
]


def pytest_configure(config: pytest.Config) -> None:
    """Playwright keeps an event loop in the test's own thread, where Django would otherwise not ask the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_type_launch_args, "executable_path": chromium.found(), "args": ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {**browser_context_args, "locale": "en-GB", "timezone_id": "Europe/London"}


@dataclass
class Console:
    """What the browser complained of while a test ran."""

    complaints: list[str] = field(default_factory=list)
    # A form that was filled in wrongly answers 422 and is shown again: Chromium notes it, nothing is wrong.
    expected: list[str] = field(default_factory=lambda: ["the server responded with a status of 422"])

    def expect(self, pattern: str) -> None:
        """Say beforehand what this test means to provoke (a regular expression)."""
        self.expected.append(pattern)

    def unexpected(self) -> list[str]:
        return [said for said in self.complaints if not any(re.search(one, said) for one in self.expected)]

    def hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text} ({message.location.get('url', '')})")

    def hear_error(self, error: WebError) -> None:
        self.complaints.append(f"uncaught: {error.error}")


@pytest.fixture(autouse=True)
def console(request: pytest.FixtureRequest) -> Iterator[Console]:
    """Fails a browser test whose pages wrote an error or a warning to the console, or broke the content policy."""
    console = Console()
    if "context" in request.fixturenames:
        context: BrowserContext = request.getfixturevalue("context")
        context.on("console", console.hear)
        context.on("weberror", console.hear_error)
    yield console
    assert not console.unexpected(), "\n".join(["The browser complained:", *console.unexpected()])


@pytest.fixture
def axe() -> Axe:
    """`axe(page)`: the page as it stands has no accessibility fault that axe can see, in the light nor in the dark."""
    from axe_playwright_python.sync_playwright import Axe as Check

    def check(page: Page) -> None:
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            # Preloading would ask for our imported style sheets at wrong addresses.
            found = Check().run(page, options={"preload": False})
            assert not found.violations_count, f"{page.url}, {scheme}: {found.generate_report()}"
        page.emulate_media(color_scheme="null")

    return check
