"""Writing down what is studied, read, believed and heard."""

from datetime import datetime, time
from typing import Any, ClassVar

from django import forms
from django.utils import timezone

from soundings.people.choosing import WhoForm
from soundings.research.models import Citation, Claim, Evidence, Exploration, OpenQuestion, Source, Stance
from soundings.workspaces.forms import DAY, FactForm
from soundings.workspaces.models import Fact, User


class ExplorationForm(FactForm):
    """A role, an organisation, an industry or a mix."""

    class Meta:
        model = Exploration
        fields: ClassVar = ["title", "wonder", "is_role", "is_organisation", "is_industry"]
        labels: ClassVar = {
            "title": "What you wonder about",
            "wonder": "What you want to know, in a sentence or two",
            "is_role": "It is about a role",
            "is_organisation": "It is about an organisation",
            "is_industry": "It is about an industry",
        }
        widgets: ClassVar = {"wonder": forms.Textarea(attrs={"rows": 3})}

    def write(self, *, by: User, at: datetime, what: str = "") -> Fact:
        """An exploration is opened rather than added."""
        opened = f"Opened the exploration “{self.instance}”" if self.is_new else ""
        return super().write(by=by, at=at, what=what or opened)


class SourceForm(FactForm):
    """Something read, and what it said."""

    url = forms.URLField(max_length=1000, required=False, assume_scheme="https", label="Address")

    class Meta:
        model = Source
        fields: ClassVar = ["title", "author", "url", "finding", "read_on"]
        labels: ClassVar = {"finding": "What it said", "read_on": "Read on"}
        widgets: ClassVar = {"finding": forms.Textarea(attrs={"rows": 3}), "read_on": DAY}


class OpenQuestionForm(FactForm):
    """What the exploration still wants to know."""

    class Meta:
        model = OpenQuestion
        fields: ClassVar = ["text"]
        labels: ClassVar = {"text": "Question"}
        widgets: ClassVar = {"text": forms.Textarea(attrs={"rows": 2})}


class ClaimForm(FactForm):
    """A belief to test, with what it was read from: a source already here, or a new one by its title."""

    source = forms.ModelChoiceField(Source.objects.none(), required=False, label="Where you read it", empty_label="–")
    new_source = forms.CharField(max_length=300, required=False, label="or a new source, by its title")

    class Meta:
        model = Claim
        fields: ClassVar = ["wording"]
        labels: ClassVar = {"wording": "What you believe"}
        widgets: ClassVar = {"wording": forms.Textarea(attrs={"rows": 2})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Sources of the claim's own exploration."""
        super().__init__(*args, **kwargs)
        claim: Claim = self.instance
        sources = Source.objects.within(claim.workspace).filter(exploration=claim.exploration)
        choice = self.fields["source"]
        if isinstance(choice, forms.ModelChoiceField):
            choice.queryset = sources.order_by("-id")

    def write_more(self, fact: Fact) -> None:
        """Cite the source; a new one is added to the homework."""
        if not isinstance(fact, Claim):
            return
        source = self.cleaned_data.get("source")
        title = (self.cleaned_data.get("new_source") or "").strip()
        if title:
            source = Source(
                workspace=fact.workspace, exploration=fact.exploration, title=title, read_on=timezone.localdate()
            )
            source.save()
        cited = Citation.objects.within(fact.workspace).filter(claim=fact, source=source)
        if source is not None and not cited.exists():
            Citation(workspace=fact.workspace, claim=fact, source=source).save()


class EvidenceForm(WhoForm):
    """Somebody's word on a claim, heard outside a talk or added afterwards."""

    points_by = "person"

    new_wording = forms.CharField(
        max_length=500,
        required=False,
        label="The claim as you believe it now",
        help_text="Only where it refines the claim.",
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    said_on = forms.DateField(widget=DAY, label="When")

    class Meta:
        model = Evidence
        fields: ClassVar = ["stance", "words", "confidence"]
        labels: ClassVar = {
            "stance": "What it does to the claim",
            "words": "In what words",
            "confidence": "How far it may travel",
        }
        widgets: ClassVar = {"stance": forms.RadioSelect, "words": forms.Textarea(attrs={"rows": 3})}

    field_order = ["who", "which", "stance", "words", "new_wording", "said_on", "confidence"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """What is known already stands in the fields."""
        super().__init__(*args, **kwargs)
        # Left out of a form, it stays as it is.
        self.fields["confidence"].required = False
        evidence: Evidence = self.instance
        self.fields["stance"].widget.choices = Stance.choices
        self.fields["said_on"].initial = timezone.localdate(evidence.said_at)
        self.fields["new_wording"].initial = evidence.wording or evidence.claim.wording
        self.fields["who"].label = "Who said it"

    def clean(self) -> dict[str, Any]:
        """A refinement needs the new wording; the day goes into the fact before it is checked as a whole."""
        cleaned = super().clean()
        claim: Claim = self.instance.claim
        if day := cleaned.get("said_on"):
            self.instance.said_at = timezone.make_aware(datetime.combine(day, time(12)))
        new = (cleaned.get("new_wording") or "").strip()
        if cleaned.get("stance") == Stance.REFINES and self.is_new and new in {"", claim.wording}:
            self.add_error("new_wording", "Write the claim as you believe it now.")
        return cleaned

    def write_more(self, fact: Fact) -> None:
        """A refinement rewords the claim."""
        if not isinstance(fact, Evidence) or fact.stance != Stance.REFINES:
            return
        new = self.cleaned_data["new_wording"].strip()
        if new and new != fact.claim.wording:
            fact.was, fact.wording = fact.was or fact.claim.wording, new
            fact.save()
            fact.claim.wording = new
            fact.claim.save()
