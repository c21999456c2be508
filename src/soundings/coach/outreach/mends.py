"""What to put in place of what: from the text and the context alone, a missing fact as a marked gap (P10, P11, P13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundings.coach import edges
from soundings.coach.findings import Context
from soundings.coach.outreach.referrers import Referrer
from soundings.coach.outreach.resume import Attached
from soundings.coach.reading import Reading, Span

_WAYS = {
    **dict.fromkeys(("phone", "telephone", "call"), "by phone"),
    **dict.fromkeys(("video", "zoom", "teams"), "by video"),
    **dict.fromkeys(("email", "e-mail"), "by e-mail"),
    **dict.fromkeys(("in person", "visit"), "in person"),
    "coffee": "over coffee",
}


@dataclass(frozen=True, slots=True)
class Mend:
    """`text` in the place of `span`."""

    span: Span
    text: str


def minutes(context: Context) -> str:
    """'20 minutes', or a gap where nobody has said how long."""
    return f"{context.minutes} minutes" if context.minutes else "[20] minutes"


def way(context: Context) -> str:
    """'by video', or a gap where nobody has said how."""
    said = context.way.strip()
    return _WAYS.get(said.lower(), said) or "[by phone or video]"


def topic(context: Context) -> str:
    """What it is about, or a gap."""
    return context.topic.strip() or "[what you would like to learn]"


def question(context: Context, *, whole: bool) -> str:
    """What to learn from them, asked in a sentence; `whole`, with how long and how."""
    if whole:
        return f"Would you have {minutes(context)} {way(context)} to tell me about {topic(context)}?"
    return f"I would value your advice on {topic(context)}."


def appended(reading: Reading, sentence: Span, addition: str) -> Mend:
    """The sentence's last word with another sentence after it."""
    start = reading.text.rfind(" ", sentence.start, sentence.end) + 1 or sentence.start
    start = max(start, reading.text.rfind("\n", sentence.start, sentence.end) + 1, sentence.start)
    last = reading.text[start : sentence.end]
    return Mend(Span(start, sentence.end), f"{last}{edges.stop(last)} {addition}")


def prepended(reading: Reading, sentence: Span, addition: str) -> Mend:
    """The sentence's first word with another sentence before it."""
    first = re.match(r"\S+", reading.text[sentence.start : sentence.end])
    end = sentence.start + (first.end() if first else 0)
    word = reading.text[sentence.start : end]
    return Mend(Span(sentence.start, end), f"{addition} {word[:1].upper()}{word[1:]}")


_MEETING = re.compile(
    r"\b(?:an?|the)\s{1,2}(?:(?:quick|short|brief|little|casual)\s{1,2}){0,2}(?P<what>(?:(?:phone|video"
    r"|zoom|teams|skype|virtual)\s{1,2})?(?:call|chat|conversation|meeting))\b"
)
_TALK = re.compile(
    r"\b(?:(?:could|can|might|may|would|to|we|you)\s{1,2})(?:\w{2,8}\s{1,2})?(?P<verb>(?:speak|talk|chat|meet)(?:\s{1,2}with\s{1,2}(?:you|me))?)\b(?!\s{1,2}(?:for|to|at|in|by|over))"
)


def with_length(reading: Reading, ask: Span, context: Context, *, long: bool, how: bool) -> Mend:
    """The ask with what it lacks: how long, or how, or both."""
    text = reading.folded
    meeting = _MEETING.search(text, ask.start, ask.end)
    if meeting and long:
        what = reading.text[meeting.start("what") : meeting.end("what")]
        amount = minutes(context).replace(" minutes", "-minute")
        article = "an" if re.match(r"\[?(?:8|11|18)", amount) else "a"
        tail = f" {way(context)}" if how else ""
        return Mend(Span(*meeting.span()), f"{article} {amount} {what}{tail}")
    talk = _TALK.search(text, ask.start, ask.end)
    if talk:
        said = reading.text[talk.start("verb") : talk.end("verb")]
        added = f"{f' for {minutes(context)}' if long else ''}{f' {way(context)}' if how else ''}"
        return Mend(Span(*talk.span("verb")), f"{said}{added}")
    if long and how:
        return appended(reading, ask, f"Would {minutes(context)} {way(context)} be possible?")
    if long:
        return appended(reading, ask, f"I would need {minutes(context)} at most.")
    return appended(reading, ask, f"We could talk {way(context)}.")


# Where a clause may end before the request begins.
_JOINT = re.compile(r"(?:\s{0,2}[,;:(-]{1,2}\s{0,3}|\s{1,3})(?:and|but|or|so|plus|also)\b|\s{0,2};\s{0,3}|\s-{1,2}\s")
_OPENS_QUESTION = re.compile(r"(?:could|would|can|may|might|do|is|are|will|what|how|who|which|where|when|why)\b")
_VERB = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|we|you|could|would|can|may|might|is|are|was|am|have|has|tell|please|thank)\b"
)


def without_request(reading: Reading, sentence: Span, request: Span, *, alone: bool) -> Mend:
    """The sentence without its request for work; whole sentences go, unless nothing would be left (`alone`)."""
    text = reading.folded
    cut = None
    for joint in _JOINT.finditer(text, sentence.start, max(sentence.start, request.start)):
        cut = joint
    if cut and cut.start() - sentence.start >= 15:
        left = text[sentence.start : cut.start()]
        if (
            _VERB.search(left)
            and len(left.split()) >= 4
            and not left.startswith(("if ", "should ", "when ", "although ", "since ", "as "))
        ):
            return Mend(Span(cut.start(), sentence.end), "?" if _OPENS_QUESTION.match(left) else ".")
    if alone:
        return Mend(sentence, "I would value your advice on [what you would like to learn].")
    start, end = sentence.start, sentence.end
    while end < len(text) and text[end] in " \t":
        end += 1
    if end == len(text) or text[end] == "\n":
        while start and text[start - 1] in " \t":
            start -= 1
    return Mend(Span(start, end), "")


_FORMULA = re.compile(
    r",?\s{1,3}(?:for|in)\s{1,3}(?:your|the|ur)\s{1,3}(?:\S{1,12}\s{1,3}){0,2}?"
    r"(?:review|reference|consideration|perusal|convenience|information|records?|files?|attention)\b"
)
REASON = "so that you can see my background"


def with_reason(reading: Reading, attached: Attached) -> Mend:
    """The résumé with the reason why it goes along."""
    sentence = reading.sentence_at(attached.span.start)
    formula = _FORMULA.search(reading.folded, sentence.start, sentence.end)
    if formula and formula.start() >= attached.span.start:
        return Mend(Span(*formula.span()), f" {REASON}")
    if sentence.end - attached.span.end <= 2:
        said = reading.text[attached.span.start : attached.span.end]
        return Mend(attached.span, f"{said} {REASON}")
    return appended(reading, sentence, "The résumé is only there so that you can see my background.")


_LEAD_IN = re.compile(
    r"(?:(?:oh|also|and|ps|p\.s\.?|by the way|i should (?:add|mention|say) that|incidentally)\b,?\s{0,3}){1,3}"
)


def name_first(reading: Reading, first: Span, found: Referrer) -> Mend | None:
    """The sentence that names the referrer, moved to the front."""
    if found.sentence.start <= first.start:
        return None
    start = found.sentence.start
    lead = _LEAD_IN.match(reading.folded, start, found.span.start)
    moved = reading.text[lead.end() if lead else start : found.sentence.end]
    moved = moved[:1].upper() + moved[1:]
    stop = "" if moved[-1:] in ".?!" else "."
    rest = reading.text[first.start : start].rstrip()
    rest = rest[:1].upper() + rest[1:]
    return Mend(Span(first.start, found.sentence.end), f"{moved}{stop} {rest}")
