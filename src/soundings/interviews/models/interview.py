"""One informational interview from idea to thanks."""

from __future__ import annotations

import uuid as uuids
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db import models

from soundings.people.models import Person, Rest
from soundings.research.models import Exploration
from soundings.ui.addresses import address_of
from soundings.ui.phrases import plural
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactQuerySet, User, Workspace

if TYPE_CHECKING:
    from soundings.interviews.models.agreements import Agreement


# A talk may begin late and go on: so long after its agreed end it is still the talk of the day.
A_WHILE = timedelta(hours=4)


class Answer(models.TextChoices):
    """What came of the ask."""

    YES = "yes", "yes"
    LATER = "later", "later"
    NO = "no", "no"


class NotNow(Exception):
    """The interview is not at a point where that can be done; the text says why."""


class InterviewQuerySet(FactQuerySet["Interview"]):
    """Interviews in the words of their list."""

    def held(self) -> InterviewQuerySet:
        """The talk took place."""
        return self.exclude(ended_at=None)

    def in_room(self) -> InterviewQuerySet:
        """The room is open: begun and not ended."""
        return self.filter(ended_at=None).exclude(began_at=None)

    def to_come(self) -> InterviewQuerySet:
        """Not held, not declined, not called off."""
        return self.filter(ended_at=None, called_off_at=None).exclude(answer=Answer.NO)

    def not_to_be(self) -> InterviewQuerySet:
        """Declined or called off before it was held."""
        return self.filter(ended_at=None).filter(models.Q(answer=Answer.NO) | models.Q(called_off_at__isnull=False))


class Interview(Fact):
    """Dates say what happened; nothing else is stored of its state. Who wrote each down is in the act.

    `asked_at` is when the first message asking for it went out (the words are in the correspondence).
    `agreed` is the latest agreement; a moved talk has several.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="interviews")
    exploration = models.ForeignKey(
        Exploration, on_delete=models.SET_NULL, null=True, blank=True, related_name="interviews"
    )
    asked_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=5, choices=Answer.choices, blank=True)
    answer_words = models.TextField(blank=True)
    began_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    invited_to_stay = models.BooleanField(default=False)
    # Nothing is asked for afterwards: no thanks, no rhythm, no loop (P26).
    felt_wrong = models.BooleanField(default=False)
    called_off_at = models.DateTimeField(null=True, blank=True)
    called_off_why = models.CharField(max_length=300, blank=True)
    debriefed_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = InterviewQuerySet.as_manager()
    noun = "interview"

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["workspace", "-id"], name="interviews_newest"),
            models.Index(fields=["person", "-id"], name="interviews_of_a_person"),
            # What is still to come, and what was held, each without walking over the other.
            models.Index(
                fields=["workspace", "-id"], name="interviews_not_held", condition=models.Q(ended_at__isnull=True)
            ),
            models.Index(
                fields=["workspace", "-ended_at", "-id"],
                name="interviews_held",
                condition=models.Q(ended_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"talk with {self.person}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return address_of("interviews:interview", self.uuid)

    @classmethod
    def plan(
        cls, workspace: Workspace, person: Person, exploration: Exploration | None, *, by: User | None, at: datetime
    ) -> Interview:
        """Mean to talk with somebody."""
        with act(workspace, by=by, at=at, what=f"Planned a talk with {person}"):
            interview = cls(workspace=workspace, person=person, exploration=exploration)
            interview.save()
            return interview

    @property
    def agreed(self) -> Agreement | None:
        """What was agreed last, or nothing yet."""
        agreements = list(self.agreements.all())
        return max(agreements, key=lambda agreement: agreement.pk, default=None)

    @property
    def passes_at(self) -> datetime | None:
        """From then on a talk that nobody ended lies behind: somebody has to say whether it took place."""
        agreed = self.agreed
        moments = [moment for moment in (agreed.ends_at if agreed else None, self.began_at) if moment]
        return max(moments) + A_WHILE if moments else None

    @property
    def minutes_held(self) -> int:
        """How long the talk was, in whole minutes."""
        if not (self.began_at and self.ended_at):
            return 0
        return round((self.ended_at - self.began_at).total_seconds() / 60)

    @property
    def length_held(self) -> str:
        """How long the talk was, in words; of one that came in with a table nobody may have noted it."""
        return plural(self.minutes_held, "minute") if self.minutes_held else "length not noted"

    def ask(self, *, by: User | None, at: datetime) -> None:
        """The ask went out; said again, the first time counts."""
        with act(self.workspace, by=by, at=at, what=f"Asked {self.person} for a talk"):
            self.asked_at = self.asked_at or at
            self.save()

    def hear_answer(self, answer: Answer, words: str = "", *, by: User | None, at: datetime) -> None:
        """They answered: yes, later or no."""
        with act(self.workspace, by=by, at=at, what=f"Noted the answer of {self.person}"):
            self.answer, self.answer_words, self.answered_at = answer, words.strip(), at
            self.save()

    def agree(
        self,
        starts_at: datetime,
        minutes: int,
        way: str,
        where: str = "",
        *,
        by: User | None,
        at: datetime,
        uuid: uuids.UUID | None = None,
    ) -> Agreement:
        """A time, a length and a way of talking are agreed (P16, P17); agreeing implies a yes."""
        from soundings.interviews.models.agreements import Agreement

        with act(self.workspace, by=by, at=at, what=f"Agreed a talk with {self.person}"):
            if self.answer != Answer.YES:
                self.answer, self.answered_at = Answer.YES, self.answered_at or at
            self.called_off_at = None
            self.save()
            agreement = Agreement(
                workspace=self.workspace,
                interview=self,
                starts_at=starts_at,
                minutes=minutes,
                way=way,
                where=where.strip()[:500],
                agreed_at=at,
                uuid=uuid or uuids.uuid4(),
            )
            agreement.save()
            return agreement

    def begin(self, *, by: User | None, at: datetime) -> None:
        """Open the room: the clock starts. Opening it again changes nothing."""
        if self.ended_at:
            raise NotNow("This talk has ended. Its notes are in the debrief.")
        if self.began_at is None:
            with act(self.workspace, by=by, at=at, what=f"Opened the room with {self.person}"):
                self.began_at = at
                self.save()

    def end(self, *, invited_to_stay: bool = False, by: User | None, at: datetime) -> None:
        """The talk is over."""
        if self.began_at is None:
            raise NotNow("This talk has not begun yet.")
        if self.ended_at is None:
            with act(self.workspace, by=by, at=at, what=f"Ended the talk with {self.person}"):
                self.ended_at, self.invited_to_stay = at, invited_to_stay
                self.save()

    def feel_wrong(self, *, by: User | None, at: datetime) -> None:
        """It felt wrong (P26): a talk still going on ends now, nothing is owed for it, and the person rests."""
        if self.began_at is None:
            raise NotNow("This talk has not begun yet. It can be called off.")
        if self.felt_wrong:
            return
        with act(self.workspace, by=by, at=at, what=f"Noted that the talk with {self.person} felt wrong"):
            self.ended_at, self.felt_wrong = self.ended_at or at, True
            self.save()
            Rest(workspace=self.workspace, person=self.person, since=at, why="The talk felt wrong.").save()

    def stay(self, *, invited: bool, by: User | None, at: datetime) -> None:
        """Whether they asked the seeker to stay past the agreed time (P24)."""
        with act(self.workspace, by=by, at=at, what=f"Noted whether {self.person} invited you to stay"):
            self.invited_to_stay = invited
            self.save()

    def talked(self, began_at: datetime, minutes: int, *, by: User | None, at: datetime) -> None:
        """They talked without the room: written down afterwards, its notes too."""
        if self.ended_at:
            raise NotNow("This talk has ended. Its notes are in the debrief.")
        with act(self.workspace, by=by, at=at, what=f"Noted that you talked with {self.person}"):
            self.began_at, self.ended_at = began_at, began_at + timedelta(minutes=minutes)
            self.called_off_at = None
            self.save()

    def call_off(self, why: str = "", *, by: User | None, at: datetime) -> None:
        """It will not take place, or did not: a room that was opened for it is closed."""
        if self.ended_at:
            raise NotNow("This talk was held. It can be removed, not called off.")
        with act(self.workspace, by=by, at=at, what=f"Called off the talk with {self.person}"):
            self.called_off_at, self.called_off_why, self.began_at = at, why.strip()[:300], None
            self.save()

    def debrief(self, *, by: User | None, at: datetime) -> None:
        """The notes have been gone through (P33)."""
        with act(self.workspace, by=by, at=at, what=f"Debriefed the talk with {self.person}"):
            self.debriefed_at = self.debriefed_at or at
            self.save()
