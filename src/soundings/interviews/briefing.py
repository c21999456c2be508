"""The one-page brief of an interview: everything to have at hand, and afterwards what was said (P21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cached_property

from soundings.interviews import next_step, room, timeline
from soundings.interviews.models import AgendaItem, Commitment, Give, Interview, Note
from soundings.people.does import does
from soundings.people.models import Introduction
from soundings.research.models import Claim
from soundings.ui import dates


class Brief:
    """One interview as its page shows it; each part is one query, asked when it is shown."""

    def __init__(self, talk: Interview, now: datetime) -> None:
        """`talk` with its person, exploration and first act loaded."""
        self.talk, self.now = talk, now
        self.state = next_step.state(talk, now)

    @cached_property
    def does(self) -> str:
        """'Staff data scientist, Northlight Energy'."""
        return does(self.talk.workspace, [self.talk.person]).get(self.talk.person_id, "")

    @cached_property
    def introducers(self) -> Sequence[Introduction]:
        """Who sent you."""
        made = Introduction.objects.within(self.talk.workspace).filter(introduced=self.talk.person)
        return list(made.select_related("introducer").order_by("id"))

    @cached_property
    def items(self) -> list[AgendaItem]:
        """The whole agenda."""
        here = AgendaItem.objects.within(self.talk.workspace).filter(interview=self.talk)
        return list(here.select_related("claim").in_order())

    @property
    def questions(self) -> list[AgendaItem]:
        """What to ask, the most important first."""
        return [item for item in self.items if not item.is_closing]

    @property
    def closing(self) -> list[AgendaItem]:
        """Before you go."""
        return [item for item in self.items if item.is_closing]

    @property
    def claims(self) -> list[Claim]:
        """The claims that the agenda tests, each once."""
        return list(dict.fromkeys(item.claim for item in self.items if item.claim))

    @cached_property
    def gives(self) -> Sequence[Give]:
        """What to offer."""
        return room.gives(self.talk)

    @cached_property
    def notes(self) -> Sequence[Note]:
        """What was said, in its order."""
        notes: list[Note] = list(
            Note.objects.within(self.talk.workspace).filter(interview=self.talk).select_related("claim").in_order()
        )
        for note in notes:
            note.interview = self.talk
        return notes

    @cached_property
    def commitments(self) -> Sequence[Commitment]:
        """What came of it to do."""
        return list(Commitment.objects.within(self.talk.workspace).filter(interview=self.talk).order_by("id"))

    @property
    def agreed_words(self) -> str:
        """'Tuesday, 24 November at 10:30'."""
        agreed = self.talk.agreed
        if agreed is None:
            return ""
        day = f"{dates.weekday(agreed.starts_at)}, {dates.date(agreed.starts_at, self.now)}"
        return f"{day} at {dates.time(agreed.starts_at)}"

    @property
    def length(self) -> str:
        """'24 minutes by telephone · agreed 20, invited to stay', once it was held."""
        return timeline.length(self.talk) if self.talk.ended_at else ""
