"""Everything that is kept of a person, for the person who asks (GDPR, articles 15, 17 and 20).

What they said themselves is theirs, however it is marked. What somebody else said of them in confidence is that
other's too, and stays here unless the user chooses otherwise (article 15, 4): a note on them from no talk of theirs
that is marked as said in confidence, and the words with which somebody sent the user to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.db.models import CASCADE, ForeignKey, Q

from soundings.correspondence.models import Message
from soundings.followup.models import Rhythm
from soundings.interchange import erasing
from soundings.interchange.archive import layout
from soundings.interchange.models import Import
from soundings.interchange.taking_out import case_file
from soundings.interviews.models import Note
from soundings.people.models import Introduction, Person, Rest
from soundings.research.models import Confidence
from soundings.ui import dates
from soundings.workspaces.models import Change, Fact
from soundings.workspaces.undo import fact_models

# Says nothing of anybody: made so that lists are quick, or the number of an act.
LEFT_OUT = frozenset({"id", "workspace_id", "added_in_id", "version", "sort_key", "key", "revision"})
# A statement takes only so many values.
SLICE = 500
RIGHTS = "They may have it corrected or erased, may ask to be left in peace, and may complain to an authority."
REASON = "Kept to ask well, to thank and to keep promises; until it is removed, or they ask to have it erased."
UNDO = "What was changed or removed can be brought back for 90 days, and then it is gone."


@dataclass(frozen=True)
class KeptOf:
    """All of one person; `others` says whether what others said of them in confidence goes along."""

    person: Person
    others: bool = False

    def on_paper(self) -> case_file.CaseFile:
        """To read and to print."""
        person, workspace = self.person, self.person.workspace
        file = case_file.of_person(workspace, person, may_tell=self._may_tell)
        file.subtitle = f"All that {workspace.name} keeps of {person.full_name}. “You” in it is {workspace.name}."
        drafts = Message.objects.within(workspace).filter(person=person, at=None).order_by("id")
        file.add("Written to them and not sent", [f"{_day(one.written_at)}\n{one.body}" for one in drafts])
        told = [said for said, is_theirs in self._introducing if is_theirs or self.others]
        file.add("What was said with introductions", told)
        file.left_out += len(self._introducing) - len(told)
        rests = Rest.objects.within(workspace).filter(person=person).order_by("id")
        file.add("Times to be left in peace", [f"since {_day(rest.since)}{_and(rest.why)}" for rest in rests])
        rhythms = Rhythm.objects.within(workspace).filter(person=person).order_by("id")
        file.add("When you mean to be in touch", [_rhythm(rhythm) for rhythm in rhythms])
        file.add("Where it comes from", self.sources)
        file.add("Why, and for how long", [REASON, UNDO])
        file.add("Backups that hold it", [f"of {copy.made_on}, gone by {copy.gone_by}" for copy in self.copies])
        file.remarks.append(RIGHTS)
        return file

    def as_json(self) -> bytes:
        """The same for programs, with what was kept for undo: each kind of fact with its rows."""
        held, left_out = {}, 0
        for kind, rows in self._facts.items():
            told = [self._told(row) for row in rows if self._may_tell(row)]
            left_out += len(rows) - len(told)
            if told:
                held[kind._meta.label_lower] = told
        withheld = 0 if self.others else sum(not is_theirs for _, is_theirs in self._introducing)
        return layout.as_json(
            {
                "about": self.person.full_name,
                "kept_by": self.person.workspace.name,
                "why_and_how_long": [REASON, UNDO],
                "rights": RIGHTS,
                "sources": self.sources,
                "left_out_said_by_others_in_confidence": left_out + withheld,
                "held": held,
                "kept_for_undo": list(self._before()),
                "backups": [{"of": copy.made_on, "gone_by": copy.gone_by} for copy in self.copies],
            }
        )

    @cached_property
    def withheld(self) -> list[str]:
        """What others said of them in confidence: shown to the user, who chooses."""
        on_them = Note.objects.within(self.person.workspace).filter(person=self.person, interview=None)
        notes = on_them.exclude(confidence=Confidence.ATTRIBUTABLE).order_by("id")
        told = [f"{_day(note.at)}, {note.get_confidence_display()}: {note.text}" for note in notes]
        return [*told, *(said for said, is_theirs in self._introducing if not is_theirs)]

    @cached_property
    def sources(self) -> list[str]:
        """How they came here: what added them, and each file that brought something of theirs."""
        first = self.person.added_in
        pointing = [
            kind._base_manager.filter(**{field.name: self.person}).values_list("added_in", flat=True)
            for kind in fact_models()
            for field in kind._meta.concrete_fields
            if isinstance(field, ForeignKey) and field.related_model is Person
        ]
        acts = {first.pk, *pointing[0].union(*pointing[1:])}
        files = Import.objects.within(self.person.workspace).filter(act__in=list(acts)).order_by("id")
        brought = [f"{_day(one.made_at)}: the file {one.filename}" for one in files]
        by_file = any(one.act_id == first.pk for one in files)
        return brought if by_file else [f"{_day(first.at)}: {first.what}", *brought]

    @cached_property
    def copies(self) -> list[erasing.Copy]:
        """The backups that hold them."""
        return erasing.copies(self.person.added_in.at)

    def _may_tell(self, row: Fact) -> bool:
        return self.others or not _is_of_others(row)

    @cached_property
    def _introducing(self) -> list[tuple[str, bool]]:
        """The words of each introduction, and whether they are their own."""
        made = Introduction.objects.within(self.person.workspace).select_related("introducer", "introduced")
        about = made.filter(Q(introduced=self.person) | Q(introducer=self.person)).exclude(words="")
        return [
            (f"{one.made_on}, {one.introducer} of {one.introduced}: “{one.words}”", one.introducer_id == self.person.pk)
            for one in about.order_by("made_on", "id")
        ]

    @cached_property
    def _facts(self) -> dict[type[Fact], list[Fact]]:
        """Every fact that would go with them, by kind: themselves, and whatever is a part of that."""
        found: dict[type[Fact], list[Fact]] = {Person: [self.person]}
        for kind in fact_models():
            wholes = [
                (field.name, [row.pk for row in found[field.related_model]])
                for field in kind._meta.concrete_fields
                if isinstance(field, ForeignKey)
                and field.remote_field.on_delete is CASCADE
                and field.related_model in found
            ]
            near = {"added_in", *(column.name for column in layout.columns(kind) if column.points_to)}
            rows: dict[int, Fact] = {}
            for name, keys in wholes:
                for start in range(0, len(keys), SLICE):
                    some = kind._base_manager.filter(**{f"{name}__in": keys[start : start + SLICE]})
                    rows.update((row.pk, row) for row in some.select_related(*near).order_by("id"))
            if rows:
                found[kind] = list(rows.values())
        return found

    def _told(self, row: Fact) -> dict[str, Any]:
        told: dict[str, Any] = {"uuid": row.uuid, "kept_since": row.added_in.at}
        for column in layout.columns(type(row)):
            if column.attname in LEFT_OUT or column.name == "uuid":
                continue
            value = getattr(row, column.name)
            told[column.name] = str(value) if column.points_to and value is not None else value
        if isinstance(row, Introduction) and row.introducer_id != self.person.pk and not self.others:
            told["words"] = ""
        return told

    def _before(self) -> Iterator[dict[str, Any]]:
        """What rows of theirs were before they were changed or removed, without what others said."""
        changes = {change.pk: change for change in self._changes()}
        of_others = {row.uuid for rows in self._facts.values() for row in rows if _is_of_others(row)}
        # What was marked later, or before, was said in confidence all the while.
        of_others |= {change.fact for change in changes.values() if self._was_of_others(change)}
        for _, change in sorted(changes.items()):
            if self.others or change.fact not in of_others:
                was = (change.before or {}).items()
                told = {name: value for name, value in was if name not in LEFT_OUT and not name.endswith("_id")}
                yield {"kind": change.table.lower(), "until": change.act.at, "was": told}

    def _changes(self) -> Iterator[Change]:
        kept = Change.objects.filter(act__workspace=self.person.workspace, before__isnull=False).select_related("act")
        for kind, rows in self._facts.items():
            keys = [row.pk for row in rows]
            for start in range(0, len(keys), SLICE):
                yield from kept.filter(table=kind._meta.label, key__in=keys[start : start + SLICE])
        yield from kept.filter(before__person_id=self.person.pk)

    def _was_of_others(self, change: Change) -> bool:
        was = change.before or {}
        if change.table == Introduction._meta.label:
            return bool(was.get("introducer_id") != self.person.pk)
        is_note = change.table == Note._meta.label
        return is_note and was.get("interview_id") is None and was.get("confidence") != Confidence.ATTRIBUTABLE


def _is_of_others(row: Fact) -> bool:
    """A note on them that is part of no talk of theirs, marked as said in confidence: somebody else said it."""
    return isinstance(row, Note) and row.interview_id is None and row.confidence != Confidence.ATTRIBUTABLE


def _day(at: datetime) -> str:
    return dates.day(at).isoformat()


def _and(words: str) -> str:
    return f": {words}" if words else ""


def _rhythm(rhythm: Rhythm) -> str:
    return f"{rhythm}{_and(rhythm.next_reason)}"
