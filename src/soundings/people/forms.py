"""Adding and changing people, and what is known of them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar
from zoneinfo import available_timezones

from django import forms

from soundings.people.choosing import WhoForm
from soundings.people.models import Channel, Introduction, Organisation, Person, Position, Rest, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import PersonQuerySet
from soundings.workspaces.forms import DAY, FactForm
from soundings.workspaces.models import Fact, User


def clean_zone(name: str) -> str:
    """A zone there is, whatever its capitals and blanks: 'europe/lisbon' is Europe/Lisbon."""
    name = name.strip().replace(" ", "_")
    if not name:
        return ""
    for zone in available_timezones():
        if zone.casefold() == name.casefold():
            return zone
    raise forms.ValidationError("No such zone. Write it like Europe/Lisbon, or leave it empty.")


class PersonForm(FactForm):
    """A contact. What they do and an address can be said along when they are added."""

    title = forms.CharField(max_length=200, required=False, label="What they do")
    organisation = forms.CharField(max_length=200, required=False, label="Where")
    email = forms.EmailField(max_length=254, required=False, label="E-mail")

    class Meta:
        model = Person
        fields: ClassVar = [
            "full_name",
            "pronouns",
            "place",
            "time_zone",
            "school",
            "found",
            "found_detail",
            "known_since",
            "is_mentor",
            "about",
        ]
        labels: ClassVar = {
            "full_name": "Name",
            "place": "Place",
            "time_zone": "Time zone",
            "found": "How you found them",
            "found_detail": "In a few words",
            "known_since": "Connected since",
            "is_mentor": "A mentor of yours",
            "about": "What you know of them",
        }
        help_texts: ClassVar = {
            "pronouns": "Only if you know them; nobody’s are guessed.",
            "found_detail": "The event, the article, the search, or who sent you.",
            "time_zone": "Such as Europe/Lisbon: shows what time it is where they are.",
        }
        widgets: ClassVar = {"about": forms.Textarea(attrs={"rows": 4}), "known_since": DAY}

    field_order = ["full_name", "title", "organisation", "email"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Once added, positions and channels are changed on their own."""
        super().__init__(*args, **kwargs)
        if not self.is_new:
            for name in ("title", "organisation", "email"):
                del self.fields[name]

    def clean_time_zone(self) -> str:
        """A zone there is."""
        return clean_zone(self.cleaned_data["time_zone"])

    def clean_full_name(self) -> str:
        """A changed name splits anew."""
        name: str = self.cleaned_data["full_name"]
        if "full_name" in self.changed_data:
            self.instance.given_name = self.instance.family_name = ""
        return name

    def write_more(self, fact: Fact) -> None:
        """Position and address of somebody new."""
        if not self.is_new or not isinstance(fact, Person):
            return
        said = self.cleaned_data
        hold(fact, said.get("title", ""), said.get("organisation", ""))
        reach(fact, ChannelKind.EMAIL, said.get("email", ""))


def hold(person: Person, title: str, organisation: str) -> None:
    """Add a position, if anything is said of one. Inside an act."""
    if title or organisation:
        where = Organisation.called(person.workspace, organisation) if organisation else None
        Position(workspace=person.workspace, person=person, title=title, organisation=where).save()


def reach(person: Person, kind: ChannelKind, address: str) -> None:
    """Add a channel, if there is an address. Inside an act."""
    if address:
        Channel(workspace=person.workspace, person=person, kind=kind, address=address).save()


class FoundForm(FactForm):
    """How a person was found (P08)."""

    class Meta:
        model = Person
        fields: ClassVar = ["found", "found_detail", "known_since"]
        labels: ClassVar = {
            "found": "How you found them",
            "found_detail": "In a few words",
            "known_since": "Connected since",
        }
        widgets: ClassVar = {"found": forms.RadioSelect, "known_since": DAY}


class OrganisationForm(FactForm):
    """A place where people work."""

    website = forms.URLField(max_length=500, required=False, assume_scheme="https")

    class Meta:
        model = Organisation
        fields: ClassVar = ["name", "website", "industry", "place", "about"]
        labels: ClassVar = {"about": "What you know of it"}
        widgets: ClassVar = {"about": forms.Textarea(attrs={"rows": 4})}


class PositionForm(FactForm):
    """A step of a career."""

    where = forms.CharField(max_length=200, required=False, label="Organisation")

    class Meta:
        model = Position
        fields: ClassVar = ["title", "since_year", "until_year"]
        labels: ClassVar = {"title": "What they do", "since_year": "Since (year)", "until_year": "Until (year)"}
        help_texts: ClassVar = {"until_year": "Leave it empty for what they do now."}

    field_order = ["title", "where"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The organisation goes by its name."""
        super().__init__(*args, **kwargs)
        organisation = self.instance.organisation
        self.fields["where"].initial = organisation.name if organisation else ""

    def clean(self) -> dict[str, Any]:
        """Something must be said, and years in their order."""
        cleaned = super().clean()
        if not cleaned.get("title") and not cleaned.get("where"):
            self.add_error("title", "Say what they do, or where.")
        since, until = cleaned.get("since_year"), cleaned.get("until_year")
        if since and until and until < since:
            self.add_error("until_year", "This is before it began.")
        return cleaned

    def write_more(self, fact: Fact) -> None:
        """An organisation not known yet is added."""
        if isinstance(fact, Position):
            name = self.cleaned_data["where"].strip()
            fact.organisation = Organisation.called(fact.workspace, name) if name else None
            fact.save()


class ChannelForm(FactForm):
    """A way to reach somebody."""

    class Meta:
        model = Channel
        fields: ClassVar = ["kind", "address", "is_preferred", "told_by"]
        labels: ClassVar = {
            "kind": "What it is",
            "address": "Address or number",
            "is_preferred": "They like to be approached this way",
            "told_by": "Who told you",
        }

    def write_more(self, fact: Fact) -> None:
        """One channel is preferred, not two."""
        if isinstance(fact, Channel) and fact.is_preferred:
            others = Channel.objects.within(fact.workspace).filter(person=fact.person, is_preferred=True)
            for other in others.exclude(pk=fact.pk):
                other.is_preferred = False
                other.save()


class IntroductionForm(WhoForm):
    """Who sent you to this person."""

    points_by = "introducer"

    class Meta:
        model = Introduction
        fields: ClassVar = ["made_on", "words"]
        labels: ClassVar = {"made_on": "When", "words": "In what words"}
        widgets: ClassVar = {"made_on": DAY, "words": forms.Textarea(attrs={"rows": 2})}

    field_order = ["who", "which"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """In this form's own words."""
        super().__init__(*args, **kwargs)
        self.fields["who"].label = "Who sent you"

    def clean(self) -> dict[str, Any]:
        """Somebody else."""
        cleaned = super().clean()
        if self.person is not None and self.person.pk == self.instance.introduced_id:
            self.add_error("who", "Nobody introduces themselves here; name who sent you.")
        return cleaned


class SomebodyElseForm(WhoForm):
    """This person stands here a second time: under which name?"""

    points_by = "other"
    offers_new = False

    class Meta:
        model = Person
        fields: ClassVar[list[str]] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """In this form's own words."""
        super().__init__(*args, **kwargs)
        self.fields["who"].label = "Who else it is"

    def choice_of(self, people: PersonQuerySet) -> PersonQuerySet:
        """Everybody but themselves."""
        return people.exclude(pk=self.instance.pk)

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """They become one."""
        one: Person = self.instance
        if self.person is not None:
            one.merge(self.person, by=by, at=at)
        return one


class RestForm(FactForm):
    """Leave somebody in peace for a while (P43)."""

    until_day = forms.DateField(required=False, widget=DAY, label="Until", help_text="Empty: until you say otherwise.")

    class Meta:
        model = Rest
        fields: ClassVar = ["why"]

    field_order = ["until_day"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Days, as people say them."""
        super().__init__(*args, **kwargs)
        self.fields["until_day"].initial = self.instance.until.date() if self.instance.until else None

    def clean(self) -> dict[str, Any]:
        """A rest ends after it begins."""
        from soundings.people.timeline import start_of

        cleaned = super().clean()
        day = cleaned.get("until_day")
        self.instance.until = start_of(day) if day else None
        if self.instance.until and self.instance.until <= self.instance.since:
            self.add_error("until_day", "Choose a day to come.")
        return cleaned


class SeekerForm(FactForm):
    """Yourself, as drafts say it (P10)."""

    time_zone = forms.CharField(max_length=64, label="Your time zone", help_text="Such as Europe/London.")

    class Meta:
        model = Seeker
        fields: ClassVar = ["full_name", "background", "standing", "email", "telephone"]
        labels: ClassVar = {
            "full_name": "Your name",
            "background": "Who you are, in a few words",
            "standing": "Where you stand",
            "email": "Your e-mail",
            "telephone": "Your telephone",
        }
        help_texts: ClassVar = {
            "background": "“a data scientist in retail”: school, field, year or present work.",
            "standing": "“looking into energy as a second career”: exploring, studying, searching.",
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """The zone belongs to the workspace."""
        super().__init__(*args, **kwargs)
        self.fields["time_zone"].initial = self.instance.workspace.time_zone

    def clean_time_zone(self) -> str:
        """A zone there is."""
        zone = clean_zone(self.cleaned_data["time_zone"])
        if not zone:
            raise forms.ValidationError("Write it like Europe/London.")
        return zone

    def write_more(self, fact: Fact) -> None:
        """Times are shown in this zone from now on."""
        workspace = fact.workspace
        if workspace.time_zone != self.cleaned_data["time_zone"]:
            workspace.time_zone = self.cleaned_data["time_zone"]
            workspace.save(update_fields=["time_zone"])
