"""The palette's commands are found by any of their words."""

import pytest

from soundings.search import commands, register
from tests.search.sources import Notes


@pytest.fixture(autouse=True)
def some_commands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(commands, "_places", [])
    monkeypatch.setattr(commands, "_deeds", [])
    commands.do("Bring in connections", "search:search", keywords="import csv LinkedIn", order=2)
    commands.do("Add a person", "search:search", keywords="new contact", order=1)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("", ["Add a person", "Bring in connections"]),
        ("  ", ["Add a person", "Bring in connections"]),
        ("add", ["Add a person"]),
        ("person add", ["Add a person"]),
        ("contact", ["Add a person"]),
        ("Línk", ["Bring in connections"]),
        ("conn", ["Bring in connections"]),
        ("xyzzy", []),
        ("🎉", []),
    ],
)
def test_a_command_is_found_by_the_beginnings_of_its_words(typed: str, offered: list[str]) -> None:
    assert [command.label for command in commands.deeds(typed)] == offered


def test_two_kinds_never_share_a_letter(monkeypatch: pytest.MonkeyPatch) -> None:
    class Remarks(Notes):
        kind = "remark"

    with pytest.raises(ValueError, match="stands for note already"):
        register.register(Remarks())
