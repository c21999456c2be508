"""A seeker writes questions, and the coach reads them by what they do in a talk (P18)."""

import pytest

from soundings.coach.findings import Context, Severity
from soundings.coach.question.review import review


def checks(text: str) -> dict[str, object]:
    return {name: check.value for name, check in review(text, Context()).checks.items()}


@pytest.mark.parametrize(
    "text",
    [
        "What do you like best about your work?",
        "Walk me through your first year here.",
        "Could you tell me about a project that went wrong?",
        "Any advice for a second-year student?",
        "Is there anyone else you think I should talk to?",
        "May I ask why you left law?",
    ],
)
def test_open_by_effect_whatever_the_grammar(text: str) -> None:
    assert checks(text)["open_ended"] is True
    assert checks(text)["good"] is True


@pytest.mark.parametrize(
    "text", ["Do you like your job?", "Is it stressful?", "I was wondering if you enjoy it.", "Do you work weekends?"]
)
def test_a_yes_would_do(text: str) -> None:
    assert checks(text)["open_ended"] is False
    assert checks(text)["good"] is False


def test_a_courteous_question_may_be_closed() -> None:
    assert checks("May I keep in touch with you?")["good"] is True


def test_general_pay_is_fine_and_theirs_is_not() -> None:
    assert checks("What is a typical salary range for a beginner?")["too_personal"] is False
    assert checks("How much do you earn?")["too_personal"] is True


def test_what_a_search_answers_is_told_from_what_only_they_can() -> None:
    assert checks("When was your company founded?")["answerable_online"] is True
    assert checks("What has changed here since you joined?")["answerable_online"] is False


@pytest.mark.parametrize("text", ["Could you refer me to your manager?", "Will I get a laptop?", "Are you hiring?"])
def test_a_request_for_work_is_found(text: str) -> None:
    (fault,) = [one for one in review(text, Context()).findings if one.check == "asks_for_job"]
    assert fault.severity is Severity.FAULT
    assert text[fault.start : fault.end]


def test_saying_that_one_asks_for_no_job_asks_for_none() -> None:
    text = "I'm not looking for a job here, but how do people usually hear of openings?"
    assert checks(text)["asks_for_job"] is False


def test_words_put_in_their_mouth() -> None:
    assert checks("You must hate the paperwork, don't you?")["leading"] is True
    assert checks("How do you find the paperwork?")["leading"] is False
