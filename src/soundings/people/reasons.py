"""The reasons register: why now. Each app says, for its own facts, whom to turn to and since when.

A reason is a sentence about these two people with one button that does it. What stands (or will stand from some day
on) is kept in `KeptReason`, derived again whenever a watched fact is touched; the sentence is told when it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from django.db import connection
from django.db.models import Q, QuerySet

from soundings.people.models import KeptReason, Person
from soundings.workspaces import bulk, kept
from soundings.workspaces.models import Fact, Workspace
from soundings.workspaces.ready import ready


class Group(IntEnum):
    """The headings of Today, in their order."""

    TALK = 1  # the banner: a talk today, a talk under way
    THANKS = 2  # Say thank you: thanks due, loops open
    PROMISED = 3  # You promised: commitments due, reports
    ANSWER = 4  # Answers and arrangements: an answer to give, a talk to prepare or to debrief
    WAITING = 5  # Asked, no answer yet: a nudge
    TOUCH = 6  # Keep in touch


@dataclass(frozen=True, slots=True)
class Due:
    """A reason, as derived from facts."""

    person_id: int
    fact: UUID
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason, as told: a whole sentence; one or two words as `tag`, with a tone; what to press, and where it goes."""

    group: Group
    person: Person
    sentence: str
    button: str
    url: str
    since: datetime
    # A few words for a list: 'thank-you due'.
    label: str
    tag: str = ""
    tone: str = "plain"
    # For the banner: the agreed start of the talk.
    starts_at: datetime | None = None
    # 'primary' for what is overdue.
    is_urgent: bool = False
    # A second, quieter button.
    other_button: str = ""
    other_url: str = ""

    @property
    def headline(self) -> str:
        """The first sentence: what a banner says in bold."""
        first, dot, _ = self.sentence.partition(". ")
        return f"{first}{dot.strip()}"

    @property
    def more(self) -> str:
        """The sentences after it."""
        return self.sentence.partition(". ")[2]


class Provider:
    """Derives and tells one kind of reason."""

    kind = ""
    group = Group.TOUCH
    # Whether the number on the rail counts it: waiting is nothing to do.
    counts = True

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """For each fact that this kind rests on, what leads to the person ids."""
        raise NotImplementedError

    def derive(self, workspace: Workspace, person_ids: set[int]) -> Iterable[Due]:
        """The reasons that stand or will stand for these people. One or few queries; no clock."""
        raise NotImplementedError

    def tell(self, workspace: Workspace, kept_reasons: Sequence[KeptReason], now: datetime) -> Sequence[Reason]:
        """Sentences for kept reasons (their `person` is loaded). One query for all of them."""
        raise NotImplementedError


class ReasonKeeper(kept.Keeper):
    """Keeps one provider's reasons."""

    def __init__(self, provider: Provider) -> None:
        """One keeper a provider."""
        self.provider = provider
        self.name = f"reasons: {provider.kind}"

    def watches(self) -> Mapping[type[Fact], kept.Leads]:
        """What the provider watches."""
        return self.provider.watches()

    def keep(self, workspace: Workspace, ids: set[int]) -> None:
        """Replace what was kept for these people."""
        kind, due = self.provider.kind, self.provider.derive(workspace, ids)
        marks = ", ".join(["%s"] * len(ids))
        forget = "DELETE FROM people_keptreason WHERE workspace_id = %s AND kind = %s AND person_id IN (", marks, ")"
        with connection.cursor() as cursor:
            cursor.execute(" ".join(forget), [workspace.pk, kind, *ids])
        rows = [{"person_id": one.person_id, "fact": one.fact, "since": one.since, "until": one.until} for one in due]
        bulk.insert(KeptReason, rows, {"workspace_id": workspace.pk, "kind": kind})

    def everything(self, workspace: Workspace) -> Iterable[int]:
        """Every person."""
        return Person.objects.within(workspace).values_list("pk", flat=True)


_providers: dict[str, Provider] = {}


def register(provider: Provider) -> None:
    """Called in AppConfig.ready()."""
    _providers[provider.kind] = provider
    kept.register(ReasonKeeper(provider))


def kinds(group: Group) -> list[str]:
    """The kinds of reason that stand under one heading."""
    return [provider.kind for provider in _providers.values() if provider.group == group]


def standing_at(workspace: Workspace, now: datetime) -> Q:
    """The condition for reasons that stand now."""
    return Q(workspace=workspace, since__lte=now) & (Q(until=None) | Q(until__gt=now))


def told(workspace: Workspace, kept_reasons: Iterable[KeptReason], now: datetime) -> list[Reason]:
    """Sentences for kept reasons, most pressing group first, longest due first."""
    by_kind: dict[str, list[KeptReason]] = {}
    for reason in kept_reasons:
        by_kind.setdefault(reason.kind, []).append(reason)
    reasons = [
        reason
        for kind, rows in by_kind.items()
        if kind in _providers
        for reason in _providers[kind].tell(workspace, rows, now)
    ]
    return sorted(reasons, key=lambda reason: (reason.group, not reason.is_urgent, reason.since))


def about(workspace: Workspace, people: Sequence[Person], now: datetime) -> dict[int, list[Reason]]:
    """For the people of one page: what stands now, by person id."""
    rows = _about(workspace, people, now)
    reasons: dict[int, list[Reason]] = {}
    for reason in told(workspace, rows, now):
        reasons.setdefault(reason.person.pk, []).append(reason)
    return reasons


@ready
def _about(workspace: Workspace, people: Sequence[Person], now: datetime) -> QuerySet[KeptReason]:
    return KeptReason.objects.filter(standing_at(workspace, now), person__in=people).select_related("person")


# On every page, or six times on Today: written once instead of being put together by the ORM each time, which costs ten
# times what the database takes.
STANDING = "workspace_id = %s AND since <= %s AND (until IS NULL OR until > %s) AND kind IN"


def count(workspace: Workspace, now: datetime, at_most: int = 100) -> int:
    """How many reasons stand now, counted no further than `at_most`: the number on the rail."""
    chosen = [provider.kind for provider in _providers.values() if provider.counts]
    marks = ", ".join(["%s"] * len(chosen))
    at = connection.ops.adapt_datetimefield_value(now)
    statement = [
        "SELECT COUNT(*) FROM (SELECT 1 FROM people_keptreason WHERE",
        STANDING,
        "(",
        marks,
        ") LIMIT %s) AS s",
    ]
    with connection.cursor() as cursor:
        cursor.execute(" ".join(statement), [workspace.pk, at, at, *chosen, at_most])
        return int(cursor.fetchone()[0])


def standing_by_group(workspace: Workspace, now: datetime, most: int) -> dict[Group, list[KeptReason]]:
    """What stands now, by heading, the longest due first, at most so many under each; with people. Two queries."""
    parts, values = [], []
    at = connection.ops.adapt_datetimefield_value(now)
    for group in Group:
        chosen = kinds(group)
        if chosen:
            marks = ", ".join(["%s"] * len(chosen))
            parts.append(
                " ".join(
                    [
                        "SELECT id FROM (SELECT id FROM people_keptreason WHERE",
                        *(STANDING, "(", marks, ")"),
                        f"ORDER BY since, id LIMIT %s) AS g{group.value}",
                    ]
                )
            )
            values += [workspace.pk, at, at, *chosen, most]
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), values)
        keys = [key for (key,) in cursor.fetchall()]
    found: dict[Group, list[KeptReason]] = {group: [] for group in Group}
    for row in _with_people(workspace, keys):
        found[_providers[row.kind].group].append(row)
    return found


# What sentences say of people. Dozens of them are told at once, and each column takes its time.
TOLD = ("person__uuid", "person__full_name", "person__given_name", "person__last_heard_at")


@ready
def _with_people(workspace: Workspace, keys: Sequence[int]) -> QuerySet[KeptReason]:
    found = KeptReason.objects.filter(workspace=workspace, pk__in=keys).order_by("since", "id")
    return found.select_related("person").only("person", "kind", "fact", "since", *TOLD)
