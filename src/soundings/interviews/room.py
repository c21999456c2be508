"""The room: what stands on the agenda now, how the time goes, what to say when it is up (P23, P24)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from soundings.coach.agenda.minutes import EACH, that_fit
from soundings.interviews.models import AgendaItem, Give, Interview, Note
from soundings.ui import dates
from soundings.ui.phrases import spelt

# What must be left for thanks and good-bye when the last question has been asked.
MINUTES_TO_CLOSE = 2
USUAL_MINUTES = 20
# After so long without a note, the room offers words to take one.
MINUTES_WITHOUT_NOTES = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A question as the room shows it. `needs` is how many minutes must be left for it to fit."""

    number: int
    item: AgendaItem
    is_next: bool
    needs: int


@dataclass(frozen=True, slots=True)
class Fit:
    """'room for 2 more, then wrap up', while at least `least` and fewer than `below` minutes are left."""

    text: str
    least: int
    below: int


class Agenda:
    """The agenda in the room. One query."""

    def __init__(self, interview: Interview) -> None:
        """Questions in their order, the closing asks after them."""
        items: list[AgendaItem] = list(
            AgendaItem.objects.within(interview.workspace)
            .filter(interview=interview)
            .select_related("claim")
            .in_order()
        )
        for item in items:
            item.interview = interview
        questions = [item for item in items if not item.is_closing]
        self.closing = [item for item in items if item.is_closing]
        self.open = [item for item in questions if not item.is_behind]
        self.next: AgendaItem | None = self.open[0] if self.open else None
        ahead = {item.pk: place for place, item in enumerate(self.open, 1)}
        self.lines = [
            Line(number, item, item is self.next, _minutes(ahead[item.pk]) if item.pk in ahead else 0)
            for number, item in enumerate(questions, 1)
        ]

    @property
    def all(self) -> Sequence[AgendaItem]:
        """As they stand, one after the other."""
        return [*(line.item for line in self.lines), *self.closing]

    @property
    def place(self) -> int:
        """The number of the next question."""
        return next((line.number for line in self.lines if line.is_next), 0)

    def fits(self) -> Sequence[Fit]:
        """What to say of the questions still open, for each stretch of the time left."""
        if not self.open:
            return []
        number = len(self.open)
        stretches = [Fit("time to wrap up", -10_000, _minutes(1))]
        stretches += [Fit(_room_for(count), _minutes(count), _minutes(count + 1)) for count in range(1, number)]
        return [*stretches, Fit(_room_for(number, of_all=True), _minutes(number), 10_000)]


def _minutes(questions: int) -> int:
    return questions * EACH + MINUTES_TO_CLOSE


def _room_for(number: int, *, of_all: bool = False) -> str:
    return "room for all of them" if of_all and number > 1 else f"room for {number} more, then wrap up"


class Clock:
    """The time of a talk against what was agreed; the same numbers for the page and for its script."""

    def __init__(self, interview: Interview, now: datetime) -> None:
        """Where nothing was agreed, the usual twenty minutes."""
        self.interview, self.now = interview, now
        self.agreed = interview.agreed
        self.minutes = self.agreed.minutes if self.agreed else USUAL_MINUTES
        self.began_at = interview.began_at

    @cached_property
    def seconds_left(self) -> int:
        """Less than nothing once the time is up."""
        if self.began_at is None:
            return self.minutes * 60
        ends = self.began_at + timedelta(minutes=self.minutes)
        return round((ends - (self.interview.ended_at or self.now)).total_seconds())

    @property
    def is_over(self) -> bool:
        """Whether the agreed time is up."""
        return self.seconds_left < 0

    @property
    def minutes_left(self) -> float:
        """As the questions that fit are counted."""
        return self.seconds_left / 60

    @property
    def left(self) -> str:
        """'6:24'; '+1:05' once it is up."""
        minutes, seconds = divmod(abs(self.seconds_left), 60)
        return f"{'+' if self.is_over else ''}{minutes}:{seconds:02}"

    @property
    def gone(self) -> float:
        """The share of the time that is gone, of 340 units."""
        share = 1 - self.seconds_left / (self.minutes * 60)
        return round(340 * max(0.0, min(1.0, share)), 1)

    @property
    def ends(self) -> str:
        """'10:50', once it has begun."""
        return dates.time(self.began_at + timedelta(minutes=self.minutes)) if self.began_at else ""

    @property
    def last_third(self) -> int:
        """How many seconds are left at two thirds."""
        return self.minutes * 20

    @property
    def words_at_two_thirds(self) -> str:
        """To be said aloud."""
        left = spelt(max(1, round(self.minutes / 3)))
        return f"I see we have about {left} minutes. May I ask the one I care most about?"

    @property
    def words_at_the_end(self) -> str:
        """The offer to end, to be said aloud (P24)."""
        return "Our time is up, and I do not want to keep you. Shall we stop here?"

    def is_quiet(self, notes: Sequence[Note]) -> bool:
        """Whether nothing has been written down for a while, in a talk that goes on (P26)."""
        since = self.silent_since(notes)
        return since is not None and not self.is_over and self.now - since >= timedelta(minutes=MINUTES_WITHOUT_NOTES)

    def silent_since(self, notes: Sequence[Note]) -> datetime | None:
        """When the last note was written; without one, when the talk began."""
        if self.began_at is None:
            return None
        return max(self.began_at, *(note.at for note in notes)) if notes else self.began_at

    @property
    def milliseconds(self) -> dict[str, int]:
        """For the script: when it began, and what the server's clock says now."""
        began = int(self.began_at.timestamp() * 1000) if self.began_at else 0
        return {"began": began, "now": int(self.now.timestamp() * 1000)}


def gives(interview: Interview) -> Sequence[Give]:
    """What there is to offer, in the order it was written."""
    return list(Give.objects.within(interview.workspace).filter(interview=interview).order_by("id"))


def fitting(interview: Interview) -> int:
    """How many questions the agreed time has room for."""
    agreed = interview.agreed
    minutes = agreed.minutes if agreed else USUAL_MINUTES
    return that_fit(minutes)
