"""The timeline register: every app says what happened with a person; the page shows it as one story (P07)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.utils import timezone

from soundings.people.models import Person
from soundings.workspaces.models import Workspace


@dataclass(frozen=True)
class Mark:
    """A tagged line below an entry: tag 'contradicts', text 'A PhD is needed.', aside 'open'."""

    tag: str
    tone: str
    text: str
    aside: str = ""
    url: str = ""


@dataclass(frozen=True)
class Entry:
    """One thing that happened: 'Thank-you sent', 'by e-mail · named the meter-data story'."""

    at: datetime
    headline: str
    # The plain words after the bold headline, and the muted aside.
    text: str = ""
    aside: str = ""
    url: str = ""
    # Muted words after the date: '24 minutes by telephone · agreed 20, invited to stay'.
    when_aside: str = ""
    # A day without an hour.
    whole_day: bool = False
    # A talk is a filled point on the line.
    is_talk: bool = False
    marks: Sequence[Mark] = field(default_factory=tuple)


# (workspace, person, entries before this moment, at most so many) → entries, latest first. One or a few queries.
Provider = Callable[[Workspace, Person, datetime, int], Sequence[Entry]]

_providers: list[Provider] = []


def register(provider: Provider) -> None:
    """Called in AppConfig.ready()."""
    _providers.append(provider)


def entries(workspace: Workspace, person: Person, *, before: datetime, limit: int = 30) -> list[Entry]:
    """What happened with this person before a moment, latest first."""
    found = [entry for provider in _providers for entry in provider(workspace, person, before, limit)]
    found.sort(key=lambda entry: entry.at, reverse=True)
    return found[:limit]


def start_of(day: date) -> datetime:
    """A day as a moment, in the zone of the workspace: for facts that know no hour."""
    return timezone.make_aware(datetime.combine(day, time.min))
