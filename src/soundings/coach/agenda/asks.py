"""The asks that belong before the end: feedback, who else, what to read or join, what can I do for you (P27–P29)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundings.coach.cues import compiled
from soundings.coach.reading import Reading


@dataclass(frozen=True, slots=True)
class Ask:
    """One ask: the check that misses it, how to recognise it, the topic that speaks for it, why, and words to say."""

    check: str
    known_by: re.Pattern[str]
    topic: str
    why: str
    words: str

    def is_in(self, text: str, topic: object) -> bool:
        """Whether this question makes the ask."""
        return topic == self.topic or self.known_by.search(Reading(text).folded) is not None


ASKS = (
    Ask(
        "asks_feedback",
        compiled(
            r"\b(?:feedback|come across|my (?:\w{2,12} )?(?:resume|cv|r.sum.|portfolio|background|experience"
            r"|profile|pitch|plan|application|story)"
            r"|gap between me|stronger candidate|make me more|my chances|competitive)\b"
        ),
        "feedback_on_me",
        "Nothing asks for feedback on you. They have just heard you: no one is better placed.",
        "From what you have heard, what would make me more convincing?",
    ),
    Ask(
        "asks_who_else",
        compiled(
            r"\b(?:who else|anyone else|anybody else|someone else|whom? (?:would|should|could|do) (?:you|i)|other"
            r" people|introduce me|(?:anyone|someone"
            r"|anybody|somebody|people) (?:\w{2,9} ){0,4}(?:talk|speak|meet|contact|learn)|put me in touch|know"
            r" (?:anyone|anybody|someone|somebody))\b"
        ),
        "referrals",
        "Nothing asks who else to talk to. Keep a minute for it: one talk leads to the next.",
        "Who else should I talk to?",
    ),
    Ask(
        "asks_what_to_read_or_join",
        compiled(
            r"\b(?:(?:should|could|would|can|to) (?:\w{2,9} ){0,5}(?:read|join|attend|follow|watch)|books?"
            r"|podcasts?|newsletters?|associations?|conferences?"
            r"|events?|publications?|journals?|websites?|resources?|communities|groups?)\b"
        ),
        "resources",
        "Nothing asks what to read, join or attend.",
        "What should I read, join or attend?",
    ),
    Ask(
        "asks_what_i_can_do",
        compiled(
            r"\b(?:(?:can|could|may|might) (?:do|be|help|offer|return)(?: \w{2,9}){0,4} (?:you|return|use|help"
            r"|service)|(?:do|help) (?:\w{2,9} ){0,2}for you"
            r"|(?:i|can i|could i|may i) (?:\w{2,9} )?(?:help|assist|support) you|help you|of (?:use|help"
            r"|service) to you|(?:anything|something) (?:i|that i) (?:can|could|might)"
            r"|be useful to you|return the favou?r|keep an eye out)\b"
        ),
        "",
        "Nothing asks what you can do for them. Offering something back turns an interview into an acquaintance.",
        "Is there something I can do for you?",
    ),
)
