"""What to put in a question's place: a closed one opened, a leading one made neutral, a request turned into a question.

A mend uses the question's own words, or asks in general what it asked of one person. It is offered only where it reads
well; whether the new question is free of faults the review checks before it offers it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from soundings.coach.cues import compiled
from soundings.coach.findings import Finding, Severity
from soundings.coach.question.asking import OPEN, Part
from soundings.coach.reading import Reading, Span

_ADJECTIVE = (
    r"(?:(?:very|really|physically|emotionally|mentally|so|quite) )?(?:stressful|difficult|hard|tough"
    r"|competitive|fun|rewarding|dangerous"
    r"|boring|flexible|friendly|hierarchical|demanding|repetitive|interesting|exciting|lonely|creative"
    r"|challenging|formal|satisfying"
    r"|tiring|exhausting|predictable|diverse|supportive|collaborative|useful|important)"
)
_THING = r"(?:it|this|that|the [a-z-]{2,20}(?: [a-z-]{2,20})?|your [a-z-]{2,20}(?: [a-z-]{2,20})?|[a-z-]{2,20})"
# A closed question and the same one opened; a group's words are the user's own.
_OPENED = tuple(
    (compiled(pattern), opened)
    for pattern, opened in (
        (r"do you (?:really )?(?P<verb>like|enjoy|love) (?P<rest>[^?,;.]{2,80})", "what do you {verb} about {rest}?"),
        (r"did you (?:really )?(?P<verb>like|enjoy|love) (?P<rest>[^?,;.]{2,80})", "what did you {verb} about {rest}?"),
        (
            rf"(?P<verb>is|are|was) (?P<rest>{_THING}) (?P<how>{_ADJECTIVE})",
            "in what ways {verb} {rest} {how}, if at all?",
        ),
        (
            r"(?:is|are) (?P<rest>[^?,;.]{2,50}) worth (?:it|the money|the effort|doing)",
            "what makes {rest} worth it, or not?",
        ),
        (
            (
                r"(?:do|would|will|must) (?:i|you|one|we) (?:need|have) to (?P<rest>(?:be|know|learn|have|speak|study"
                r"|use|take|get) [^?,;.]{2,70})"
            ),
            "what difference does it make to {rest}, in your experience?",
        ),
        (
            r"do (?:i|you|we) need (?P<rest>(?:an?|any|some) [^?,;.]{2,60})",
            "what difference does {rest} make, in your experience?",
        ),
        (
            r"would you recommend (?P<rest>(?:this|your|the) [^?,;.]{2,40}?)(?: to (?:\w{2,12} ?){1,3})?",
            "what would you tell somebody who is thinking about {rest}?",
        ),
        (
            r"do you have (?:a )?(?:good )?work[ -]life balance",
            "what does work-life balance look like for people in your field?",
        ),
        (
            r"is there (?:a )?(?:good )?work[ -]life balance",
            "what does work-life balance look like for people in your field?",
        ),
    )
)
# What puts words into a mouth, and the same matter without them.
_NEUTRAL = tuple(
    (compiled(pattern), neutral)
    for pattern, neutral in (
        (
            (
                r"(?:you must|you probably|i bet you|i assume you|don't you just|do you just|you obviously) (?:really"
                r" |just )?(?:love|hate|enjoy|like|miss"
                r"|dislike|regret) (?P<rest>[^?,;.]{3,60})(?:, [^?,;.]{2,20})?"
            ),
            "how do you feel about {rest}?",
        ),
        (
            (
                r"(?:surely |obviously |clearly )?(?P<rest>(?!you |i |so |surely |obviously |do |don't |isn't |would "
                r"|wouldn't )[^?,;.]{8,90}), (?:right|isn't it|don't you think"
                r"|wouldn't you (?:say|agree)|don't you agree|aren't they|doesn't it|won't it|isn't that so|do they"
                r"|does it|is it|no|yes|correct)"
            ),
            "some say: {rest}. How do you see it?",
        ),
        (
            (
                r"(?:do|don't|would|wouldn't)(?: you)? (?:not )?(?:agree|think|say)(?: that)? (?P<rest>(?!you |i"
                r" )[^?,;.]{8,90})"
            ),
            "some say: {rest}. How do you see it?",
        ),
        (
            r"isn't it (?:true|obvious|clear) that (?P<rest>(?!you |i )[^?,;.]{8,90})",
            "some say: {rest}. How do you see it?",
        ),
    )
)
# Asked in general instead of of one person, by the cue that told.
_IN_GENERAL = {
    "personal: earn": "what do people in this field usually earn, roughly?",
    "personal: salary": "what do people in this field usually earn, roughly?",
    "personal: family": "how do people in this field combine the work with family life?",
    "personal: health": "what helps people in this field to stay well in the job?",
    "personal: gossip": "how do people in this field work with their managers?",
}
_RESUME = re.compile(r"\b(?:resume|cv|curriculum vitae|r.sum.|portfolio|application)\b")
_OF_ME = re.compile(r"\b(?:i|i'm|i'd|i've|my|me)\b")
_TERMS = re.compile(
    r"(?:(?:will|would|do) i|when (?:will|would|can|could|do) i|what (?:will|would) my|who (?:will|would) i)\b"
    r"|.{0,80}\b(?:my (?:shifts?|hours|rota|pay|salary|leave|contract|appointment|start(?:ing)? date)"
    r"|if i (?:came|come) to work|(?:pay|teach|train|offer) me|figure .{0,20}in mind for me)\b",
    re.S,
)
_PERSON = re.compile(r"\b(?:introduce|connect|put me|recruiter|hr|hiring manager|refer|good word)\b")
_LEADS_ON = re.compile(r"\b(?:or|and|but|nor|than)[ ,]{1,3}$")
_HIRING = "how do people usually find their way into this field?"


def stands_alone(reading: Reading, part: Part) -> bool:
    """Whether another question may stand in this one's place: no 'or' leads to it, and no clause hangs on it."""
    text, span = reading.folded, part.span
    if _LEADS_ON.search(text, max(0, span.start - 12), span.start):
        return False
    return text[span.end - 1 : span.end] in {"?", ".", "!"} or not text[span.end :].split("\n", 1)[0].strip(" ?.!")


def opened(reading: Reading, part: Part) -> str | None:
    """The closed question opened, where that reads well."""
    return _first(_OPENED, reading, part.span)


def neutral(reading: Reading, part: Part) -> str | None:
    """The leading question without the answer in it, where that reads well."""
    return _first(_NEUTRAL, reading, part.span)


def in_general(reading: Reading, part: Part, places: Mapping[str, Span]) -> str | None:
    """What was asked of one person's private life, asked of the field."""
    for cue, general in _IN_GENERAL.items():
        if cue in places and part.span.start <= places[cue].start < part.span.end:
            return _cased(reading, part.span, general)
    return None


def for_advice(reading: Reading, part: Part) -> str:
    """A request for work turned into the question that it may ask instead."""
    asked = reading.folded[part.span.start : part.span.end]
    if _RESUME.search(asked):
        return _cased(reading, part.span, "what would you change in my résumé?")
    if _PERSON.search(asked):
        return _cased(reading, part.span, "who else would be good to learn from?")
    if _TERMS.match(asked):
        return _cased(reading, part.span, "what do the first months in this kind of work usually look like?")
    return _cased(reading, part.span, _HIRING)


def first_alone(reading: Reading, asked: Sequence[Part]) -> Finding | None:
    """Several questions in one: the first, if it is open, and the rest left for later."""
    questions = [part for part in asked if part.is_question]
    why = "Several questions in one: the first gets lost. Ask this one, and give the others lines of their own."
    if len(questions) < 2:
        whole = asked[-1].span if asked else Span(0, len(reading.text))
        return Finding("compound", Severity.ADVICE, whole.start, whole.end, why)
    first, rest = questions[0], questions[-1]
    mark = reading.text[first.span.end - 1 : first.span.end] == "?"
    mend = ("" if mark else "?") if first.form in OPEN else None
    return Finding("compound", Severity.ADVICE, first.span.end, rest.span.end, why, mend)


def _first(table: Sequence[tuple[re.Pattern[str], str]], reading: Reading, span: Span) -> str | None:
    for pattern, shape in table:
        found = pattern.match(reading.folded, span.start, span.end)
        rest_is_mark = found is not None and reading.folded[found.end() : span.end].strip(" ?!.\n") == ""
        if found and rest_is_mark:
            if "some say" in shape and _OF_ME.search(found["rest"]):
                return None
            words = {name: " ".join(reading.text[slice(*found.span(name))].split()) for name in found.groupdict()}
            words = {name: words[name] if name == "rest" else words[name].lower() for name in words}
            return _cased(reading, span, shape.format(**words))
    return None


def _cased(reading: Reading, span: Span, text: str) -> str:
    """With a capital, unless it follows lead-in words."""
    before = reading.text[: span.start].rstrip(" ")
    follows = before[-1:] not in {"", "\n", ".", "?", "!", "-", "*", "•", ")", ":"}
    return text if follows else text[0].upper() + text[1:]
