"""The whole journey in one table: after each step, what Today says and which button it offers.

From 'I wonder about this field' to a thank-you for a talk that was held, and the months after.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
import time_machine
from django.test import Client

from soundings.correspondence.models import Purpose
from soundings.followup.debriefing import Debrief
from soundings.followup.models import Rhythm
from soundings.interviews.models import Answer, Commitment, Interview, NoteKind, Way
from soundings.people.models import Person
from soundings.people.models.person import Found
from soundings.research.models import Claim, Exploration
from soundings.today import telling
from soundings.workspaces.models import User, Workspace
from tests import factories as make

pytestmark = pytest.mark.django_db

MONDAY = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)


def on(day: int, hour: int = 9, minute: int = 0) -> datetime:
    """So many days after the Monday on which it all begins."""
    return (MONDAY + timedelta(days=day)).replace(hour=hour, minute=minute)


class Rows(HTMLParser):
    """The rows and banners of Today: each as (who, sentence, button)."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._in_time = False
        self._into: int | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if "row" in classes or "banner" in classes:
            self.rows.append(["", "", ""])
        if not self.rows:
            return
        self._in_time = "banner-time" in classes or (self._in_time and tag == "b")
        if tag in {"b", "a"} and not self.rows[-1][0] and "button" not in classes and not self._in_time:
            self._into = 0
        elif "row-why" in classes or "banner-more" in classes:
            self._into = 1
        elif "button" in classes:
            self._into = 2
            self.rows[-1][2] = ""

    def handle_endtag(self, tag: str) -> None:
        if tag in {"b", "a", "p", "button"}:
            self._into = None

    def handle_data(self, data: str) -> None:
        if self.rows and self._into is not None:
            self.rows[-1][self._into] += data

    def told(self) -> set[tuple[str, str, str]]:
        return {(a.strip(), " ".join(b.split()), c.strip()) for a, b, c in self.rows}


class Story:
    """One seeker's way, step by step, by the verbs that the pages call."""

    def __init__(self) -> None:
        self.sam: User = make.user("sam")
        self.where: Workspace = make.workspace(self.sam)

    def person(self, name: str) -> Person:
        found: Person = Person.objects.within(self.where).get(full_name=name)
        return found

    @property
    def talk(self) -> Interview:
        found: Interview = Interview.objects.within(self.where).get(person__full_name="Maya Okafor")
        return found

    def bring_people_in(self, now: datetime) -> None:
        make.person(self.where, "Maya Okafor", title="Staff data scientist", at_organisation="Northlight Energy")

    def open_an_exploration(self, now: datetime) -> None:
        Exploration.open(self.where, "Data science in energy", by=self.sam, at=now)

    def write_two_claims(self, now: datetime) -> None:
        energy = Exploration.objects.within(self.where).get()
        book = make.source(energy, "Energy and Civilization")
        make.claim(energy, "A PhD is needed.", read_in=book)
        make.claim(energy, "Forecasts steer decisions all day.", read_in=book)

    def choose_maya(self, now: datetime) -> None:
        maya, energy = self.person("Maya Okafor"), Exploration.objects.within(self.where).get()
        maya.was_found(Found.ALUMNI, by=self.sam, at=now)
        Interview.plan(self.where, maya, energy, by=self.sam, at=now)

    def send_the_ask(self, now: datetime) -> None:
        make.message(self.talk.person, Purpose.ASK, sent=now, interview=self.talk)

    def wait(self, now: datetime) -> None:
        """Nothing happens."""

    def hear_yes(self, now: datetime) -> None:
        self.talk.hear_answer(Answer.YES, "Happy to.", by=self.sam, at=now)

    def agree(self, now: datetime) -> None:
        self.talk.agree(on(14, 10, 30), 20, Way.VIDEO, by=self.sam, at=now)

    def build_the_agenda(self, now: datetime) -> None:
        make.agenda_item(self.talk, "What fills a week that nobody outside would guess?")
        make.agenda_item(self.talk, "Where do forecasts change a decision?")

    def open_the_room(self, now: datetime) -> None:
        self.talk.begin(by=self.sam, at=now)

    def take_notes_and_end(self, now: datetime) -> None:
        make.note(self.talk, "No PhD on the forecasting side since 2022", NoteKind.EVIDENCE, claim=self.claim)
        make.note(self.talk, "“The tariff is the model.”", NoteKind.QUOTE)
        make.note(self.talk, "Go to the open day at the control room", NoteKind.SUGGESTION)
        make.note(self.talk, "Henrik Dahl, market design", NoteKind.REFERRAL)
        self.talk.end(by=self.sam, at=now)

    @property
    def claim(self) -> Claim:
        found: Claim = Claim.objects.within(self.where).earliest("id")
        return found

    def debrief(self, now: datetime) -> None:
        empty = Debrief(self.talk, today=now.date())
        data = {
            f"claim-{self.claim.uuid}-{empty.claims[0].proposed[0].uuid}": "contradicts",
            f"{empty.to_do[0].form.prefix}-is_wanted": "on",
            f"{empty.to_do[0].form.prefix}-what": "Go to the open day at the control room",
            f"{empty.to_do[0].form.prefix}-due_on": str(on(17).date()),
            f"{empty.named[0].form.prefix}-is_wanted": "on",
            f"{empty.named[0].form.prefix}-full_name": "Henrik Dahl",
        }
        filled = Debrief(self.talk, today=now.date(), data=data)
        assert filled.is_valid()
        filled.save(by=self.sam, at=now)

    def send_the_thanks(self, now: datetime) -> None:
        make.message(self.talk.person, Purpose.THANKS, sent=now, interview=self.talk)

    def keep_in_touch(self, now: datetime) -> None:
        maya = self.person("Maya Okafor")
        Rhythm.keep(maya, 3, "Tell Maya how the portfolio went.", since=now.date(), by=self.sam, at=now)

    def ask_henrik(self, now: datetime) -> None:
        henrik = Interview.plan(self.where, self.person("Henrik Dahl"), None, by=self.sam, at=now)
        make.message(henrik.person, Purpose.ASK, sent=now, interview=henrik)
        henrik.agree(on(21, 14, 0), 20, Way.TELEPHONE, by=self.sam, at=now)

    def say_that_it_did_not(self, now: datetime) -> None:
        talk = Interview.objects.within(self.where).get(person__full_name="Henrik Dahl")
        talk.call_off("the line was dead", by=self.sam, at=now)

    def tell_maya(self, now: datetime) -> None:
        maya = self.person("Maya Okafor")
        sent_by = maya.introductions_made.get()
        make.message(maya, Purpose.LOOP, sent=now, introduction=sent_by)

    def do_what_she_suggested(self, now: datetime) -> None:
        Commitment.objects.within(self.where).get().finish(by=self.sam, at=now)

    def report_back(self, now: datetime) -> None:
        suggestion = Commitment.objects.within(self.where).get()
        make.message(suggestion.person, Purpose.REPORT, sent=now, commitment=suggestion)


MAYA, HENRIK, ENERGY = "Maya Okafor", "Henrik Dahl", "Data science in energy"
VISIT = "Go to the open day at the control room"
Step = tuple[Callable[[Story, datetime], None], datetime, set[tuple[str, str, str]]]

JOURNEY: list[Step] = [
    (Story.bring_people_in, on(0), set()),
    (
        Story.open_an_exploration,
        on(0),
        {
            (
                ENERGY,
                "What do you believe about Data science in energy already? Write down a claim or two to test.",
                "Write a claim",
            )
        },
    ),
    (
        Story.write_two_claims,
        on(0),
        {(ENERGY, "2 claims, and nobody asked yet. Choose somebody who knows.", "Choose a person")},
    ),
    (
        Story.choose_maya,
        on(0),
        {(MAYA, "You want to hear from Maya Okafor about Data science in energy.", "Write the ask")},
    ),
    (
        Story.send_the_ask,
        on(0),
        {
            (
                MAYA,
                "Asked today by e-mail. Silence is normal; a nudge can go on 9 November.",
                "Note the answer",
            )
        },
    ),
    (
        Story.wait,
        on(7),
        {
            (
                MAYA,
                "Asked on 2 November, no answer yet. One short reminder is fine; after that, let it rest.",
                "Nudge",
            )
        },
    ),
    (
        Story.hear_yes,
        on(8),
        {(MAYA, "Maya said yes. Agree a time, a length and a way to talk.", "Arrange")},
    ),
    (
        Story.agree,
        on(8),
        {
            (
                MAYA,
                "You talk on Monday at 10:30, 20 minutes by video. No questions on the agenda yet.",
                "Build the agenda",
            )
        },
    ),
    (
        Story.build_the_agenda,
        on(9),
        {(MAYA, "You talk on Monday at 10:30, 20 minutes by video. 2 questions are ready.", "Look it over")},
    ),
    (Story.wait, on(14, 9, 52), {(MAYA, "20 minutes by video", "Open the room")}),
    (
        Story.open_the_room,
        on(14, 10, 30),
        {(MAYA, "The room has been open since 10:30.", "Back to the room")},
    ),
    (
        Story.take_notes_and_end,
        on(14, 10, 51),
        {
            (MAYA, "Talked today. Go through your notes while they are fresh.", "Debrief"),
            (MAYA, "Talked today. Took away: “The tariff is the model”.", "Review draft"),
        },
    ),
    (
        Story.debrief,
        on(14, 11, 0),
        {
            (MAYA, "Talked today. Took away: “The tariff is the model”.", "Review draft"),
            (HENRIK, "Maya Okafor sent you to Henrik Dahl, and you have not written yet.", "Write"),
            (MAYA, f"Maya suggested: {VISIT}", "Done"),
        },
    ),
    (
        Story.send_the_thanks,
        on(14, 11, 10),
        {
            (HENRIK, "Maya Okafor sent you to Henrik Dahl, and you have not written yet.", "Write"),
            (MAYA, f"Maya suggested: {VISIT}", "Done"),
        },
    ),
    (
        Story.keep_in_touch,
        on(14, 11, 15),
        {
            (HENRIK, "Maya Okafor sent you to Henrik Dahl, and you have not written yet.", "Write"),
            (MAYA, f"Maya suggested: {VISIT}", "Done"),
        },
    ),
    (
        Story.ask_henrik,
        on(15),
        {
            (MAYA, "Sent you to Henrik Dahl. You talk on Monday, and Maya does not know yet.", "Tell Maya"),
            (
                HENRIK,
                "You talk on Monday at 14:00, 20 minutes by telephone. No questions on the agenda yet.",
                "Build the agenda",
            ),
            (MAYA, f"Maya suggested: {VISIT}", "Done"),
        },
    ),
    (
        Story.tell_maya,
        on(15, 10),
        {
            (
                HENRIK,
                "You talk on Monday at 14:00, 20 minutes by telephone. No questions on the agenda yet.",
                "Build the agenda",
            ),
            (MAYA, f"Maya suggested: {VISIT}", "Done"),
        },
    ),
    (
        Story.do_what_she_suggested,
        on(17),
        {
            (
                HENRIK,
                "You talk on Monday at 14:00, 20 minutes by telephone. No questions on the agenda yet.",
                "Build the agenda",
            ),
            (
                MAYA,
                f"You did what Maya suggested: {VISIT}. Tell Maya what you made of it.",
                "Draft",
            ),
        },
    ),
    (
        Story.report_back,
        on(17, 10),
        {
            (
                HENRIK,
                "You talk on Monday at 14:00, 20 minutes by telephone. No questions on the agenda yet.",
                "Build the agenda",
            )
        },
    ),
    (
        Story.wait,
        on(21, 15),
        {(HENRIK, "This was to be at 14:00. Did you talk?", "Open the room")},
    ),
    (
        Story.wait,
        on(21, 19),
        {(HENRIK, "You were to talk today at 14:00. Did it take place?", "Say whether it did")},
    ),
    (
        Story.wait,
        on(120),
        {
            (MAYA, "Last in touch in November. Tell Maya how the portfolio went.", "Write"),
            (HENRIK, "You were to talk on 23 November 2026 at 14:00. Did it take place?", "Say whether it did"),
        },
    ),
    (
        Story.say_that_it_did_not,
        on(120, 10),
        {(MAYA, "Last in touch in November. Tell Maya how the portfolio went.", "Write")},
    ),
]


def test_after_each_step_today_says_what_now_and_why(monkeypatch: pytest.MonkeyPatch) -> None:
    story = Story()
    for step, at, expected in JOURNEY:
        with time_machine.travel(at, tick=False):
            step(story, at)
            client = Client()
            client.force_login(story.sam)
            page = client.get("/").content.decode()
            rows = Rows()
            rows.feed(page)
            kept = client.get("/").content.decode()
            with monkeypatch.context() as nothing_kept:
                nothing_kept.setattr(telling, "told", telling.told.anew)
                made_anew = client.get("/").content.decode()
        assert rows.told() == expected, step.__name__
        assert page == kept == made_anew, step.__name__
