"""What was asked for stands out in what was found."""

import pytest

from soundings.search.marking import excerpt, marked


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        ("Grid analyst, Hexel", "grid ana", "<mark>Grid</mark> <mark>analyst</mark>, Hexel"),
        ("José Muñoz", "munoz", "José <mark>Muñoz</mark>"),
        ("Sean O’Brien", "obri", "Sean <mark>O’Brien</mark>"),
        ("Nguye\u0302\u0303n", "nguyen", "<mark>Nguye\u0302\u0303n</mark>"),
        ("<b>Grid</b> & co", "grid", "&lt;b&gt;<mark>Grid</mark>&lt;/b&gt; &amp; co"),
        ("<script>", "x", "&lt;script&gt;"),
        ("Grid", "", "Grid"),
        ("Grid", "🎉", "Grid"),
    ],
)
def test_words_are_marked_as_they_stand_and_the_rest_is_escaped(text: str, asked: str, shown: str) -> None:
    assert str(marked(text, asked)) == shown


def test_a_long_text_is_shown_where_the_word_stands() -> None:
    text = f"{'before ' * 60}the tariff is the model {'after ' * 60}"
    piece = excerpt(text, "tariff")
    assert "the tariff is the model" in piece
    assert piece.startswith("… before ")
    assert piece.endswith(" after …")
    assert len(piece) < 160


def test_a_short_text_is_shown_whole_and_a_long_one_from_its_beginning_if_the_word_is_not_there() -> None:
    assert excerpt("The tariff\nis the model.", "tariff") == "The tariff is the model."
    assert excerpt("word " * 100, "tariff").startswith("word word")
    assert len(excerpt("x" * 1000, "tariff")) < 160
