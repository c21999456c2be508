"""Of a reply the user sees what is new; what it quotes is one click away."""

import time

import pytest

from soundings.formats.mail.new_text import new_text
from tests.formats.replies import replies


@pytest.mark.parametrize(("text", "new"), [pytest.param(text, new, id=name) for name, text, new in replies()])
def test_what_somebody_wrote_themselves(text: str, new: str) -> None:
    assert new_text(text) == new


def test_a_mail_sent_on_stays_whole_though_it_looks_like_a_reply() -> None:
    text = "See below.\n\nFrom: Ann\nSent: Monday\nTo: Rosa\nSubject: Jobs\n\nPeople wanted."
    assert new_text(text, "FW: Jobs") == new_text(text, "WG: Jobs") == text
    assert new_text(text, "Re: FW: Jobs") == "See below."


@pytest.mark.parametrize(
    "line",
    [
        "On " + "x " * 190,
        "On 10:30 a@b.example",
        "On 10:30 " + "<a@b.example>" * 30,
        "On 10:30 <" + "a" * 380,
        "From: ",
        "-" * 300,
        "_ " * 150,
        "> " * 100,
        "--",
        "Sent " * 60,
        ":" * 300,
        "a@" * 150,
        "1" * 300,
        " ",
    ],
)
def test_hostile_texts_take_no_longer_than_others(line: str) -> None:
    text = f"{line}\n" * (256_000 // (len(line) + 1))
    began = time.process_time()
    new_text(text)
    new_text(line * (256_000 // len(line)))
    assert time.process_time() - began < 4
