"""What the user chooses on a preview: which rows stay outside, and who is who (P07)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from django.db import transaction

from soundings.formats.records import Person as Record
from soundings.interchange.models import Import, Page
from soundings.interchange.sorting import Kind


class Choice(StrEnum):
    """What is to be done with a row."""

    IN = "in"
    OUT = "out"
    # Of a doubtful one: the same person, somebody else; undecided it comes in by itself and is asked about later.
    ONE = "one"
    TWO = "two"
    OPEN = "open"


# What may be chosen of each kind; the first is what goes where nobody says anything.
MAY: Mapping[str, Sequence[Choice]] = {
    Kind.DOUBTFUL: (Choice.OPEN, Choice.ONE, Choice.TWO, Choice.OUT),
    Kind.NEW: (Choice.IN, Choice.OUT),
    Kind.CHANGED: (Choice.IN, Choice.OUT),
    Kind.FORGOTTEN: (Choice.OUT, Choice.IN),
}


def usual(brought: Import, kind: str) -> str:
    """What goes for the rows of a kind that nobody chose by themselves."""
    return str(brought.by_kind.get(kind, MAY[kind][0]))


def choose(brought: Import, kind: str, number: int, chosen: Mapping[int, str], *, seen: int) -> bool:
    """Keep what was chosen of the rows of a page, by their places; False if that reading is not to be chosen from."""
    with transaction.atomic():
        latest = _open(brought, seen)
        page = Page.objects.filter(brought=brought, kind=kind, number=number).first() if latest else None
        if latest is None or page is None or kind not in MAY:
            return False
        goes = usual(latest, kind)
        said = {row["at"]: chosen.get(row["at"], page.choices.get(str(row["at"]), goes)) for row in page.rows}
        page.choices = {str(at): one for at, one in said.items() if one != goes and one in MAY[kind]}
        page.left_out = sum(page.choices.get(str(at), goes) == Choice.OUT for at in said)
        page.save(update_fields=["choices", "left_out"])
    return True


def choose_all(brought: Import, kind: str, choice: str, *, seen: int) -> bool:
    """The same for all rows of a kind, whatever was chosen of single ones."""
    if choice not in MAY.get(kind, ()):
        return False
    with transaction.atomic():
        latest = _open(brought, seen)
        if latest is None:
            return False
        latest.by_kind = {**latest.by_kind, kind: choice}
        latest.save(update_fields=["by_kind"])
        pages = list(Page.objects.filter(brought=brought, kind=kind).only("pk", "rows"))
        for page in pages:
            page.choices, page.left_out = {}, len(page.rows) if choice == Choice.OUT else 0
        Page.objects.bulk_update(pages, ["choices", "left_out"], batch_size=100)
    return True


def _open(brought: Import, seen: int) -> Import | None:
    """The import, held so that it is not confirmed meanwhile; None where its rows are no longer to be chosen from."""
    rows = Import.objects.filter(pk=brought.pk, confirmed_at=None, readings=seen).defer("content", "source")
    return rows.select_for_update().first()


@dataclass
class Chosen:
    """What was chosen of a file: the places of the rows that stay outside, and of some rows whom they are about."""

    left_out: set[int] = field(default_factory=set)
    # The person here, or an earlier row: found for sure, or said.
    one: dict[Record, int | Record] = field(default_factory=dict)
    # Those of them that the user said.
    said: set[Record] = field(default_factory=set)
    # Who looks alike and was said to be somebody else.
    two: dict[Record, int | Record] = field(default_factory=dict)
    # Who was erased for good and is to come back all the same.
    welcome: set[Record] = field(default_factory=set)


def chosen_of(brought: Import, records: Sequence[Record]) -> Chosen:
    """All of it, as the worker obeys it."""
    done = Chosen()
    again: list[tuple[int, int]] = []
    for page in Page.objects.filter(brought=brought).exclude(kind=Kind.SAME).order_by("id"):
        for row in page.rows:
            at = row["at"]
            choice = page.choices.get(str(at), usual(brought, page.kind)) if page.kind in MAY else Choice.IN
            other = row.get("person") or (records[row["row"]] if "row" in row else None)
            if choice == Choice.OUT:
                done.left_out.add(at)
            elif page.kind == Kind.FORGOTTEN:
                done.welcome.add(records[at])
            elif page.kind == Kind.AGAIN:
                again.append((at, row["row"]))
            elif other is not None and (choice == Choice.ONE or (page.kind == Kind.CHANGED and "why" in row)):
                done.one[records[at]] = other
                if choice == Choice.ONE:
                    done.said.add(records[at])
            elif other is not None and choice == Choice.TWO:
                done.two[records[at]] = other
    for at, other in again:
        # Whose row stays outside stays there as a whole.
        if other in done.left_out:
            done.left_out.add(at)
        elif records[at] != records[other]:
            if records[other] in done.welcome:
                done.welcome.add(records[at])
            done.one[records[at]] = records[other]
    return done
