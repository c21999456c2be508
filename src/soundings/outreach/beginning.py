"""Beginning a message, or going on with one that was begun: nothing is stored before something is kept."""

from datetime import datetime

from soundings.correspondence.models import Form, Message, Purpose
from soundings.outreach import gathering
from soundings.outreach.drafts import Draft, draft, gaps, letter
from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.drafting import CONTENTS
from soundings.people.models import Channel, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.people.models.person import Found, Person

FORM_OF = {
    ChannelKind.EMAIL: Form.EMAIL,
    ChannelKind.TELEPHONE: Form.TELEPHONE,
    ChannelKind.POST: Form.LETTER,
    ChannelKind.IN_PERSON: Form.IN_PERSON,
}


def preferred_form(person: Person, channel: Channel | None) -> Form:
    """The form of the way they like to be approached; e-mail where nothing is known (P09)."""
    if channel is not None and channel.kind == ChannelKind.LINKEDIN:
        return network_form(person)
    return FORM_OF.get(ChannelKind(channel.kind), Form.EMAIL) if channel else Form.EMAIL


def network_form(person: Person) -> Form:
    """A note to a stranger; to somebody already connected, a message (P12)."""
    return Form.LINKEDIN_MESSAGE if person.found == Found.CONNECTION else Form.LINKEDIN


def begun(message: Message, form: Form | None) -> Message | None:
    """The draft to the same person, for the same purpose and about the same, that was begun last (in that form)."""
    drafts = (
        Message.objects.within(message.workspace)
        .drafts()
        .filter(
            person=message.person,
            is_ours=True,
            purpose=message.purpose,
            interview=message.interview,
            introduction=message.introduction,
            commitment=message.commitment,
        )
    )
    if form is not None:
        drafts = drafts.filter(form=form)
    last: Message | None = drafts.order_by("-id").first()
    return last


def suggestion(message: Message, *, now: datetime) -> Draft:
    """What could be said, from what is known."""
    purpose = Purpose(message.purpose)
    if purpose not in CONTENTS:
        return Draft("", "")
    return draft(purpose, Form(message.form), gathering.known(message, now=now))


def with_my_facts(body: str, me: Seeker) -> str:
    """The words with the gaps about oneself filled, as far as that is known by now."""
    known: dict[gaps.Gap, str] = {
        gaps.Gap.MY_NAME: phrase(me.full_name, letter.A_NAME),
        gaps.Gap.STANDING: letter.after_i_am(phrase(me.standing, 20)),
        gaps.Gap.TELEPHONE: phrase(me.telephone, 6),
    }
    if me.background:
        introduced = letter.introduced(letter.after_i_am(phrase(me.background, 25)))
        body = body.replace(f"I am {gaps.Gap.BACKGROUND}", introduced)
        known[gaps.Gap.BACKGROUND] = letter.after_i_am(phrase(me.background, 25))
    return gaps.fill(body, known)
