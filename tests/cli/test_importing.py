"""`soundings import` and the other ways out, with the real command."""

import json
from pathlib import Path

import pytest

from tests.cli.test_backing_up import people, soundings

pytestmark = pytest.mark.sqlite
CARDS = "BEGIN:VCARD\nFN:Maya Okafor\nEMAIL:m@n.example\nEND:VCARD\nBEGIN:VCARD\nFN:Tom Reyes\nEND:VCARD\n"


def test_people_come_in_once_and_go_out_again(tmp_path: Path) -> None:
    home, file = tmp_path / "data", tmp_path / "cards.vcf"
    file.write_text(CARDS)
    looked = soundings(home, "import", str(file), "--look")
    assert (looked.returncode, "New people: 2" in looked.stdout, people(home)) == (0, True, [])
    told = json.loads(soundings(home, "import", str(file), "--json").stdout)
    assert (told["kind"], told["new"], told["stored"]) == ("vcard", 2, True)
    again = json.loads(soundings(home, "import", str(file), "--json").stdout)
    assert (again["new"], again["same"]) == (0, 2)
    assert sorted(people(home)) == ["Maya Okafor", "Tom Reyes"]
    for name in ("people.csv", "people.xlsx", "people.vcf", "talks.ics"):
        assert soundings(home, "export", str(tmp_path / name), "--json").returncode == 0
        assert (tmp_path / name).stat().st_size > 20
    assert b"Maya Okafor" in (tmp_path / "people.vcf").read_bytes()
    assert soundings(home, "export", str(tmp_path / "people.doc")).returncode == 2


def test_the_exit_code_says_how_it_went(tmp_path: Path) -> None:
    home = tmp_path / "data"
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Maya, thank you. ")
    refused = soundings(home, "import", str(letter), "--yes")
    assert (refused.returncode, refused.stderr.count("\n"), refused.stdout) == (1, 1, "")
    missing = soundings(home, "import", str(tmp_path / "missing.csv"), "--yes")
    assert (missing.returncode, "cannot be read" in missing.stderr) == (1, True)
    half = tmp_path / "half.csv"
    half.write_text("First Name,Last Name,Email Address,Company\nAnn,Vogel,,\n,,,Hexel\n")
    assert soundings(home, "import", str(half), "--yes").returncode == 3
    assert people(home) == ["Ann Vogel"]
