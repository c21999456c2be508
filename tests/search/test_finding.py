"""Any words, in any spelling, as they are typed: names first, then the newest."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from hypothesis.extra.django import TestCase

from soundings.people.models import Person
from soundings.search import sqlite
from soundings.search.finding import CANDIDATES, find, keys
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY


def people(workspace: Workspace, text: str, limit: int = CANDIDATES) -> list[str]:
    found = keys(workspace, text, "person", limit)
    named = Person.objects.within(workspace).in_bulk(found)
    return [named[key].full_name for key in found]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("José Muñoz", "munoz"),
        ("José Muñoz", "MUÑOZ jose"),
        ("Łukasz Żak", "lukasz zak"),
        ("Bjørn Dæhlie", "bjorn daehlie"),
        ("Sean O'Brien", "o’brien"),
        ("Sean O'Brien", "obrien"),
        ("Sean O'Brien", "brien"),
        ("Ann-Kathrin Vogel", "kathrin vo"),
        ("Ann-Kathrin Vogel", "ann-kathrin"),
        ("Maya Okafor", "okafor, maya"),
        ("Maya Okafor", "ma oka"),
        ("Maya Okafor", "m o"),
        ("Maya Okafor", "m"),
        ("Ольга Иванова", "ольга ив"),
        ("王小明", "小明"),
    ],
)
def test_a_name_is_found_however_it_is_typed(mine: Workspace, name: str, typed: str) -> None:
    make.person(mine, "Tom Reyes")
    make.person(mine, name)
    assert people(mine, typed) == [name]


def test_all_words_must_match_in_name_or_work_and_the_last_may_be_unfinished(mine: Workspace) -> None:
    make.person(mine, "Maya Okafor", title="Grid analyst", at_organisation="Hexel")
    make.person(mine, "Maya Lindqvist", title="Policy lead", at_organisation="Hexel")
    assert people(mine, "maya grid") == ["Maya Okafor"]
    assert people(mine, "hexel maya an") == ["Maya Okafor"]
    assert people(mine, "maya grid policy") == []


def test_names_come_first_then_the_newest(mine: Workspace) -> None:
    for number, (name, title) in enumerate(
        [
            ("Grid Okafor", ""),
            ("Anna Grid", ""),
            ("Tom Gridley", ""),
            ("Gridley Reyes", ""),
            ("Priya Lindqvist", "Grid analyst"),
            ("Rosa Castellanos", "Grid planner"),
            ("Grid", ""),
        ]
    ):
        make.person(mine, name, title=title, at=MONDAY + timedelta(days=number))
    assert people(mine, "grid") == [
        "Grid",
        "Gridley Reyes",
        "Grid Okafor",
        "Anna Grid",
        "Tom Gridley",
        "Rosa Castellanos",
        "Priya Lindqvist",
    ]


def test_a_longer_word_may_end_otherwise_where_nothing_else_is_found(mine: Workspace) -> None:
    make.person(mine, "Maya Okafor", title="Grid analyst")
    assert people(mine, "analysts") == ["Maya Okafor"]
    make.person(mine, "Tom Reyes", title="Head of analysts")
    assert people(mine, "analysts") == ["Tom Reyes"]


def test_nothing_of_another_workspace_is_ever_found(mine: Workspace) -> None:
    for number in range(12):
        make.person(make.workspace(), f"Maya Number{number}")
    assert find(mine, "maya") == []
    assert keys(mine, "m", "person") == []


def test_what_is_found_comes_by_kind_with_a_word_on_whether_there_is_more(mine: Workspace) -> None:
    maya = make.person(mine, "Maya Okafor")
    for number in range(8):
        make.note(maya, f"Maya said {number}", at=MONDAY + timedelta(minutes=number))
    first, second = find(mine, "maya", limit=3)
    assert (first.source.label, [hit.title for hit in first.hits], first.is_more) == ("People", ["Maya Okafor"], False)
    assert [hit.line for hit in second.hits] == ["Maya said 7", "Maya said 6", "Maya said 5"]
    assert second.is_more
    assert [found.source.kind for found in find(mine, "maya", kinds={"note"})] == ["note"]


def test_where_very_many_match_a_bounded_number_is_looked_at(mine: Workspace) -> None:
    with act(mine, by=None, at=MONDAY, what="Brought in many"):
        Person.objects.bulk_create([Person(workspace=mine, full_name=f"Maya {n}") for n in range(CANDIDATES + 50)])
    make.person(mine, "Maya", at=TUESDAY)
    assert len(people(mine, "maya", limit=1000)) == CANDIDATES
    assert people(mine, "maya", limit=1) == ["Maya"]
    assert people(mine, "m", limit=1) == ["Maya"]


@pytest.mark.sqlite
def test_a_beginning_that_many_words_share_is_found_among_the_newest(mine: Workspace) -> None:
    maya = make.person(mine, "Maya Okafor")
    for number in range(sqlite.COMPLETIONS + 5):
        make.note(maya, f"tariff{number} matters, said Tom", at=MONDAY + timedelta(minutes=number))
    assert len(keys(mine, "tar", "note")) == sqlite.COMPLETIONS + 5
    assert len(keys(mine, "tom tar", "note")) == sqlite.COMPLETIONS + 5
    assert len(keys(mine, "tariff20", "note")) == 1
    assert keys(mine, "okafor tar", "note") == []


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "   ",
        "🎉",
        "\0",
        "maya\0okafor",
        '"maya',
        "maya'",
        "maya & okafor",
        "maya | !okafor",
        "maya:*",
        "maya AND okafor",
        "NEAR(maya okafor)",
        "-maya",
        "words:maya",
        "%_\\",
        "ma*",
        "maya <-> okafor",
        "\ud800maya",
        "maya " * 2000,
        "x" * 10_000,
        "'; DROP TABLE search_searchentry; --",
    ],
)
def test_whatever_is_typed_is_answered(mine: Workspace, typed: str) -> None:
    make.person(mine)
    make.person(mine, "NEAR AND words")
    assert set(people(mine, typed)) <= {"Maya Okafor", "NEAR AND words"}
    find(mine, typed)


def test_punctuation_between_words_means_nothing(mine: Workspace) -> None:
    make.person(mine)
    for typed in ("maya\0okafor", "maya & okafor", '"maya* (okafor)"', "maya <-> okafor", "maya maya maya"):
        assert people(mine, typed) == ["Maya Okafor"]


class AnyText(TestCase):
    """Found by its own words, whatever they are."""

    @given(some.text(alphabet=some.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=60))
    @settings(max_examples=60)
    def test_a_person_is_found_by_any_name_they_may_have(self, name: str) -> None:
        from soundings.search.folding import words

        mine = make.workspace()
        maya = make.person(mine, name)
        assert keys(mine, name, "person") == ([maya.pk] if words(name) else [])
