"""From the plan to the talk: plan, answer, agree, call off, 'we talked'."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from soundings.interviews.models import Agreement, Answer, Interview
from soundings.people.models.person import Found
from soundings.research.models import Exploration
from soundings.workspaces.acts import act
from soundings.workspaces.forms import FactForm
from soundings.workspaces.models import Fact, User

DATE_AND_TIME = "%Y-%m-%dT%H:%M"


class Moment(forms.DateTimeField):
    """A day and an hour, in the zone of the workspace."""

    def __init__(self, **kwargs: Any) -> None:
        """The browser's own picker."""
        widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=DATE_AND_TIME)
        super().__init__(widget=widget, **kwargs)


class PlanForm(FactForm):
    """Mean to talk with somebody; and say how you found them, where that is not known yet (P08)."""

    exploration = forms.ModelChoiceField(
        label="What it is about",
        queryset=Exploration.objects.none(),
        required=False,
        empty_label="no exploration in particular",
    )
    found = forms.ChoiceField(label="How you found them", choices=Found.choices, widget=forms.RadioSelect)
    found_detail = forms.CharField(
        label="In a few words",
        max_length=300,
        required=False,
        help_text="Who sent you, which article, which event. Your first message begins with it.",
    )

    class Meta:
        model = Interview
        fields = ("exploration",)

    def __init__(self, *args: Any, instance: Interview, **kwargs: Any) -> None:
        """Only open explorations; how they were found is asked once in a life."""
        super().__init__(*args, instance=instance, **kwargs)
        choice = self.fields["exploration"]
        if isinstance(choice, forms.ModelChoiceField):
            choice.queryset = Exploration.objects.within(instance.workspace).filter(closed_at=None).newest_first()
        if instance.person.found:
            del self.fields["found"], self.fields["found_detail"]

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """One act: the plan, and how they were found."""
        interview: Interview = self.instance
        person = interview.person
        if self.cleaned_data.get("uuid"):
            interview.uuid = self.cleaned_data["uuid"]
        with act(interview.workspace, by=by, at=at, what=f"Planned a talk with {person}"):
            if "found" in self.cleaned_data:
                found = Found(self.cleaned_data["found"])
                person.was_found(found, self.cleaned_data["found_detail"], by=by, at=at)
            interview.save()
        return interview


class AnswerForm(FactForm):
    """Yes, later or no, and in what words."""

    answer = forms.ChoiceField(label="What they said", choices=Answer.choices, widget=forms.RadioSelect)
    heard_at = Moment(label="When")

    class Meta:
        model = Interview
        fields = ("answer", "answer_words")
        labels: ClassVar = {"answer_words": "In what words"}
        widgets: ClassVar = {"answer_words": forms.Textarea(attrs={"rows": 4})}

    def clean_heard_at(self) -> datetime:
        """What was said has been said."""
        heard_at: datetime = self.cleaned_data["heard_at"]
        if heard_at > timezone.now():
            raise forms.ValidationError("That is still to come. When did they answer?")
        return heard_at

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """Through the verb."""
        interview: Interview = self.instance
        said = self.cleaned_data
        with act(interview.workspace, by=by, at=at, what=f"Noted the answer of {interview.person}"):
            interview.hear_answer(Answer(said["answer"]), said["answer_words"], by=by, at=said["heard_at"])
        return interview


class AgreeForm(FactForm):
    """A time, a length, a way (P16, P17)."""

    starts_at = Moment(label="When")
    minutes = forms.IntegerField(
        label="For how many minutes",
        min_value=5,
        max_value=180,
        help_text="Ask for 15 to 30 minutes, and keep to it.",
    )

    class Meta:
        model = Agreement
        fields = ("starts_at", "minutes", "way", "where")
        labels: ClassVar = {"way": "How", "where": "Place, number or link"}
        widgets: ClassVar = {"way": forms.RadioSelect}

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """Through the verb: agreeing implies a yes."""
        new: Agreement = self.instance
        name = self.cleaned_data.get("uuid") or new.uuid
        return new.interview.agree(new.starts_at, new.minutes, new.way, new.where, by=by, at=at, uuid=name)


class CallOffForm(FactForm):
    """It will not take place."""

    class Meta:
        model = Interview
        fields = ("called_off_why",)
        labels: ClassVar = {"called_off_why": "Why"}

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """Through the verb."""
        interview: Interview = self.instance
        interview.call_off(interview.called_off_why, by=by, at=at)
        return interview


class TalkedForm(FactForm):
    """They talked without the room."""

    started_at = Moment(label="When it began")
    minutes = forms.IntegerField(label="How many minutes it took", min_value=1, max_value=600)

    class Meta:
        model = Interview
        fields = ("invited_to_stay",)
        labels: ClassVar = {"invited_to_stay": "I was invited to stay longer than agreed"}

    def clean_started_at(self) -> datetime:
        """A talk that is over has begun."""
        started_at: datetime = self.cleaned_data["started_at"]
        if started_at > timezone.now():
            raise forms.ValidationError("That is still to come. When did you talk?")
        return started_at

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """Through the verb."""
        interview: Interview = self.instance
        interview.talked(self.cleaned_data["started_at"], self.cleaned_data["minutes"], by=by, at=at)
        return interview
