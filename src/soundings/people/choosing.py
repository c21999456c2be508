"""Choosing somebody by name in a form: the one of that name is taken; else it asks which, or whether to add them."""

from __future__ import annotations

from typing import Any, ClassVar

from django import forms

from soundings.people.does import does
from soundings.people.models import Person
from soundings.people.models.person import PersonQuerySet
from soundings.search.finding import keys
from soundings.workspaces.forms import FactForm
from soundings.workspaces.models import Fact

NEW = "new"
A_FEW = 7


class WhoForm(FactForm):
    """A fact that points to a person. Where the name typed does not say who, the form comes back and asks which."""

    # The fact's foreign key that is chosen.
    points_by: ClassVar[str]
    # Whether somebody not here yet may be meant.
    offers_new: ClassVar[bool] = True

    who = forms.CharField(max_length=200, help_text="The name, or a part of it.")
    which = forms.ChoiceField(required=False, widget=forms.RadioSelect, label="Whom do you mean?")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """It is asked only where there is a doubt."""
        super().__init__(*args, **kwargs)
        self.person: Person | None = None if self.is_new else getattr(self.instance, self.points_by, None)
        self.fields["who"].initial = self.person.full_name if self.person else ""
        typed = str(self.data.get(self.add_prefix("who"), "")).strip()[:200]
        self.offered: dict[str, Person] = {}
        if typed and not (self.person and self.person.full_name.casefold() == typed.casefold()):
            self._look_for(typed)
        which = self.fields["which"]
        if self.offered and isinstance(which, forms.ChoiceField):
            which.choices = self._labels()
        else:
            del self.fields["which"]

    def _look_for(self, typed: str) -> None:
        """Take the only one of that name; else offer those it may mean, and somebody new of that name."""
        workspace = self.instance.workspace
        people = self.choice_of(Person.objects.within(workspace))
        found = list(people.filter(full_name__iexact=typed).order_by("id")[:A_FEW])
        self.person = found[0] if len(found) == 1 else None
        if self.person:
            return
        if not found:
            wanted = keys(workspace, typed, "person", limit=A_FEW)
            found = sorted(people.filter(pk__in=wanted), key=lambda one: wanted.index(one.pk))
        self.offered = {str(one.uuid): one for one in found}
        if self.offers_new:
            self.offered[NEW] = Person(workspace=workspace, full_name=typed)

    def choice_of(self, people: PersonQuerySet) -> PersonQuerySet:
        """Those who may be meant."""
        return people

    def _labels(self) -> list[tuple[str, str]]:
        """Namesakes are told apart by what they do."""
        known = does(self.instance.workspace, [one for one in self.offered.values() if one.pk])
        return [
            (
                value,
                ", ".join(filter(None, [one.full_name, known.get(one.pk, "")])) if one.pk else f"{one}, to be added",
            )
            for value, one in self.offered.items()
        ]

    def clean(self) -> dict[str, Any]:
        """Somebody it must be."""
        cleaned = super().clean()
        if self.offered:
            self.person = self.offered.get(cleaned.get("which", ""))
            if self.person is None and "which" not in self.errors:
                nobody = "Nobody of that name is here yet. Add them, or check the spelling."
                several = "Choose one of these, or write the name anew."
                self.add_error("which", nobody if [*self.offered] == [NEW] else several)
        elif self.person is None and "who" not in self.errors:
            self.add_error("who", "Nobody of that name is here. Please check the spelling.")
        if self.person is not None:
            setattr(self.instance, self.points_by, self.person)
        return cleaned

    def write_first(self, fact: Fact) -> None:
        """Somebody new is added with the fact, in the same act."""
        if self.person is not None and self.person._state.adding:
            self.person.save()
            setattr(fact, self.points_by, self.person)
