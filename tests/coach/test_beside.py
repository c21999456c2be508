"""What stands beside the words."""

from soundings.coach.beside import _short


def test_words_in_quotation_marks_are_not_quoted_twice() -> None:
    assert _short("“The tariff is the model”") == "The tariff is the model"
    assert _short(' "Read the tariff" ') == "Read the tariff"
