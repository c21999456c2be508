"""What may go on an agenda: the bank, one's own questions, open questions of the exploration, claims (P04, P18)."""

from __future__ import annotations

import uuid as uuids
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import cached_property

from soundings.interviews import bank
from soundings.interviews.models import A_QUESTION, AgendaItem, Interview, Question, Topic
from soundings.research.models import Claim, OpenQuestion
from soundings.workspaces.models import User

# So much of a claim is quoted in the question that tests it.
A_QUOTE = 380


class TooLong(Exception):
    """More signs than a question holds; the message says so in words."""

    def __init__(self, signs: int) -> None:
        """`signs` as they would be stored."""
        super().__init__(f"This has {signs} signs, and a question can have {A_QUESTION}. Nothing is lost: shorten it.")


class Offer:
    """The questions offered for one agenda. Four queries; those that stand on it already are left out."""

    def __init__(self, interview: Interview) -> None:
        """`interview` with its exploration loaded."""
        self.interview = interview
        items = AgendaItem.objects.within(interview.workspace).filter(interview=interview)
        there = list(items.values_list("text", "claim_id"))
        self._texts = {text for text, _ in there}
        self._claims = {claim for _, claim in there}

    @cached_property
    def claims(self) -> Sequence[Claim]:
        """Claims of the exploration that no question of the agenda tests; those nobody has spoken to first."""
        if self.interview.exploration_id is None:
            return []
        claims = Claim.objects.within(self.interview.workspace).filter(exploration=self.interview.exploration_id)
        return [claim for claim in claims.deepest_first().reverse() if claim.pk not in self._claims]

    @cached_property
    def open_questions(self) -> Sequence[OpenQuestion]:
        """What the exploration still wants to know."""
        if self.interview.exploration_id is None:
            return []
        wanted = OpenQuestion.objects.within(self.interview.workspace).filter(exploration=self.interview.exploration_id)
        return [question for question in wanted.order_by("id") if question.text not in self._texts]

    @cached_property
    def mine(self) -> Sequence[Question]:
        """The seeker's own questions, the newest first."""
        own = Question.objects.within(self.interview.workspace).order_by("-id")[:100]
        return [question for question in own if question.text not in self._texts]

    @cached_property
    def closing(self) -> Sequence[bank.Shipped]:
        """Closing asks that are not on the agenda."""
        return self._left(bank.by_topic()["closing"])

    @property
    def topics(self) -> Iterable[tuple[str, Sequence[bank.Shipped]]]:
        """The bank by topic, without the closing asks."""
        for topic, questions in bank.by_topic().items():
            left = self._left(questions)
            if left and topic != Topic.CLOSING:
                yield Topic(topic).label, left

    def _left(self, questions: Iterable[bank.Shipped]) -> Sequence[bank.Shipped]:
        return [question for question in questions if question.text not in self._texts]


def put(interview: Interview, asked: Mapping[str, str], *, by: User | None, at: datetime) -> AgendaItem | None:
    """Put on the agenda what a button names or what was typed; nothing where there is no such thing.

    Raises TooLong for words that a question cannot hold.
    """
    where = interview.workspace
    if question := bank.named(asked.get("bank", "")):
        closing = question.topic == Topic.CLOSING
        return AgendaItem.put(interview, question.text, topic=question.topic, is_closing=closing, by=by, at=at)
    for name in names([asked.get("mine", "")]):
        for own in Question.objects.within(where).filter(uuid=name):
            return AgendaItem.put(interview, own.text, topic=own.topic, by=by, at=at)
    for name in names([asked.get("open", "")]):
        for wanted in OpenQuestion.objects.within(where).filter(uuid=name, exploration=interview.exploration_id):
            return AgendaItem.put(interview, wanted.text, by=by, at=at)
    for name in names([asked.get("claim", "")]):
        for claim in Claim.objects.within(where).filter(uuid=name, exploration=interview.exploration_id):
            return AgendaItem.put(interview, testing(claim), claim=claim, by=by, at=at)
    text = asked.get("text", "")
    signs = len(" ".join(text.split()))
    if signs > A_QUESTION:
        raise TooLong(signs)
    if signs:
        return AgendaItem.put(interview, text, is_closing=bool(asked.get("is_closing")), by=by, at=at)
    return None


def testing(claim: Claim) -> str:
    """A question that tests a claim and leaves the answer open (P02)."""
    wording = claim.wording if len(claim.wording) <= A_QUOTE else f"{claim.wording[: A_QUOTE - 1]}…"
    return f"I have come to believe: “{wording}” How does that look from where you stand?"


def names(texts: Iterable[str]) -> list[uuids.UUID]:
    """Those that are names of facts."""
    found = []
    for text in texts:
        try:
            found.append(uuids.UUID(text))
        except ValueError:
            continue
    return found
