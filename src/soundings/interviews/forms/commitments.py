"""Promises, and suggestions to act on."""

from typing import ClassVar

from django import forms

from soundings.interviews.models import Commitment
from soundings.workspaces.forms import DAY, FactForm


class CommitmentForm(FactForm):
    """Something to do, for or because of a person."""

    class Meta:
        model = Commitment
        fields = ("whose", "what", "due_on")
        labels: ClassVar = {"whose": "Where it came from", "what": "What is to be done", "due_on": "By when"}
        widgets: ClassVar = {
            "whose": forms.RadioSelect,
            "due_on": DAY,
        }
