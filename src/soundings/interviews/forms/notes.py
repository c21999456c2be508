"""Notes: as they are typed in the room, changed later, or written about a person."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from django import forms

from soundings.interviews.models import AgendaItem, Interview, Note, NoteKind
from soundings.research.models import Claim
from soundings.workspaces.forms import FactForm

LONGEST = 65_536
# 1 January 2100, in milliseconds: no clock of a browser is later.
LATEST = 4_102_444_800_000


class TypedForm(forms.Form):
    """A note as the room sends it, again and again while it is typed. Empty: nothing is left of it."""

    uuid = forms.UUIDField()
    text = forms.CharField(max_length=LONGEST, required=False, strip=False)
    kind = forms.ChoiceField(choices=NoteKind.choices, required=False)
    claim = forms.ModelChoiceField(queryset=Claim.objects.none(), to_field_name="uuid", required=False)
    item = forms.ModelChoiceField(queryset=AgendaItem.objects.none(), to_field_name="uuid", required=False)
    revision = forms.IntegerField(min_value=0, max_value=2_147_483_647, required=False)
    # By the clock of the room, in milliseconds: a note kept on the device is as old as it is.
    at = forms.IntegerField(min_value=0, max_value=LATEST, required=False)

    def __init__(self, data: Any, *, interview: Interview, now: datetime) -> None:
        """Only claims of the talk's own exploration, only questions of its own agenda."""
        super().__init__(data)
        self.interview, self.now = interview, now
        claims, items = self.fields["claim"], self.fields["item"]
        if isinstance(claims, forms.ModelChoiceField) and isinstance(items, forms.ModelChoiceField):
            claims.queryset = claims_of(interview)
            items.queryset = AgendaItem.objects.within(interview.workspace).filter(interview=interview)

    def clean_kind(self) -> str:
        """An insight, unless it was said otherwise."""
        return self.cleaned_data["kind"] or NoteKind.INSIGHT

    def written_at(self) -> datetime:
        """When it was begun: never in the time to come, never before there was this talk."""
        told = self.cleaned_data["at"]
        if told is None:
            return self.now
        return max(self.interview.added_in.at, min(datetime.fromtimestamp(told / 1000, UTC), self.now))


class NoteForm(FactForm):
    """A note of a talk, changed later."""

    class Meta:
        model = Note
        fields = ("text", "kind", "claim", "confidence")
        labels: ClassVar = {
            "text": "Note",
            "kind": "What it is",
            "claim": "The claim it speaks to",
            "confidence": "How far it may travel",
        }
        widgets: ClassVar = {"text": forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST})}

    def __init__(self, *args: Any, instance: Note, **kwargs: Any) -> None:
        """A remark about a person has no kind and no claim."""
        super().__init__(*args, instance=instance, **kwargs)
        # Left out of a form, it stays as it is.
        self.fields["confidence"].required = False
        if instance.interview is None:
            del self.fields["kind"], self.fields["claim"]
            return
        claims = self.fields["claim"]
        if isinstance(claims, forms.ModelChoiceField):
            claims.queryset = claims_of(instance.interview)
            claims.empty_label = "none in particular"


class RemarkForm(FactForm):
    """A remark about a person, outside any talk."""

    class Meta:
        model = Note
        fields = ("text", "confidence")
        labels: ClassVar = {"text": "Note", "confidence": "How far it may travel"}
        widgets: ClassVar = {"text": forms.Textarea(attrs={"rows": 4, "maxlength": LONGEST})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Left out of a form, the confidence stays as it is."""
        super().__init__(*args, **kwargs)
        self.fields["confidence"].required = False


def claims_of(interview: Interview) -> Any:
    """The claims that a talk may test: those of its exploration."""
    return Claim.objects.within(interview.workspace).filter(exploration=interview.exploration_id).order_by("id")
