"""Papers as PDF: what was typed stands there as it was typed, in whatever letters this computer can draw."""

import io
import subprocess
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from soundings.formats import paper
from soundings.formats.paper import CannotPrint, Paper, Section, printed, undrawable
from soundings.formats.paper.printing import LONGEST, OWN
from tests.factories import MONDAY, TUESDAY

# Written in Linear A: no font of a usual system has it.
UNKNOWN = "\U00010600"


def paper_of(*lines: str, title: str = "Maya Okafor") -> Paper:
    return Paper(title, "Analyst, Hexel", [Section("Talks", lines)], MONDAY)


def opened(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in opened(pdf).pages)


def test_a_paper_has_a_title_a_language_bookmarks_and_tags() -> None:
    pdf = opened(printed(paper_of("talked about grids")))
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.creation_date) == ("Maya Okafor", MONDAY)
    assert str(pdf.root_object["/Lang"]) == "en"
    assert "/StructTreeRoot" in pdf.root_object
    outline = str(pdf.outline)
    assert "Maya Okafor" in outline
    assert "Talks" in outline


MARKUP = [
    '#import "@preview/cetz:0.3.0"',
    '#read("/etc/passwd") #sys.inputs',
    "= no heading",
    "- no list *no strong* _no emph_ $no^math$ `no raw`",
    "// no comment",
    "<no-label> @no-reference \\ no break",
    '"); #panic("no") // ${x} {{ y }}',
]


@pytest.mark.parametrize("typed", MARKUP)
def test_nothing_that_was_typed_is_run_as_markup(typed: str) -> None:
    assert "".join(typed.split()) in "".join(text_of(printed(paper_of(typed, title=typed))).split())


def test_the_same_paper_gives_the_same_bytes() -> None:
    assert printed(paper_of("Łódź, Αθήνα, Киев")) == printed(paper_of("Łódź, Αθήνα, Киев"))


def test_letters_of_europe_are_drawn_on_every_computer() -> None:
    every = "".join(letter for letter in map(chr, range(0x2100)) if OWN.fullmatch(letter) and letter.isprintable())
    drawn = subprocess.run(
        [
            sys.executable,
            "-c",
            f"from soundings.formats.paper.printing_child import missing_of as m; print(m({every!r}, own_only=True))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    assert drawn.stdout.strip() == ""


def test_a_letter_without_a_font_is_said_and_the_rest_is_printed() -> None:
    assert undrawable(["Maya", f"Łódź {UNKNOWN}{UNKNOWN}"]) == UNKNOWN
    text = text_of(printed(paper_of(f"Said {UNKNOWN} and more")))
    assert "and more" in text
    assert "could not be drawn" in text
    assert "could not be drawn" not in text_of(printed(paper_of("Said 'no' and more")))


def test_what_needs_no_other_font_asks_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    def child(*_: object, **__: object) -> None:
        raise AssertionError("No child is needed.")

    monkeypatch.setattr(subprocess, "run", child)
    assert undrawable(["Zoë Łukasz", "Ελένη", "Дарья – “да”…\n"]) == ""


@given(st.lists(st.text(max_size=60), max_size=5))
@settings(max_examples=25, deadline=None)
def test_any_text_is_printed(lines: Sequence[str]) -> None:
    assert printed(Paper("".join(lines[:1]), "".join(lines[1:2]), [Section("Said", lines)], TUESDAY)).startswith(
        b"%PDF"
    )


def test_two_thousand_talks_are_printed_and_more_than_a_book_is_refused_in_words() -> None:
    pdf = opened(
        printed(paper_of(*(f"2025-01-{day % 28 + 1:02}, talked about grids, {day} minutes" for day in range(2000))))
    )
    assert len(pdf.pages) > 30
    with pytest.raises(CannotPrint, match="Markdown"):
        printed(paper_of("x" * (LONGEST + 1)))


def test_a_word_without_end_stays_on_the_page() -> None:
    [page] = opened(printed(paper_of("q" * 1000))).pages
    assert page.extract_text().count("q") == 1000
    assert len(page.extract_text().split("\n")) > 10


def test_typst_is_not_loaded_where_papers_are_asked_for() -> None:
    loaded = f"import sys, {paper.__name__}; sys.exit('typst' in sys.modules)"
    subprocess.run([sys.executable, "-c", loaded], check=True)
