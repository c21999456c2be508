"""Every request for work in a text: those that a rule knows, and those that only sound like one."""

from __future__ import annotations

import re

from soundings.coach.asking.rules import Ask, asks, denials
from soundings.coach.asking.seen import features
from soundings.coach.learned import learned
from soundings.coach.reading import Reading, holds

# Nobody's sentence is longer; what is, is no prose, and is not weighed. Nor is a name, or 'Kind regards,'.
_LONGEST = 600
_FEWEST = 3  # words
# Thanks for what was given, and a résumé that goes along and nothing else, only sound like a request.
_INNOCENT = re.compile(
    r"(?:many |with |sincere |heartfelt )*thank(?:s| you| u)\b(?![^?]*\?)|[^?]{0,60}\b(?:gratitude|thank you) for\b"
    r"|[^?]*\b(?:resume|c\.?v\.?)\b[^?]*\b(?:because|so that you|so you (?:can|know|have|needn't)|as background"
    r"|for (?:some"
    r" )?(?:background|context))\b"
    r"|(?![^?]*\b(?:vacanc\w{1,3}|openings?|positions?|roles?|jobs?|hr|forward|pass|consider|hire|hiring"
    r"|opportunit\w{1,3}"
    r"|needful|refer|posts?|suitable|employ\w{0,4}|interview|keep|team|company|firm|apply|share)\b)"
    r"[^?]*\b(?:resume|c\.?v|bio-?data)\b[^?]*\b(?:attached|enclosed|attach|enclose|enclosing|here|below|reference"
    r"|perusal)\b"
)


def requests(reading: Reading) -> list[Ask]:
    """The requests for work, from the front; where only the trained model hears one, the whole sentence."""
    known = asks(reading)
    denied = denials(reading)
    model = learned("asking")["asks_for_job"]
    heard = []
    asked, denying = sorted(ask.span.start for ask in known), sorted(no.start for no in denied)
    for sentence in reading.sentences:
        if sentence.end - sentence.start > _LONGEST or holds(sentence, asked):
            continue
        text = reading.folded[sentence.start : sentence.end]
        if len(text.split()) < _FEWEST or holds(sentence, denying) or _INNOCENT.match(text):
            continue
        if model.probability(features(text, "")) >= model.threshold:
            heard.append(Ask("heard", sentence))
    return sorted([*known, *heard], key=lambda ask: (ask.span.start, -ask.span.end))
