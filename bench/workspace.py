"""A workspace of any size, always the same: `build(number, …)` fills an empty, migrated database.

Each person has a position, a profile address and five interactions; one in ten a rhythm, one in twenty a talk that was
held, one in twenty was asked; some were introduced, promised something, or spoke to a claim; and of everything that
Today reminds of there is some in every few hundred people. A third share the word 'analyst'; one has a name nobody else
has. Facts are added in acts, so whatever is kept of them is derived as ever.
"""

from __future__ import annotations

import random
import uuid as uuids
from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any

from bench.linkedin_file import COMPANY_ENDS, COMPANY_MIDDLES, COMPANY_STARTS, FAMILY_ENDS, FAMILY_STARTS, GIVEN
from bench.workspace_names import EMPLOYER, NAMED, RARE
from soundings.correspondence.models import Form, Message, Purpose
from soundings.followup.models import Rhythm
from soundings.interviews.models import Agreement, Answer, Commitment, Interview, Note, NoteKind, Way, Whose
from soundings.people.models import Channel, Introduction, Organisation, Person, Position
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.people.models.organisations import organisation_key
from soundings.people.models.person import Found
from soundings.research.models import Claim, Evidence, Exploration, Stance
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, User, Workspace

WORDS = (
    *("tariff", "forecast", "meter", "storage", "grid", "control", "room", "price"),
    *("storm", "balance", "outage", "contract", "sensor", "plan", "model"),
)
# So many people an act: what one act touches is in memory until it ends.
BATCH = 1000


def build(number: int, workspace: Workspace, by: User, now: datetime, seed: int = 1) -> None:
    """Fill `workspace` with so many people and all that happened with them until `now`."""
    chance = random.Random(seed)
    long_ago = now - timedelta(days=400)
    with act(workspace, by=by, at=long_ago, what="Added the organisations"):
        organisations = _organisations(workspace, max(20, number // 20), chance)
        claims = _claims(workspace, long_ago, chance)
    for start in range(0, number, BATCH):
        with act(workspace, by=by, at=long_ago, what="Brought in some people"):
            batch = Batch(workspace, now, chance, organisations, claims)
            batch.add(range(start, min(start + BATCH, number)))


def _organisations(workspace: Workspace, number: int, chance: random.Random) -> list[Organisation]:
    names = [
        f"{chance.choice(COMPANY_STARTS)}{chance.choice(COMPANY_MIDDLES)}{chance.choice(COMPANY_ENDS)} {n}"
        for n in range(1, number)
    ]
    return Organisation.objects.bulk_create(
        Organisation(workspace=workspace, name=name, key=organisation_key(name), uuid=_uuid(chance))
        for name in [EMPLOYER, *names]
    )


def _claims(workspace: Workspace, at: datetime, chance: random.Random) -> list[Claim]:
    """One exploration with a dozen claims."""
    energy = Exploration(workspace=workspace, title="Data science in energy", opened_at=at, uuid=_uuid(chance))
    energy.save()
    return Claim.objects.bulk_create(
        Claim(
            workspace=workspace,
            exploration=energy,
            wording=f"Belief number {n} about {word}.",
            written_at=at,
            uuid=_uuid(chance),
        )
        for n, word in enumerate(WORDS[:12])
    )


def _uuid(chance: random.Random) -> uuids.UUID:
    return uuids.UUID(int=chance.getrandbits(128), version=4)


class Batch:
    """Some people and what happened with them; facts that others point to are written first."""

    def __init__(
        self,
        workspace: Workspace,
        now: datetime,
        chance: random.Random,
        organisations: list[Organisation],
        claims: list[Claim],
    ) -> None:
        """Used inside an act."""
        self.workspace, self.now, self.chance = workspace, now, chance
        self.organisations, self.claims = organisations, claims
        self.waiting: dict[type[Fact], list[Any]] = defaultdict(list)

    def add(self, numbers: range) -> None:
        """The people of these numbers."""
        people = {number: self._person(number) for number in numbers}
        self._write()
        met = {
            number: self.now - timedelta(days=self.chance.randrange(30, 380), minutes=self.chance.randrange(600))
            for number in numbers
        }
        talks, introductions = {}, {}
        for number, person in people.items():
            self._work(number, person)
            if number % 20 in {0, 1}:
                talks[number] = self._talk(number, person, met[number])
            if number % 40 == 20 or number % 200 == 5:
                introductions[number] = self._new(
                    Introduction, introducer=people[number - 1], introduced=person, made_on=met[number].date()
                )
        self._write()
        notes = {}
        for number, person in people.items():
            if number % 20 == 0:
                notes[number] = self._held(number, person, talks[number])
            elif number % 20 == 1:
                self._asked(number, person, talks[number])
            else:
                self._in_touch(number, person, met[number], introductions.get(number + 1))
            if number % 10 == 0:
                months = self.chance.choice([1, 3, 6, 12])
                self._new(Rhythm, person=person, months=months, since=met[number].date(), next_reason="how it went")
        self._write()
        commitments = {number: self._commitment(number, note) for number, note in notes.items()}
        self._write()
        for number, followed in commitments.items():
            if followed.done_at and number % 40 == 20 and number % 400 != 20:
                at = followed.done_at + timedelta(days=1)
                self._message(followed.person, Purpose.REPORT, at, commitment=followed)
        self._write()

    def _new(self, model: type[Fact], **values: Any) -> Any:
        row = model(workspace=self.workspace, uuid=_uuid(self.chance), **values)
        self.waiting[model].append(row)
        return row

    def _write(self) -> None:
        for model, rows in self.waiting.items():
            model.objects.bulk_create(rows)
        self.waiting.clear()

    def _words(self, number: int) -> str:
        return " ".join(self.chance.choices(WORDS, k=number))

    def _person(self, number: int) -> Person:
        chance = self.chance
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY_STARTS)}{chance.choice(FAMILY_ENDS)}{number % 97 or ''}"
        person: Person = self._new(
            Person,
            full_name={7: RARE, 11: NAMED}.get(number, name),
            found=Found.CONNECTION,
            known_since=self.now.date() - timedelta(days=chance.randrange(4000)),
        )
        person.set_names()
        return person

    def _work(self, number: int, person: Person) -> None:
        title = f"{self.chance.choice(['Grid', 'Data', 'Market'])} {'analyst' if number % 3 == 0 else 'engineer'}"
        organisation = self.organisations[0] if number == 11 else self.chance.choice(self.organisations)
        self._new(Position, person=person, title=title, organisation=organisation)
        address = f"https://www.linkedin.com/in/p{number}"
        key = channel_key(ChannelKind.LINKEDIN, address)
        self._new(Channel, person=person, kind=ChannelKind.LINKEDIN, address=address, key=key)

    def _talk(self, number: int, person: Person, met: datetime) -> Interview:
        """One in twenty was held; one in twenty was asked and said no, but for those that wait for something."""
        talk: Interview = self._new(Interview, person=person)
        state = number % 500
        if number % 20 == 0:
            talk.asked_at, talk.answered_at = met - timedelta(days=20), met - timedelta(days=15)
            talk.answer, talk.began_at, talk.ended_at = Answer.YES, met, met + timedelta(minutes=21)
            talk.debriefed_at = None if number % 400 == 200 else met + timedelta(hours=2)
        elif state in {21, 41}:  # waiting; time for a nudge
            talk.asked_at = self.now - timedelta(days=2 if state == 21 else 9)
        elif state in {61, 81}:  # said yes; agreed a time
            talk.asked_at, talk.answered_at = self.now - timedelta(days=6), self.now - timedelta(days=4)
            talk.answer = Answer.YES
        elif state != 1:  # planned, and no more
            talk.asked_at, talk.answered_at, talk.answer = met, met + timedelta(days=2), Answer.NO
        return talk

    def _held(self, number: int, person: Person, talk: Interview) -> Note:
        """Asked, answered, talked, noted and thanked, but for a few not thanked yet. Returns the note."""
        began = talk.began_at or self.now
        answered = talk.answered_at or began
        self._message(person, Purpose.ASK, talk.asked_at or began, interview=talk)
        self._message(person, Purpose.REPLY, answered, interview=talk)
        self._new(Agreement, interview=talk, starts_at=began, minutes=20, way=Way.VIDEO, agreed_at=answered)
        note = self._note(person, began + timedelta(minutes=15), talk)
        if number % 400:
            self._message(person, Purpose.THANKS, began + timedelta(hours=18), interview=talk)
        else:
            self._note(person, began + timedelta(minutes=17), talk)
        if number % 60 == 0:
            claim, stance = self.chance.choice(self.claims), self.chance.choice([Stance.SUPPORTS, Stance.CONTRADICTS])
            self._new(Evidence, claim=claim, person=person, stance=stance, words=note.text, said_at=note.at)
        return note

    def _commitment(self, number: int, note: Note) -> Commitment:
        """A promise, some still to be kept; or a suggestion that was followed."""
        done = note.at + timedelta(days=6)
        values: dict[str, Any] = {"whose": Whose.PROMISE, "due_on": done.date(), "done_at": done}
        if number % 40 == 20:
            values = {"whose": Whose.SUGGESTION, "done_at": done}
        elif number % 400 == 0:
            due = self.now + timedelta(days=self.chance.randrange(-3, 20))
            values = {"whose": Whose.PROMISE, "due_on": due.date()}
        who, talk, what = note.person, note.interview, self._words(5)
        made: Commitment = self._new(
            Commitment, person=who, interview=talk, note=note, what=what, made_at=note.at, **values
        )
        return made

    def _asked(self, number: int, person: Person, talk: Interview) -> None:
        """Asked, and what came of it; notes about them before that."""
        first = talk.asked_at or self.now
        before = 5
        if talk.asked_at:
            self._message(person, Purpose.ASK, talk.asked_at, interview=talk)
            before -= 1
        if talk.answered_at:
            self._message(person, Purpose.REPLY, talk.answered_at, interview=talk)
            before -= 1
        if number % 500 == 81:
            starts_at = self.now + timedelta(days=self.chance.randrange(1, 6))
            agreed_at = self.now - timedelta(days=3)
            self._new(Agreement, interview=talk, starts_at=starts_at, minutes=20, way=Way.VIDEO, agreed_at=agreed_at)
        for days in range(before):
            self._note(person, first - timedelta(days=30 + days))

    def _in_touch(self, number: int, person: Person, met: datetime, sent_on: Introduction | None) -> None:
        """Three messages and two notes. Nine introducers in ten were told how it went."""
        if number % 200 == 5:  # introduced, and not written to yet
            for days in range(3):
                self._message(person, Purpose.REPLY, met + timedelta(days=days))
        else:
            self._message(person, Purpose.KEEP_IN_TOUCH, met)
            self._message(person, Purpose.REPLY, met + timedelta(days=2))
            if sent_on and number % 400 not in {4, 19, 204}:
                self._message(person, Purpose.LOOP, self.now - timedelta(days=1), introduction=sent_on)
            else:
                self._message(person, Purpose.KEEP_IN_TOUCH, met + timedelta(days=3))
        for hours in range(2):
            self._note(person, met + timedelta(days=1, hours=hours))

    def _note(self, person: Person, at: datetime, talk: Interview | None = None) -> Note:
        note: Note = self._new(Note, person=person, interview=talk, text=self._words(12), kind=NoteKind.INSIGHT, at=at)
        return note

    def _message(self, person: Person, purpose: Purpose, at: datetime, **about: Any) -> None:
        self._new(
            Message,
            person=person,
            is_ours=purpose != Purpose.REPLY,
            purpose=purpose,
            form=Form.EMAIL,
            subject=self._words(4),
            body=self._words(30),
            written_at=at,
            at=at,
            **about,
        )
