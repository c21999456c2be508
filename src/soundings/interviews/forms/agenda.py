"""Questions: one's own in the bank, and those on an agenda; gives."""

from typing import ClassVar

from django import forms

from soundings.interviews.models import AgendaItem, Give, Question
from soundings.workspaces.forms import FactForm

ONE_QUESTION = forms.Textarea(attrs={"rows": 2, "maxlength": 500})


class QuestionForm(FactForm):
    """A question of one's own, for more than one talk."""

    class Meta:
        model = Question
        fields = ("text", "topic")
        labels: ClassVar = {"text": "Your question"}
        widgets: ClassVar = {"text": ONE_QUESTION}
        help_texts: ClassVar = {"text": "One that opens a story: what, how, which. Nothing that a website would tell."}


class AgendaItemForm(FactForm):
    """A question on an agenda."""

    class Meta:
        model = AgendaItem
        fields = ("text", "is_closing")
        labels: ClassVar = {"text": "The question", "is_closing": "Keep it for the end, before you go"}
        widgets: ClassVar = {"text": ONE_QUESTION}


class GiveForm(FactForm):
    """Something to offer (P06)."""

    class Meta:
        model = Give
        fields = ("text",)
        labels: ClassVar = {"text": "What you can offer"}
        help_texts: ClassVar = {"text": "News, an idea, an introduction, something you have read: you give as well."}
