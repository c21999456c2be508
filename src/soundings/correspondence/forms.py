"""Logging what was written or said elsewhere, either way."""

from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from django import forms
from django.utils import timezone

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Answer, Interview
from soundings.ui import dates
from soundings.workspaces.forms import FactForm
from soundings.workspaces.models import Fact, User

BY_WHOM = (("True", "I did"), ("False", "They did"))
NO_ANSWER = ("", "nothing about that")
AT_MOST = 20


if TYPE_CHECKING:
    AnInterview = forms.ModelChoiceField[Interview]
else:
    # Generic for the type checker only.
    AnInterview = forms.ModelChoiceField


class InterviewField(AnInterview):
    """Talks with one person, told apart by what they are about."""

    def label_from_instance(self, obj: Interview) -> str:
        """'Data science in energy, asked on 3 October'."""
        about = obj.exploration.title if obj.exploration else "a talk"
        return f"{about}, asked on {dates.date(obj.asked_at)}" if obj.asked_at else about


class MessageForm(FactForm):
    """Direction, purpose, form, when and in what words."""

    is_ours = forms.TypedChoiceField(
        label="Who wrote or spoke",
        choices=BY_WHOM,
        coerce=lambda value: value == "True",
        widget=forms.RadioSelect,
        initial=True,
    )
    at = forms.DateTimeField(
        label="When", widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")
    )
    interview = InterviewField(
        label="About the talk",
        queryset=Interview.objects.none(),
        required=False,
        empty_label="no talk in particular",
    )
    answer = forms.ChoiceField(
        label="What they said to the ask",
        choices=[NO_ANSWER, *Answer.choices],
        required=False,
        help_text="Only where the message answers whether you can talk: it is noted with the talk at once.",
    )

    class Meta:
        model = Message
        fields = ("is_ours", "purpose", "form", "at", "interview", "answer", "subject", "body")
        labels: ClassVar = {"purpose": "What it was for", "form": "How", "body": "In what words"}
        widgets: ClassVar = {"body": forms.Textarea(attrs={"rows": 8, "maxlength": 65_536})}

    def __init__(self, *args: Any, instance: Message, **kwargs: Any) -> None:
        """Only this person's talks can be chosen. What is already logged has its answer noted where it belongs."""
        super().__init__(*args, instance=instance, **kwargs)
        talks = Interview.objects.within(instance.workspace).filter(person=instance.person)
        field = self.fields["interview"]
        if isinstance(field, InterviewField):
            # Sliced query sets cannot be looked up in, so the newest few are chosen by their keys.
            newest = list(talks.order_by("-id").values_list("pk", flat=True)[:AT_MOST])
            kept = [*newest, instance.interview_id] if instance.interview_id else newest
            field.queryset = talks.filter(pk__in=kept).select_related("exploration", "person").order_by("-id")
        if not self.is_new:
            del self.fields["answer"]

    def clean_at(self) -> datetime:
        """What was said has been said. The field shows minutes: unchanged, the seconds stay as they were."""
        at: datetime = self.cleaned_data["at"]
        was: datetime | None = self.instance.at
        if was is not None and was.replace(second=0, microsecond=0) == at:
            return was
        if at > timezone.now():
            raise forms.ValidationError("That is still to come. Write down what has been said already.")
        return at

    def clean(self) -> dict[str, Any]:
        """An answer is theirs, and is given to an ask."""
        cleaned = super().clean()
        if cleaned.get("answer"):
            if cleaned.get("is_ours"):
                self.add_error("answer", "Only what they wrote or said can be their answer.")
            elif not cleaned.get("interview"):
                self.add_error("interview", "Say which talk they answered about.")
        return cleaned

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """A new one is logged, with what follows from it; a changed one takes its interview along."""
        message: Message = self.instance
        if not self.is_new:
            return super().write(by=by, at=at, what=f"Changed a message {message.between()}")
        if self.cleaned_data.get("uuid"):
            message.uuid = self.cleaned_data["uuid"]
        message.written_at = at
        message.log(self.cleaned_data.get("answer", ""), by=by, at=at)
        return message

    def write_more(self, fact: Fact) -> None:
        """The hour of the ask is the hour of its message."""
        message: Message = self.instance
        was = self.initial.get("at")
        interview = message.interview
        is_ask = message.is_ours and message.purpose == Purpose.ASK
        if is_ask and interview and interview.asked_at in {None, was}:
            interview.asked_at = message.at
            interview.save()
