"""What the composer shows around the words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from soundings.correspondence.models import Form, Message, Purpose
from soundings.outreach import nudges
from soundings.outreach.beginning import network_form, preferred_form
from soundings.outreach.drafts import gaps
from soundings.outreach.drafts.brevity import NOTE_SIGNS
from soundings.outreach.forms import AboutYou
from soundings.outreach.gathering import exploration_of, untested, zone_of
from soundings.outreach.mail_link import mail_link
from soundings.people.models import Channel, Position, Rest, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.research.models import Claim, Exploration
from soundings.ui import dates
from soundings.ui.addresses import address_of

HEADINGS = {
    Purpose.ASK: "Ask {name}",
    Purpose.NUDGE: "Remind {name}",
    Purpose.ARRANGE: "Arrange the talk with {name}",
    Purpose.THANKS: "Thank {name}",
    Purpose.LOOP: "Tell {name} how it went",
    Purpose.REPORT: "Report back to {name}",
    Purpose.KEEP_IN_TOUCH: "Write to {name}",
    Purpose.REPLY: "Answer {name}",
}
CHIPS = {
    Form.EMAIL: "E-mail",
    Form.TELEPHONE: "Call sheet",
    Form.LETTER: "Letter",
    Form.LINKEDIN: "LinkedIn note",
    Form.LINKEDIN_MESSAGE: "LinkedIn message",
    Form.CARD: "Card",
    Form.IN_PERSON: "In person",
}
# Strengths and weaknesses, at the moment of choice (P09).
HINTS = {
    Form.EMAIL: "Read when it suits, easy to answer; easily lost among others.",
    Form.TELEPHONE: "Quick and personal; may come at a bad moment, so offer another.",
    Form.LETTER: "Rare, and kept; slow, and an answer takes longer.",
    Form.LINKEDIN: "Finds people whose address you do not have; 300 signs, no more.",
    Form.LINKEDIN_MESSAGE: "Reaches people you are connected with; some look only now and then.",
    Form.CARD: "Written by hand, it says that it mattered; send an e-mail first.",
    Form.IN_PERSON: "The easiest yes there is; have one sentence ready.",
}
OFFERED = (Form.EMAIL, Form.TELEPHONE, Form.LETTER, None, Form.IN_PERSON)


@dataclass(frozen=True)
class Chip:
    """A form to choose."""

    form: Form
    label: str
    is_current: bool
    is_preferred: bool


@dataclass(frozen=True)
class Screen:
    """The composer of one message with these words in it."""

    message: Message
    subject: str
    body: str
    is_stored: bool
    channel: Channel | None
    to: str
    position: Position | None
    about: Exploration | None
    claims: list[Claim]
    me: Seeker
    missing: AboutYou
    warnings: list[str]
    there: str

    @property
    def heading(self) -> str:
        """'Ask Ingrid Solheim'."""
        return HEADINGS[Purpose(self.message.purpose)].format(name=self.message.person)

    @property
    def subline(self) -> list[str]:
        """'Senior adviser, Energy Regulator', 'prefers e-mail (Tom Reyes)', '14:52 where Ingrid is'."""
        parts = [str(self.position) if self.position else ""]
        if self.channel:
            told = f" ({self.channel.told_by})" if self.channel.told_by else ""
            parts.append(f"prefers {ChannelKind(self.channel.kind).label}{told}")
        parts.append(f"{self.there} where {self.message.person.first_name} is" if self.there else "")
        return [part for part in parts if part]

    @property
    def chips(self) -> list[Chip]:
        """The forms to choose from; the preferred one is marked."""
        person, current = self.message.person, Form(self.message.form)
        preferred = preferred_form(person, self.channel) if self.channel else None
        offered = [form or network_form(person) for form in OFFERED]
        if self.message.purpose == Purpose.THANKS:
            offered.insert(3, Form.CARD)
        forms = offered if current in offered else [*offered, current]
        return [Chip(form, CHIPS[form], form == current, form == preferred) for form in forms]

    @property
    def way(self) -> str:
        """'e-mail', 'telephone'."""
        return self.message.get_form_display().removeprefix("by ")

    @property
    def done(self) -> str:
        """What the one primary button says."""
        return {Form.TELEPHONE: "I rang", Form.IN_PERSON: "I said it"}.get(Form(self.message.form), "I sent it")

    @property
    def hint(self) -> str:
        """What this form is good for, and what not."""
        return HINTS[Form(self.message.form)]

    @property
    def is_email(self) -> bool:
        """Whether it has a subject, a file and a mail program."""
        return self.message.form == Form.EMAIL

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.body.split())

    @property
    def signs(self) -> int:
        """How many signs, where the network counts them; else none."""
        return len(self.body) if self.message.form == Form.LINKEDIN else 0

    @property
    def over(self) -> int:
        """By how many signs the note is too long for the network."""
        return max(0, self.signs - NOTE_SIGNS)

    @property
    def gaps(self) -> list[str]:
        """What is still to be filled in."""
        return gaps.unfilled(f"{self.subject}\n{self.body}")

    @property
    def asks_for_mine(self) -> bool:
        """Whether facts on the seeker are among the gaps."""
        return any(gap in gaps.MINE for gap in self.gaps)

    @property
    def mail_link(self) -> str:
        """Opens the mail program with these words."""
        return mail_link(self.to, self.subject, self.body) if self.is_email else ""

    @property
    def add_address_url(self) -> str:
        """Where an e-mail address is added."""
        return address_of("people:add-channel", self.message.person.uuid)


def screen(message: Message, subject: str, body: str, *, now: datetime) -> Screen:
    """Look up what belongs around the words."""
    person, workspace = message.person, message.workspace
    channels = list(Channel.objects.within(workspace).filter(person=person).order_by("-is_preferred", "id"))
    positions = Position.objects.within(workspace).current().filter(person=person).select_related("organisation")
    about = exploration_of(message)
    me = Seeker.of(workspace)
    zone = zone_of(person)
    return Screen(
        message=message,
        subject=subject,
        body=body,
        is_stored=not message._state.adding,
        channel=channels[0] if channels and channels[0].is_preferred else None,
        to=next((channel.address for channel in channels if channel.kind == ChannelKind.EMAIL), ""),
        position=positions.last(),
        about=about,
        claims=untested(about),
        me=me,
        missing=AboutYou(instance=me, calls=message.form == Form.TELEPHONE),
        warnings=[*_resting(message, now), *_asked_already(message, now)],
        there=f"{now.astimezone(zone):%H:%M}" if zone else "",
    )


def _resting(message: Message, now: datetime) -> list[str]:
    rest = Rest.objects.within(message.workspace).at(now).filter(person=message.person).order_by("until").last()
    if rest is None:
        return []
    until = f" until {dates.date(rest.until, now)}" if rest.until else ""
    why = f": {rest.why.rstrip('.')}" if rest.why else ""
    return [f"{message.person.first_name} is left in peace{until}{why}. What you write can wait until then."]


def _asked_already(message: Message, now: datetime) -> list[str]:
    talk = message.interview
    if talk is None or talk.asked_at is None:
        return []
    first = message.person.first_name
    if message.purpose == Purpose.ASK:
        return [f"You asked {first} {dates.relative_day(talk.asked_at, now)}. Asking twice would press."]
    if message.purpose == Purpose.NUDGE:
        try:
            nudges.check(talk, at=now)
        except nudges.MayNotNudge as why:
            return [str(why)]
        if now < talk.asked_at + nudges.FROM:
            fine = dates.date(talk.asked_at + nudges.FROM, now)
            return [f"You asked {dates.relative_day(talk.asked_at, now)}. From {fine} on a reminder is fine."]
    return []
