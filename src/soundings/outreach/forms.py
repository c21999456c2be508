"""What the composer sends."""

import uuid as uuids
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from soundings.correspondence.models import Form, Message, Purpose
from soundings.interviews.models import Commitment, Interview
from soundings.outreach.addresses import TIES
from soundings.outreach.eml import one_line
from soundings.people.models import Introduction, Person, Seeker
from soundings.workspaces.forms import AnyModelForm
from soundings.workspaces.models import Fact, Workspace

TIED: dict[str, type[Fact]] = {"interview": Interview, "introduction": Introduction, "commitment": Commitment}
# The columns that say whom such a fact is about.
ABOUT = ("person_id", "introducer_id", "introduced_id")
A_BODY = 65_536
A_SUBJECT = 300
TOO_LONG = "This is longer than a message can be (64,000 signs). Nothing is lost: shorten it, then save."
SUBJECT_TOO_LONG = "The subject has {} signs and can have 300. Nothing is lost: shorten it, then save."


class NoSuchTie(Exception):
    """The message would be tied to something that is not there, or not this person's."""


class Typed(forms.Form):
    """Words and, for a message that is not stored yet, what it is. Its own name stands in the address."""

    person = forms.UUIDField()
    purpose = forms.ChoiceField(choices=Purpose.choices)
    form = forms.ChoiceField(choices=Form.choices)
    interview = forms.UUIDField(required=False)
    introduction = forms.UUIDField(required=False)
    commitment = forms.UUIDField(required=False)
    seen_version = forms.IntegerField(required=False)
    # The form of message to go on with, where another was chosen.
    switch = forms.ChoiceField(choices=Form.choices, required=False)

    def __init__(self, data: Any) -> None:
        """Subject and body are read by hand: whatever they hold is to be kept, not refused."""
        super().__init__(data)
        self.subject = one_line(data.get("subject", ""))
        self.body = data.get("body", "").replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")

    @property
    def too_long(self) -> str:
        """What is more than a message holds, in words; nothing where all fits."""
        if len(self.subject) > A_SUBJECT:
            return SUBJECT_TOO_LONG.format(len(self.subject))
        return TOO_LONG if len(self.body) > A_BODY else ""

    def message(self, workspace: Workspace, uuid: uuids.UUID) -> Message:
        """The message as it would be stored first. Raises NoSuchTie."""
        cleaned = self.cleaned_data
        person = Person.objects.within(workspace).filter(uuid=cleaned["person"]).first()
        if person is None:
            raise NoSuchTie
        return Message(
            uuid=uuid,
            workspace=workspace,
            person=person,
            purpose=cleaned["purpose"],
            form=cleaned["form"],
            **ties(workspace, person, cleaned),
        )


def ties(workspace: Workspace, person: Person, names: Mapping[str, Any]) -> dict[str, Any]:
    """The facts a message is tied to, found in the workspace; each must have to do with the person."""
    tied: dict[str, Any] = {}
    for tie in TIES:
        if names.get(tie):
            fact = TIED[tie].objects.within(workspace).filter(uuid=_name(names[tie])).first()
            if person.pk not in {getattr(fact, column, None) for column in ABOUT}:
                raise NoSuchTie
            tied[tie] = fact
    return tied


def _name(text: uuids.UUID | str) -> uuids.UUID:
    try:
        return text if isinstance(text, uuids.UUID) else uuids.UUID(text)
    except ValueError:
        raise NoSuchTie from None


class AboutYou(AnyModelForm):
    """The few facts on the seeker that drafts want; only those that are missing are asked for."""

    class Meta:
        model = Seeker
        fields = ("full_name", "background", "standing", "telephone")
        labels: ClassVar = {
            "full_name": "Your name",
            "background": "I am …",
            "standing": "Where you stand",
            "telephone": "Your telephone number",
        }
        help_texts: ClassVar = {
            "background": "a data scientist in retail",
            "standing": "looking into energy as a second career",
        }

    def __init__(self, data: Any = None, *, instance: Seeker, calls: bool = False) -> None:
        """`calls`: for the telephone a number is wanted too."""
        super().__init__(data, instance=instance, prefix="me")
        for name in list(self.fields):
            if getattr(instance, name) or (name == "telephone" and not calls):
                del self.fields[name]
            else:
                # Its fields stand inside the composer, whose form has an id of its own.
                self.fields[name].widget.attrs["form"] = "draft"
