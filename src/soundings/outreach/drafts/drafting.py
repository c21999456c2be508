"""Drafts from what is known, for each purpose in each form (P10, P12). No database here: words in, words out."""

from collections.abc import Callable

from soundings.correspondence.models import Form, Purpose
from soundings.outreach.drafts import arrange, ask, keep_in_touch, loop, nudge, report, thanks
from soundings.outreach.drafts.brevity import EMAIL_WORDS, NOTE_SIGNS, first_that_fits, paragraphs_within, phrase
from soundings.outreach.drafts.call_sheet import call_sheet
from soundings.outreach.drafts.content import Content, Draft
from soundings.outreach.drafts.known import Known
from soundings.outreach.drafts.letter import first_name, greeting, my_name, whole

CONTENTS: dict[Purpose, Callable[[Known], Content]] = {
    Purpose.ASK: ask.content,
    Purpose.NUDGE: nudge.content,
    Purpose.ARRANGE: arrange.content,
    Purpose.THANKS: thanks.content,
    Purpose.LOOP: loop.content,
    Purpose.REPORT: report.content,
    Purpose.KEEP_IN_TOUCH: keep_in_touch.content,
}
A_SUBJECT = 200


def draft(purpose: Purpose, form: Form, known: Known) -> Draft:
    """What could be said; the user decides what is."""
    content = CONTENTS[purpose](known)
    # Greeting and closing take their share of the words.
    paragraphs = paragraphs_within(content.paragraphs, content.spare, EMAIL_WORDS - 20)
    match form:
        case Form.EMAIL:
            return Draft(content.subject[:A_SUBJECT].rstrip(), whole(known, paragraphs, words=content.closing))
        case Form.LINKEDIN:
            return Draft("", network_note(content, known))
        case Form.LINKEDIN_MESSAGE | Form.CARD:
            return Draft("", whole(known, paragraphs, words=content.closing, informal=True))
        case Form.TELEPHONE:
            return Draft("", call_sheet(content, known, asks=purpose == Purpose.ASK))
        case Form.LETTER:
            return Draft("", "\n\n".join([*_letterhead(known), whole(known, paragraphs, words=content.closing)]))
        case Form.IN_PERSON:
            return Draft("", f"{first_name(known)}, my name is {my_name(known)}. {content.short[0]}")


def network_note(content: Content, known: Known) -> str:
    """A note within the network's length, whatever the names and facts: the fullest version that fits."""
    me = my_name(known)
    notes = [f"{greeting(known, informal=True)}\n{words}\nThank you, {me}" for words in content.short]
    notes += [f"{words} {me}" for words in content.short]
    return first_that_fits([*notes, f"{content.short[-1]} {me[:100].rstrip()}"], NOTE_SIGNS)


def _letterhead(known: Known) -> list[str]:
    mine = [my_name(known), phrase(known.email, 3), phrase(known.telephone, 6)]
    head = "\n".join(line for line in mine if line)
    return [head, known.today] if known.today else [head]
