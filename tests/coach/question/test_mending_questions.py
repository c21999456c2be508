"""A press puts a better question in the place of one that would close the talk (P11, P18)."""

import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.texts import learning
from soundings.coach.findings import Context, mended
from soundings.coach.question.review import FAULTS, review

CONTEXT = Context()


def after(text: str) -> str:
    return mended(text, review(text, CONTEXT).findings)


@pytest.mark.parametrize(
    ("closed", "opened"),
    [
        ("Do you like your job?", "What do you like about your job?"),
        ("Is it stressful?", "In what ways is it stressful, if at all?"),
        ("Is an MBA worth it?", "What makes an MBA worth it, or not?"),
        ("Do I need a master's degree?", "What difference does a master's degree make, in your experience?"),
    ],
)
def test_a_closed_question_is_opened(closed: str, opened: str) -> None:
    assert after(closed) == opened


def test_of_several_questions_the_first_stays() -> None:
    assert after("What do you do all day, and what are your biggest worries?") == "What do you do all day?"


def test_words_are_taken_out_of_their_mouth() -> None:
    assert after("It's all about the money, isn't it?") == "Some say: It's all about the money. How do you see it?"
    assert after("You must hate the paperwork, right?") == "How do you feel about the paperwork?"


def test_private_matters_are_asked_in_general() -> None:
    assert after("How much do you earn?") == "What do people in this field usually earn, roughly?"


def test_a_request_for_work_becomes_a_request_for_advice() -> None:
    assert after("Could you pass my CV on to HR?") == "What would you change in my résumé?"


def test_an_opening_asked_about_once_there_is_a_relationship_is_no_fault() -> None:
    known = Context(relationship=True)
    assert review("Could you refer me for the analyst role?", known).checks["asks_for_job"].value is False


def test_mends_do_not_overlap_leave_no_fault_that_offered_one_and_add_none() -> None:
    for text in [one.text for one in learning("question")]:
        seen = review(text, CONTEXT)
        spans = sorted((one.start, one.end) for one in seen.findings if one.mend is not None)
        assert all(one[1] <= two[0] for one, two in pairwise(spans)), text
        offered = {one.check for one in seen.findings if one.mend is not None}
        if not offered:
            continue
        again = review(mended(text, seen.findings), CONTEXT)
        raised = {one.check for one in again.faults}
        assert not raised & offered, text
        assert raised <= {one.check for one in seen.faults}, text


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=300))
def test_anything_at_all_can_be_reviewed(text: str) -> None:
    for one in review(text, CONTEXT).findings:
        assert 0 <= one.start <= one.end <= len(text)


@pytest.mark.parametrize(
    "piece", ["a ", "? ", "what, and ", "do you ", "(", "\n", "in your ", "so, ", "how much ", "<b>", "\0", "e\u0301"]
)
def test_a_very_long_text_takes_linear_time(piece: str) -> None:
    began = time.process_time()
    review(piece * (20_000 // len(piece)), CONTEXT)
    assert time.process_time() - began < 5


def test_every_fault_says_why_in_one_plain_sentence_or_two() -> None:
    assert not any("!" in why for why in FAULTS.values())


@pytest.mark.parametrize(
    "tied",
    ["what happened with your divorce, is that why you moved", "Do you read at night, or does your husband not allow?"],
)
def test_a_question_tied_to_another_is_left_to_the_writer(tied: str) -> None:
    assert after(tied) == tied


def test_terms_are_turned_to_the_first_months() -> None:
    asked = "how flexible would you be with my shifts, I box on tuesdays"
    assert after(asked) == "What do the first months in this kind of work usually look like?"


def test_praise_stands_at_the_question_and_not_at_a_scrap() -> None:
    text = "how does pay work for apprentices, like does it go up every year or what"
    good = [one for one in review(text, CONTEXT).findings if one.check == "good"]
    assert [text[one.start : one.end].split(maxsplit=1)[0] for one in good] == ["how"]


@pytest.mark.parametrize("nothing", ["", " \n", "> What did you mean?"])
def test_of_no_words_of_the_writer_nothing_is_said(nothing: str) -> None:
    assert review(nothing, CONTEXT).findings == ()
