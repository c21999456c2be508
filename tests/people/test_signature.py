"""A name, or a line from a signature, taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soundings.people.signature import LONGEST, Signature, read


@pytest.mark.parametrize(
    ("pasted", "said"),
    [
        ("Maya Okafor", Signature("Maya Okafor")),
        (
            "Priya Lindqvist, Grid analyst, Hexel <priya@hexel.example> +46 31 555 0101",
            Signature("Priya Lindqvist", "Grid analyst", "Hexel", "priya@hexel.example", "+46 31 555 0101"),
        ),
        ("Tom Reyes\nPolicy lead at ERA", Signature("Tom Reyes", "Policy lead", "ERA")),
        (
            "Best wishes,\nJ. M. Ruiz\nHead of grid | Red Norte\nT: (020) 7946 0018\nE: ruiz@norte.example",
            Signature("J. M. Ruiz", "Head of grid", "Red Norte", "ruiz@norte.example", "(020) 7946 0018"),
        ),
        ("Ann-Kathrin Vogel, PhD, Analyst, Hexel", Signature("Ann-Kathrin Vogel", "Analyst", "Hexel", rest="PhD")),
        (
            "Rosa Castellanos · Head of analytics · MetroWater · Lisbon · linkedin.com/in/rosa-c",
            Signature(
                "Rosa Castellanos", "Head of analytics", "MetroWater", profile="linkedin.com/in/rosa-c", rest="Lisbon"
            ),
        ),
        ("Samira Haddad, Analyst 2014–2019, Elvia", Signature("Samira Haddad", "Analyst 2014–2019", "Elvia")),
        ("<henrik@dahl.example>", Signature("henrik@dahl.example", email="henrik@dahl.example")),
        ("", Signature("")),
        (" ,;| ", Signature("")),
    ],
)
def test_what_is_there_is_told_apart(pasted: str, said: Signature) -> None:
    assert read(pasted) == said


@given(st.text(max_size=3 * LONGEST))
def test_any_text_is_read_and_nothing_is_invented(pasted: str) -> None:
    said = read(pasted)
    for line in (said.name, said.title, said.organisation, said.email, said.telephone, said.profile):
        for word in line.split():
            assert word in pasted


@given(st.sampled_from(["+", "1 ", "a@", "(", "linkedin.com/in/", "t.", "best "]), st.integers(1, LONGEST))
def test_a_long_repetition_is_read_at_once(piece: str, times: int) -> None:
    assert len(read(piece * times).name) <= LONGEST
