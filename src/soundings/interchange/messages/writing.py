"""Letters as messages of the people they were exchanged with: what is not there yet, in the right direction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from soundings.correspondence.models import Form, Message, Purpose
from soundings.formats.letters import Letter
from soundings.interchange.messages.known import There, people_of
from soundings.interchange.messages.parties import Exchange, exchange, key_of
from soundings.workspaces.models import Workspace
from soundings.workspaces.recording import Row

FORMS = {"mail": Form.EMAIL, "linkedin": Form.LINKEDIN_MESSAGE, "invitation": Form.LINKEDIN}
# Who writes so long after an ask answers it (P14); later they just write.
ANSWERS = timedelta(days=60)
STRANGERS = "With people who are not here"


@dataclass
class Plan:
    """What a slice of letters would add."""

    rows: list[Row] = field(default_factory=list)
    same: int = 0
    left: Counter[str] = field(default_factory=Counter)
    people: set[int] = field(default_factory=set)
    # What was exchanged with nobody who is here.
    strange: list[Exchange] = field(default_factory=list)


def plan(
    workspace: Workspace,
    letters: Sequence[Letter],
    mine: Collection[str],
    *,
    now: datetime,
    seen: set[str] | None = None,
    coming: Mapping[str, int] | None = None,
) -> Plan:
    """What of these letters is new; nothing is written. Six queries, whatever is stored.

    `seen` are the keys that earlier slices had, where those were not written; `coming` are people of the same file, who
    are not here yet, by their keys: each has a number below nought.
    """
    zone = ZoneInfo(workspace.time_zone)
    made = Plan()
    seen = set() if seen is None else seen
    exchanges: list[Exchange] = []
    for letter in letters:
        if letter.key in seen:
            continue
        seen.add(letter.key)
        one = exchange(letter, mine, zone=zone, now=now)
        if isinstance(one, str):
            made.left[one] += 1
        else:
            exchanges.append(one)
    keys = {key_of(party) for one in exchanges for party in one.others}
    known = {**(coming or {}), **people_of(workspace, keys)}
    found: list[tuple[Exchange, int]] = []
    for one in exchanges:
        people = {known[key] for party in one.others if (key := key_of(party)) in known}
        found += [(one, person) for person in sorted(people)]
        if not people:
            made.strange.append(one)
    made.left[STRANGERS] += len(made.strange)
    there = There(workspace, found)
    for one, person in found:
        if there.has(one, person):
            made.same += 1
        else:
            made.people.add(person)
            made.rows.append(_row(one, person, there))
    return made


def write(workspace: Workspace, letters: Sequence[Letter], mine: Collection[str], *, now: datetime) -> None:
    """Store what of these letters is new, inside the act being done."""
    Message.objects.add_rows(plan(workspace, letters, mine, now=now).rows)


def _row(one: Exchange, person: int, there: There) -> Row:
    asked, interview = (False, None) if one.is_ours else there.ask_before(person, one.at, ANSWERS)
    return {
        "person_id": person,
        "is_ours": one.is_ours,
        "purpose": (Purpose.REPLY if asked else Purpose.KEEP_IN_TOUCH).value,
        "form": FORMS[one.letter.via].value,
        "subject": one.letter.subject,
        "body": one.letter.text,
        "written_at": one.at,
        "at": one.at,
        "interview_id": interview,
        "source_id": one.letter.key,
    }
