"""Forms for facts: a double click adds one row, two tabs overwrite nothing in silence, nothing typed is lost."""

import uuid as uuids
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.db.models.fields import BLANK_CHOICE_DASH
from django.http import QueryDict

from soundings.formats.cleaning import clean
from soundings.workspaces.acts import act
from soundings.workspaces.models import Fact, User
from soundings.workspaces.reach import within_reach

STALE = (
    "This was changed since you opened it, perhaps in another tab. What you typed is still here: "
    "compare it with the page itself, then save again to keep yours."
)


class Stale(Exception):
    """The fact was changed between the look at the form and its writing."""


# A day, in the browser's own picker: it takes no other form of a date, whatever the language, and would show none.
DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


if TYPE_CHECKING:
    AnyModelForm = forms.ModelForm[Any]
else:
    # Generic for the type checker only.
    AnyModelForm = forms.ModelForm


class FactForm(AnyModelForm):
    """Adds or changes one fact of a workspace. `instance` is always given: a new one, unsaved, or the one to change."""

    uuid = forms.UUIDField(widget=forms.HiddenInput, required=False)
    seen_version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data: Any = None, files: Any = None, *, instance: Fact, **kwargs: Any) -> None:
        """A new fact's name is made here, before it is written, and goes out with the form."""
        self.is_new = instance._state.adding
        initial = kwargs.pop("initial", None) or {}
        initial |= {"uuid": instance.uuid, "seen_version": instance.version}
        super().__init__(data, files, instance=instance, initial=initial, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, forms.DateField | forms.DateTimeField):
                field.validators = [*field.validators, within_reach]
            if isinstance(field, forms.TypedChoiceField):
                choices: Any = field.choices
                field.choices = [("", "not noted") if one in BLANK_CHOICE_DASH else one for one in choices]
            if isinstance(field, forms.ModelChoiceField):
                # Facts are chosen by their one name: the key never leaves the database.
                field.to_field_name = "uuid"
                if isinstance(chosen := getattr(instance, name, None), Fact) and name not in initial:
                    self.initial[name] = chosen
        if data is not None:
            self.data = self._tidied(data)

    def _tidied(self, data: Mapping[str, Any]) -> Mapping[str, Any]:
        """What was typed into fields of one line, without signs that nobody sees: a name of those alone is no name."""
        lines = [
            self.add_prefix(name) for name, field in self.fields.items() if isinstance(field.widget, forms.TextInput)
        ]
        tidied = data.copy() if isinstance(data, QueryDict) else dict(data)
        for name in lines:
            if isinstance(typed := tidied.get(name), str):
                tidied[name] = clean(typed)
        return tidied

    def clean(self) -> dict[str, Any]:
        """A form opened on an older version is told so, once; saved again, it stands."""
        cleaned = super().clean() or {}
        fact: Fact = self.instance
        if not self.is_new and cleaned.get("seen_version") != fact.version:
            self.add_error(None, STALE)
            again = QueryDict(mutable=True)
            again.update(self.data)
            again[self.add_prefix("seen_version")] = str(fact.version)
            self.data = again
        return cleaned

    def written_already(self) -> Fact | None:
        """The fact that an earlier sending of this very form has added (a double click, a reload)."""
        name = self.cleaned_data.get("uuid")
        if not self.is_new or not isinstance(name, uuids.UUID):
            return None
        found: Fact | None = type(self.instance).objects.within(self.instance.workspace).filter(uuid=name).first()
        return found

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """Store it, as one act (or as part of the one being done).

        Raises Stale where somebody else was quicker by an instant; then nothing was stored.
        """
        fact: Fact = self.instance
        if self.is_new and self.cleaned_data.get("uuid"):
            fact.uuid = self.cleaned_data["uuid"]
        verb = "Added" if self.is_new else "Changed"
        with act(fact.workspace, by=by, at=at, what=what or f"{verb} the {fact.noun} {fact}"):
            if not self.is_new:
                # Looked at again where nobody can come in between.
                there = type(fact)._base_manager.select_for_update().filter(pk=fact.pk, version=fact.version)
                if not there.exists():
                    raise Stale
            self.write_first(fact)
            fact.save()
            self.write_more(fact)
        return fact

    def write_first(self, fact: Fact) -> None:
        """For forms that write what theirs rests on."""

    def write_more(self, fact: Fact) -> None:
        """For forms that write other facts along with theirs."""
