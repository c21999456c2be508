"""What happened with a person: talks from plan to end, what was promised and done, remarks (P07)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from soundings.interviews.models import Answer, Commitment, EvidenceFromNote, Interview, Note, NoteKind, Whose
from soundings.interviews.models.agreements import with_agreements
from soundings.interviews.tones import TONES
from soundings.people.models import Person
from soundings.people.timeline import Entry, Mark
from soundings.search.marking import excerpt
from soundings.ui import dates
from soundings.ui.addresses import address_of
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# What of a talk is told on the person's page; the other notes stand with the talk.
TOLD = (NoteKind.EVIDENCE, NoteKind.SUGGESTION, NoteKind.REFERRAL, NoteKind.FEEDBACK, NoteKind.PROMISE)


def entries(workspace: Workspace, person: Person, before: datetime, limit: int) -> Sequence[Entry]:
    """Everything this app knows of one person before a moment, latest first; six queries at most."""
    talks = _talks(workspace, person)
    marks = _marks(workspace, [talk for talk in talks if talk.ended_at])
    found = [entry for talk in talks for entry in _of_talk(talk, marks)]
    found += _of_commitments(workspace, person, before, limit)
    found += _remarks(workspace, person, before, limit)
    earlier = [entry for entry in found if entry.at < before]
    return sorted(earlier, key=lambda entry: entry.at, reverse=True)[:limit]


def _talks(workspace: Workspace, person: Person) -> Sequence[Interview]:
    found = _talks_with(workspace, person)
    for talk in found:
        talk.person = person
    return with_agreements(found)


@ready
def _talks_with(workspace: Workspace, person: Person) -> QuerySet[Interview]:
    return Interview.objects.within(workspace).filter(person=person).select_related("exploration", "added_in")


def _of_talk(talk: Interview, marks: Mapping[int | None, Sequence[Mark]]) -> Iterator[Entry]:
    url = talk.get_absolute_url()
    about = f"about {talk.exploration}" if talk.exploration else ""
    yield Entry(talk.added_in.at, "Planned", f"to talk {about}".strip(), url=url)
    if talk.answered_at and talk.answer:
        words = excerpt(talk.answer_words, "")
        said = f"“{words}”" if words else ""
        yield Entry(talk.answered_at, f"{talk.person.first_name} said {Answer(talk.answer).label}", said, url=url)
    for agreement in talk.agreements.all():
        when = f"{dates.date(agreement.starts_at)} at {dates.time(agreement.starts_at)}"
        yield Entry(agreement.agreed_at, "Agreed", f"to talk on {when}", aside=agreement.form, url=url)
    if talk.called_off_at:
        yield Entry(talk.called_off_at, "Called off", "the talk", aside=talk.called_off_why, url=url)
    if talk.ended_at:
        held_on = talk.began_at or talk.ended_at
        yield Entry(
            held_on,
            "Talked",
            about,
            url=url,
            when_aside=length(talk),
            is_talk=True,
            marks=marks.get(talk.pk, ()),
        )


def length(talk: Interview) -> str:
    """'24 minutes by telephone · agreed 20, invited to stay'."""
    agreed = talk.agreed
    took = talk.length_held
    if agreed is None:
        return took
    asides = []
    if talk.minutes_held != agreed.minutes:
        asides.append(f"agreed {agreed.minutes}")
    if talk.invited_to_stay:
        asides.append("invited to stay")
    told = f"{took} {agreed.get_way_display()}"
    return f"{told} · {', '.join(asides)}" if asides else told


def _marks(workspace: Workspace, talks: Sequence[Interview]) -> Mapping[int | None, Sequence[Mark]]:
    """The tagged lines below each talk; three queries for all of them."""
    marks: dict[int | None, list[Mark]] = defaultdict(list)
    settled = set()
    for link in _links(workspace, talks):
        settled.add(link.note_id)
        heard = link.evidence
        words = f" “{excerpt(heard.words, '')}”" if heard.words else ""
        text = f"{heard.claim}{words}"
        url = heard.claim.get_absolute_url()
        marks[link.note.interview_id].append(Mark(heard.stance, TONES[heard.stance], text, url=url))
    kept = {one.note_id: one for one in _promised_in(workspace, talks)}
    for note in _told_of(workspace, talks):
        if note.pk in settled:
            continue
        commitment = kept.get(note.pk)
        aside, url = (_how_far(commitment), commitment.get_absolute_url()) if commitment else ("", "")
        text = commitment.what if commitment else excerpt(note.text, "")
        marks[note.interview_id].append(Mark(note.kind, TONES[note.kind], text, aside, url))
    return marks


@ready
def _links(workspace: Workspace, talks: Sequence[Interview]) -> QuerySet[EvidenceFromNote]:
    links = EvidenceFromNote.objects.within(workspace).filter(note__interview__in=talks)
    return links.select_related("note", "evidence__claim").order_by("note__at", "id")


@ready
def _told_of(workspace: Workspace, talks: Sequence[Interview]) -> QuerySet[Note]:
    return Note.objects.within(workspace).filter(interview__in=talks, kind__in=TOLD).in_order()


@ready
def _promised_in(workspace: Workspace, talks: Sequence[Interview]) -> QuerySet[Commitment]:
    return Commitment.objects.within(workspace).filter(interview__in=talks)


def _how_far(commitment: Commitment) -> str:
    if commitment.done_at:
        return "done"
    return "let go" if commitment.dropped_at else "open"


def _of_commitments(workspace: Workspace, person: Person, before: datetime, limit: int) -> Iterator[Entry]:
    for one in _commitments(workspace, person, before, most=2 * limit):
        url = one.get_absolute_url()
        theirs = one.whose == Whose.SUGGESTION
        if one.done_at:
            aside = f"{person.first_name} suggested it" if theirs else "you promised"
            yield Entry(one.done_at, "Done", one.what, aside=aside, url=url)
        if one.note_id is None:
            headline = f"{person.first_name} suggested" if theirs else "You promised"
            yield Entry(one.made_at, headline, one.what, aside=_how_far(one), url=url)


@ready
def _commitments(workspace: Workspace, person: Person, before: datetime, *, most: int) -> QuerySet[Commitment]:
    here = Commitment.objects.within(workspace).filter(person=person)
    return here.filter(Q(done_at__lt=before) | Q(note=None, made_at__lt=before)).order_by("-id")[:most]


def _remarks(workspace: Workspace, person: Person, before: datetime, limit: int) -> Iterator[Entry]:
    for note in _notes(workspace, person, before, most=limit):
        yield Entry(note.at, "Noted", excerpt(note.text, ""), url=address_of("interviews:edit-note", note.uuid))


@ready
def _notes(workspace: Workspace, person: Person, before: datetime, *, most: int) -> QuerySet[Note]:
    notes = Note.objects.within(workspace).filter(person=person, interview=None, at__lt=before)
    return notes.order_by("-at", "-id")[:most]
