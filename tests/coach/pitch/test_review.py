"""An introduction says who, what one wants and what one brings, in plain words and before the listener tires."""

from hypothesis import given
from hypothesis import strategies as st

from soundings.coach.findings import Context, Review, mended
from soundings.coach.pitch.review import review

WHOLE = (
    "Hi, I'm Ana. After eight years as a nurse I'm moving into health informatics, and I'd like to learn which of my "
    "skills carry over. I know what clinicians complain about, and I write it down so that engineers can use it."
)


def read(text: str) -> Review:
    return review(text, Context())


def test_a_whole_introduction_is_good() -> None:
    said = read(WHOLE)
    assert said.checks["good"].value is True
    assert said.checks["seconds_at_150_wpm"].value == 17


def test_what_is_missing_is_offered_as_gaps_that_read_on() -> None:
    text = "Thanks for seeing me."
    after = mended(text, read(text).findings)
    assert after.startswith("I'm [your name], [your field, study or work]. Thanks for seeing me.")
    assert after.endswith("I'd like to learn [what you want to find out]. I bring [what you are good at].")


def test_letters_nobody_explains_are_jargon_and_are_pointed_at() -> None:
    text = (
        "I'm a PMM at a SaaS firm, owning GTM for SMB and PLG. I want to learn how NRR and ABM meet CS. I bring OKRs."
    )
    said = read(text)
    assert said.checks["jargon_heavy"].value is True
    first = next(found for found in said.findings if found.check == "jargon_heavy")
    assert text[first.start : first.end] == "PMM"


def test_one_term_that_is_explained_is_not() -> None:
    text = WHOLE.replace("health informatics", "HIM (keeping records right)")
    assert read(text).checks["jargon_heavy"].value is False


def test_more_than_a_minute_and_a_quarter_rambles() -> None:
    assert read(f"{WHOLE} " * 4).checks["rambling"].value is False
    assert read(f"{WHOLE} " * 5).checks["rambling"].value is True


def test_an_introduction_that_asks_for_a_job_is_not_good() -> None:
    said = read(f"{WHOLE} Could you pass on my CV to your manager?")
    assert said.checks["good"].value is False
    assert [one.check for one in said.faults] == ["asks_for_job"]


@given(st.text(max_size=400))
def test_any_text_is_read_and_every_offset_lies_in_it(text: str) -> None:
    said = read(text)
    assert all(0 <= one.start <= one.end <= len(text) for one in said.findings)
    mended(text, said.findings)


def test_a_name_already_told_is_not_asked_for_again() -> None:
    text = "Hello, I'm Kimberly. I'm strong in Excel. I'm looking to learn more about auditing."
    after = mended(text, read(text).findings)
    assert after.startswith("Hello, I'm Kimberly. I'm [your field, study or work]. I'm strong")


def test_who_one_is_comes_behind_the_greeting() -> None:
    text = "Hi all! Lovely to be in the room."
    assert mended(text, read(text).findings).startswith("Hi all! I'm [your name], [your field, study or work]. Lovely")


def test_a_pitch_that_only_asks_for_work_is_not_left_empty() -> None:
    text = "Are you hiring?"
    after = mended(text, read(text).findings)
    assert after.startswith("I'd like to learn [what you want to find out].")
    assert not read(after).faults
