"""Builds the example by the same verbs a user's presses call, with dates counted from today."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from soundings.correspondence.models import Form, Message, Purpose
from soundings.example.cast import CAST, SEEKER, Part
from soundings.followup.models import Naming, Rhythm
from soundings.interviews.models import (
    AgendaItem,
    Answer,
    Commitment,
    EvidenceFromNote,
    Give,
    Interview,
    Note,
    NoteKind,
    Topic,
    Way,
    Whose,
)
from soundings.people.models import Channel, Introduction, Organisation, Person, Position, Rest, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.research.models import Citation, Claim, Exploration, OpenQuestion, Source, Stance
from soundings.workspaces.acts import act
from soundings.workspaces.models import User, Workspace

CLOSING = (
    "Who else should I talk to?",
    "Is there anything I should join, attend or read?",
    "Is there something I can do for you?",
)


def build(workspace: Workspace, user: User, now: datetime) -> None:
    """Fill an empty workspace with the example, as of `now`."""
    with transaction.atomic():
        Example(workspace, user, now).tell()


class Example:
    """The story, told in the order in which it happened."""

    def __init__(self, workspace: Workspace, user: User, now: datetime) -> None:
        """Everything is dated from `now`."""
        self.workspace, self.user, self.now = workspace, user, now
        self.people: dict[str, Person] = {}

    def tell(self) -> None:
        """All of it."""
        self._meet_everybody()
        self._study_energy()
        self._study_teaching()
        self._talk_about_energy()
        self._talk_about_teaching()
        self._ask_and_wait()
        self._keep_in_touch()

    # Small words for the story.

    def _ago(self, days: float, hour: int = 10, minute: int = 0) -> datetime:
        """A moment so many days before today, at that hour of the workspace's day."""
        day = timezone.localtime(self.now) - timedelta(days=days)
        return day.replace(hour=hour, minute=minute, second=0, microsecond=0)

    def _on(self, days: int) -> date:
        return timezone.localtime(self.now).date() + timedelta(days=days)

    def _meet_everybody(self) -> None:
        at = self._ago(120)
        with act(self.workspace, by=self.user, at=at, what="Brought in people from Connections.csv"):
            Seeker(workspace=self.workspace, **SEEKER).save()
            for part in CAST:
                self.people[part.name] = self._meet(part)
        for part in CAST:
            if part.found == part.found.REFERRAL:
                self._introduce(part.detail, part.name)

    def _meet(self, part: Part) -> Person:
        where = self.workspace
        person = Person(
            workspace=where,
            full_name=part.name,
            pronouns=part.pronouns,
            place=part.place,
            time_zone=part.zone,
            found=part.found,
            found_detail=part.detail,
            known_since=date(part.known_since, 5, 17) if part.known_since else None,
            is_mentor=part.is_mentor,
        )
        person.save()
        organisation = Organisation.called(where, part.organisation) if part.organisation else None
        Position(
            workspace=where, person=person, title=part.title, organisation=organisation, since_year=part.since
        ).save()
        for kind, address in ((ChannelKind.EMAIL, part.email), (ChannelKind.TELEPHONE, part.telephone)):
            if address:
                preferred = kind == part.prefers
                told_by = part.told_by if preferred else ""
                Channel(
                    workspace=where,
                    person=person,
                    kind=kind,
                    address=address,
                    is_preferred=preferred,
                    told_by=told_by,
                ).save()
        return person

    def _introduce(self, introducer: str, introduced: str) -> Introduction:
        by, who = self.people[introducer], self.people[introduced]
        with act(self.workspace, by=self.user, at=self._ago(90), what=f"{introducer} sent you to {introduced}"):
            introduction = Introduction(workspace=self.workspace, introducer=by, introduced=who, made_on=self._on(-90))
            introduction.save()
        return introduction

    def _explore(self, title: str, days: int, *, is_role: bool, is_industry: bool, wonder: str) -> Exploration:
        exploration = Exploration.open(self.workspace, title, by=self.user, at=self._ago(days))
        with act(self.workspace, by=self.user, at=self._ago(days), what=f"Described “{title}”"):
            exploration.is_role, exploration.is_industry, exploration.wonder = is_role, is_industry, wonder
            exploration.save()
        return exploration

    def _read(self, about: Exploration, title: str, author: str, finding: str, days: int) -> Source:
        with act(self.workspace, by=self.user, at=self._ago(days), what=f"Added the source {title}"):
            source = Source(
                workspace=self.workspace,
                exploration=about,
                title=title,
                author=author,
                finding=finding,
                read_on=self._on(-days),
            )
            source.save()
        return source

    def _believe(self, about: Exploration, wording: str, days: int, *read_in: Source) -> Claim:
        at = self._ago(days)
        with act(self.workspace, by=self.user, at=at, what=f"Wrote down “{wording}”"):
            claim = Claim(workspace=self.workspace, exploration=about, wording=wording, written_at=at)
            claim.save()
            for source in read_in:
                Citation(workspace=self.workspace, claim=claim, source=source).save()
        return claim

    def _ask(self, interview: Interview, at: datetime, subject: str, body: str, form: Form = Form.EMAIL) -> Message:
        return self._send(interview.person, Purpose.ASK, at, subject, body, form=form, interview=interview)

    def _send(
        self,
        person: Person,
        purpose: Purpose,
        at: datetime,
        subject: str,
        body: str,
        *,
        form: Form = Form.EMAIL,
        interview: Interview | None = None,
        introduction: Introduction | None = None,
        commitment: Commitment | None = None,
    ) -> Message:
        with act(self.workspace, by=self.user, at=at, what=f"Wrote to {person}"):
            message = Message(
                workspace=self.workspace,
                person=person,
                purpose=purpose,
                form=form,
                subject=subject,
                body=body,
                written_at=at,
                interview=interview,
                introduction=introduction,
                commitment=commitment,
            )
            message.save()
            message.send(by=self.user, at=at)
        return message

    def _plan(self, name: str, about: Exploration, days: float) -> Interview:
        return Interview.plan(self.workspace, self.people[name], about, by=self.user, at=self._ago(days))

    def _agenda(self, interview: Interview, *questions: str, tests: Claim | None = None) -> None:
        with act(self.workspace, by=self.user, at=self._ago(1), what=f"Built the agenda for {interview.person}"):
            for order, text in enumerate(questions, 1):
                AgendaItem(
                    workspace=self.workspace,
                    interview=interview,
                    text=text,
                    topic=Topic.DAY_TO_DAY,
                    order=order,
                    claim=tests if order == 1 else None,
                ).save()
            for order, text in enumerate(CLOSING, 100):
                AgendaItem(
                    workspace=self.workspace,
                    interview=interview,
                    text=text,
                    topic=Topic.CLOSING,
                    order=order,
                    is_closing=True,
                ).save()

    def _note(
        self,
        interview: Interview,
        minute: int,
        text: str,
        kind: NoteKind = NoteKind.INSIGHT,
        claim: Claim | None = None,
    ) -> Note:
        began = interview.began_at or self.now
        at = began + timedelta(minutes=minute)
        with act(self.workspace, by=self.user, at=at, what=f"Noted “{text[:60]}”"):
            note = Note(
                workspace=self.workspace,
                person=interview.person,
                interview=interview,
                text=text,
                kind=kind,
                at=at,
                claim=claim,
            )
            note.save()
        return note

    def _hear(self, claim: Claim, note: Note, stance: Stance, wording: str = "") -> None:
        evidence = claim.hear(
            note.person, stance, note.text, wording=wording, by=self.user, at=note.at, said_on=note.at
        )
        with act(self.workspace, by=self.user, at=note.at, what="Linked a note to its claim"):
            EvidenceFromNote(workspace=self.workspace, note=note, evidence=evidence).save()

    def _held(
        self, name: str, about: Exploration, days: float, *, minutes: int = 20, way: Way = Way.VIDEO, hour: int = 15
    ) -> Interview:
        """Asked, answered, agreed and held; the notes come after."""
        interview = self._plan(name, about, days + 14)
        person = interview.person
        self._ask(
            interview,
            self._ago(days + 11),
            f"A question about {about.title.lower()}",
            f"Dear {person.full_name},\n\nI am a data scientist in retail, looking into energy as a second career. "
            f"Could we talk for 20 minutes about how you came to your work?\n\nWith thanks,\nSam Adeyemi",
        )
        interview.hear_answer(Answer.YES, "Happy to.", by=self.user, at=self._ago(days + 9))
        start = self._ago(days, hour)
        interview.agree(start, 20, way, by=self.user, at=self._ago(days + 8))
        interview.begin(by=self.user, at=start)
        interview.end(invited_to_stay=minutes > 22, by=self.user, at=start + timedelta(minutes=minutes))
        return interview

    def _thank(self, interview: Interview, took_away: str, days: float) -> None:
        first = interview.person.first_name
        body = f"Dear {first},\n\nthank you for your time. {took_away}\n\nI look forward to staying in touch.\n\nSam"
        self._send(interview.person, Purpose.THANKS, self._ago(days, 18), "Thank you", body, interview=interview)
        interview.debrief(by=self.user, at=self._ago(days, 17))

    # The story itself.

    def _study_energy(self) -> None:
        energy = self._explore(
            "Data science in energy",
            110,
            is_role=True,
            is_industry=True,
            wonder="What do the days look like, and is my background of use?",
        )
        self.energy = energy
        book = self._read(energy, "Energy and Civilization", "V. Smil", "Fuels change slowly; habits slower.", 100)
        report = self._read(
            energy, "Skills for the grid", "Energy Reform Alliance", "Utilities look for people who can join data.", 98
        )
        blog = self._read(energy, "Why the wind forecast lies at noon", "Jonas Beck", "Gate closure decides.", 95)
        believe = self._believe
        self.plumbing = believe(energy, "The work is mostly data plumbing and tariffs, little modelling.", 97, report)
        self.phd = believe(energy, "A PhD is needed for the forecasting roles.", 96, blog)
        self.pay = believe(energy, "Utilities pay less than tech.", 96, report)
        self.steer = believe(energy, "Forecasts steer decisions all day.", 95, blog)
        self.revolving = believe(energy, "Regulators hire from utilities, hardly ever the other way.", 94, report, book)
        self.retail = believe(energy, "Retail experience counts for nothing here.", 94)
        self.cloud = believe(energy, "Everything still runs on spreadsheets.", 90, report)
        believe(energy, "Small firms let you do more, sooner.", 88)
        believe(energy, "Storage is where the new teams are.", 70, book)
        with act(self.workspace, by=self.user, at=self._ago(90), what="Added open questions"):
            for text in (
                "What changes when the tariffs change?",
                "Who decides what gets modelled at all?",
                "Which mistakes are expensive, and who notices them?",
            ):
                OpenQuestion(workspace=self.workspace, exploration=energy, text=text).save()

    def _study_teaching(self) -> None:
        teaching = self._explore(
            "Teaching statistics at a college",
            60,
            is_role=True,
            is_industry=False,
            wonder="I liked explaining things more than building them. Would I still, five days a week?",
        )
        self.teaching = teaching
        source = self._read(teaching, "Grading without tears", "Noor van Dijk", "Marking is half the job.", 50)
        self.marking = self._believe(teaching, "Marking eats the evenings.", 50, source)
        self.cut = self._believe(teaching, "The pay cut is about a third.", 48)
        self._believe(teaching, "Colleges want people from industry.", 45)

    def _talk_about_energy(self) -> None:
        self._with_dele()
        self._with_rosa()
        self._with_jonas()
        self._with_tom()
        self._with_alice()
        self._with_priya()
        self._with_maya()

    def _with_dele(self) -> None:
        talk = self._held("Dele Nwosu", self.energy, 95, minutes=31)
        self._hear(self.plumbing, self._note(talk, 6, "Nine parts plumbing, one part model"), Stance.SUPPORTS)
        self._hear(
            self.retail, self._note(talk, 12, "Pricing is pricing, bring the retail stories"), Stance.CONTRADICTS
        )
        self._note(talk, 20, "“Ask what the forecast is for before you ask how good it is.”", NoteKind.QUOTE)
        self._thank(talk, "“Ask what the forecast is for” has changed how I read.", 94)

    def _with_rosa(self) -> None:
        talk = self._held("Rosa Castellanos", self.energy, 50, minutes=24, way=Way.TELEPHONE, hour=16)
        phd = self._note(talk, 4, "We have not hired one in three years", NoteKind.EVIDENCE, self.phd)
        self._hear(self.phd, phd, Stance.CONTRADICTS)
        self._hear(self.plumbing, self._note(talk, 9, "Meter data that does not want to be joined"), Stance.SUPPORTS)
        self._hear(self.cloud, self._note(talk, 13, "Spreadsheets, yes, but the warehouse is new"), Stance.SUPPORTS)
        read = self._note(talk, 17, "Start with Smil, then tell me I am wrong", NoteKind.SUGGESTION)
        named = self._note(talk, 20, "Alice Wu, founder, Tidewise", NoteKind.REFERRAL)
        self._name(named, "Alice Wu")
        self._commit(talk, read, "Read Energy and Civilization", Whose.SUGGESTION, 20).finish(
            by=self.user, at=self._ago(2)
        )
        self._thank(talk, "The meter-data story stayed with me.", 49)

    def _with_jonas(self) -> None:
        talk = self._held("Jonas Beck", self.energy, 40)
        self._hear(
            self.phd, self._note(talk, 5, "On the research side it helps, on shift it does not"), Stance.SUPPORTS
        )
        self._hear(
            self.pay,
            self._note(talk, 11, "A fifth less at the start, nothing after five years"),
            Stance.REFINES,
            "Utilities pay less than tech, by about a fifth at the start and not at all after five years.",
        )
        self._hear(self.plumbing, self._note(talk, 15, "I spend Mondays on broken time stamps"), Stance.SUPPORTS)
        self._thank(talk, "I had not thought of time stamps as a career.", 39)

    def _with_tom(self) -> None:
        talk = self._held("Tom Reyes", self.energy, 30, way=Way.IN_PERSON)
        self._hear(self.plumbing, self._note(talk, 3, "Tariffs first, everything else second"), Stance.SUPPORTS)
        named = self._note(talk, 14, "Maya Okafor, Northlight; Ingrid Solheim at the regulator", NoteKind.REFERRAL)
        self._name(named, "Maya Okafor")
        self._thank(talk, "“Tariffs first” is on my wall.", 29)

    def _with_alice(self) -> None:
        talk = self._held("Alice Wu", self.energy, 12, minutes=19)
        self._hear(self.phd, self._note(talk, 4, "On my team it is the filter", NoteKind.EVIDENCE), Stance.SUPPORTS)
        promised = self._note(talk, 15, "Send the storage-pricing notebook", NoteKind.PROMISE)
        self._commit(talk, promised, "Send the storage-pricing notebook", Whose.PROMISE, 0)
        told = Introduction.objects.within(self.workspace).filter(introduced=talk.person).earliest("id")
        rosa = self.people["Rosa Castellanos"]
        self._send(rosa, Purpose.LOOP, self._ago(11), "Alice Wu", "We talked, and thank you.", introduction=told)
        self._thank(talk, "A filter is at least honest.", 11)

    def _with_priya(self) -> None:
        """Yesterday: not thanked yet, not gone through."""
        talk = self._held("Priya Lindqvist", self.energy, 1, minutes=21)
        self._note(talk, 3, "Seventy per cent of the week is joining meter data", NoteKind.EVIDENCE, self.plumbing)
        self._note(talk, 8, "“Learn to read a tariff before you learn another model.”", NoteKind.QUOTE)
        self._note(talk, 12, "Sit in on an open day at the control room, January", NoteKind.SUGGESTION)
        self._note(talk, 16, "Dmitri Volkov, meter data, same floor", NoteKind.REFERRAL)

    def _with_maya(self) -> None:
        """Today."""
        talk = self._plan("Maya Okafor", self.energy, 9)
        self._ask(
            talk,
            self._ago(8),
            "Tom Reyes suggested I write",
            "Dear Maya Okafor,\n\nTom Reyes suggested that I write to you. I am a data scientist in retail, looking "
            "into energy as a second career, and I would value your view of how models are used in a control room. "
            "Could we talk for 20 minutes by video, on a day that suits you?\n\nWith thanks,\nSam Adeyemi",
        )
        talk.hear_answer(Answer.YES, "Gladly. Monday or Tuesday?", by=self.user, at=self._ago(6))
        soon = self.now + timedelta(minutes=38)
        talk.agree(soon, 20, Way.VIDEO, "https://meet.example/maya-sam", by=self.user, at=self._ago(5))
        self._agenda(
            talk,
            "Where do forecasts change a decision, and where are they decoration?",
            "Two people told me a PhD is the filter, two that it is not. What do you see?",
            "How did you come from physics into the grid?",
            "What fills a week that nobody outside would guess?",
            "What would make my background useful on a team like yours?",
            "What do you read to keep up?",
            tests=self.steer,
        )
        with act(self.workspace, by=self.user, at=self._ago(1), what="Added something to give"):
            Give(workspace=self.workspace, interview=talk, text="Storage-pricing notebook").save()

    def _talk_about_teaching(self) -> None:
        talk = self._held("Farah Siddiqui", self.teaching, 20, way=Way.TELEPHONE)
        self._hear(self.marking, self._note(talk, 5, "Evenings, yes; weekends only in June"), Stance.SUPPORTS)
        self._name(self._note(talk, 16, "Ben Whitlock, head of mathematics", NoteKind.REFERRAL), "Ben Whitlock")
        self._thank(talk, "“Weekends only in June” was worth the call.", 19)
        ben = self._plan("Ben Whitlock", self.teaching, 10)
        self._ask(ben, self._ago(7), "Farah Siddiqui suggested I write", "Dear Ben Whitlock, …")
        ben.hear_answer(Answer.YES, "Of course.", by=self.user, at=self._ago(3))
        ben.agree(self._ago(-3, 11), 25, Way.IN_PERSON, "Marsh Lane College", by=self.user, at=self._ago(2))
        noor = self._plan("Noor van Dijk", self.teaching, 12)
        self._ask(noor, self._ago(10), "Your piece on grading", "Dear Noor van Dijk, …")
        noor.hear_answer(Answer.NO, "Not this term, I am sorry.", by=self.user, at=self._ago(8))

    def _ask_and_wait(self) -> None:
        josefa = self._plan("Josefa Ruiz", self.energy, 8)
        self._ask(josefa, self._ago(6), "What the meter knows", "Dear Josefa Ruiz, …")
        josefa.hear_answer(Answer.LATER, "After the audit, gladly. Try me in six weeks.", by=self.user, at=self._ago(4))
        vogel = self._plan("Ann-Kathrin Vogel", self.energy, 34)
        self._ask(vogel, self._ago(32), "After Power Week", "Dear Ann-Kathrin Vogel, …")
        vogel.hear_answer(Answer.YES, "With pleasure.", by=self.user, at=self._ago(30))
        vogel.agree(self._ago(24, 11), 20, Way.TELEPHONE, by=self.user, at=self._ago(29))
        vogel.call_off("she is moving house this season", by=self.user, at=self._ago(25))
        aoife = self._plan("Aoife Brennan", self.energy, 12)
        self._ask(aoife, self._ago(9), "Forecasting on an island", "Dear Aoife Brennan, …", Form.LINKEDIN)
        grace = self._plan("Grace Mbeki", self.energy, 6)
        self._ask(grace, self._ago(5), "Rosa Castellanos suggested I write", "Dear Grace Mbeki, …")
        grace.hear_answer(Answer.YES, "Yes, happily. When?", by=self.user, at=self._ago(1))
        self._plan("Ingrid Solheim", self.energy, 2)
        peter = self.people["Peter Obi-Lang"]
        with act(self.workspace, by=self.user, at=self._ago(4), what="Let Peter Obi-Lang rest"):
            Rest(
                workspace=self.workspace,
                person=peter,
                since=self._ago(4),
                until=self._ago(-30),
                why="two asks open at Hexel",
            ).save()
        anna = self.people["Ann-Kathrin Vogel"]
        with act(self.workspace, by=self.user, at=self._ago(25), what="Promised Ann-Kathrin Vogel an article"):
            Commitment(
                workspace=self.workspace,
                person=anna,
                whose=Whose.PROMISE,
                what="Send the article on meter privacy",
                made_at=self._ago(25),
                due_on=self._on(2),
            ).save()

    def _keep_in_touch(self) -> None:
        dele = self.people["Dele Nwosu"]
        Rhythm.keep(
            dele,
            3,
            "Tell Dele how the portfolio went; it was finished on Tuesday.",
            since=self._on(-95),
            by=self.user,
            at=self._ago(94),
        )
        rosa = self.people["Rosa Castellanos"]
        Rhythm.keep(rosa, 3, "", since=self._on(-50), by=self.user, at=self._ago(49))

    def _name(self, note: Note, name: str) -> None:
        """The note named somebody who is a contact already."""
        known = Introduction.objects.within(self.workspace).filter(introduced=self.people[name]).first()
        introduction = known or self._introduce(note.person.full_name, name)
        with act(self.workspace, by=self.user, at=note.at, what=f"{note.person} named {name}"):
            Naming(workspace=self.workspace, note=note, introduction=introduction).save()

    def _commit(self, talk: Interview, note: Note, what: str, whose: Whose, due: int) -> Commitment:
        with act(self.workspace, by=self.user, at=note.at, what=f"Kept in mind: {what}"):
            commitment = Commitment(
                workspace=self.workspace,
                person=talk.person,
                interview=talk,
                note=note,
                whose=whose,
                what=what,
                made_at=note.at,
                due_on=self._on(due),
            )
            commitment.save()
        return commitment
