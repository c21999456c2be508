"""A seeker puts an agenda together, and the coach looks at the whole of it (P18, P27–P29, P41)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from soundings.coach.agenda.review import review, review_questions
from soundings.coach.findings import Context, Finding, mended

GOOD = [
    "How did you come to do this work?",
    "What was the last thing at work that surprised you?",
    "What is the hardest part, and what makes it hard?",
    "Which skills count here that no advertisement mentions?",
]
ASKS = [
    "What in my background would make you hesitate?",
    "Who else should I talk to?",
    "What should I read, join or attend?",
    "Is there something I can do for you?",
]
FACTS = [
    "When was your company founded?",
    "How many people work there?",
    "Do you like your job?",
    "Do you work weekends?",
    "Is it stressful?",
]


def raised(questions: list[str], minutes: int = 30) -> dict[str, Finding]:
    return {one.check: one for one in review_questions(questions, minutes, Context()).findings}


def test_a_good_agenda_is_left_alone() -> None:
    assert set(raised([*GOOD, *ASKS])) == set()


def test_nothing_but_facts_is_an_interrogation() -> None:
    assert "interrogation" in raised([*FACTS, *ASKS])
    assert "interrogation" not in raised([*GOOD, *ASKS])


def test_the_best_questions_do_not_belong_at_the_end() -> None:
    found = raised([*FACTS[:4], *GOOD, *ASKS], minutes=60)
    assert "best_last" in found
    assert "best_last" not in raised([*GOOD, *FACTS[:4], *ASKS], minutes=60)


def test_the_same_asked_twice_is_seen_in_other_words_too() -> None:
    questions = ["How did you get into this field?", "What drew you to this profession?", *ASKS]
    found = raised(questions)["doubles"]
    text = "\n".join(questions)
    assert text[found.start : found.end] == "What drew you to this profession?"
    assert "How did you get into this field?" in found.why


def test_what_does_not_fit_the_minutes_is_named() -> None:
    questions = [*GOOD, *ASKS]
    found = raised(questions, minutes=10)["fits"]
    assert "\n".join(questions)[found.start : found.end].startswith("What is the hardest part")


def test_the_asks_before_the_end_are_missed() -> None:
    found = raised(GOOD)
    missing = {"asks_feedback", "asks_who_else", "asks_what_to_read_or_join", "asks_what_i_can_do"}
    assert missing <= set(found)


def test_each_press_adds_one_missing_ask_until_none_is_missing() -> None:
    text = "\n".join(GOOD)
    for _ in range(4):
        text = mended(text, review(text, Context(minutes=40)).findings)
    assert text.splitlines()[:4] == GOOD
    assert len(text.splitlines()) == 8
    assert not [one for one in review(text, Context(minutes=40)).findings if one.check.startswith("asks_")]


@pytest.mark.parametrize("mark", ["1. ", "- ", "• ", "(2) ", "Q3: ", "a) "])
def test_numbers_and_bullets_are_not_part_of_a_question(mark: str) -> None:
    text = f"My questions:\n\n{mark}Do you like your job?\n{mark}Who else should I talk to?"
    (found,) = [one for one in review(text, Context()).findings if one.check == "open_ended"]
    assert text[found.start : found.end] == "Do you like your job?"


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=400))
def test_anything_at_all_can_be_reviewed(text: str) -> None:
    for one in review(text, Context()).findings:
        assert 0 <= one.start <= one.end <= len(text)
