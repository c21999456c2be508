"""Whatever there is much of, a page asks the database as often as when there was little. New pages are found alone."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from soundings.correspondence.models import Purpose
from soundings.followup.models import Naming
from soundings.interchange import importing
from soundings.interviews.models import Answer, EvidenceFromNote, Give, NoteKind, Question, Whose
from soundings.people.models import KeptPair, Person
from soundings.people.models.channels import ChannelKind
from soundings.research.models import Citation, OpenQuestion, Stance
from soundings.today import telling
from soundings.workspaces.acts import act
from soundings.workspaces.models import Workspace
from tests import factories as make
from tests.factories import MONDAY, TUESDAY
from tests.floors.addresses import ADDRESSES, names

pytestmark = pytest.mark.django_db

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
# Pages that show something else when they are asked for more.
ASKED = (
    *("/search/?q=grid", "/palette/?q=grid", "/people/?q=grid", "/organisations/?q=house", "/messages/?show=drafts"),
    *("/interviews/?show=held", "/interviews/?show=not-to-be", "/commitments/?show=done"),
)
# The most that any page may ask, session, user and workspace included.
MOST = 40
# It asks once or twice for each kind of fact.
ARCHIVE = "/take-out/everything.zip"


class Season:
    """A workspace whose first person, exploration and talks have a part in all that happens."""

    def __init__(self) -> None:
        """The few that everything is about."""
        self.where: Workspace = make.workspace()
        self.me = Client()
        self.me.force_login(make.owner_of(self.where))
        make.seeker(self.where)
        self.study = make.exploration(self.where)
        self.belief = make.claim(self.study)
        self.book = make.source(self.study)
        self.maya = make.person(self.where, title="Grid analyst", at_organisation="House", email="maya@house.example")
        now = MONDAY
        self.live = make.interview(self.maya, self.study, agreed_for=now)
        self.live.begin(by=None, at=now)
        self.held = make.interview(self.maya, self.study, held=now)
        self.planned = make.interview(self.maya, self.study, agreed_for=TUESDAY)
        self.named = make.note(self.held, "Somebody Else", NoteKind.REFERRAL)
        self.promised = make.commitment(self.maya, whose=Whose.SUGGESTION)
        self.draft = make.message(self.maya, Purpose.THANKS, interview=self.held)
        self.grown = 0

    def grow(self, times: int) -> None:
        """So many more of everything."""
        for number in range(self.grown, self.grown + times):
            with act(self.where, by=make.owner_of(self.where), at=MONDAY, what=f"Went on, {number}"):
                self._more(number)
        row = "Zoë,Vogel {0},https://www.linkedin.com/in/vogel-{0},,Hexel,Analyst,1 Mar 2019\n,,,,Hexel,,\n"
        file = HEADER + "".join(row.format(number) for number in range(times))
        importing.bring(self.where, "c.csv", file.encode(), by=make.owner_of(self.where), at=MONDAY)
        self.grown += times

    def _more(self, number: int) -> None:
        where, maya = self.where, self.maya
        make.position(maya, f"Grid analyst {number}", f"House {number}", until_year=2000 + number)
        make.channel(maya, ChannelKind.EMAIL, f"maya{number}@house.example")
        make.organisation(where, f"House of {number}")
        tom = make.person(where, f"Tom {number}", title="Grid analyst", at_organisation="House", introduced_by=maya)
        make.introduction(make.person(where, f"Rosa {number}"), maya)
        make.rhythm(tom, reason="grid")
        make.rest(ann := make.person(where, f"Ann {number}"))
        maya.tell_apart(ann, by=None, at=MONDAY)
        KeptPair.objects.create(workspace=where, one=tom, other=ann, score=7, is_sure=True, reasons=["the same name"])
        self._research(number, tom)
        self._talk(number, tom)
        for place in range(5):
            make.message(maya, sent=MONDAY - timedelta(days=place), body="About the grid")
            make.received(maya, at=MONDAY, body="The grid it is")
        make.message(maya, body="A draft on the grid")

    def _research(self, number: int, tom: Person) -> None:
        study = self.study
        claim = make.claim(study, f"The grid, {number}", read_in=make.source(study, f"Book {number}"))
        make.evidence(self.belief, tom, words="It is so")
        make.evidence(claim, self.maya, Stance.CONTRADICTS, words="It is not")
        make.written(Citation(workspace=self.where, claim=self.belief, source=make.source(study, f"Paper {number}")))
        make.written(OpenQuestion(workspace=self.where, exploration=study, text=f"What of {number}?"))
        make.claim(make.exploration(self.where, f"Grid {number}"))

    def _talk(self, number: int, tom: Person) -> None:
        where, study, maya = self.where, self.study, self.maya
        for talk in (self.live, self.held, self.planned):
            make.agenda_item(talk, f"How come {number}?", claim=self.belief)
            make.written(Give(workspace=where, interview=talk, text=f"Thing {number}"))
        for talk in (self.live, self.held):
            note = make.note(talk, f"The grid, {number}", NoteKind.QUOTE, claim=self.belief)
            heard = make.evidence(self.belief, maya, words=f"The grid, {number}")
            make.written(EvidenceFromNote(workspace=where, note=note, evidence=heard))
            make.note(talk, f"Do it, {number}", NoteKind.SUGGESTION)
            named = make.note(talk, f"Henrik {number}", NoteKind.REFERRAL)
            henrik = make.introduction(maya, make.person(where, f"Henrik {number}"))
            make.written(Naming(workspace=where, note=named, introduction=henrik))
        make.note(maya, f"About the grid {number}")
        make.written(Question(workspace=where, text=f"What is a grid {number}?"))
        make.interview(tom, study)
        make.interview(tom, study, agreed_for=TUESDAY)
        make.interview(tom, study, held=MONDAY)
        make.interview(maya, study, asked=MONDAY).hear_answer(Answer.NO, by=None, at=MONDAY)
        make.commitment(maya, f"Thing {number}")
        make.commitment(maya, f"Thing {number}", Whose.SUGGESTION).finish(by=None, at=MONDAY)


def counted(season: Season, pages: Iterable[str]) -> dict[str, int]:
    """How often each of the pages that there are asks the database."""
    counts = {}
    asked = 0

    def count(execute: Callable[..., Any], *arguments: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*arguments)

    with connection.execute_wrapper(count):
        for page in pages:
            asked = 0
            # The palette is never a page of its own.
            headers = {"HX-Request": "true"} if page.startswith("/palette/") else {}
            answer = season.me.get(page, headers=headers)
            if answer.status_code == 200:
                # A file asks while it is read, and is closed at its end.
                answer.getvalue()
                counts[page] = asked
    return counts


def pages_of(season: Season) -> Iterator[str]:
    """All pages there are: an address that answers for one fact of a kind is a page for others of that kind."""
    known = names(season.where, of_each=3)
    for address in ADDRESSES:
        if not address.parameters:
            yield from counted(season, [address.filled({})])
        for kind, facts in known.items() if address.parameters else ():
            one, *others = [address.filled(address.filling(kind, fact)) for fact in facts]
            if counted(season, [one]):
                yield from counted(season, [one, *others])


def test_every_page_asks_as_often_for_thirty_of_everything_as_for_three(monkeypatch: pytest.MonkeyPatch) -> None:
    # Today is kept while nothing changes: it is counted as after a change.
    monkeypatch.setattr(telling, "told", telling.told.anew)
    season = Season()
    season.grow(3)
    pages = [*pages_of(season), *ASKED]
    few = counted(season, pages)
    season.grow(27)
    many = counted(season, pages)
    assert few.keys() == many.keys() == set(pages)
    # Fewer it may ask: a list cut off after fifty may hold fewer kinds of rows.
    assert {page: (few[page], many[page]) for page in pages if few[page] < many[page]} == {}
    assert {page: count for page, count in many.items() if count > MOST and page != ARCHIVE} == {}
