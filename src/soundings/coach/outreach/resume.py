"""A résumé that goes along: whether one does, and whether the message says what it is for (P13)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundings.coach.cues import compiled
from soundings.coach.reading import Reading, Span

_RESUME = r"(?:resum[eé]s?|c\.?v\.?s?|curriculum vitae|curriculum|bio-?data)"
_ALONG = compiled(
    rf"(?:\b(?:attach(?:ed|ing|es)?|enclos(?:ed|e|ing|es)|includ(?:ed|ing)|herewith|append(?:ed|ing)?"
    rf"|link(?:ed|ing)?)\b,?(?! to your)(?: [^\s.?!;]{{1,25}}){{0,9}} {_RESUME}\b"
    rf"|\b{_RESUME}\b(?:'s|s)?(?: [^\s.?!;]{{1,25}}){{0,5}} (?:attached|enclosed|herewith|below|linked"
    rf"|included|appended|attach|enclose)\b"
    rf"|\b{_RESUME} ?(?:'s|is|are|and)?(?: [^\s.?!;]{{1,15}}){{0,4}} (?:here|at the link|available at|in"
    rf" the link|link)\b|\b{_RESUME} ?(?:link|here)? ?: ?(?:https?://|www|\S{{1,30}}[./])"
    rf"|\b(?:i've|i have|i|have|am|i'm|i am) (?:also |already |just )?(?:sent|mailed|emailed|e-mailed|send"
    rf"|sending|put|uploaded|dropped|left|provided|shared)(?: [^\s.?!;]{{1,15}}){{0,4}} (?:my|a copy of my"
    rf"|the|our) (?:\S{{1,12}} )?{_RESUME}\b"
    rf"|\b{_RESUME} (?:that )?i (?:sent|mailed|emailed|e-mailed|attached|enclosed)\b"
    rf"|\b(?:here|below|this) is (?:my|a copy of my|the link to my) (?:\S{{1,12}} )?{_RESUME}\b|\b(?:link"
    rf" to|copy of) my (?:\S{{1,12}} )?{_RESUME}\b"
    rf"|\b(?:find|see|with|accompanying|and) (?:my |the |an? )?(?:attached|enclosed|accompanying|enclosed"
    rf" copy of my) {_RESUME}\b"
    rf"|\b{_RESUME}(?:'s| is| are| can be found)?(?: also)? (?:at the (?:bottom|foot|end)|on the (?:back"
    rf"|reverse)|in the (?:post|mail|attachment"
    rf"|envelope)|under separate cover|follows|to follow|online at|up at|on my (?:site|website|page|profile))\b"
    rf"|\b(?:here's|here is|here are|herewith|hereby|i include|included is|included are|popped|slipped"
    rf"|tucked|stapled|pasted|i bring)"
    rf"(?: [^\s.?!;]{{1,15}}){{0,4}} {_RESUME}\b|\b(?:view|see|read|download|find) my {_RESUME} (?:at|here"
    rf"|on|below|attached|in)\b"
    rf"|^{_RESUME} ?[.:]|\b(?:ps|p\.s\.?|attachment|attachments|encl|enc|encls)\.? ?[:.,-]?(?: my)? {_RESUME}\b"
    rf"|\bp\.?f\.?a\.? (?:my |the )?{_RESUME}\b|\bmy {_RESUME} is (?:at|on|in)\b)"
)
# An offer to send one later, or a word that none is sent, is no attachment.
_LATER = re.compile(
    r"\b(?:can|could|happy|glad|pleased|willing|will|'ll|would|'d|may|might|shall|if|should i|let me know|want me to)"
    r"(?:\s{1,3}[^\s.?!;]{1,15}){0,6}\s{1,3}(?:attach|enclose|send|share|forward|provide|include|email|e-mail|bring)\b"
    r"|\b(?:haven't|have not|not|didn't|no|without|rather than|instead of|spare"
    r" you)(?:\s{1,3}[^\s.?!;]{1,15}){0,6}\s{1,3}"
    r"(?:attach\w{0,4}|enclos\w{1,3}|send\w{0,3}|sent)\b"
)
_REASON = compiled(
    r"\b(?:so(?: that)? (?:you|u)(?:'ll| can| could| may| might| will| have| know|'d| would)|so as to"
    r" give|(?:to|will|may|might|should|can|which|that|and|it|would|'ll) (?:help(?:s)? )?(?:you )?"
    r"(?:give|gives|giving|provide|provides|offer|offers|show|shows|help|helps|save|saves|let|lets|tell"
    r"|tells|explain|explains|illustrate|convey|share)(?: (?:you|u|some|a|an|the|my|more|better|bit|brief"
    r"|quick|fuller|clearer|of|idea|only|just|where|what|any)){0,7} "
    r"(?:idea|sense|context|background|picture|overview|understand|understanding|where|what|which|see"
    r"|asking|flavou?r|impression|path|summary|information about|insight|about|been|experience|glimpse"
    r"|feel|details|introduction|know)"
    r"|(?:for|as|by way of|as a bit of|as some|for some|for a bit of) (?:\S{1,12} )?(?:context|background"
    r"|an introduction|introduction)\b"
    r"|(?:for|welcome|appreciate|value|love|like|want|get|hear|hearing|grateful for|your|any|with|glad of"
    r"|have|give|ask|asking|some)(?: \S{1,12}){0,3} (?:(?:advice|thoughts|opinion) (?:on|about) (?:it|the"
    r" resume|my|how it)|feedback|comments?|suggestions?"
    r"|critique|opinion|pointers|improve\w{0,5}|tips|criticism|honest view)(?: (?:on|about|as) (?:it|the"
    r"|my|how|what|this|whether))?"
    r"|where i (?:fall short|have been|am|come|stand|'ve)|which gaps|gaps i|what (?:is|'s) missing|what"
    r" i(?:'ve| have| am| do| did|'m)|because|since (?:my|you)|only so|save you|my background|about my"
    r" background|in case (?:it|that|you(?:'d| would)? (?:like|want|need|wish|are"
    r" curious)(?: \S{1,10}){0,3} (?:background|context|know|see|more|about))(?: \S{1,10}){0,4} ?(?:help"
    r"|helps|helpful|useful|background|context|more|see|about|know)"
    r"|(?:understand|know|see|learn|read)(?: \S{1,8}){0,4} (?:who i am|my (?:background|path|experience"
    r"|history|studies|training)|where i|what i|about me|me better|more about)|if (?:it|that) (?:is|would"
    r" be|'s|helps)(?: (?:of use|useful|helpful|any use))?|before we (?:speak|talk|meet))\b"
)
# Formulas that sound like a reason and are none.
_FORMULA = re.compile(
    r"\b(?:for|in)\s{1,3}(?:your|the|ur)\s{1,3}(?:\S{1,12}\s{1,3}){0,2}(?:review|reference|consideration"
    r"|perusal|convenience|information|records?|files?|kind attention|attention)\b"
)


@dataclass(frozen=True, slots=True)
class Attached:
    """A résumé that goes along: the words that say so, and the words that say why, if any."""

    span: Span
    reason: Span | None


def attached(reading: Reading) -> Attached | None:
    """The résumé that goes with this message, or None."""
    text = reading.folded
    for said in _ALONG.finditer(text):
        sentence = reading.sentence_at(said.start())
        later = _LATER.search(text, sentence.start, sentence.end)
        if later and later.start() <= said.end() and later.end() >= said.start() - 1:
            continue
        return Attached(Span(*said.span()), _reason(reading, sentence, said))
    return None


def _reason(reading: Reading, sentence: Span, said: re.Match[str]) -> Span | None:
    """Why it goes along, said in the same sentence or the next."""
    last = min(len(reading.text), sentence.end + 160)
    following = reading.sentence_at(min(sentence.end + 2, max(0, len(reading.text) - 1)))
    if following.start > sentence.start:
        last = min(last, following.end)
    for found in _REASON.finditer(reading.folded, sentence.start, last):
        if found.start() >= sentence.end and not re.search(
            r"\b(?:it (?:will|should|may|might|is|gives|shows|would|\'s)|on it|resume|cv|my background|gaps"
            r"|attachment|document)\b",
            reading.folded[max(0, found.start() - 60) : following.end],
        ):
            continue
        return Span(*found.span())
    return None
