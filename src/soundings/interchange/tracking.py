"""Writing what trackers say: messages, talks and things to do, each once, as part of the import's act."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from soundings.correspondence.models import Form, Message, Purpose
from soundings.formats.records import Person as Record
from soundings.interchange.matching import Known, known_for, name_key, profile_of, work_of
from soundings.interchange.trackers import Story, Talk, story_of
from soundings.interviews.models import Agreement, Answer, Commitment, Interview, Way, Whose
from soundings.people.models import Introduction, Person
from soundings.people.models.person import Names
from soundings.workspaces.models import Workspace
from soundings.workspaces.ready import ready

# What happened longer ago is gone through already: its notes stand in the table.
FRESH = timedelta(days=7)
# How one talks, by how one wrote.
WAYS = {Form.TELEPHONE: Way.TELEPHONE, Form.IN_PERSON: Way.IN_PERSON}


def tracked(records: Sequence[Record]) -> list[Record]:
    """Those of the records that say more than who somebody is."""
    return [record for record in records if record.tracked]


def today_of(workspace: Workspace, at: datetime) -> date:
    """The day of a moment, in the zone of the workspace."""
    return at.astimezone(ZoneInfo(workspace.time_zone)).date()


def track(
    workspace: Workspace, records: Sequence[Record], *, at: datetime, one: Mapping[Record, int | Record] | None = None
) -> None:
    """Write what these records say has happened, inside the act being done; the people are there already.

    `one` says of some records whom they are about (see `matching.Known`).
    """
    telling = tracked(records)
    if not telling:
        return
    known = known_for(workspace, telling, one)
    there = [(record, person) for record in telling if (person := known.person_of(record)) is not None]
    _Plan.of(workspace, there, at=at).write()


@dataclass(slots=True)
class Counted:
    """What of a slice is new, and whom it is about."""

    messages: int
    talks: int
    to_do: int
    people: set[int]


def counted(workspace: Workspace, records: Sequence[Record], known: Known, *, at: datetime) -> Counted:
    """What `track` would write; nothing is written."""
    telling = tracked(records)
    if not telling:
        return Counted(0, 0, 0, set())
    # Who is not there yet has no key: they are told apart by numbers below nought.
    new: dict[object, int] = {}
    there = []
    for record in telling:
        person = known.person_of(record)
        there.append((record, person if person is not None else new.setdefault(key_of(record), -len(new) - 1)))
    plan = _Plan.of(workspace, there, at=at)
    return Counted(len(plan.messages), len(plan.talks), len(plan.to_do), plan.about())


def key_of(record: Record) -> str:
    """By which two new records are about one person: a profile, else their name with an address or what they do."""
    return profile_of(record) or "|".join((name_key(record), *(record.emails[:1] or work_of(record))))


@dataclass
class _Plan:
    """What is to be written of a slice: only what is not there."""

    workspace: Workspace
    at: datetime
    talks: list[Interview] = field(default_factory=list)
    talks_changed: list[Interview] = field(default_factory=list)
    messages: list[tuple[Message, Interview | None]] = field(default_factory=list)
    agreements: list[tuple[Agreement, Interview]] = field(default_factory=list)
    to_do: list[tuple[Commitment, Interview | None]] = field(default_factory=list)
    to_do_changed: list[Commitment] = field(default_factory=list)
    people_changed: list[Person] = field(default_factory=list)

    @classmethod
    def of(cls, workspace: Workspace, there: Sequence[tuple[Record, int]], *, at: datetime) -> _Plan:
        """For records and the people they are about."""
        plan = cls(workspace, at)
        plan._look({person for _, person in there if person > 0})
        today = today_of(workspace, at)
        for record, person in there:
            plan._add(person, story_of(record, today))
        return plan

    def _look(self, people: Collection[int]) -> None:
        """Load what is there of these people."""
        self.zone = ZoneInfo(self.workspace.time_zone)
        self.talks_of: dict[int, list[Interview]] = defaultdict(list)
        self.days_of: dict[int, set[tuple[bool, date]]] = defaultdict(set)
        self.asked: set[int] = set()
        self.to_do_of: dict[int, dict[str, Commitment]] = defaultdict(dict)
        self.agreed: dict[int, set[date]] = defaultdict(set)
        self.people = {one.pk: one for one in _people(self.workspace, people)}
        for talk in _talks(self.workspace, people):
            self.talks_of[talk.person_id].append(talk)
        for interview, starts_at in _agreed(self.workspace, people):
            self.agreed[interview].add(self._day(starts_at))
        for person, purpose, at in _said(self.workspace, people):
            if at:
                self._note_message(person, purpose, self._day(at))
        for one in _to_do(self.workspace, people):
            self.to_do_of[one.person_id][one.what.casefold()] = one

    def _note_message(self, person: int, purpose: str, on: date) -> None:
        self.days_of[person].add((purpose == Purpose.THANKS, on))
        if purpose == Purpose.ASK:
            self.asked.add(person)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self.zone).date()

    def _moment(self, on: date, clock: str = "") -> datetime:
        """Noon where no time is known."""
        return datetime.combine(on, time.fromisoformat(clock) if clock else time(12), self.zone)

    def _add(self, person: int, story: Story) -> None:
        self._about(person, story)
        talk = self._talk(person, story) if story.has_talk else None
        for on, words in story.contacts.items():
            self._message(person, self._purpose(person, on, story), on, words, story, talk)
        for on, words in story.thanked.items():
            self._message(person, Purpose.THANKS, on, words, story, talk if story.held else None)
        for what, due in story.to_do:
            self._commit(person, what, due, talk)

    def _about(self, person: int, story: Story) -> None:
        """What new people say of themselves was written with them."""
        one = self.people.get(person)
        if one is None:
            return
        lines = set(one.about.split("\n"))
        missing = [words for words in story.words if words not in lines]
        if missing:
            one.about = "\n".join(filter(None, [one.about, *missing]))
        fills = story.found is not None and not one.found
        if fills and story.found:
            one.found, one.found_detail = story.found, story.found_detail[:300]
        if (missing or fills) and one not in self.people_changed:
            self.people_changed.append(one)

    def _purpose(self, person: int, on: date, story: Story) -> Purpose:
        """The first that asks is the ask; what follows before they talked reminds of it (P14)."""
        if any(talk.on < on for talk in story.held):
            return Purpose.KEEP_IN_TOUCH
        return Purpose.NUDGE if person in self.asked else Purpose.ASK

    def _message(
        self, person: int, purpose: Purpose, on: date, words: str, story: Story, talk: Interview | None
    ) -> None:
        if (purpose == Purpose.THANKS, on) in self.days_of[person]:
            return
        moment = self._moment(on)
        if purpose == Purpose.THANKS and talk and talk.ended_at and self._day(talk.ended_at) == on:
            moment = max(moment, talk.ended_at)
        self._note_message(person, purpose, on)
        message = Message(
            workspace=self.workspace,
            person_id=person,
            purpose=purpose,
            form=story.form,
            body=words,
            written_at=moment,
            at=moment,
        )
        self.messages.append((message, talk))

    def _commit(self, person: int, what: str, due: date | None, talk: Interview | None) -> None:
        known = self.to_do_of[person].get(what.casefold())
        if known is None:
            known = Commitment(
                workspace=self.workspace, person_id=person, whose=Whose.PROMISE, what=what, made_at=self.at, due_on=due
            )
            self.to_do_of[person][what.casefold()] = known
            self.to_do.append((known, talk))
        elif due and known.is_open and known.version == 1 and known.due_on and known.due_on < due and known.pk:
            # The table says a later day, and nobody has touched it here.
            known.due_on = due
            self.to_do_changed.append(known)

    def _talk(self, person: int, story: Story) -> Interview:
        """The talk the row is about, with what it adds; talks on further days are further talks."""
        days = [*story.held, *story.ahead]
        first = days[0] if days else None
        main = self._one(person, story, first)
        self._tell(main, story, first)
        for further in days[1:]:
            if not any(self._is_on(talk, further.on) for talk in self.talks_of[person]):
                self._tell(self._new(person), Story(form=story.form, held=story.held, ahead=story.ahead), further)
        return main

    def _one(self, person: int, story: Story, first: Talk | None) -> Interview:
        talks = self.talks_of[person]
        for talk in talks:
            if first and self._is_on(talk, first.on):
                return talk
        for talk in talks:
            asked = talk.asked_at and self._day(talk.asked_at)
            if asked in story.contacts and not (first and (talk.ended_at or self.agreed[talk.pk])):
                return talk
        for talk in reversed(talks):
            if talk.ended_at is None and talk.called_off_at is None and not (first and self.agreed[talk.pk]):
                return talk
        if not story.contacts and not first:
            for talk in talks:
                if talk.answer:
                    return talk
        return self._new(person)

    def _new(self, person: int) -> Interview:
        talk = Interview(workspace=self.workspace, person_id=person)
        self.talks_of[person].append(talk)
        self.talks.append(talk)
        return talk

    def _is_on(self, talk: Interview, on: date) -> bool:
        held = talk.began_at or talk.ended_at
        return (held is not None and self._day(held) == on) or on in self.agreed[talk.pk or id(talk)]

    def _tell(self, talk: Interview, story: Story, when: Talk | None) -> None:
        before = (talk.asked_at, talk.answer, talk.ended_at)
        asking = [on for on in story.contacts if not any(held.on < on for held in story.held)]
        if asking and talk.asked_at is None:
            talk.asked_at = self._moment(asking[0])
        answer = story.answer or (Answer.YES if when and (when in story.ahead) else None)
        if answer and not talk.answer:
            talk.answer, talk.answer_words = answer, story.answer_words
            if story.answered_on:
                talk.answered_at = self._moment(story.answered_on)
            elif not story.held:
                # When they answered nobody noted; here it is heard now.
                talk.answered_at = self.at
        if when and when.on < today_of(self.workspace, self.at) and talk.ended_at is None:
            talk.began_at = talk.ended_at = self._moment(when.on, when.clock)
            talk.called_off_at = None
            if self.at - talk.ended_at > FRESH:
                talk.debriefed_at = talk.ended_at
        elif when and when.clock and not self._is_on(talk, when.on):
            self.agreed[talk.pk or id(talk)].add(when.on)
            agreement = Agreement(
                workspace=self.workspace,
                starts_at=self._moment(when.on, when.clock),
                way=WAYS.get(story.form, Way.VIDEO),
                agreed_at=self.at,
            )
            self.agreements.append((agreement, talk))
        if talk.pk and before != (talk.asked_at, talk.answer, talk.ended_at):
            self.talks_changed.append(talk)

    def about(self) -> set[int]:
        """Whom anything new is about."""
        return {
            *(talk.person_id for talk in (*self.talks, *self.talks_changed)),
            *(talk.person_id for _, talk in self.agreements),
            *(message.person_id for message, _ in self.messages),
            *(one.person_id for one, _ in self.to_do),
            *(one.person_id for one in self.to_do_changed),
            *(one.pk for one in self.people_changed),
        }

    def write(self) -> None:
        """All of it."""
        Interview.objects.bulk_create(self.talks)
        for message, talk in self.messages:
            message.interview_id = talk.pk if talk else None
        for agreement, talk in self.agreements:
            agreement.interview_id = talk.pk
        for one, about in self.to_do:
            one.interview_id = about.pk if about else None
        Message.objects.bulk_create([message for message, _ in self.messages])
        Agreement.objects.bulk_create([agreement for agreement, _ in self.agreements])
        Commitment.objects.bulk_create([one for one, _ in self.to_do])
        for changed in (*self.talks_changed, *self.to_do_changed, *self.people_changed):
            changed.save()


@ready
def _people(workspace: Workspace, people: Collection[int]) -> QuerySet[Person]:
    return Person.objects.within(workspace).filter(pk__in=people)


@ready
def _talks(workspace: Workspace, people: Collection[int]) -> QuerySet[Interview]:
    return Interview.objects.within(workspace).filter(person__in=people).order_by("id")


@ready
def _agreed(workspace: Workspace, people: Collection[int]) -> QuerySet[Agreement, tuple[int, datetime]]:
    made = Agreement.objects.within(workspace).filter(interview__person__in=people)
    return made.values_list("interview_id", "starts_at")


@ready
def _said(workspace: Workspace, people: Collection[int]) -> QuerySet[Message, tuple[int, str, datetime | None]]:
    sent = Message.objects.within(workspace).filter(person__in=people, is_ours=True).exclude(at=None)
    return sent.values_list("person_id", "purpose", "at")


@ready
def _to_do(workspace: Workspace, people: Collection[int]) -> QuerySet[Commitment]:
    return Commitment.objects.within(workspace).filter(person__in=people).order_by("id")


def introduced(records: Sequence[Record]) -> list[Record]:
    """Those of the records that name who introduced somebody."""
    return [record for record in records if any(cell.meaning == "introduced_by" for cell in record.tracked)]


def introduce(
    workspace: Workspace, records: Sequence[Record], *, at: datetime, one: Mapping[Record, int | Record] | None = None
) -> None:
    """Write who introduced whom where both are there, once all of a file is in; a name that two bear names nobody."""
    today = today_of(workspace, at)
    stories = {record: story_of(record, today) for record in records}
    known = known_for(workspace, records, one)
    named: dict[str, list[int]] = defaultdict(list)
    sort_keys = {Names.of(story.introducer, "", "").sort_key for story in stories.values() if story.introducer}
    called = Person.objects.within(workspace).filter(sort_key__in=sort_keys)
    for person, full_name in called.values_list("pk", "full_name"):
        named[name_key(Record(0, full_name))].append(person)
    pairs: dict[tuple[int, int], date] = {}
    for record, story in stories.items():
        whom, by = known.person_of(record), named.get(name_key(Record(0, story.introducer)), [])
        if whom is not None and len(by) == 1 and by[0] != whom:
            pairs.setdefault((by[0], whom), story.first_day or today)
    people = {whom for _, whom in pairs}
    there = Introduction.objects.within(workspace).filter(introduced__in=people)
    known_pairs = set(there.values_list("introducer_id", "introduced_id"))
    Introduction.objects.get_queryset().add_rows(
        [
            {"introducer_id": who, "introduced_id": whom, "made_on": made_on}
            for (who, whom), made_on in pairs.items()
            if (who, whom) not in known_pairs
        ]
    )
