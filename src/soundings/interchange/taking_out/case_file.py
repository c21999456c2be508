"""A case file: all there is about one person, or one exploration, in sections, for other eyes as well (P39).

What is off the record is left out. What may be told without a name stands without it in the file of an exploration;
in a person's own file it would stand under their name, so it is left out there. The file says how much was left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar

from soundings.correspondence.models import Message
from soundings.formats import paper
from soundings.formats.paper import Section
from soundings.interviews.models import Commitment, Interview, Note
from soundings.people.does import does
from soundings.people.models import Channel, Introduction, Person, Position
from soundings.research.models import Claim, Confidence, Evidence, Exploration, Source
from soundings.ui import dates
from soundings.ui.phrases import plural
from soundings.workspaces.models import Act, Workspace

SOMEBODY = "Somebody"
Said = TypeVar("Said", Note, Evidence)


@dataclass
class CaseFile:
    """A title, sections that hold something, and what is not in it."""

    title: str
    subtitle: str
    # When something of the workspace changed last: with the same facts, the same bytes.
    at: datetime
    sections: list[Section] = field(default_factory=list)
    left_out: int = 0
    remarks: list[str] = field(default_factory=list)

    def add(self, heading: str, lines: Iterable[str]) -> None:
        """A section, unless it is empty."""
        found = [line for line in lines if line.strip()]
        if found:
            self.sections.append(Section(heading, found))

    @property
    def what_is_left_out(self) -> str:
        """'3 things said in confidence are left out.'"""
        if not self.left_out:
            return ""
        are = "is" if self.left_out == 1 else "are"
        return f"{plural(self.left_out, 'thing')} said in confidence {are} left out."

    @property
    def texts(self) -> Iterable[str]:
        """All that stands in it."""
        yield from (self.title, self.subtitle)
        for section in self.sections:
            yield section.heading
            yield from section.lines

    def as_pdf(self) -> bytes:
        """Raises CannotPrint."""
        remarks = [*filter(None, [self.what_is_left_out]), *self.remarks]
        return paper.printed(paper.Paper(self.title, self.subtitle, self.sections, self.at, remarks))

    def as_markdown(self) -> str:
        """CommonMark; nothing that was typed can become a heading, a link or a tag."""
        parts = [f"# {_literal(self.title)}", _literal(self.subtitle)]
        for section in self.sections:
            parts.append(f"## {_literal(section.heading)}")
            parts.append("\n".join(f"- {_indented(_literal(line))}" for line in section.lines))
        parts.extend(map(_literal, (self.what_is_left_out, *self.remarks)))
        return "\n\n".join(part for part in parts if part) + "\n"


def attributable(one: Note | Evidence) -> bool:
    """May be told under the name of whoever said it."""
    return one.confidence == Confidence.ATTRIBUTABLE


def of_person(
    workspace: Workspace, person: Person, *, may_tell: Callable[[Note | Evidence], bool] = attributable
) -> CaseFile:
    """Who they are, how to reach them, all that was written, said and promised."""
    known = person.how_known()
    subtitle = " · ".join(filter(None, (does(workspace, [person]).get(person.pk), known)))
    file = CaseFile(person.full_name, subtitle, Act.objects.last_change(workspace))
    labelled = (("Pronouns", person.pronouns), ("Place", person.place), ("School", person.school))
    file.add("About", [person.about, *(f"{label}: {value}" for label, value in labelled if value)])
    channels = Channel.objects.within(workspace).filter(person=person).order_by("-is_preferred", "id")
    file.add("How to reach them", [f"{channel.get_kind_display()}: {channel.address}" for channel in channels])
    positions = Position.objects.within(workspace).filter(person=person).select_related("organisation").order_by("-id")
    file.add("Work", [f"{position}{_years(position)}" for position in positions])
    file.add("Introductions", _introductions(workspace, person))
    file.add("Talks", _talks(workspace, person))
    notes = Note.objects.within(workspace).filter(person=person).in_order()
    file.add(
        "Notes", [f"{_day(note.at)}, {note.get_kind_display()}: {note.text}" for note in _told(file, notes, may_tell)]
    )
    evidence = (
        Evidence.objects.within(workspace).filter(person=person).select_related("claim").order_by("said_at", "id")
    )
    file.add("On your claims", [_heard(one) for one in _told(file, evidence, may_tell)])
    messages = Message.objects.within(workspace).filter(person=person, at__isnull=False).order_by("at", "id")
    file.add("Messages", map(_message, messages))
    file.add(
        "Promises and suggestions",
        map(_commitment, Commitment.objects.within(workspace).filter(person=person).order_by("id")),
    )
    return file


def of_exploration(workspace: Workspace, exploration: Exploration) -> CaseFile:
    """The question, what was read, each claim with what was said of it, and by whom where that may be told."""
    opened = f"Opened on {dates.date(exploration.opened_at)}"
    file = CaseFile(str(exploration), opened, Act.objects.last_change(workspace))
    file.add("The question", [exploration.wonder])
    sources = Source.objects.within(workspace).filter(exploration=exploration).order_by("id")
    file.add("Read", [": ".join(filter(None, (str(source), source.finding))) for source in sources])
    said: dict[int, list[Evidence]] = defaultdict(list)
    heard = Evidence.objects.within(workspace).filter(claim__exploration=exploration).select_related("person")
    for one in heard.order_by("said_at", "id"):
        said[one.claim_id].append(one)
    for claim in Claim.objects.within(workspace).filter(exploration=exploration).order_by("id"):
        told = [_told_of(one) for one in said[claim.pk] if one.confidence != Confidence.OFF_THE_RECORD]
        file.left_out += len(said[claim.pk]) - len(told)
        file.sections.append(Section(claim.wording, told or ["Nobody has spoken to it yet."]))
    talks = Interview.objects.within(workspace).held().filter(exploration=exploration).order_by("ended_at", "id")
    number = talks.values("person").distinct().count()
    file.add("Talks", [f"{plural(talks.count(), 'talk')} with {plural(number, 'person', 'people')}"] if number else [])
    return file


def _told(file: CaseFile, rows: Iterable[Said], may_tell: Callable[[Note | Evidence], bool]) -> list[Said]:
    """What may be told; the rest is counted."""
    found = list(rows)
    told = [row for row in found if may_tell(row)]
    file.left_out += len(found) - len(told)
    return told


def _heard(one: Evidence) -> str:
    return f"{_day(one.said_at)}, {one.get_stance_display()} “{one.claim}”{_quoted(one.words)}"


def _told_of(one: Evidence) -> str:
    who = str(one.person) if attributable(one) else SOMEBODY
    return f"{_day(one.said_at)}, {who} {one.get_stance_display()}{_quoted(one.words)}"


def _message(message: Message) -> str:
    who = "You wrote" if message.is_ours else "They wrote"
    subject = f" “{message.subject}”" if message.subject else ""
    return f"{_day(message.at)}, {who}{subject}\n{message.body}"


def _commitment(one: Commitment) -> str:
    done = f", done on {_day(one.done_at)}" if one.done_at else ""
    return f"{_day(one.made_at)}, {one.get_whose_display()}: {one.what}{done}"


def _talks(workspace: Workspace, person: Person) -> Iterable[str]:
    talks = Interview.objects.within(workspace).filter(person=person).select_related("exploration").order_by("id")
    for talk in talks.prefetch_related("agreements"):
        about = f" about {talk.exploration}" if talk.exploration else ""
        if talk.ended_at:
            yield f"{_day(talk.began_at or talk.ended_at)}, talked{about}, {talk.length_held}"
        elif talk.agreed:
            yield f"{_day(talk.agreed.starts_at)}, to talk{about}, {talk.agreed.form}"
        else:
            yield f"to talk{about}"


def _introductions(workspace: Workspace, person: Person) -> Iterable[str]:
    made = Introduction.objects.within(workspace).select_related("introducer", "introduced").order_by("made_on", "id")
    for one in made.filter(introduced=person):
        yield f"{one.made_on.isoformat()}, {one.introducer} sent you"
    for one in made.filter(introducer=person):
        yield f"{one.made_on.isoformat()}, sent you to {one.introduced}"


def _years(position: Position) -> str:
    years = "–".join(str(year) for year in (position.since_year, position.until_year) if year)
    return f", {years}" if years else ""


def _quoted(words: str) -> str:
    return f": “{words}”" if words else ""


def _day(at: dates.Moment | None) -> str:
    return dates.day(at).isoformat() if at else ""


def _literal(text: str) -> str:
    """Each line as it was typed: what CommonMark would read as more has a backslash before it."""
    marks = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_{}[]<>#|~"})
    lines = []
    for line in text.strip().splitlines():
        said = line.strip().translate(marks)
        lines.append(f"\\{said}" if said[:1] in {"-", "+", "=", ">"} else _numbered(said))
    return "\n".join(lines)


def _numbered(line: str) -> str:
    """A number and a point begin a list; with a backslash between them they do not."""
    digits = len(line) - len(line.lstrip("0123456789"))
    return f"{line[:digits]}\\{line[digits:]}" if digits and line[digits : digits + 1] in {".", ")"} else line


def _indented(text: str) -> str:
    """The lines of one point stay with it, each on its own."""
    return "  \n  ".join(line or "\\" for line in text.split("\n"))
