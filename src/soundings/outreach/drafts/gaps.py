"""What is missing in a draft, marked so that nobody sends it by mistake and nothing is made up."""

import re
from collections.abc import Mapping
from enum import StrEnum


class Gap(StrEnum):
    """Each stands in square brackets and says what belongs there."""

    MY_NAME = "[your name]"
    BACKGROUND = "[who you are, in a few words]"
    STANDING = "[where you stand: exploring, studying or searching]"
    TELEPHONE = "[your telephone number]"
    FOUND = "[how you found them]"
    FIELD = "[what you want to find out about]"
    TIMES = "[two or three times that suit you]"
    WHERE = "[the link, the number or the place]"
    WHOM = "[whom they sent you to]"
    HOW_IT_WENT = "[how it went]"
    TOLD = "[one thing from that talk that may be told]"
    SUGGESTION = "[what they suggested]"
    MADE_OF_IT = "[what you made of it]"
    TAKEAWAY = "[one thing you took away]"
    WHY_NOW = "[why you write now: your news, an article, a question]"


# Facts on the seeker, asked for once and for all drafts.
MINE = (Gap.MY_NAME, Gap.BACKGROUND, Gap.STANDING, Gap.TELEPHONE)
# The one gap that carries words of its own: a reason noted to oneself.
_WHY_NOW = re.compile(r"\[why you write now: [^\[\]\n]{1,400}\]")


def why_now(reason: str) -> str:
    """A reason noted to oneself is no sentence for the other to read: it stays a mark until it is put into words."""
    plain = reason.replace("[", "(").replace("]", ")")
    return f"[why you write now: {plain}]" if plain else Gap.WHY_NOW


def unfilled(text: str) -> list[str]:
    """The gaps that are still there, in their order, each once."""
    places = {str(gap): text.find(gap) for gap in Gap}
    places |= {match.group(): match.start() for match in _WHY_NOW.finditer(text)}
    return sorted((gap for gap, place in places.items() if place >= 0), key=lambda gap: places[gap])


def fill(text: str, facts: Mapping[Gap, str]) -> str:
    """The text with those gaps filled whose facts have become known."""
    for gap, fact in facts.items():
        if fact:
            text = text.replace(gap, fact)
    return text
