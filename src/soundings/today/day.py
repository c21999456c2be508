"""The day's list: what now, and why. A handful of indexed queries over kept reasons; each app tells its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from soundings.people import reasons
from soundings.people.models import Person
from soundings.people.reasons import Group, Reason
from soundings.ui.phrases import spelt
from soundings.workspaces.models import Workspace

# So many under one heading; the rest is a day's work ahead, not a list to look at.
SHOWN = 8

HEADINGS = {
    Group.THANKS: ("Say thank you", "before anything else"),
    Group.ANSWER: ("Next steps", ""),
    Group.PROMISED: ("You promised", ""),
    Group.WAITING: ("Waiting for an answer", "silence is normal"),
    Group.TOUCH: ("Keep in touch", "with a reason to write"),
}


@dataclass(frozen=True)
class Section:
    """One heading of Today with its rows."""

    heading: str
    aside: str
    reasons: Sequence[Reason]
    has_more: bool


@dataclass(frozen=True)
class Day:
    """Everything Today shows about people."""

    talks: Sequence[Reason]
    sections: Sequence[Section]

    @property
    def people(self) -> list[Person]:
        """Everybody named, some perhaps twice."""
        return [reason.person for reason in (*self.talks, *(r for s in self.sections for r in s.reasons))]

    @property
    def is_free(self) -> bool:
        """Nothing to do."""
        return not self.talks and not self.sections

    @property
    def summary(self) -> str:
        """'One conversation today. Two people are owed a thank-you.'"""
        parts = []
        if self.talks:
            one = len(self.talks) == 1
            parts.append(f"{spelt(len(self.talks)).capitalize()} conversation{'' if one else 's'} today.")
        thanks = [
            reason
            for section in self.sections
            if section.heading == HEADINGS[Group.THANKS][0]
            for reason in section.reasons
        ]
        if thanks:
            who = "person is" if len(thanks) == 1 else "people are"
            parts.append(f"{spelt(len(thanks)).capitalize()} {who} owed a word of thanks.")
        if not parts:
            parts.append("Nothing presses today." if self.is_free else "Nobody is owed a thank-you.")
        return " ".join(parts)


def of(workspace: Workspace, now: datetime) -> Day:
    """The day of a workspace: reasons that stand now, by heading, the longest due first."""
    standing = reasons.standing_by_group(workspace, now, SHOWN + 1)
    told = {group: reasons.told(workspace, rows[:SHOWN], now) for group, rows in standing.items()}
    return Day(
        talks=told[Group.TALK],
        sections=[
            Section(*HEADINGS[group], reasons=told[group], has_more=len(standing[group]) > SHOWN)
            for group in HEADINGS
            if told[group]
        ],
    )
