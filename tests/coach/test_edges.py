"""A mend adds between greeting and signature: what is written around them stays as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.coach import edges
from soundings.coach.reading import Reading


def body(text: str) -> list[str]:
    return [text[one.start : one.end] for one in edges.between(Reading(text))]


@pytest.mark.parametrize(
    "greeting",
    ["Dear Ms. Okafor, ", "Dear Ms Lund-Moore, ", "Dear Dr. van der Berg,\n\n", "Mr. Petrakis, ", "Hi Tom,\n", ""],
)
def test_the_greeting_is_left_whole(greeting: str) -> None:
    assert body(f"{greeting}You were right. It works.") == ["You were right.", "It works."]


@pytest.mark.parametrize(
    "signature",
    [
        *(" Lou", " Ray K.", "\n\nN.", "\n\nKarabo and Thandi", " Yours, Aubrey", "\nFrom Kirra", " Love, Shannon xx"),
        *("\n\nVery respectfully,\nMSgt Leroy Gaines", "\n\nAnna Holm\n+44 20 7946 0018\nanna@example.org"),
        *(" Thank you. Ifeoma", "\n\nTom\n\nP.S. The kettle is mended."),
    ],
)
def test_a_signature_ends_the_text(signature: str) -> None:
    assert body(f"Hi Tom, you were right. It works.{signature}") == ["you were right.", "It works."]


def test_a_text_that_is_all_signature_keeps_something_to_hold_on_to() -> None:
    assert body("Lou") == ["Lou"]


@pytest.mark.parametrize(
    ("words", "stop"), [("it", "."), ("it.", ""), ("x", "."), (";)", ""), ("(2014)", "."), ("'yes.'", ""), ("", "")]
)
def test_a_full_stop_is_put_only_where_it_lacks(words: str, stop: str) -> None:
    assert edges.stop(words) == stop


@given(st.text(max_size=300))
def test_any_text_has_edges_within_it(text: str) -> None:
    assert 0 <= edges.beginning(Reading(text)) <= len(text)
    assert all(0 <= one.start < one.end <= len(text) for one in edges.between(Reading(text)))
