"""For the telephone: what to say, on one sheet, so that a cold call is less cold (P12, P15)."""

from soundings.outreach.drafts.ask import NOT_A_JOB
from soundings.outreach.drafts.brevity import phrase
from soundings.outreach.drafts.content import Content
from soundings.outreach.drafts.gaps import Gap
from soundings.outreach.drafts.known import MINUTES, Known
from soundings.outreach.drafts.letter import my_name, name

HEADINGS = ("To open", "If it suits", "If there is no time", "If somebody else answers", "On a machine")


def call_sheet(content: Content, known: Known, *, asks: bool) -> str:
    """Opener, the ask, a gatekeeper, 'no time', the voicemail. `asks`: for a first ask, which says what it is not."""
    whom, me = name(known), my_name(known)
    number = phrase(known.telephone, 6) or Gap.TELEPHONE
    wish = f"Could we talk for {MINUTES} minutes, now or at a time that suits you better? {NOT_A_JOB}" if asks else ""
    message = f"I would be glad to talk with you for {MINUTES} minutes. {NOT_A_JOB}" if asks else ""
    opener = [f"Good day, is that {whom}? My name is {me}.", content.opener, wish]
    machine = [
        f"Good day, this is a message for {whom}. My name is {me}.",
        *(content.opener, message),
        f"My number is {number}. Thank you. Once more, this was {me}",
    ]
    sections = [
        _spoken(opener),
        "Thank you. Shall we fix a day and an hour? I will confirm it in writing.",
        "Of course. When may I ring again? A few minutes would do.",
        f"Good day, my name is {me}. May I speak to {whom}, please? When would be a good time to ring?",
        _spoken(machine),
    ]
    return "\n\n".join(f"{heading}:\n{words}" for heading, words in zip(HEADINGS, sections, strict=True))


def _spoken(sentences: list[str]) -> str:
    return " ".join(sentence for sentence in sentences if sentence)
