"""Setting a rhythm."""

from typing import ClassVar

from django import forms

from soundings.followup.models import Rhythm
from soundings.workspaces.forms import DAY, FactForm

MONTHS = [(1, "every month"), (2, "every 2 months"), (3, "every 3 months"), (6, "every 6 months"), (12, "once a year")]


class RhythmForm(FactForm):
    """How often, what about, and if wanted the day of the next time (P34)."""

    months = forms.TypedChoiceField(choices=MONTHS, coerce=int, initial=3, label="How often")
    next_reason = forms.CharField(
        max_length=300,
        required=False,
        label="What to write about next time",
        help_text="“Tell Dele how the portfolio went.” A reason makes it easy.",
    )
    next_on = forms.DateField(
        required=False,
        label="Next time on",
        help_text="Leave it empty to count from the last contact.",
        widget=DAY,
    )

    class Meta:
        model = Rhythm
        fields: ClassVar = ["months", "next_reason", "next_on"]
