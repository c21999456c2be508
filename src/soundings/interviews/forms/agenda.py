"""Questions: one's own in the bank, and those on an agenda; gives."""

from typing import Any, ClassVar

from django import forms

from soundings.coach.beside import Coached
from soundings.interviews import coaching
from soundings.interviews.models import AgendaItem, Give, Question
from soundings.workspaces.forms import FactForm

ONE_QUESTION = forms.Textarea(attrs={"rows": 2})
COACHED = forms.Textarea(attrs={"rows": 2, "data-coached": True})
TOO_LONG = (
    "This has %(show_value)d signs, and a question can have %(limit_value)d. Nothing is lost: shorten it, then save."
)


class WordsOfAQuestion(FactForm):
    """A form whose `text` is a question: what is too long is said, and not cut off by the browser as it is pasted."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """As any form."""
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs.pop("maxlength", None)


class QuestionForm(WordsOfAQuestion):
    """A question of one's own, for more than one talk."""

    class Meta:
        model = Question
        fields = ("text", "topic")
        labels: ClassVar = {"text": "Your question"}
        widgets: ClassVar = {"text": ONE_QUESTION}
        help_texts: ClassVar = {"text": "One that opens a story: what, how, which. Nothing that a website would tell."}
        error_messages: ClassVar = {"text": {"max_length": TOO_LONG}}


class AgendaItemForm(WordsOfAQuestion):
    """A question on an agenda, with the coach beside it."""

    @property
    def coached(self) -> Coached | None:
        """What the coach says of the words as they stand in the form."""
        item: AgendaItem = self.instance
        return coaching.coached(item.interview, coaching.typed(str(self["text"].value() or "")))

    class Meta:
        model = AgendaItem
        fields = ("text", "is_closing")
        labels: ClassVar = {"text": "The question", "is_closing": "Keep it for the end, before you go"}
        widgets: ClassVar = {"text": COACHED}
        error_messages: ClassVar = {"text": {"max_length": TOO_LONG}}


class GiveForm(FactForm):
    """Something to offer (P06)."""

    class Meta:
        model = Give
        fields = ("text",)
        labels: ClassVar = {"text": "What you can offer"}
        help_texts: ClassVar = {"text": "News, an idea, an introduction, something you have read: you give as well."}
