"""What the pages about interviews ask for."""

from soundings.interviews.forms.agenda import AgendaItemForm, GiveForm, QuestionForm
from soundings.interviews.forms.commitments import CommitmentForm
from soundings.interviews.forms.lifecycle import AgreeForm, AnswerForm, CallOffForm, PlanForm, TalkedForm
from soundings.interviews.forms.notes import NoteForm, RemarkForm, TypedForm

__all__ = [
    "AgendaItemForm",
    "AgreeForm",
    "AnswerForm",
    "CallOffForm",
    "CommitmentForm",
    "GiveForm",
    "NoteForm",
    "PlanForm",
    "QuestionForm",
    "RemarkForm",
    "TalkedForm",
    "TypedForm",
]
