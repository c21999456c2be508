"""The coach tells from the last turns what is going wrong, and has words to say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.coach.obstacle.telling import tell
from soundings.coach.obstacle.words import CARDS

TALKS = [
    ("silence", [("seeker", "What would you do differently?"), ("contact", "(long pause)"), ("seeker", "...")]),
    (
        "contact_out_of_time",
        [("seeker", "And the training?"), ("contact", "Sorry, I have to run, my next call is here.")],
    ),
    (
        "rude_contact",
        [("seeker", "How did you start?"), ("contact", "Don't waste my time. Didn't you read the website?")],
    ),
    (
        "contact_short_answers",
        [("seeker", "How was it?"), ("contact", "Fine."), ("seeker", "Why?"), ("contact", "Dunno.")],
    ),
    ("seeker_nervous", [("contact", "So?"), ("seeker", "Sorry, I'm so nervous, my mind has gone blank.")]),
    ("seeker_asked_for_job", [("seeker", "Do you have any openings? Could you pass on my CV?"), ("contact", "Ah.")]),
    ("contact_interviews_seeker", [("contact", "Tell me about a time you failed. And why should we hire you?")]),
    (
        "rambling_contact",
        [
            ("seeker", "What does the certificate involve?"),
            ("contact", "My uncle had one, on the wall, next to the carp he caught in 1974, and that carp, well..."),
            ("seeker", "And the certificate?"),
            (
                "contact",
                "He sold the house, and the man who bought it, funny story, kept geese, and so he says to me...",
            ),
        ],
    ),
    (
        "none",
        [
            ("seeker", "What does a good week look like?"),
            ("contact", "One in which nobody rings me on a Sunday, and the plans hold until Thursday at least."),
            ("seeker", "What makes them hold?"),
        ],
    ),
]


@pytest.mark.parametrize(("obstacle", "turns"), TALKS, ids=[name for name, _ in TALKS])
def test_an_obstacle_is_told_by_its_signs(obstacle: str, turns: list[tuple[str, str]]) -> None:
    assert tell(turns).name == obstacle


def test_every_obstacle_has_words_to_say() -> None:
    for card in CARDS.values():
        assert card.say
        assert all("!" not in sentence for sentence in card.say)


def test_nothing_said_is_no_obstacle() -> None:
    assert tell([]).name in {"none", "silence"}


@given(st.lists(st.tuples(st.sampled_from(["seeker", "contact"]), st.text(max_size=120)), max_size=10))
def test_any_talk_is_read(turns: list[tuple[str, str]]) -> None:
    assert 0 <= tell(turns).confidence <= 1
