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


def test_mail_comes_in_for_whom_it_is_from_and_to(tmp_path: Path) -> None:
    home, cards, mail = tmp_path / "data", tmp_path / "cards.vcf", tmp_path / "answer.eml"
    cards.write_text(CARDS)
    mail.write_text(
        "From: Maya Okafor <m@n.example>\nTo: Sam <sam@adeyemi.example>\nSubject: Yes\nMessage-ID: <1@n.example>\n"
        "Date: Thu, 1 Oct 2026 09:30:00 +0000\n\nHappy to.\n"
    )
    assert soundings(home, "import", str(cards), "--yes").returncode == 0
    looked = soundings(home, "import", str(mail), "--look")
    assert "New messages: 1" in looked.stdout
    assert "You are Sam <sam@adeyemi.example>" in looked.stdout
    wrong = json.loads(soundings(home, "import", str(mail), "--look", "--json", "--me", "m@n.example").stdout)
    assert (wrong["stored"], wrong["besides"]) == (False, {"With people who are not here": 1})
    assert soundings(home, "import", str(mail), "--yes").returncode == 0
    again = json.loads(soundings(home, "import", str(mail), "--json").stdout)
    assert again["besides"] == {"Messages that are here already": 1}


def test_rows_that_may_be_somebody_are_told_and_done_with_as_asked(tmp_path: Path) -> None:
    home, first, second = tmp_path / "data", tmp_path / "first.csv", tmp_path / "second.csv"
    header = "First Name,Last Name,Email Address,Company,Position\n"
    first.write_text(f"{header}Maya,Okafor,,Northlight,Grid analyst\n")
    second.write_text(f"{header}Maya,Okafor,,Northlight,Head of grids\n")
    soundings(home, "import", str(first), "--yes")
    looked = soundings(home, "import", str(second), "--look")
    assert "May be somebody you know: 1" in looked.stdout
    out = json.loads(soundings(home, "import", str(second), "--doubtful", "leave-out", "--json").stdout)
    assert (out["doubtful"], out["left_out"], people(home)) == (1, 1, ["Maya Okafor"])
    same = json.loads(soundings(home, "import", str(second), "--doubtful", "same", "--json").stdout)
    assert (same["doubtful"], same["left_out"], people(home)) == (1, 0, ["Maya Okafor"])
    again = json.loads(soundings(home, "import", str(second), "--json").stdout)
    assert (again["same"], again["doubtful"]) == (1, 0)
    later = json.loads(soundings(home, "import", str(first), "--json").stdout)
    assert (later["doubtful"], people(home)) == (1, ["Maya Okafor", "Maya Okafor"])
    assert soundings(home, "import", str(first), "--doubtful", "perhaps").returncode == 2
