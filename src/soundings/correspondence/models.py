"""The ledger of messages: anything written or said outside the meeting, either way, by any channel."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.db import models

from soundings.interviews.models import Answer, Commitment, Interview
from soundings.people.models import Introduction, Person
from soundings.ui.addresses import address_of
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, FactQuerySet, User


class Purpose(models.TextChoices):
    """What a message is for."""

    ASK = "ask", "ask"
    NUDGE = "nudge", "nudge"
    ARRANGE = "arrange", "arrange"
    THANKS = "thanks", "thanks"
    LOOP = "loop", "closing the loop"
    REPORT = "report", "report"
    KEEP_IN_TOUCH = "keep_in_touch", "keep in touch"
    REPLY = "reply", "reply"


class Form(models.TextChoices):
    """The form a message takes (P12)."""

    EMAIL = "email", "by e-mail"
    LINKEDIN = "linkedin", "by LinkedIn note"
    LINKEDIN_MESSAGE = "linkedin_message", "by LinkedIn message"
    TELEPHONE = "telephone", "by telephone"
    LETTER = "letter", "by letter"
    CARD = "card", "by card"
    IN_PERSON = "in_person", "in person"


class MessageQuerySet(FactQuerySet["Message"]):
    """Messages in the words of the ledger."""

    def drafts(self) -> MessageQuerySet:
        """Written, not sent."""
        return self.filter(at=None)

    def sent(self) -> MessageQuerySet:
        """From us, and gone."""
        return self.filter(is_ours=True).exclude(at=None)

    def received(self) -> MessageQuerySet:
        """From them."""
        return self.filter(is_ours=False)

    def latest_first(self) -> MessageQuerySet:
        """As a ledger is read."""
        return self.order_by("-at", "-id")


class Message(Fact):
    """A row before it is a mail: `at` is when it went out (or came in); without it, it is a draft."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="messages")
    is_ours = models.BooleanField(default=True)
    purpose = models.CharField(max_length=14, choices=Purpose.choices)
    form = models.CharField(max_length=16, choices=Form.choices, default=Form.EMAIL)
    subject = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True, max_length=65_536)
    written_at = models.DateTimeField()
    at = models.DateTimeField(null=True, blank=True)
    interview = models.ForeignKey(Interview, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages")
    introduction = models.ForeignKey(
        Introduction, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    commitment = models.ForeignKey(
        Commitment, on_delete=models.SET_NULL, null=True, blank=True, related_name="messages"
    )
    # By which a message that came in from a mailbox or an export is known again: its id there, or a hash of it.
    source_id = models.CharField(max_length=200, blank=True, editable=False)

    objects: ClassVar = MessageQuerySet.as_manager()
    noun = "message"

    class Meta:
        indexes: ClassVar = [
            models.Index(fields=["person", "-at"], name="messages_of_a_person"),
            models.Index(fields=["workspace", "-at", "-id"], name="messages_latest"),
            models.Index(
                fields=["workspace", "source_id"], name="messages_by_source", condition=~models.Q(source_id="")
            ),
        ]

    def __str__(self) -> str:
        return self.subject or self.body[:60].partition("\n")[0] or f"{self.get_purpose_display()} {self.between()}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return address_of("correspondence:message", self.uuid)

    def between(self) -> str:
        """'to Maya Okafor', 'from Maya Okafor'."""
        return f"{'to' if self.is_ours else 'from'} {self.person}"

    @property
    def is_draft(self) -> bool:
        """Written, and not gone."""
        return self.at is None

    @property
    def words(self) -> int:
        """How many words it has: a first message is brief (P10)."""
        return len(self.body.split())

    def log(self, answer: str = "", *, by: User | None, at: datetime) -> None:
        """Write down what was written or said elsewhere, and what follows from it (P07).

        An ask of ours makes its interview asked; a reply may bring the answer with it.
        """
        with act(self.workspace, by=by, at=at, what=self._logged()):
            self.save()
            if self.interview and self.at:
                if self.is_ours and self.purpose == Purpose.ASK:
                    self.interview.ask(by=by, at=self.at)
                if not self.is_ours and answer:
                    self.interview.hear_answer(Answer(answer), self.body, by=by, at=self.at)

    def send(self, *, by: User | None, at: datetime) -> None:
        """'I sent it': the message went out by the user's own hand. Said twice, the first time counts."""
        with act(self.workspace, by=by, at=at, what=f"Sent {self._named()} to {self.person}"):
            if self.at is None:
                self.at = at
                self.save()
                if self.interview and self.purpose == Purpose.ASK:
                    self.interview.ask(by=by, at=at)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Removed: if it was the ask itself, its interview is not asked any more."""
        interview = self.interview
        if interview and self.is_ours and self.purpose == Purpose.ASK and self.at:
            others = interview.messages.filter(is_ours=True, purpose=Purpose.ASK).exclude(at=None)
            if interview.asked_at == self.at:
                interview.asked_at = others.exclude(pk=self.pk).aggregate(first=models.Min("at"))["first"]
                interview.save()
        return super().delete(*args, **kwargs)

    def _logged(self) -> str:
        if not self.is_ours:
            return f"Noted what {self.person} wrote or said"
        if self.purpose == Purpose.ASK:
            return f"Noted that you asked {self.person}"
        return f"Noted what you wrote or said to {self.person}"

    def _named(self) -> str:
        article = {Purpose.ASK: "the ask", Purpose.NUDGE: "a nudge", Purpose.THANKS: "the thank-you"}
        return article.get(Purpose(self.purpose), "a message")
