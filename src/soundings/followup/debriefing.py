"""The debrief: what each note says of each claim, what there is to do, whom they named (P33)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from django import forms
from django.db.models import Q, QuerySet

from soundings.followup.models import Naming
from soundings.interviews.models import Commitment, EvidenceFromNote, Interview, Note, NoteKind, Whose
from soundings.people.models import Introduction, Person, Position
from soundings.people.models.person import Found
from soundings.research.models import Claim, Evidence, Stance
from soundings.search.folding import fold
from soundings.ui import dates
from soundings.workspaces.acts import act
from soundings.workspaces.forms import DAY
from soundings.workspaces.models import User
from soundings.workspaces.reach import within_reach

# A suggestion is given a month, a promise until tomorrow; both can be changed before they are kept.
DAYS_FOR = {Whose.SUGGESTION: 28, Whose.PROMISE: 1}
# What can be said of a claim.
SAYS = [("", "did not come up"), *Stance.choices]


class ClaimForm(forms.Form):
    """What each note says of one claim, and what was said of it without a note. No stance: it did not come up."""

    stance = forms.ChoiceField(choices=SAYS, required=False)
    wording = forms.CharField(max_length=500, required=False)

    def __init__(self, notes: Iterable[Note], data: Mapping[str, Any] | None, *, prefix: str, wording: str) -> None:
        """A field for each note, named by it."""
        super().__init__(data, prefix=prefix, initial={"wording": wording})
        for note in notes:
            self.fields[str(note.uuid)] = forms.ChoiceField(choices=SAYS, required=False)

    def clean(self) -> dict[str, Any]:
        """A refinement needs the new wording."""
        cleaned = super().clean() or {}
        if Stance.REFINES in cleaned.values() and not cleaned.get("wording", "").strip():
            self.add_error("wording", "Write the claim as you believe it now.")
        return cleaned


class ToDoForm(forms.Form):
    """A suggestion or a promise, to be kept as a commitment."""

    is_wanted = forms.BooleanField(required=False)
    what = forms.CharField(max_length=500, required=False)
    due_on = forms.DateField(required=False, widget=DAY, validators=[within_reach])

    def clean(self) -> dict[str, Any]:
        """What is to be done must be said."""
        cleaned = super().clean() or {}
        if cleaned.get("is_wanted") and not cleaned.get("what", "").strip():
            self.add_error("what", "Say what is to be done.")
        return cleaned


class NamedForm(forms.Form):
    """A person they named, to become a contact introduced by them."""

    is_wanted = forms.BooleanField(required=False)
    full_name = forms.CharField(max_length=200, required=False)
    does = forms.CharField(max_length=200, required=False)

    def clean(self) -> dict[str, Any]:
        """A contact needs a name."""
        cleaned = super().clean() or {}
        if cleaned.get("is_wanted") and not cleaned.get("full_name", "").strip():
            self.add_error("full_name", "A name, please, or untick this line.")
        return cleaned


class ClaimRow:
    """One claim on the debrief: the words already heard from this talk, and a place for more."""

    def __init__(
        self, claim: Claim, heard: list[Evidence], notes: Sequence[Note], data: Mapping[str, Any] | None
    ) -> None:
        """Notes marked in the room as evidence for this claim are proposed; any other may speak to it too."""
        self.claim, self.heard = claim, heard
        taken = {evidence.from_note.note_id for evidence in heard if hasattr(evidence, "from_note")}
        self.notes = [note for note in notes if note.text and note.pk not in taken]
        self.proposed = [note for note in self.notes if note.claim_id == claim.pk]
        self.others = [note for note in self.notes if note.claim_id != claim.pk]
        # The notes that stand open with the claim, by their keys.
        self.shown = taken | {note.pk for note in self.proposed}
        self.form = ClaimForm(self.notes, data, prefix=f"claim-{claim.uuid}", wording=claim.wording)

    def says(self, note: Note) -> str:
        """The stance chosen for a note so far: nothing, or what was sent with a mistake elsewhere."""
        return self.form[str(note.uuid)].value() or ""

    @property
    def is_marked(self) -> bool:
        """Whether a stance was chosen for one of the other notes."""
        return any(self.says(note) for note in self.others)

    @property
    def came_up(self) -> bool:
        """Whether the talk touched it, as far as we know."""
        return bool(self.heard or self.proposed)


class ToDoRow:
    """One suggestion or promise on the debrief."""

    def __init__(self, note: Note, kept: Commitment | None, today: date, data: Mapping[str, Any] | None) -> None:
        """Proposed as it was noted; nothing is proposed that is kept already."""
        self.note, self.kept = note, kept
        self.whose = Whose.PROMISE if note.kind == NoteKind.PROMISE else Whose.SUGGESTION
        initial = {
            "is_wanted": True,
            "what": note.text[:500],
            "due_on": today + timedelta(days=DAYS_FOR[self.whose]),
        }
        self.form = ToDoForm(data, prefix=f"do-{note.uuid}", initial=initial)


class NamedRow:
    """One person they named."""

    def __init__(self, note: Note, kept: Introduction | None, data: Mapping[str, Any] | None) -> None:
        """'Henrik Dahl, market design, same floor': the name stands before the first comma."""
        self.note, self.kept = note, kept
        name, _, does = note.text.partition(",")
        initial = {"is_wanted": True, "full_name": name.strip()[:200], "does": does.strip()[:200]}
        self.form = NamedForm(data, prefix=f"named-{note.uuid}", initial=initial)


class Debrief:
    """The debrief of one talk, for showing and for saving. Four queries, whatever the number of notes."""

    def __init__(self, interview: Interview, *, today: date, data: Mapping[str, Any] | None = None) -> None:
        """`interview` with its person and exploration loaded; `data` is what the form sent."""
        self.interview = interview
        where = interview.workspace
        notes = Note.objects.within(where).filter(interview=interview).in_order()
        self.notes: list[Note] = list(notes)
        heard: dict[int, list[Evidence]] = {}
        for evidence in self._evidence():
            heard.setdefault(evidence.claim_id, []).append(evidence)
        kept = {c.note_id: c for c in Commitment.objects.within(where).filter(note__in=self.notes)}
        named = {
            n.note_id: n.introduction
            for n in Naming.objects.within(where).filter(note__in=self.notes).select_related("introduction__introduced")
        }
        claims = Claim.objects.within(where).filter(exploration=interview.exploration_id).order_by("id")
        self.claims = [ClaimRow(claim, heard.get(claim.pk, []), self.notes, data) for claim in claims]
        self.claims.sort(key=lambda row: not row.came_up)
        self.to_do = [
            ToDoRow(note, kept.get(note.pk), today, data)
            for note in self.notes
            if note.kind in {NoteKind.SUGGESTION, NoteKind.PROMISE}
        ]
        self.named = [NamedRow(note, named.get(note.pk), data) for note in self.notes if note.kind == NoteKind.REFERRAL]

    def _evidence(self) -> QuerySet[Evidence]:
        """What was heard in this talk: from a note of it, or remembered without one."""
        talk = self.interview
        remembered = Q(from_note=None, person=talk.person_id, said_at=talk.ended_at)
        heard = Evidence.objects.within(talk.workspace).filter(Q(from_note__note__in=self.notes) | remembered)
        return heard.select_related("from_note").order_by("id")

    @property
    def others(self) -> list[Note]:
        """The notes that stand nowhere else on the page."""
        shown = {row.note.pk for row in self.to_do} | {row.note.pk for row in self.named}
        shown |= {pk for row in self.claims for pk in row.shown}
        return [note for note in self.notes if note.pk not in shown]

    @property
    def came_up(self) -> int:
        """How many of the claims the talk touched."""
        return sum(row.came_up for row in self.claims)

    @property
    def has_errors(self) -> bool:
        """Whether something of what was sent is to be mended."""
        return any(form.is_bound and form.errors for form in self._forms())

    @property
    def subheading(self) -> str:
        """'21 minutes, 22 November'."""
        ended = self.interview.ended_at
        return f"{self.interview.length_held}, {dates.date(ended)}" if ended else ""

    def _forms(self) -> Iterator[forms.Form]:
        yield from (row.form for row in self.claims)
        yield from (row.form for row in self.to_do if row.kept is None)
        yield from (row.form for row in self.named if row.kept is None)

    def is_valid(self) -> bool:
        """All forms, so that every mistake is shown at once."""
        faulty = [form for form in self._forms() if not form.is_valid()]
        return not faulty

    def save(self, *, by: User, at: datetime) -> None:
        """Everything as one act; what an earlier saving wrote is not written again."""
        talk = self.interview
        with act(talk.workspace, by=by, at=at, what=f"Debriefed the talk with {talk.person}"):
            for row in self.claims:
                self._hear(row, by=by, at=at)
            for to_do in self.to_do:
                self._promise(to_do, at=at)
            for named in self.named:
                self._meet(named, at=at)
            talk.debrief(by=by, at=at)

    def _hear(self, row: ClaimRow, *, by: User, at: datetime) -> None:
        said = row.form.cleaned_data
        person, wording, ended = self.interview.person, said["wording"], self.interview.ended_at
        spoken = [(note, said[str(note.uuid)]) for note in row.notes if said[str(note.uuid)]]
        for note, stance in spoken:
            evidence = row.claim.hear(
                person,
                stance,
                note.text,
                wording=wording,
                confidence=note.confidence,
                by=by,
                at=at,
                said_on=note.at,
            )
            EvidenceFromNote(workspace=note.workspace, note=note, evidence=evidence).save()
        # A word without a note counts where no note speaks, and once.
        if said["stance"] and not spoken and not row.heard:
            row.claim.hear(person, said["stance"], wording=wording, by=by, at=at, said_on=ended)

    def _promise(self, row: ToDoRow, *, at: datetime) -> None:
        if row.kept or not row.form.cleaned_data["is_wanted"]:
            return
        Commitment(
            workspace=row.note.workspace,
            person=self.interview.person,
            interview=self.interview,
            note=row.note,
            whose=row.whose,
            what=row.form.cleaned_data["what"].strip(),
            due_on=row.form.cleaned_data["due_on"],
            made_at=at,
        ).save()

    def _meet(self, row: NamedRow, *, at: datetime) -> None:
        if row.kept or not row.form.cleaned_data["is_wanted"]:
            return
        named = row.form.cleaned_data
        introduction = Introduction(
            workspace=row.note.workspace,
            introducer=self.interview.person,
            introduced=self._person(named["full_name"].strip(), named["does"].strip()),
            made_on=dates.day(at),
            words=row.note.text,
        )
        introduction.save()
        Naming(workspace=row.note.workspace, note=row.note, introduction=introduction).save()

    def _person(self, full_name: str, does: str) -> Person:
        """The one contact of that name, or a new one. Where there are two: a new one, so that nobody is mixed up."""
        where = self.interview.workspace
        wanted = Person(workspace=where, full_name=full_name)
        wanted.set_names()
        same = [
            person
            for person in Person.objects.within(where).filter(sort_key=wanted.sort_key)[:3]
            if fold(person.full_name) == fold(full_name) and person.pk != self.interview.person_id
        ]
        if len(same) == 1:
            return same[0]
        wanted.found, wanted.found_detail = Found.REFERRAL, self.interview.person.full_name
        wanted.save()
        if does:
            Position(workspace=where, person=wanted, title=does).save()
        return wanted
