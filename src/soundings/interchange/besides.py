"""What a file holds besides people: surveyed for the preview, chosen from, and written after them (P07, P50)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple
from uuid import UUID

from soundings.formats.events import Event
from soundings.formats.letters import Letter
from soundings.formats.records import Counts, Person, Reading
from soundings.formats.wire import packed, unpacked
from soundings.interchange.calendars.asking import Asking
from soundings.interchange.calendars.planning import STRANGERS, Plan, Said
from soundings.interchange.messages import strangers
from soundings.interchange.messages.known import own_keys, people_of
from soundings.interchange.messages.parties import (
    MOST_MINE,
    key_of,
    keys_of,
    likeliest,
    mine_among,
    parties_of,
    seen_in,
)
from soundings.interchange.messages.writing import plan, write
from soundings.interchange.models import Besides, Import
from soundings.interchange.writing import write as write_people
from soundings.search.folding import fold
from soundings.workspaces.models import Workspace

SLICE = 2000
# An appointment is looked for by all the names that may be in it.
EVENTS = 200
# Of those who are in most messages so many are looked for among the people here.
LOOKED_FOR = 50
NEW_TALKS, BEHIND = "New talks", "Of them in the past"
CHANGED_TALKS, SAME_TALKS = "Talks here that get a time or change", "Talks that are here already"
NAMED = "Appointments that only name somebody who is here"
NEW, WITH, SAME = "New messages", "People they are with", "Messages that are here already"


@dataclass(frozen=True, slots=True)
class Picked:
    """Somebody who was ticked, as `strangers.offered` tells them."""

    told: dict[str, Any]


def understood(brought: Import, records: Sequence[Any], people: Sequence[Person]) -> Besides | None:
    """What an import holds besides its people, with what the preview says of it; nothing is stored yet."""
    if not records:
        return None
    content = packed(Reading(brought.kind, tuple(sorted(records, key=_order)), (), Counts(0, 0, 0, 0)))
    besides = Besides(brought=brought, content=content, total=len(records))
    survey(besides, records, people)
    return besides


def say(besides: Besides, mine: Collection[str]) -> None:
    """Count again with the addresses the user says are theirs. Nothing is written until all is counted."""
    besides.chosen = {**besides.chosen, "mine": list(mine)}
    people = unpacked(bytes(besides.brought.content or b"")).records
    survey(besides, unpacked(bytes(besides.content or b"")).records, people)
    told = {"asked": besides.asked, "chosen": besides.chosen, "numbers": besides.numbers}
    Besides.objects.filter(pk=besides.pk, brought__confirmed_at=None).update(**told)


def pick(
    besides: Besides,
    others: Collection[str],
    *,
    named: Collection[str] = (),
    series: Collection[str] = (),
    held: bool = False,
) -> None:
    """Who of those that are not here yet comes in, which appointments are talks, whether what lies behind was held."""
    talks = besides.asked.get("talks", {})
    besides.chosen = {
        **besides.chosen,
        "picked": [one["key"] for one in besides.asked.get("others", ()) if one["key"] in others],
        "named": [one["id"] for one in talks.get("named", ()) if one["id"] in named],
        "series": [one["id"] for one in talks.get("series", ()) if one["id"] in series],
        "held": held,
    }
    besides.save(update_fields=["chosen"])


def survey(besides: Besides, records: Sequence[Any], people: Sequence[Person]) -> None:
    """Count what is new, whoever is not here, and what is left alone; nothing is written."""
    brought = besides.brought
    letters = [record for record in records if isinstance(record, Letter)]
    besides.asked, numbers = {}, Counter[str]()
    events = [record for record in records if isinstance(record, Event)]
    if letters:
        numbers += _letters(besides, brought.workspace, letters, keys_of(people))
    if events:
        numbers += _events(besides, brought.workspace, events)
    besides.numbers = dict(numbers)


def _letters(besides: Besides, workspace: Workspace, letters: Sequence[Letter], coming: dict[str, int]) -> Counter[str]:
    seen, ours = seen_in(letters), own_keys(workspace, besides.brought.by)
    known = {*coming, *people_of(workspace, set(likeliest(seen)[:LOOKED_FOR]))}
    ranked = likeliest(seen, known)
    mine = [key for key in besides.chosen.get("mine", ()) if key in seen] or mine_among(ranked, ours)
    shown = [*mine, *(key for key in ranked if key not in mine)][: max(MOST_MINE, len(mine))]
    besides.asked["mine"] = [
        {"key": key, "label": _label(key, seen[key].party.name), "number": seen[key].times, "is_mine": key in mine}
        for key in shown
        if key in seen
    ]
    besides.chosen = {**besides.chosen, "mine": mine}
    aliases = _with_names(mine, besides.asked["mine"])
    numbers = Counter({NEW: 0})
    left, people, met = Counter[str](), set[int](), strangers.Strangers()
    once: set[str] = set()
    met.saw(letters)
    for start in range(0, len(letters), SLICE):
        some = letters[start : start + SLICE]
        made = plan(workspace, some, aliases, now=besides.brought.made_at, seen=once, coming=coming)
        numbers[NEW] += len(made.rows)
        numbers[SAME] += made.same
        people |= made.people
        left += made.left
        met.add(made.strange)
    offered = met.offered(workspace)
    besides.asked |= {"others": offered[: strangers.MOST_SHOWN], "others_in_all": len(offered)}
    ordered = Counter({NEW: numbers[NEW], WITH: len(people), SAME: numbers[SAME]})
    ordered.update(left)
    return ordered


def _events(besides: Besides, workspace: Workspace, events: Sequence[Event]) -> Counter[str]:
    said = _said(workspace, besides)
    asking, left = Asking(workspace), Counter[str]()
    new = changed = same = behind = 0
    for start in range(0, len(events), EVENTS):
        made = Plan(workspace, events[start : start + EVENTS], said, at=besides.brought.made_at)
        new, changed, same = new + len(made.new), changed + len(made.changed), same + made.same
        behind += made.behind
        left += made.left
        asking.add(made.strange, made.repeated)
    besides.asked["talks"] = asking.asked() | {"behind": behind}
    # Those are asked about, so they are not left out yet.
    left[STRANGERS] -= len(asking.named)
    return (
        Counter({NEW_TALKS: new, BEHIND: behind, CHANGED_TALKS: changed, SAME_TALKS: same, NAMED: len(asking.named)})
        + left
    )


def _said(workspace: Workspace, besides: Besides) -> Said:
    chosen, told = besides.chosen, besides.asked.get("talks", {})
    named = set(chosen.get("named", ()))
    return Said(
        ours={key.partition(":")[2] for key in own_keys(workspace, besides.brought.by)},
        meant={one["id"]: one["person"] for one in told.get("named", ()) if one["id"] in named},
        series=frozenset(chosen.get("series", ())),
        held=chosen.get("held", False),
    )


def _label(key: str, name: str | None) -> str:
    kind, _, address = key.partition(":")
    if kind == "email":
        return f"{name} <{address}>" if name and "@" not in name else address
    return name or address


def _with_names(mine: Iterable[str], told: Iterable[dict[str, Any]]) -> set[str]:
    """On LinkedIn somebody whose profile is not said is known by the name that goes with it."""
    labels = {one["key"]: one["label"] for one in told}
    names = {
        f"name:{' '.join(fold(labels[key]).split())}" for key in mine if key.startswith("linkedin:") and key in labels
    }
    return {*mine, *names}


def _order(record: Any) -> tuple[int, bool, str]:
    """Messages before invitations before appointments, each in the order in which they happened."""
    if isinstance(record, Letter):
        return 0, record.via == "invitation", record.at or ""
    return 1, False, f"{record.uid or ''} {record.recurrence_id or ''} {record.sequence or 0:015}"


def _other(letter: Letter, mine: Collection[str]) -> str:
    """Whom a letter is with: of several the first."""
    return min((key for party in parties_of(letter) if (key := key_of(party)) not in mine), default="")


class Work(NamedTuple):
    """All that is to be written of an import after its people, in order, and what was said of it."""

    things: Sequence[Any]
    mine: Collection[str]
    said: Said


@lru_cache(maxsize=1)
def work(uuid: UUID) -> Work:
    """Unpacked once, not once a slice."""
    besides = Besides.objects.filter(brought__uuid=uuid).select_related("brought__workspace", "brought__by").first()
    if besides is None or not besides.content:
        return Work((), (), Said())
    picked = set(besides.chosen.get("picked", ()))
    those = [Picked(one) for one in besides.asked.get("others", ()) if one["key"] in picked]
    mine = _with_names(besides.chosen.get("mine", ()), besides.asked.get("mine", ()))
    records = unpacked(bytes(besides.content)).records
    letters = [record for record in records if isinstance(record, Letter)]
    # Person by person, so that what is derived of each is derived once or twice, and not with every slice.
    letters.sort(key=lambda letter: (letter.via == "invitation", _other(letter, mine)))
    events = [record for record in records if isinstance(record, Event)]
    return Work([*those, *letters, *events], mine, _said(besides.brought.workspace, besides))


def write_some(workspace: Workspace, chunk: Sequence[Any], work: Work, *, at: datetime) -> None:
    """A slice of the things there are, inside the act being done."""
    picked = [one.told for one in chunk if isinstance(one, Picked)]
    if picked:
        write_people(workspace, strangers.added(workspace, picked), found=None, at=at)
    letters = [one for one in chunk if isinstance(one, Letter)]
    if letters:
        write(workspace, letters, work.mine, now=at)
    events = [one for one in chunk if isinstance(one, Event)]
    if events:
        Plan(workspace, events, work.said, at=at).write()


def forget(brought: Import) -> None:
    """All of it is in: the words of others are kept in their messages only."""
    Besides.objects.filter(brought=brought).update(content=None, asked={}, chosen={})
    work.cache_clear()
