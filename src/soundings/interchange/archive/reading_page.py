"""The page of an archive that people read: explorations and what was said of each claim, then people, one by one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from soundings.correspondence.models import Message
from soundings.interviews.models import Commitment, Interview, Note
from soundings.people import tallies
from soundings.people.does import does
from soundings.people.models import Channel, Person
from soundings.research.models import Claim, Evidence, Exploration
from soundings.ui import dates
from soundings.workspaces.models import Workspace

SLICE = 200
# A browser shows so many; everybody stands in the files.
MOST = 1000
HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{name} · Soundings</title>
<style>
:root {{ color-scheme: light dark }}
body {{ font: 15px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }}
h1, h2, h3 {{ font-family: serif; margin: 1.5em 0 .3em }}
ul {{ margin: 0; padding-left: 1.2rem }} small {{ opacity: .75 }} li {{ overflow-wrap: anywhere }}
</style></head><body>
<h1>{name}</h1>
<p>All that Soundings kept, to be read. The files beside this page hold the same for programs.</p>
"""


def page(workspace: Workspace) -> Iterator[bytes]:
    """In pieces; steady in memory."""
    yield HEAD.format(name=escape(workspace.name)).encode()
    for piece in _explorations(workspace):
        yield piece.encode()
    in_touch = Person.objects.within(workspace).exclude(last_heard_at=None).order_by("-last_heard_at", "id")
    people = list(in_touch[:MOST])
    yield f"<h2>People</h2>\n<p>{_how_many(workspace, len(people))}</p>\n".encode()
    for start in range(0, len(people), SLICE):
        yield "".join(_people(workspace, people[start : start + SLICE])).encode()
    yield b"</body></html>\n"


def _how_many(workspace: Workspace, shown: int) -> str:
    others = sum(tallies.of(workspace).values()) - shown
    more = f" {others:,} others stand in facts/people.person.jsonl." if others else ""
    return f"Those you were last in touch with first.{more}"


def _explorations(workspace: Workspace) -> Iterator[str]:
    explorations = list(Exploration.objects.within(workspace).order_by("id"))
    for start in range(0, len(explorations), SLICE):
        some = explorations[start : start + SLICE]
        said: dict[int, list[Evidence]] = defaultdict(list)
        heard = Evidence.objects.within(workspace).filter(claim__exploration__in=some).select_related("person")
        for evidence in heard.order_by("said_at", "id"):
            said[evidence.claim_id].append(evidence)
        claims: dict[int, list[Claim]] = defaultdict(list)
        for claim in Claim.objects.within(workspace).filter(exploration__in=some).order_by("id"):
            claims[claim.exploration_id].append(claim)
        for exploration in some:
            yield f"<h2>{escape(str(exploration))}</h2>\n"
            if exploration.wonder:
                yield f"<p>{escape(exploration.wonder)}</p>\n"
            for claim in claims[exploration.pk]:
                yield f"<h3>{escape(claim.wording)}</h3>\n"
                yield _list(map(_heard, said[claim.pk]))


def _heard(one: Evidence) -> str:
    stance = escape(one.get_stance_display().lower())
    return f"{_day(one.said_at)} {escape(str(one.person))} {stance}{_quoted(one.words)}"


def _people(workspace: Workspace, people: list[Person]) -> Iterator[str]:
    work = does(workspace, people)
    reached = _by_person(Channel.objects.within(workspace).filter(person__in=people).order_by("id"))
    happened: dict[int, list[tuple[Any, str]]] = defaultdict(list)
    for key, at, text in _happened(workspace, people):
        happened[key].append((at, text))
    for person in people:
        yield f"<h3>{escape(person.full_name)}</h3>\n"
        ways = [f"{channel.get_kind_display()}: {channel.address}" for channel in reached[person.pk]]
        yield _list(escape(line) for line in (work.get(person.pk, ""), person.about, *ways) if line)
        yield _list(text for _, text in sorted(happened[person.pk]))


def _happened(workspace: Workspace, people: list[Person]) -> Iterator[tuple[int, Any, str]]:
    for message in Message.objects.within(workspace).filter(person__in=people, at__isnull=False):
        who = "You wrote" if message.is_ours else "They wrote"
        yield message.person_id, message.at, f"{_day(message.at)} {who}{_quoted(message.body or message.subject)}"
    for talk in Interview.objects.within(workspace).held().filter(person__in=people):
        yield talk.person_id, talk.ended_at, f"{_day(talk.ended_at)} You talked"
    for note in Note.objects.within(workspace).filter(person__in=people):
        yield note.person_id, note.at, f"{_day(note.at)} {escape(note.get_kind_display())}: {escape(note.text)}"
    for one in Commitment.objects.within(workspace).filter(person__in=people):
        what = f"{escape(one.get_whose_display())}: {escape(one.what)}"
        yield one.person_id, one.made_at, f"{_day(one.made_at)} {what}"


def _by_person(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for row in rows:
        found[row.person_id].append(row)
    return found


def _list(lines: Iterable[str]) -> str:
    items = "".join(f"<li>{line}</li>\n" for line in lines)
    return f"<ul>\n{items}</ul>\n" if items else ""


def _day(at: Any) -> str:
    return f"<small>{dates.day(at).isoformat()}</small>"


def _quoted(words: str) -> str:
    return f": “{escape(words)}”" if words else ""
