"""Which talks a slice of appointments would add, move or call off; never what the user has gone on with."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from soundings.formats.events import Event
from soundings.interchange.calendars.appointments import CANCELLED, DECLINED, Appointment, appointment_of
from soundings.interchange.messages.known import people_of
from soundings.interviews.models import Agreement, Answer, Interview
from soundings.people.models import Person
from soundings.workspaces.models import Workspace

# The same talk, noted here by hand, may begin a little earlier or later.
NEAR = timedelta(minutes=15)
# What was held longer ago is gone through already, as with a tracker.
FRESH = timedelta(days=7)
OUR_OWN = "@soundings"
STRANGERS = "Appointments with nobody who is here"
SERIES = "Dates of series, left alone unless ticked"


@dataclass(frozen=True)
class Said:
    """What the user said on the preview."""

    # Addresses that are theirs.
    ours: Collection[str] = ()
    # Whom an appointment is with that only names them: by its id, the person's UUID.
    meant: Mapping[str, str] = field(default_factory=dict)
    # Series whose dates are talks.
    series: Collection[str] = ()
    # Whether what lies behind was held; if not, that is asked of each.
    held: bool = False


@dataclass
class Standing:
    """A talk that is there, or is to be; its agreements in their order."""

    talk: Interview
    agreements: list[Agreement] = field(default_factory=list)


class Plan:
    """What is to be written of a slice."""

    def __init__(self, workspace: Workspace, events: Iterable[Event], said: Said, *, at: datetime) -> None:
        """Nothing is written. Five queries, whatever is stored."""
        self.workspace, self.said, self.at = workspace, said, at
        self.new: list[Interview] = []
        self.agreements: list[tuple[Agreement, Interview]] = []
        self.changed: list[Interview] = []
        self.same = 0
        self.behind = 0
        self.left: Counter[str] = Counter()
        # Appointments with nobody who is here by address, and dates of series with somebody who is.
        self.strange: list[Appointment] = []
        self.repeated: list[tuple[Appointment, int]] = []
        self.of: dict[int, list[Standing]] = defaultdict(list)
        zone = ZoneInfo(workspace.time_zone)
        there: list[Appointment] = []
        for event in events:
            one = appointment_of(event, said.ours, zone=zone)
            if isinstance(one, str):
                self.left[one] += 1
            else:
                there.append(one)
        with_ = self._matched(there)
        self._look({person for _, person in with_})
        for one, person in with_:
            self._add(one, person)

    def _matched(self, there: Sequence[Appointment]) -> list[tuple[Appointment, int]]:
        """Each with whom it is; twice where two are here."""
        known = people_of(self.workspace, {f"email:{email}" for one in there for email in one.emails})
        named = {self.said.meant[one.id] for one in there if one.id in self.said.meant}
        meant = self._people(named)
        own = self._own(there)
        found: list[tuple[Appointment, int]] = []
        for one in there:
            people = {known[key] for email in one.emails if (key := f"email:{email}") in known}
            if not people and (person := meant.get(self.said.meant.get(one.id, ""))):
                people = {person}
            if one.id.removesuffix(OUR_OWN) in own:
                self.same += 1
            elif not people:
                self.strange.append(one)
                self.left[STRANGERS] += 1
            elif one.series and one.series not in self.said.series:
                self.repeated += [(one, person) for person in people]
                self.left[SERIES] += 1
            else:
                found += [(one, person) for person in sorted(people)]
        return found

    def _people(self, uuids: Collection[str]) -> dict[str, int]:
        if not uuids:
            return {}
        found = Person.objects.within(self.workspace).filter(uuid__in=uuids).values_list("uuid", "pk")
        return {str(uuid): key for uuid, key in found}

    def _own(self, there: Sequence[Appointment]) -> set[str]:
        """Talks that Soundings itself told a calendar of."""
        names = {one.id.removesuffix(OUR_OWN) for one in there if one.id.endswith(OUR_OWN)}
        uuids = [name for name in names if _is_uuid(name)]
        if not uuids:
            return set()
        found = Interview.objects.within(self.workspace).filter(uuid__in=uuids).values_list("uuid", flat=True)
        return {str(uuid) for uuid in found}

    def _look(self, people: Collection[int]) -> None:
        """Load the talks of these people."""
        if not people:
            return
        here = Interview.objects.within(self.workspace).filter(person__in=people)
        for talk in here.select_related("added_in").prefetch_related("agreements").order_by("id"):
            agreements = sorted(talk.agreements.all(), key=lambda agreement: agreement.pk)
            self.of[talk.person_id].append(Standing(talk, agreements))

    def _add(self, one: Appointment, person: int) -> None:
        is_off = one.is_cancelled or any(email in one.declined_by for email in one.emails)
        for there in self.of[person]:
            if any(agreement.source_id == one.id for agreement in there.agreements):
                self._again(there, one, is_off=is_off)
                return
        if any(self._is_at(there, one) for there in self.of[person]):
            self.same += 1
            return
        known = None if is_off else self._open(one, person)
        if known is None:
            known = Standing(Interview(workspace=self.workspace, person_id=person))
            self.of[person].append(known)
            self.new.append(known.talk)
        else:
            self._change(known.talk)
        known.talk.answer = Answer.YES
        self._agree(known, one)
        if is_off:
            self._call_off(known.talk, one)
        elif one.end < self.at:
            self.behind += 1
            if self.said.held:
                known.talk.began_at, known.talk.ended_at = one.start, one.end
                known.talk.debriefed_at = one.end if self.at - one.end > FRESH else None

    def _again(self, known: Standing, one: Appointment, *, is_off: bool) -> None:
        """A newer edition moves it or calls it off, unless the user has gone on from there."""
        talk, latest = known.talk, known.agreements[-1]
        is_ours = talk.called_off_at is None or talk.called_off_why in {CANCELLED, DECLINED}
        is_open = talk.ended_at is None and talk.began_at is None and talk.answer != Answer.NO and is_ours
        untouched = latest.source_id == one.id and latest.version == 1
        if not (is_open and untouched) or one.sequence < latest.sequence:
            self.same += 1
        elif is_off and talk.called_off_at is None:
            self._call_off(talk, one)
            self._change(talk)
        elif not is_off and one.sequence > latest.sequence and (talk.called_off_at or _differs(latest, one)):
            self._agree(known, one)
            talk.called_off_at, talk.called_off_why = None, ""
            self._change(talk)
        else:
            self.same += 1

    def _is_at(self, known: Standing, one: Appointment) -> bool:
        """Whether the talk was noted here by hand."""
        moments = [agreement.starts_at for agreement in known.agreements if not agreement.source_id]
        began = known.talk.began_at or known.talk.ended_at
        return any(abs(moment - one.start) <= NEAR for moment in (*moments, *([began] if began else [])))

    def _open(self, one: Appointment, person: int) -> Standing | None:
        """A talk asked for or planned, of which only the time was missing."""
        for known in self.of[person]:
            talk = known.talk
            if known.agreements or talk.began_at or talk.ended_at or talk.called_off_at or talk.answer == Answer.NO:
                continue
            if talk.pk and one.start >= (talk.asked_at or talk.added_in.at):
                return known
        return None

    def _agree(self, known: Standing, one: Appointment) -> None:
        agreement = Agreement(
            workspace=self.workspace,
            starts_at=one.start,
            minutes=one.minutes,
            way=one.way,
            where=one.where,
            agreed_at=min(self.at, one.start) if self.said.held else self.at,
            source_id=one.id,
            sequence=one.sequence,
        )
        known.agreements.append(agreement)
        self.agreements.append((agreement, known.talk))

    def _call_off(self, talk: Interview, one: Appointment) -> None:
        talk.called_off_at = min(self.at, one.start)
        talk.called_off_why = CANCELLED if one.is_cancelled else DECLINED

    def _change(self, talk: Interview) -> None:
        if talk.pk and talk not in self.changed:
            self.changed.append(talk)

    def write(self) -> None:
        """All of it, inside the act being done."""
        Interview.objects.bulk_create(self.new)
        for agreement, talk in self.agreements:
            agreement.interview_id = talk.pk
        Agreement.objects.bulk_create([agreement for agreement, _ in self.agreements])
        for talk in self.changed:
            talk.save()


def _differs(latest: Agreement, one: Appointment) -> bool:
    told = (latest.starts_at, latest.minutes, latest.way, latest.where)
    return told != (one.start, one.minutes, one.way, one.where)


def _is_uuid(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
