"""A workspace of any size, always the same: `build(number)` fills an empty, migrated database.

Each person has a position, five interactions, one in ten a rhythm, one in twenty a talk that was held and thanked for.
A third share the word "analyst"; one has a name nobody else has.
"""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from bench.linkedin_file import COMPANY_ENDS, COMPANY_MIDDLES, COMPANY_STARTS, FAMILY_ENDS, FAMILY_STARTS, GIVEN
from soundings.correspondence.models import Form, Message, Purpose
from soundings.followup.models import Rhythm
from soundings.interviews.models import Agreement, Answer, Interview, Note, NoteKind, Way
from soundings.people.models import Channel, Organisation, Person, Position
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.people.models.organisations import organisation_key
from soundings.people.models.person import Found
from soundings.research.models import Claim, Exploration
from soundings.workspaces import kept
from soundings.workspaces.acts import act
from soundings.workspaces.models import User, Workspace

NOW = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)
RARE = "Quillon Zebedeyan"
WORDS = (
    *("tariff", "forecast", "meter", "storage", "grid", "control", "room", "price"),
    *("storm", "balance", "outage", "contract", "sensor", "plan", "model"),
)
BATCH = 5000


def build(number: int, workspace: Workspace, by: User, seed: int = 1) -> None:
    """Fill `workspace` with so many people and what they were told and asked."""
    chance = random.Random(seed)
    keepers = kept._keepers[:]
    kept._keepers.clear()
    try:
        with act(workspace, by=by, at=NOW - timedelta(days=400), what="Brought in everybody"):
            organisations = _organisations(workspace, max(20, number // 20), chance)
            claims(workspace)
        for start in range(0, number, BATCH):
            with act(workspace, by=by, at=NOW - timedelta(days=400), what="Brought in some"):
                _people(workspace, range(start, min(start + BATCH, number)), organisations, chance)
    finally:
        kept._keepers.extend(keepers)
    kept.derive_all(workspace)


def claims(workspace: Workspace) -> None:
    """One exploration with a dozen claims."""
    energy = Exploration(workspace=workspace, title="Data science in energy", opened_at=NOW - timedelta(days=90))
    energy.save()
    Claim.objects.bulk_create(
        Claim(workspace=workspace, exploration=energy, wording=f"Belief number {n} about {word}.", written_at=NOW)
        for n, word in enumerate(WORDS[:12])
    )


def _organisations(workspace: Workspace, number: int, chance: random.Random) -> list[Organisation]:
    names = {
        f"{chance.choice(COMPANY_STARTS)}{chance.choice(COMPANY_MIDDLES)}{chance.choice(COMPANY_ENDS)} {n}"
        for n in range(number)
    }
    rows = [Organisation(workspace=workspace, name=name, key=organisation_key(name)) for name in sorted(names)]
    return Organisation.objects.bulk_create(rows, batch_size=2000)


def _people(workspace: Workspace, numbers: range, organisations: list[Organisation], chance: random.Random) -> None:
    people = []
    for number in numbers:
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY_STARTS)}{chance.choice(FAMILY_ENDS)}{number % 97 or ''}"
        person = Person(
            workspace=workspace,
            full_name=RARE if number == 7 else name,
            found=Found.CONNECTION,
            known_since=NOW.date() - timedelta(days=chance.randrange(4000)),
        )
        person.set_names()
        people.append(person)
    Person.objects.bulk_create(people, batch_size=2000)
    positions, channels, messages, notes, rhythms, talks = [], [], [], [], [], []
    for number, person in zip(numbers, people, strict=True):
        title = f"{chance.choice(['Grid', 'Data', 'Market'])} {'analyst' if number % 3 == 0 else 'engineer'}"
        organisation = chance.choice(organisations)
        positions.append(Position(workspace=workspace, person=person, title=title, organisation=organisation))
        address = f"https://www.linkedin.com/in/p{number}"
        channels.append(
            Channel(
                workspace=workspace,
                person=person,
                kind=ChannelKind.LINKEDIN,
                address=address,
                key=channel_key(ChannelKind.LINKEDIN, address),
            )
        )
        days = chance.randrange(30, 380)
        asked = NOW - timedelta(days=days)
        for at, purpose, is_ours in (
            (asked, Purpose.KEEP_IN_TOUCH, True),
            (asked + timedelta(days=2), Purpose.REPLY, False),
            (asked + timedelta(days=3), Purpose.THANKS, True),
        ):
            messages.append(
                Message(
                    workspace=workspace,
                    person=person,
                    is_ours=is_ours,
                    purpose=purpose,
                    form=Form.EMAIL,
                    subject=_words(chance, 4),
                    body=_words(chance, 30),
                    written_at=at,
                    at=at,
                )
            )
        for extra in range(2):
            at = asked + timedelta(days=1, hours=extra)
            text = _words(chance, 12)
            notes.append(Note(workspace=workspace, person=person, text=text, kind=NoteKind.INSIGHT, at=at))
        if number % 10 == 0:
            months = chance.choice([1, 3, 6, 12])
            rhythms.append(Rhythm(workspace=workspace, person=person, months=months, since=asked.date()))
        if number % 20 == 0:
            talks.append(
                Interview(
                    workspace=workspace,
                    person=person,
                    asked_at=asked - timedelta(days=20),
                    answered_at=asked - timedelta(days=15),
                    answer=Answer.YES,
                    began_at=asked,
                    ended_at=asked + timedelta(minutes=21),
                    debriefed_at=asked + timedelta(hours=1),
                )
            )
    Position.objects.bulk_create(positions, batch_size=2000)
    Channel.objects.bulk_create(channels, batch_size=2000)
    Message.objects.bulk_create(messages, batch_size=2000)
    Note.objects.bulk_create(notes, batch_size=2000)
    Rhythm.objects.bulk_create(rhythms, batch_size=2000)
    Interview.objects.bulk_create(talks, batch_size=2000)
    Agreement.objects.bulk_create(
        Agreement(
            workspace=workspace,
            interview=talk,
            starts_at=talk.began_at or NOW,
            minutes=20,
            way=Way.VIDEO,
            agreed_at=(talk.began_at or NOW) - timedelta(days=10),
        )
        for talk in talks
    )


def _words(chance: random.Random, number: int) -> str:
    return " ".join(chance.choices(WORDS, k=number))
