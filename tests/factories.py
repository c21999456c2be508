"""Ordinary functions that make what a story needs, with the parents it needs."""

import itertools
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

from soundings.correspondence.models import Message, Purpose
from soundings.followup.models import Rhythm
from soundings.interviews.models import AgendaItem, Commitment, Interview, Note, NoteKind, Way, Whose
from soundings.people.models import Channel, Introduction, Organisation, Person, Position, Rest, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.research.models import Citation, Claim, Evidence, Exploration, Source, Stance
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, Membership, User, Workspace

# A Monday morning; stories count from here.
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TUESDAY = MONDAY + timedelta(days=1)

_names = itertools.count(1)
F = TypeVar("F", bound=Fact)


def user(name: str = "") -> User:
    """Somebody who signs in."""
    return User.objects.create(username=name or f"user-{next(_names)}")


def workspace(owner: User | None = None, name: str = "Sam Adeyemi", time_zone: str = "UTC") -> Workspace:
    """A seeker's own workspace."""
    made = Workspace.objects.create(name=name, time_zone=time_zone, made_at=MONDAY)
    Membership.objects.create(user=owner or user(), workspace=made)
    return made


def owner_of(where: Workspace) -> User:
    """The user whose workspace it is."""
    return User.objects.filter(memberships__workspace=where).earliest("id")


def written(fact: F, at: datetime = MONDAY) -> F:
    """The fact, stored in an act of the workspace's owner."""
    with act(fact.workspace, by=owner_of(fact.workspace), at=at, what=f"Added the {fact.noun} {fact}"):
        fact.save()
    return fact


def seeker(where: Workspace, full_name: str = "Sam Adeyemi", **values: Any) -> Seeker:
    """The one who asks."""
    return written(Seeker(workspace=where, full_name=full_name, **values))


def organisation(where: Workspace, name: str = "Hexel", **values: Any) -> Organisation:
    """A place to work."""
    return written(Organisation(workspace=where, name=name, **values))


def person(
    where: Workspace,
    full_name: str = "Maya Okafor",
    *,
    title: str = "",
    at_organisation: str = "",
    email: str = "",
    introduced_by: Person | None = None,
    at: datetime = MONDAY,
    **values: Any,
) -> Person:
    """A contact; with a position, an e-mail address and an introduction where those are given."""
    with act(where, by=owner_of(where), at=at, what=f"Added {full_name}"):
        made = written(Person(workspace=where, full_name=full_name, **values))
        if title or at_organisation:
            known = Organisation.called(where, at_organisation) if at_organisation else None
            written(Position(workspace=where, person=made, title=title, organisation=known))
        if email:
            channel(made, ChannelKind.EMAIL, email)
        if introduced_by:
            introduction(introduced_by, made)
    return made


def channel(
    of: Person, kind: ChannelKind = ChannelKind.EMAIL, address: str = "maya@northlight.example", **values: Any
) -> Channel:
    """A way to reach somebody."""
    return written(Channel(workspace=of.workspace, person=of, kind=kind, address=address, **values))


def position(of: Person, title: str, at_organisation: str = "", **values: Any) -> Position:
    """A step of a career."""
    with act(of.workspace, by=owner_of(of.workspace), at=MONDAY, what="Added a position"):
        known = Organisation.called(of.workspace, at_organisation) if at_organisation else None
        return written(Position(workspace=of.workspace, person=of, title=title, organisation=known, **values))


def introduction(introducer: Person, introduced: Person, made_on: date | None = None, words: str = "") -> Introduction:
    """One person sent the seeker to another."""
    return written(
        Introduction(
            workspace=introducer.workspace,
            introducer=introducer,
            introduced=introduced,
            made_on=made_on or MONDAY.date(),
            words=words,
        )
    )


def rest(of: Person, since: datetime = MONDAY, until: datetime | None = None, why: str = "") -> Rest:
    """A time in which somebody is left in peace."""
    return written(Rest(workspace=of.workspace, person=of, since=since, until=until, why=why))


def exploration(where: Workspace, title: str = "Data science in energy", at: datetime = MONDAY) -> Exploration:
    """Something to find out about."""
    return Exploration.open(where, title, by=owner_of(where), at=at)


def source(of: Exploration, title: str = "Energy and Civilization", **values: Any) -> Source:
    """Something read."""
    return written(Source(workspace=of.workspace, exploration=of, title=title, **values))


def claim(
    of: Exploration, wording: str = "A PhD is needed for the forecasting roles.", read_in: Source | None = None
) -> Claim:
    """A belief to test."""
    with act(of.workspace, by=owner_of(of.workspace), at=MONDAY, what="Wrote a claim"):
        made = written(Claim(workspace=of.workspace, exploration=of, wording=wording, written_at=MONDAY))
        if read_in:
            written(Citation(workspace=of.workspace, claim=made, source=read_in))
    return made


def evidence(
    on: Claim, of: Person, stance: Stance = Stance.SUPPORTS, words: str = "", at: datetime = MONDAY
) -> Evidence:
    """One person's word on a claim."""
    return on.hear(of, stance, words, by=owner_of(on.workspace), at=at)


def interview(
    with_: Person,
    about: Exploration | None = None,
    *,
    asked: datetime | None = None,
    agreed_for: datetime | None = None,
    minutes: int = 20,
    way: Way = Way.VIDEO,
    held: datetime | None = None,
    at: datetime = MONDAY,
) -> Interview:
    """A talk, as far as the arguments take it; `held` is when it ended."""
    by = owner_of(with_.workspace)
    made = Interview.plan(with_.workspace, with_, about, by=by, at=at)
    if asked:
        message(with_, Purpose.ASK, sent=asked, interview=made)
    start = agreed_for or (held - timedelta(minutes=minutes) if held else None)
    if start:
        made.agree(start, minutes, way, by=by, at=min(at, start))
    if held:
        made.begin(by=by, at=held - timedelta(minutes=minutes))
        made.end(by=by, at=held)
    return made


def agenda_item(
    of: Interview, text: str = "What fills a week that nobody outside would guess?", **values: Any
) -> AgendaItem:
    """A question to ask."""
    order = values.pop("order", of.agenda.count() + 1)
    return written(AgendaItem(workspace=of.workspace, interview=of, text=text, order=order, **values))


def note(
    of: Interview | Person, text: str = "Gate closure is what counts.", kind: NoteKind = NoteKind.INSIGHT, **values: Any
) -> Note:
    """A line written down in a talk, or about a person."""
    at = values.pop("at", MONDAY)
    talk = of if isinstance(of, Interview) else None
    who = of.person if isinstance(of, Interview) else of
    return written(Note(workspace=of.workspace, person=who, interview=talk, text=text, kind=kind, at=at, **values), at)


def message(
    with_: Person, purpose: Purpose = Purpose.ASK, *, sent: datetime | None = None, body: str = "Dear …", **values: Any
) -> Message:
    """Something written to somebody: a draft, unless `sent`."""
    made = written(
        Message(
            workspace=with_.workspace, person=with_, purpose=purpose, body=body, written_at=sent or MONDAY, **values
        ),
        sent or MONDAY,
    )
    if sent:
        made.send(by=owner_of(with_.workspace), at=sent)
    return made


def received(from_: Person, at: datetime = MONDAY, body: str = "Happy to.", **values: Any) -> Message:
    """Something they wrote."""
    return written(
        Message(
            workspace=from_.workspace,
            person=from_,
            is_ours=False,
            purpose=Purpose.REPLY,
            body=body,
            written_at=at,
            at=at,
            **values,
        ),
        at,
    )


def commitment(
    to: Person,
    what: str = "Send the storage-pricing notebook",
    whose: Whose = Whose.PROMISE,
    due_on: date | None = None,
    **values: Any,
) -> Commitment:
    """A promise, or a suggestion to act on."""
    return written(
        Commitment(workspace=to.workspace, person=to, what=what, whose=whose, due_on=due_on, made_at=MONDAY, **values)
    )


def rhythm(with_: Person, months: int = 3, since: date | None = None, reason: str = "") -> Rhythm:
    """Keeping in touch."""
    return Rhythm.keep(with_, months, reason, since=since or MONDAY.date(), by=owner_of(with_.workspace), at=MONDAY)
