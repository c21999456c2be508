"""Templates are kept as compiled in the data folder, and never shown as they were before."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from soundings.ui.jinja import environment


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.html"


@pytest.fixture
def compiled(tmp_path: Path) -> Path:
    return tmp_path / "compiled"


def at_a_new_start(page: Path, compiled: Path) -> Environment:
    return environment(compiled=compiled, loader=FileSystemLoader(page.parent))


def shown(page: Path, compiled: Path) -> str:
    return at_a_new_start(page, compiled).get_template(page.name).render()


def test_what_was_shown_once_is_not_compiled_again(page: Path, compiled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page.write_text("{{ 6 * 7 }} people")
    compiled.mkdir()
    assert shown(page, compiled) == "42 people"
    monkeypatch.setattr(Environment, "compile", None)
    assert shown(page, compiled) == "42 people"


def test_a_template_that_has_changed_is_shown_as_it_is_now(page: Path, compiled: Path) -> None:
    compiled.mkdir()
    for text in ("as it was", "as it is"):
        page.write_text(text)
        assert shown(page, compiled) == text


def test_without_the_folder_everything_is_compiled_and_nothing_left_behind(page: Path, compiled: Path) -> None:
    page.write_text("a page")
    assert shown(page, compiled) == "a page"
    assert not compiled.exists()
