"""What is known when a draft is written: plain words. What is empty is not known, and is not made up."""

from dataclasses import dataclass

MINUTES = 20


@dataclass(frozen=True, slots=True)
class Known:
    """Facts for one message. Every one may be missing but the contact's name."""

    # The contact.
    name: str
    first_name: str = ""
    organisation: str = ""
    # How they were found (P08): a value of `Found`, and the words stored with it.
    found: str = ""
    found_detail: str = ""
    school: str = ""
    connected_since: str = ""
    referrer: str = ""
    # 'in August': when the two last talked.
    last_talked: str = ""

    # The seeker.
    me: str = ""
    background: str = ""
    standing: str = ""
    email: str = ""
    telephone: str = ""

    # What it is about.
    exploration: str = ""
    claim: str = ""
    # 'by video', 'by telephone', 'in person'.
    way: str = "by video"
    today: str = ""

    # The ask that a nudge reminds of: 'on 3 October'.
    asked: str = ""
    asked_subject: str = ""
    # Arranging.
    said_yes: bool = False
    # 'on Tuesday 24 November at 10:30', '11:30' on the contact's clock where that is another, '20 minutes by video'.
    agreed: str = ""
    agreed_there: str = ""
    agreed_form: str = ""
    agreed_where: str = ""
    # The loop: whom they sent the seeker to, and how far that came ('on 23 November').
    introduced: str = ""
    introduced_asked: str = ""
    introduced_agreed: str = ""
    introduced_held: str = ""
    # The report: what they suggested.
    suggestion: str = ""
    # Thanks: when the talk was, and what was taken away from it.
    held: str = ""
    takeaway: str = ""
    # Keeping in touch: why now, as noted to oneself.
    reason: str = ""

    @property
    def is_familiar(self) -> bool:
        """Whether a first name is fitting: they talked, met or are connected."""
        return bool(self.last_talked or self.held or self.found in {"connection", "in_person"})
