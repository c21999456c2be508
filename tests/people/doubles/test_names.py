"""Two names of one person, as address books and networks write them."""

import pytest

from soundings.people.doubles.names import Agrees, compare, name_of


@pytest.mark.parametrize(
    ("one", "other", "agrees", "why"),
    [
        ("Maya Okafor", "MAYA OKAFOR", Agrees.SAME, "the same name"),
        ("Maya Okafor", "Okafor, Maya", Agrees.SAME, "the same name"),
        ("Maya Okafor", "Okafor Maya", Agrees.ORDER, "the same name in another order"),
        ("Bob Chen", "Robert Chen", Agrees.SHORT, "Bob is short for Robert"),
        ("Chen Robert", "Bob Chen", Agrees.SHORT, "Bob is short for Robert; in another order"),
        ("Liz Ström", "Elizabeth Strom", Agrees.SHORT, "Liz is short for Elizabeth"),
        ("Kate O'Brien", "Katherine OBrien", Agrees.SHORT, "Kate is short for Katherine"),
        ("Bob Chen", "Rob Chen", Agrees.SHORT, "Bob and Rob are both short for Robert"),
        ("Sasha Ivanova", "Aleksandra Ivanova", Agrees.SHORT, "Sasha is short for Aleksandra"),
        ("Robert (Bob) Chen", "Bob Chen", Agrees.SHORT, "Robert is called Bob"),
        ("Hans Müller", "Hans Mueller", Agrees.SPELT, "Muller and Mueller are spellings of one name"),
        ("Mohamed Hassan", "Muhammad Hassan", Agrees.SPELT, "Mohamed and Muhammad are spellings of one name"),
        ("Łukasz Nowak", "Lukasz Nowak", Agrees.SAME, "the same name"),
        ("Иван Петров", "Ivan Petrov", Agrees.SAME, "the same name"),
        ("Γιάννης Παππάς", "Giannis Pappas", Agrees.SPELT, "Giannis and Giannis"),
        ("Dr. Anna Weiß, PhD", "Anna Weiss", Agrees.SAME, "the same name"),
        ("Prof. Dr. Anna Weiss MBA", "Weiss, Anna", Agrees.SAME, "the same name"),
        ("J. Smith", "John Smith", Agrees.INITIAL, "J. may be John"),
        ("John S.", "John Smith", Agrees.INITIAL, "S. may be Smith"),
        ("María García López", "Maria Garcia", Agrees.HALF, "Garcia is in both family names"),
        ("Anna Smith-Jones", "Anna Jones", Agrees.HALF, "Jones is in both family names"),
        ("Jean-Pierre Dupont", "Jean Pierre Dupont", Agrees.SAME, "the same name"),
        ("Maya Okafor", "Maya Okafro", Agrees.SLIP, "Okafor and Okafro differ by a slip"),
        ("Maya Okafor", "Maya Lindqvist", Agrees.GIVEN, "one given name, another family name"),
        ("Maya", "Maya Okafor", Agrees.PART, "Maya is a part of the other name"),
        ("John van der Berg", "John Berg", Agrees.SAME, "the same name"),
        ("Maya Okafor", "Tom Reyes", Agrees.NOT, ""),
        ("Anna Okafor", "Tom Okafor", Agrees.NOT, ""),
        ("", "Tom Okafor", Agrees.NOT, ""),
    ],
)
def test_how_they_agree(one: str, other: str, agrees: Agrees, why: str) -> None:
    for a, b in ((one, other), (other, one)):
        found = compare(name_of(a), name_of(b))
        assert found.agrees == agrees or (agrees == Agrees.SPELT and found.agrees == Agrees.SAME)
        if found.agrees == agrees and (a, b) == (one, other):
            assert found.why == why or agrees == Agrees.SPELT


@pytest.mark.parametrize(
    ("one", "other"),
    [("John Smith Jr.", "John Smith Sr."), ("John A. Smith", "John B. Smith"), ("Al Ox II", "Al Ox III")],
)
def test_what_speaks_against(one: str, other: str) -> None:
    assert compare(name_of(one), name_of(other)).against


def test_parts_that_a_source_gives_are_kept() -> None:
    assert name_of("Anna Maria Weiss", "Anna Maria", "Weiss").family == ("weiss",)
    assert name_of("Anna Maria Weiss").family == ("maria", "weiss")
    assert name_of("陳大文").words
