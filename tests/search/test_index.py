"""The index says what the facts say, act by act."""

import pytest
from django.db import connection

from soundings.interviews.models import Note
from soundings.people.models import Person
from soundings.search.finding import keys
from soundings.search.keeping import SourceKeeper
from soundings.search.models import SearchEntry
from soundings.workspaces import kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Workspace
from soundings.workspaces.undo import undo
from tests import factories as make
from tests.factories import MONDAY, TUESDAY


def last_act(workspace: Workspace) -> Act:
    return Act.objects.within(workspace).latest_first()[0]


def indexed(workspace: Workspace) -> set[tuple[str, int, str, frozenset[str]]]:
    """All entries; PostgreSQL hands their words back sorted and quoted."""
    rows = SearchEntry.objects.filter(workspace=workspace).values_list("kind", "key", "name", "words")
    return {(kind, key, name, frozenset(words.replace("'", "").split())) for kind, key, name, words in rows}


def trace_of_writing() -> object:
    """Differs after any row was written."""
    trace = "total_changes()" if connection.vendor == "sqlite" else "(SELECT max(ctid) FROM search_searchentry)"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {trace}")
        return cursor.fetchone()


def test_a_person_is_found_as_soon_as_added_and_by_the_new_name_once_changed(mine: Workspace) -> None:
    maya = make.person(mine)
    assert keys(mine, "okafor", "person") == [maya.pk]
    with act(mine, by=None, at=TUESDAY, what="Maya married"):
        maya.full_name = "Maya Lindqvist"
        maya.save()
    assert keys(mine, "okafor", "person") == []
    assert keys(mine, "lindqvist", "person") == [maya.pk]


def test_what_hangs_on_a_person_is_watched_too(mine: Workspace) -> None:
    maya = make.person(mine)
    step = make.position(maya, "Grid analyst", "Hexel")
    assert keys(mine, "hexel", "person") == [maya.pk]
    with act(mine, by=None, at=TUESDAY, what="Removed a position"):
        step.delete()
    assert keys(mine, "hexel", "person") == []


def test_what_is_removed_is_not_found_and_is_again_once_that_is_undone(mine: Workspace) -> None:
    maya = make.person(mine, title="Grid analyst", at_organisation="Hexel")
    note = make.note(maya, "The tariff is the model.")
    before = [maya.pk], [note.pk]
    with act(mine, by=None, at=TUESDAY, what="Removed Maya Okafor"):
        maya.delete()
    assert keys(mine, "maya", "person") == keys(mine, "tariff", "note") == []
    undo(last_act(mine), by=None, at=TUESDAY)
    assert (keys(mine, "maya hexel", "person"), keys(mine, "tariff", "note")) == before


def test_undoing_an_addition_takes_it_out_of_the_index(mine: Workspace) -> None:
    make.person(mine)
    undo(last_act(mine), by=None, at=TUESDAY)
    assert keys(mine, "maya", "person") == []
    assert not SearchEntry.objects.exists()


def test_an_act_that_fails_leaves_nothing_in_the_index(mine: Workspace) -> None:
    def go_wrong() -> None:
        with act(mine, by=None, at=MONDAY, what="Half of something"):
            make.person(mine)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        go_wrong()
    assert keys(mine, "maya", "person") == []


def test_many_at_once_are_found_and_so_are_many_changes(mine: Workspace) -> None:
    with act(mine, by=None, at=MONDAY, what="Brought in 1,200 people"):
        Person.objects.bulk_create(
            [Person(workspace=mine, full_name=f"Person Number{number}") for number in range(1200)]
        )
    assert len(keys(mine, "person", "person", 200)) == 200
    assert len(keys(mine, "number1199", "person")) == 1
    with act(mine, by=None, at=MONDAY, what="Called them all Maya"):
        Person.objects.within(mine).update(full_name="Maya")
    assert keys(mine, "number1199", "person") == []
    assert len(keys(mine, "maya", "person", 200)) == 200


def test_the_index_is_a_cache_deriving_it_again_changes_nothing_and_mends_everything(mine: Workspace) -> None:
    maya = make.person(mine, title="Grid analyst", at_organisation="Hexel")
    make.note(maya, "O’Neill said: the tariff is the model.")
    make.person(mine, "Sean O'Brien")
    before = indexed(mine)
    kept.derive_all(mine)
    assert indexed(mine) == before
    wrong = SearchEntry.objects.get(kind="person", key=maya.pk)
    wrong.pk, wrong.key = None, 987_654
    wrong.save()
    SearchEntry.objects.filter(kind="note").delete()
    kept.derive_all(mine)
    assert indexed(mine) == before
    assert len(keys(mine, "tariff", "note")) == 1


def test_writing_what_stands_there_already_writes_nothing(mine: Workspace) -> None:
    make.person(mine)
    before = trace_of_writing()
    for keeper in kept.keepers():
        if isinstance(keeper, SourceKeeper):
            keeper.keep(mine, set(keeper.everything(mine)))
    assert trace_of_writing() == before


def test_a_workspace_that_goes_takes_its_words_along(mine: Workspace) -> None:
    theirs = make.workspace()
    make.person(theirs, "Priya Lindqvist")
    make.person(mine)
    Workspace.objects.filter(pk=mine.pk).delete()
    assert SearchEntry.objects.count() == 1
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("SELECT DISTINCT term FROM search_vocabulary")
            assert {token for (token,) in cursor.fetchall()} == {
                f"{theirs.pk}p{place}{word}" for place in "nt" for word in ("priya", "lindqvist")
            }


def test_a_note_of_any_length_is_kept(mine: Workspace) -> None:
    long = make.note(make.person(mine), " ".join(f"word{number}" for number in range(9000)))
    endless = make.note(make.person(mine), "x" * 65_000)
    assert Note.objects.count() == 2
    assert keys(mine, "word8999", "note") == [long.pk]
    assert keys(mine, "x" * 150, "note") == [endless.pk]
