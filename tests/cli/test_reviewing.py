"""The coach on the command line."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from soundings.cli.main import app

NOTE = "Dear Ms Okafor,\n\nThank you for your time. Could you pass my CV on to your manager?\n\nLena"


def soundings(*arguments: str, given: str | bytes = "") -> str:
    ran = CliRunner().invoke(app, ["review", *arguments], input=given)
    assert ran.exit_code == 0, ran.output
    return ran.stdout


def test_a_person_reads_the_words_and_what_to_do(tmp_path: Path) -> None:
    file = tmp_path / "note.txt"
    file.write_text(NOTE, "utf-8")
    said = soundings("thanks", str(file))
    assert "This asks for a job" in said
    assert "“Could you pass my CV on to your manager?”" in said
    assert "→ leave this out" in said


def test_a_program_reads_checks_and_findings() -> None:
    said = json.loads(soundings("thanks", "--json", given=NOTE))
    assert said["checks"]["asks_for_job"]["value"] is True
    assert {"check", "severity", "start", "end", "why", "mend"} == set(said["findings"][0])


def test_many_are_answered_line_by_line_in_order() -> None:
    lines: list[dict[str, object]] = [
        {"id": "a", "channel": "card", "text": "Thank you for your time."},
        {"id": "b", "channel": "linkedin", "text": "x" * 301, "context": {"note_length": 200}},
        {"id": "c", "text": ""},
    ]
    answers = [json.loads(line) for line in soundings("thanks", "--jsonl", given=_lined(lines)).splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b", "c"]
    assert answers[1]["findings"][-1]["start"] == 200


@pytest.mark.parametrize("line", ["nonsense", "[1]", '{"id": 1}', '{"id": 1, "text": 5}'])
def test_a_line_that_makes_no_sense_is_told_so_and_stops_nothing(line: str) -> None:
    given = f"{line}\n{json.dumps({'id': 2, 'text': 'Thank you.'})}\n"
    first, second = (json.loads(answer) for answer in soundings("thanks", "--jsonl", given=given).splitlines())
    assert "error" in first
    assert second["id"] == 2


def test_bytes_that_are_no_text_are_read_as_well_as_they_can_be() -> None:
    assert "checks" in json.loads(soundings("thanks", "--json", given=b"\xff\xfe\x00Thank you \x80"))


def test_a_file_that_is_not_there_is_one_sentence() -> None:
    ran = CliRunner().invoke(app, ["review", "thanks", "/no/such/file"])
    assert ran.exit_code == 2
    assert ran.stderr.startswith("/no/such/file cannot be read")


def _lined(records: list[dict[str, object]]) -> str:
    return "".join(f"{json.dumps(record)}\n" for record in records)
