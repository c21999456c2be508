"""The rows of a file by what bringing them in would do: new people, known ones, some of whom one has to ask (P07)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from soundings.formats.records import Person as Record
from soundings.interchange.doubtful import likely
from soundings.interchange.forgotten import remembered
from soundings.interchange.matching import Known, known_for, may_be_called, profile_of
from soundings.interchange.models import Page
from soundings.interchange.tracking import Counted, counted, key_of
from soundings.people.doubles.cards import is_shared_box
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.workspaces.models import Workspace

# Records that are looked up in one go, and rows on a page.
SLICE, A_PAGE = 2000, 50
# The kind of work and of name that is shown of a row.
LONGEST = 200


class Kind(StrEnum):
    """What bringing a row in would do, in the order in which they are shown."""

    DOUBTFUL = "doubtful"
    NEW = "new"
    CHANGED = "changed"
    FORGOTTEN = "forgotten"
    AGAIN = "again"
    SAME = "same"


@dataclass(slots=True)
class Row:
    """A row of a file: of which kind, and the person here or the earlier row that it is or may be about, and why."""

    kind: Kind
    person: int | None = None
    row: int | None = None
    why: tuple[str, ...] = ()


@dataclass(slots=True)
class Sorted:
    """All rows of a file, and what its rows tell besides."""

    rows: list[Row] = field(default_factory=list)
    messages: int = 0
    talks: int = 0
    to_do: int = 0

    def number(self, kind: Kind) -> int:
        """How many rows are of a kind."""
        return sum(row.kind == kind for row in self.rows)


def sort(workspace: Workspace, records: Sequence[Record], *, at: datetime) -> Sorted:
    """Look up all of them, and weigh those whom nothing sure tells. Nothing is written."""
    done = Sorted()
    earlier = _Earlier(records)
    for start in range(0, len(records), SLICE):
        some = records[start : start + SLICE]
        known = known_for(workspace, some)
        told = counted(workspace, some, known, at=at)
        done.messages += told.messages
        done.talks += told.talks
        done.to_do += told.to_do
        done.rows += [_looked_up(place, record, known, told, earlier) for place, record in enumerate(some, start=start)]
    erased = remembered(workspace)
    if erased.digests:
        for place, row in enumerate(done.rows):
            if row.kind in {Kind.NEW, Kind.DOUBTFUL} and erased.is_about(records[place]):
                done.rows[place] = Row(Kind.FORGOTTEN)
    unknown = {place: records[place] for place, row in enumerate(done.rows) if row.kind == Kind.NEW}
    for place, one in likely(workspace, unknown).items():
        done.rows[place] = _weighed(one.person, one.row, one.is_sure, one.why, done.rows)
    return done


def _looked_up(place: int, record: Record, known: Known, told: Counted, earlier: _Earlier) -> Row:
    person = known.person_of(record)
    before, mailbox = earlier.about(record, is_known=person is not None)
    earlier.add(place, record, is_known=person is not None)
    if person is not None:
        is_new = known.lacks(record, person) or person in told.people
        return Row(Kind.CHANGED if is_new else Kind.SAME, person)
    if before is not None and not mailbox:
        return Row(Kind.AGAIN, row=before)
    if shared := known.shares_a_mailbox(record):
        return _of_one_mailbox(shared[1], person=shared[0])
    return _of_one_mailbox(mailbox, row=before) if mailbox else Row(Kind.NEW)


def _of_one_mailbox(email: str, *, person: int | None = None, row: int | None = None) -> Row:
    """A mailbox of a house has many owners; of anybody else's one asks who has it."""
    if is_shared_box(email.lower()):
        return Row(Kind.NEW)
    return Row(Kind.DOUBTFUL, person, row, (f"both have {email}, under quite different names",))


def _weighed(person: int | None, row: int | None, is_sure: bool, why: tuple[str, ...], rows: Sequence[Row]) -> Row:
    while row is not None and rows[row].kind == Kind.AGAIN:
        row = rows[row].row
    if not is_sure:
        return Row(Kind.DOUBTFUL, person, row, why)
    return Row(Kind.CHANGED if person is not None else Kind.AGAIN, person, row, why)


class _Earlier:
    """The rows there have been, by what makes them one with a later row for sure."""

    def __init__(self, records: Sequence[Record]) -> None:
        self.records = records
        self.by_profile: dict[str, int] = {}
        self.by_email: dict[str, list[int]] = {}
        self.by_rest: dict[str, int] = {}

    def add(self, place: int, record: Record, *, is_known: bool) -> None:
        """One more row; one without an address counts as long as it is about nobody who is here."""
        profile = profile_of(record)
        if profile:
            self.by_profile.setdefault(profile, place)
        for email in record.emails:
            self.by_email.setdefault(channel_key(ChannelKind.EMAIL, email), []).append(place)
        if not profile and not record.emails and not is_known:
            self.by_rest.setdefault(key_of(record), place)

    def about(self, record: Record, *, is_known: bool) -> tuple[int | None, str]:
        """The row with which this one is one; with a mailbox where it only shares that, under another name."""
        if is_known:
            return None, ""
        profile = profile_of(record)
        if profile in self.by_profile:
            return self.by_profile[profile], ""
        for email in record.emails:
            for place in self.by_email.get(channel_key(ChannelKind.EMAIL, email), ()):
                other = self.records[place]
                if profile and profile_of(other):
                    continue
                if may_be_called(record, other.full_name or ""):
                    return place, ""
                return place, email
        if profile or record.emails:
            return None, ""
        return self.by_rest.get(key_of(record)), ""


def pages_of(records: Sequence[Record], rows: Sequence[Row]) -> Iterator[Page]:
    """The pages of the preview, not stored yet; `left_out` is as it goes where nobody says anything."""
    by_kind: dict[Kind, list[int]] = {kind: [] for kind in Kind}
    for place, row in enumerate(rows):
        by_kind[row.kind].append(place)
    for kind, places in by_kind.items():
        for start in range(0, len(places), A_PAGE):
            some = places[start : start + A_PAGE]
            shown = [_shown(place, records, rows[place]) for place in some]
            left_out = len(some) if kind == Kind.FORGOTTEN else 0
            yield Page(kind=kind.value, number=start // A_PAGE, rows=shown, left_out=left_out)


def _shown(place: int, records: Sequence[Record], row: Row) -> dict[str, Any]:
    """What a page tells of a row: only what there is."""
    told: dict[str, Any] = {"at": place, **_of(records[place])}
    if row.row is not None:
        told |= {"row": row.row, "other": _of(records[row.row])}
    if row.why:
        told["why"] = list(row.why)
    if row.person is not None and row.kind in ASKED_OF:
        told["person"] = row.person
    return told


# Of these it matters to whom they belong.
ASKED_OF: Collection[Kind] = frozenset((Kind.DOUBTFUL, Kind.CHANGED))


def _of(record: Record) -> dict[str, str]:
    does = ", ".join(filter(None, (record.title, record.organisation)))
    reach = next(iter((*record.emails, *record.urls, *record.phones)), "")
    told = {"name": record.full_name or "", "does": does, "reach": reach}
    return {what: text[:LONGEST] for what, text in told.items() if text}
