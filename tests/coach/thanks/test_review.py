"""A thank-you note is read as its reader would read it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.texts import Labelled, learning
from soundings.coach.findings import Context, Finding, Review, Severity, mended
from soundings.coach.thanks.review import review

WARM = (
    "Dear Ms Okafor,\n\nThank you for talking with me on Tuesday. Your point that planners spend their mornings on "
    "the telephone surprised me. I signed up for the course you recommended and will write when it ends."
    "\n\nBest wishes,\nLena"
)


def read(text: str, channel: str = "email", takeaway: str = "") -> Review:
    return review(text, Context(channel=channel, takeaway=takeaway))


def finding(said: Review, check: str) -> Finding:
    return next(one for one in said.findings if one.check == check)


def test_a_good_note_is_praised_and_nothing_else() -> None:
    said = read(WARM)
    assert {one.severity for one in said.findings} == {Severity.PRAISE}
    assert said.checks["mentions_specific_takeaway"].value is True


def test_a_note_without_thanks_is_at_fault_and_the_mend_begins_with_them() -> None:
    text = "Hi Tom,\n\nIt was nice to meet you. I hope we can stay in touch.\n\nLena"
    said = read(text)
    assert [one.check for one in said.faults] == ["thanks"]
    after = mended(text, said.findings)
    assert after.startswith("Hi Tom,\n\nThank you for [what they did for you]. It was nice to meet you.")
    assert not read(after).faults


def test_a_bare_thank_you_is_told_to_name_something_with_what_the_notes_hold() -> None:
    text = "Hi Tom,\n\nThank you for your time and your insights.\n\nLena"
    said = read(text, takeaway="that the first year is mostly listening")
    mend = finding(said, "mentions_specific_takeaway").mend
    assert mend == "insights. What stays with me is that the first year is mostly listening."


def test_what_is_not_known_is_a_marked_gap() -> None:
    said = read("Hi Tom,\n\nThank you for your time and your insights.\n\nLena")
    assert "[one thing they said]" in str(finding(said, "mentions_specific_takeaway").mend)


@pytest.mark.parametrize(
    "request_",
    ["Could you pass my CV on to your manager?", "Do you have any openings on your team?", "Could you refer me?"],
)
def test_a_request_for_work_is_a_fault_that_can_be_taken_out(request_: str) -> None:
    text = (
        f"Dear Ms Okafor,\n\nThank you for explaining how tariffs are set. {request_} I will keep you posted.\n\nLena"
    )
    said = read(text)
    assert text[finding(said, "asks_for_job").start :].startswith(request_)
    after = mended(text, said.findings)
    assert request_ not in after
    assert not read(after).faults


def test_saying_that_one_asks_for_no_job_is_no_request() -> None:
    said = read("Dear Tom,\n\nThank you for the call. I am not asking for a job, only keeping you posted.\n\nLena")
    assert said.checks["asks_for_job"].value is False


def test_a_network_note_is_measured_in_characters() -> None:
    said = read("Thank you so much for the wonderful conversation. " * 7, channel="linkedin")
    assert [one.check for one in said.faults] == ["brief"]
    assert finding(said, "brief").start == 300


@pytest.mark.parametrize("one", learning("thanks"), ids=lambda one: one.id)
def test_all_mends_together_leave_no_fault_that_offered_one(one: Labelled) -> None:
    said = read(one.text, one.channel)
    after = read(mended(one.text, said.findings), one.channel)
    mendable = {finding.check for finding in said.faults if finding.mend is not None}
    before = {finding.check for finding in said.faults}
    faults = {finding.check for finding in after.faults}
    assert not faults & mendable
    assert faults <= before


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_offset_lies_in_it(text: str) -> None:
    for one in read(text).findings:
        assert 0 <= one.start <= one.end <= len(text)


def test_what_is_added_comes_before_the_name() -> None:
    text = "Thank you for showing me the rope store. You retire a sling after five years, which was news to me. Tom"
    assert mended(text, read(text).findings).endswith("I hope we can stay in touch. Tom")


def test_no_title_is_cut_from_its_name() -> None:
    text = "Dear Mr. Krogh,\n\nenclosed the floor plan of the old chapel. You can keep it.\n\nJens"
    after = mended(text, read(text).findings)
    assert after.startswith("Dear Mr. Krogh,\n\nThank you for [what they did for you]. Enclosed the floor plan")
    assert after.endswith("\n\nJens")


def test_praise_stands_at_whole_words() -> None:
    text = "Thank you, Dame Harriet, for the story of the auction that nobody attended. I hope we meet again. Ned"
    praise = finding(read(text), "mentions_specific_takeaway")
    assert text[praise.start : praise.end].endswith("the auction that nobody attended.")


def test_a_request_that_goes_takes_no_advice_with_it() -> None:
    text = "Dear Ann,\n\nThank you for your time. Do you have any openings on your team?\n\nGijs"
    after = mended(text, read(text).findings)
    assert "[one thing they said]" in after
    assert "openings" not in after
