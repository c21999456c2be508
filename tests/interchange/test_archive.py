"""Everything of a workspace as one archive, and the way back into an empty one."""

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from soundings.example import build
from soundings.formats.child import read_safely
from soundings.interchange import archive, erasing, importing
from soundings.interchange.archive import NotAnArchive, NotEmpty
from soundings.interchange.models import ColumnsSaid
from soundings.people.models import Organisation, Person
from soundings.search.finding import keys
from soundings.workspaces.acts import act
from soundings.workspaces.models import Act, Change, Membership, User, Workspace
from soundings.workspaces.undo import undo
from tests import factories as make
from tests import world
from tests.factories import MONDAY, TUESDAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def mine() -> Workspace:
    """One of everything, with a history: something changed, something removed, something undone."""
    where = world.everything("zebra")
    me = make.owner_of(where)
    tom = Person.objects.within(where).get(full_name="zebra Reyes")
    with act(where, by=me, at=TUESDAY, what="Changed what you know of Tom"):
        tom.place = "Lisbon"
        tom.save()
    hexel = make.organisation(where, "Zebra crossings")
    with act(where, by=None, at=TUESDAY, what="Removed the organisation"):
        hexel.delete()
    with act(where, by=me, at=TUESDAY, what="Added Mistake") as doing:
        make.person(where, "Mistake")
    undo(doing.act, by=me, at=TUESDAY)
    return where


def written(where: Workspace, folder: Path, name: str = "all.zip") -> Path:
    file = folder / name
    with file.open("wb") as into:
        archive.write(where, into)
    return file


def empty(owner: User) -> Workspace:
    where = Workspace.objects.create(name="New", made_at=TUESDAY)
    Membership.objects.create(user=owner, workspace=where)
    return where


def test_what_comes_back_is_the_same_to_the_byte(mine: Workspace, tmp_path: Path) -> None:
    me = make.owner_of(mine)
    file = written(mine, tmp_path)
    acts, changes = Act.objects.within(mine).count(), Change.objects.count()
    mine.delete()
    again = empty(me)
    number = archive.bring_back(file, again, by=me)
    assert number == sum(kind.objects.within(again).count() for kind in archive.layout.kinds())
    assert (Act.objects.within(again).count(), Change.objects.count()) == (acts, changes)
    assert written(again, tmp_path, "again.zip").read_bytes() == file.read_bytes()


def test_what_was_said_of_the_columns_of_tables_comes_along(mine: Workspace, tmp_path: Path) -> None:
    me, said = make.owner_of(mine), {"Wie": "full_name", "Wo": ""}
    ColumnsSaid.objects.create(workspace=mine, header="a" * 64, meanings=said, said_at=MONDAY, day_first=True)
    file = written(mine, tmp_path)
    mine.delete()
    again = empty(me)
    archive.bring_back(file, again, by=me)
    kept = ColumnsSaid.objects.get(workspace=again)
    assert (kept.header, kept.meanings, kept.said_at, kept.day_first) == ("a" * 64, said, MONDAY, True)
    assert written(again, tmp_path, "again.zip").read_bytes() == file.read_bytes()


def test_whoever_was_erased_stays_away_from_where_it_is_brought_back(mine: Workspace, tmp_path: Path) -> None:
    me = make.owner_of(mine)
    erasing.erase(make.person(mine, "Lucia Quintanilla", email="lucia@red.example"), by=me, at=MONDAY)
    file = written(mine, tmp_path)
    mine.delete()
    again = empty(me)
    archive.bring_back(file, again, by=me)
    card = b"BEGIN:VCARD\nVERSION:3.0\nFN:Lucia Quintanilla\nEMAIL:lucia@red.example\nEND:VCARD\n"
    assert importing.bring(again, "lucia.vcf", card, by=me, at=TUESDAY).forgotten == 1
    assert written(again, tmp_path, "again.zip").read_bytes() == file.read_bytes()


def test_what_came_back_can_be_undone_as_before(mine: Workspace, tmp_path: Path) -> None:
    me = make.owner_of(mine)
    file = written(mine, tmp_path)
    mine.delete()
    again = empty(me)
    archive.bring_back(file, again, by=me)
    undo(Act.objects.within(again).get(what="Changed what you know of Tom"), by=me, at=TUESDAY)
    assert Person.objects.within(again).get(full_name="zebra Reyes").place == ""
    undo(Act.objects.within(again).get(what="Removed the organisation"), by=me, at=TUESDAY)
    assert Organisation.objects.within(again).filter(name="Zebra crossings").exists()
    make.person(again, "Somebody New")


def test_what_is_kept_of_facts_is_derived_again(mine: Workspace, tmp_path: Path) -> None:
    me = make.owner_of(mine)
    file = written(mine, tmp_path)
    mine.delete()
    again = empty(me)
    archive.bring_back(file, again, by=me)
    maya = Person.objects.within(again).get(full_name="zebra Okafor")
    assert maya.pk in keys(again, "okafor", "person", limit=5)


def test_no_key_of_the_database_and_nobody_elses_rows_leave(mine: Workspace, tmp_path: Path) -> None:
    world.stranger()
    file = written(mine, tmp_path)
    with zipfile.ZipFile(file) as opened:
        for name in opened.namelist():
            text = opened.read(name).decode()
            assert "Somebody Else" not in text
            for line in text.splitlines() if name.endswith(".jsonl") else []:
                row = json.loads(line)
                assert not {"id", "workspace_id", "workspace", "added_in_id"} & row.keys()
                assert not any(isinstance(value, int) for name, value in row.items() if name.endswith("_id"))


def test_people_can_read_it_too(mine: Workspace, tmp_path: Path) -> None:
    make.note(Person.objects.within(mine).get(full_name="zebra Okafor"), "<script>alert(1)</script>")
    with zipfile.ZipFile(written(mine, tmp_path)) as opened:
        page = opened.read("index.html").decode()
    assert "<h3>zebra Okafor</h3>" in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<script" not in page


def test_an_archive_goes_into_an_empty_workspace_only(mine: Workspace, tmp_path: Path) -> None:
    file = written(mine, tmp_path)
    before = world.fingerprint(mine)
    with pytest.raises(NotEmpty, match="an empty one"):
        archive.bring_back(file, mine, by=None)
    assert world.fingerprint(mine) == before


def test_beside_its_own_original_it_is_refused(mine: Workspace, tmp_path: Path) -> None:
    file = written(mine, tmp_path)
    other = empty(make.owner_of(mine))
    with pytest.raises(NotAnArchive, match="here already, in another workspace"):
        archive.bring_back(file, other, by=None)
    assert not Act.objects.within(other).exists()


def changed(file: Path, name: str, text: str, folder: Path) -> Path:
    """The archive with another text in one of its files, and a manifest that vouches for it."""
    other = folder / "changed.zip"
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(other, "w") as new:
        manifest = json.loads(old.read("manifest.json"))
        if name in manifest["files"]:
            manifest["files"][name]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
        for entry in old.namelist():
            told = json.dumps(manifest) if entry == "manifest.json" else old.read(entry)
            new.writestr(entry, text if entry == name else told)
    return other


def test_a_byte_that_fell_over_is_found(mine: Workspace, tmp_path: Path) -> None:
    file = written(mine, tmp_path)
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(tmp_path / "other.zip", "w") as new:
        for entry in old.namelist():
            new.writestr(entry, old.read(entry).replace(b"zebra Okafor", b"zebra Okafer"))
    me = make.owner_of(mine)
    mine.delete()
    with pytest.raises(NotAnArchive, match="damaged"):
        archive.bring_back(tmp_path / "other.zip", empty(me), by=me)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("facts/people.person.jsonl", '{"uuid": 5}\n'),
        ("facts/people.person.jsonl", "[" * 100_000),
        ("facts/people.person.jsonl", "null\n"),
        ("acts.jsonl", "{}\n"),
        ("manifest.json", "{}"),
        ("manifest.json", '{"kind": "soundings-archive", "format": 1, "files": []}'),
        ("workspace.json", '{"name": 1, "time_zone": "Nowhere/Land", "made_at": "yesterday", "uuid": "x"}'),
        ("changes.jsonl", '{"act": "x", "kind": "auth.User", "fact": "y", "before": null, "version": 1}\n'),
        ("acts.jsonl", ""),
    ],
)
def test_a_damaged_one_changes_nothing(name: str, text: str, mine: Workspace, tmp_path: Path) -> None:
    file = changed(written(mine, tmp_path), name, text, tmp_path)
    me = make.owner_of(mine)
    mine.delete()
    again = empty(me)
    with pytest.raises(NotAnArchive, match=r"damaged|no archive"):
        archive.bring_back(file, again, by=me)
    again.refresh_from_db()
    assert (again.name, Act.objects.count()) == ("New", 0)


def test_a_newer_one_says_so(mine: Workspace, tmp_path: Path) -> None:
    text = '{"kind": "soundings-archive", "format": 2, "files": {}}'
    file = changed(written(mine, tmp_path), "manifest.json", text, tmp_path)
    with pytest.raises(NotAnArchive, match="newer Soundings"):
        archive.bring_back(file, empty(make.user("new")), by=None)


def test_no_archive_at_all(tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Maya")
    for wrong in (letter, tmp_path / "missing"):
        with pytest.raises(NotAnArchive):
            archive.bring_back(wrong, empty(make.user(wrong.name)), by=None)


def test_the_whole_of_a_season_fits(tmp_path: Path) -> None:
    me = make.user("me")
    season = empty(me)
    build(season, me, MONDAY)
    file = written(season, tmp_path)
    season.delete()
    again = empty(me)
    archive.bring_back(file, again, by=me)
    assert written(again, tmp_path, "again.zip").read_bytes() == file.read_bytes()


def test_who_is_in_it_can_be_read_without_bringing_it_back(mine: Workspace, tmp_path: Path) -> None:
    told = read_safely("archive", written(mine, tmp_path))
    assert told.kind == "archive"
    assert not told.problems
    people = {filed.record.full_name: filed.record for filed in told.records}
    assert people.keys() == set(Person.objects.within(mine).values_list("full_name", flat=True))
    tom = people["zebra Reyes"]
    assert (tom.emails, tom.organisation, tom.title) == (("tom@hexel.example",), "zebra word", "zebra word")
