"""One folding before both databases."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from soundings.search.folding import fold, words, words_to_find_by


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Muñoz", "munoz"),
        ("ŁUKASZ", "lukasz"),
        ("Bjørn Sæther", "bjorn saether"),
        ("Þóra Guðmundsdóttir", "thora gudmundsdottir"),
        ("Đặng", "dang"),
        ("Straße", "strasse"),
        ("Cœur", "coeur"),
        ("Işık İnan", "isik inan"),
        ("ÉCOLE", "ecole"),
        ("Nguye\u0302\u0303n", "nguyen"),
        ("Ａｌｉｃｅ", "alice"),
        ("Ольга", "ольга"),
        ("Σωκράτης", "σωκρατησ"),
    ],
)
def test_accents_and_capitals_do_not_hide_a_name(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ann-Kathrin Vogel", ["ann", "kathrin", "vogel"]),
        ("maya@northlight.example", ["maya", "northlight", "example"]),
        ("O'Brien, O’Neill", ["obrien", "oneill"]),
        ("C++ & R_2", ["c", "r", "2"]),
        ("王小明 Wang", ["王", "小", "明", "wang"]),
        ("김민준", [fold("김민준")]),
        ("🎉 … \0 \" ' * ()", []),
        ("", []),
    ],
)
def test_text_comes_apart_into_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_name_with_an_apostrophe_is_found_by_its_second_part_too() -> None:
    assert words_to_find_by("Sean O'Brien") == ["sean", "obrien", "sean", "o", "brien"]


def test_an_endless_word_is_cut_into_pieces() -> None:
    assert [len(word) for word in words("a" * 100)] == [40, 40, 20]


@given(some.text())
def test_a_word_folds_to_itself_and_holds_no_sign_that_means_something_to_a_database(text: str) -> None:
    for word in words(text):
        assert words(word) == [word]
        assert not set(word) & set("\0 '\"*:&|!()<>\\%_-")
