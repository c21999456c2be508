"""A page of the rows of a file: of one kind, with what was chosen of each, and side by side with whom they may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from soundings.interchange.choosing import MAY, Choice, usual
from soundings.interchange.models import Import, Page
from soundings.interchange.sorting import A_PAGE, Kind
from soundings.people.models import Person
from soundings.people.twice import Side, sides
from soundings.ui.phrases import thousands

LABELS: Mapping[str, str] = {
    Kind.DOUBTFUL: "May be somebody you know",
    Kind.NEW: "New",
    Kind.CHANGED: "Something new",
    Kind.FORGOTTEN: "Asked to be forgotten",
    Kind.AGAIN: "Twice in the file",
    Kind.SAME: "Nothing new",
}
# What is said above the rows of a kind.
ABOUT: Mapping[str, str] = {
    Kind.DOUBTFUL: (
        "Whom you leave for later comes in as a person of their own, and stands under “People who may be one” until "
        "you have decided."
    ),
    Kind.CHANGED: "You know them. What is new is added; what you wrote stays.",
    Kind.FORGOTTEN: "They were erased for good here. They stay out unless you tick them.",
    Kind.AGAIN: "Brought together with the row that stands before them.",
    Kind.SAME: "You know them, and the file says nothing new.",
}
# A button for all rows of a kind.
FOR_ALL: Mapping[str, Sequence[tuple[str, str]]] = {
    Kind.DOUBTFUL: (
        (Choice.OPEN, "Decide all later"),
        (Choice.TWO, "All are somebody else"),
        (Choice.OUT, "Leave all out"),
    ),
    Kind.NEW: ((Choice.OUT, "Leave all out"), (Choice.IN, "Bring all in")),
    Kind.CHANGED: ((Choice.OUT, "Leave all out"), (Choice.IN, "Bring all in")),
}
# Of each doubtful row.
ANSWERS = (
    (Choice.ONE, "The same person"),
    (Choice.TWO, "Somebody else"),
    (Choice.OUT, "Leave out"),
    (Choice.OPEN, "Later"),
)


@dataclass(frozen=True)
class Line:
    """A row as it is shown."""

    at: int
    name: str
    does: str
    reach: str
    why: str
    choice: str
    # The person here, or what another row says: (term, text) each.
    side: Side | None
    other: Mapping[str, str]

    @property
    def is_in(self) -> bool:
        """Ticked."""
        return self.choice == Choice.IN

    @property
    def facts(self) -> list[tuple[str, str]]:
        """What the file says of them."""
        return _facts(self.does, self.reach)

    @property
    def other_facts(self) -> list[tuple[str, str]]:
        """What the file says of the other row."""
        return _facts(self.other.get("does", ""), self.other.get("reach", ""))


def _facts(does: str, reach: str) -> list[tuple[str, str]]:
    return [(term, text) for term, text in (("Does", does), ("Reach", reach)) if text]


@dataclass(frozen=True)
class Shown:
    """One page, and what is around it."""

    kind: str
    number: int
    lines: Sequence[Line]
    # Of this kind.
    total: int
    # (label, kind, whether it is this one).
    kinds: Sequence[tuple[str, str, bool]]
    # Of all rows, those that come in.
    coming_in: int

    @property
    def first(self) -> int:
        """The first row on the page, counted from 1."""
        return self.number * A_PAGE + 1

    @property
    def last(self) -> int:
        """The last one."""
        return self.first + len(self.lines) - 1

    @property
    def has_more(self) -> bool:
        """Whether there is a page behind this one."""
        return self.last < self.total

    @property
    def is_asked(self) -> bool:
        """Whether anything can be chosen here."""
        return self.kind in MAY

    @property
    def about(self) -> str:
        """A sentence on rows of this kind."""
        return ABOUT.get(self.kind, "")

    @property
    def for_all(self) -> Sequence[tuple[str, str]]:
        """What can be chosen for all of them: (choice, label)."""
        return FOR_ALL.get(self.kind, ())


def shown(brought: Import, kind: str, number: int, now: datetime) -> Shown | None:
    """That page, or the first one of what is most worth a look; None where there are no rows. Seven queries at most."""
    numbers = {each.value: getattr(brought, each.value) for each in Kind}
    there = [each for each, rows in numbers.items() if rows]
    if not there:
        return None
    if kind not in there:
        kind, number = there[0], 0
    pages = Page.objects.filter(brought=brought)
    page = pages.filter(kind=kind, number=number).first() or pages.filter(kind=kind).order_by("number").first()
    if page is None:
        return None
    goes = usual(brought, kind) if kind in MAY else ""
    keys = {row["person"] for row in page.rows if "person" in row}
    people = list(Person.objects.within(brought.workspace).filter(pk__in=keys)) if keys else []
    beside = sides(brought.workspace, people, now) if people else {}
    lines = [
        Line(
            row["at"],
            row.get("name", ""),
            row.get("does", ""),
            row.get("reach", ""),
            _sentence(row.get("why", ())),
            page.choices.get(str(row["at"]), goes),
            beside.get(row.get("person")),
            row.get("other", {}),
        )
        for row in page.rows
    ]
    kinds = [(f"{LABELS[each]} {thousands(numbers[each])}", each, each == kind) for each in there]
    return Shown(kind, page.number, lines, numbers[kind], kinds, sum(numbers.values()) - pages.left_out())


def _sentence(why: Sequence[str]) -> str:
    line = "; ".join(why)
    return line[:1].upper() + line[1:]
