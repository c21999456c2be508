"""How long a talk the message asks for: a stated length of half an hour or less (P10)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soundings.coach.reading import Reading, Span

LONGEST = 30  # minutes
_WORDS = {
    **dict(zip(["five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], range(5, 13), strict=True)),
    "fifteen": 15,
    "twenty": 20,
    "twenty-five": 25,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
    "fourty": 40,
    "fifty": 50,
    "ninety": 90,
    "fiveteen": 15,
    "fifteeen": 15,
    "twenty five": 25,
    "two": 2,
    "three": 3,
    "four": 4,
}
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + ")"
_MINUTES = re.compile(
    rf"(?<![\w.:/$£€])[\[(]?(?P<one>{_NUMBER})[\])]?(?:\s{{0,2}}(?:-|to|or|,|/"
    rf"|and)\s{{0,2}}[\[(]?(?P<two>{_NUMBER})[\])]?)?"
    r"(?:\s{0,2}-?\s?)(?:of (?:the|your)(?:\s\S{1,12})?\s)?(?P<unit>minutes?'?s?|mins?\b|minuts|minuets"
    r"|minute|min\b|m\b(?=\s(?:of|call|chat|to|on|by|over)))"
)
_HALF = re.compile(
    r"\b(?:half[- ](?:an[- ])?(?:hour|hr)|half hour|1/2[- ](?:an[- ])?(?:hour|hr)|½[- ](?:an[- ])?(?:hour|hr)"
    r"|(?:a )?quarter[- ](?:of[- ])?(?:an[- ])?(?:hour|hr)|1/4[- ](?:of[- ])?(?:an[- ])?(?:hour|hr)|¼[-"
    r" ](?:of[- ])?(?:an[- ])?(?:hour|hr)"
    r"|0?\.5[- ](?:hours?|hrs?)|one tea break|halfhour)\b"
)
# What measures something else: a journey, a talk of theirs, a wait, an age of the clock.
_NOT_AFTER = re.compile(
    r"\s{0,2}-?\s?(?:(?:away|late|early|ago|before|after (?:your|the|my|i)|from (?:your|the|my|here|there"
    r"|you|campus|work|home|downtown)|"
    r"drive|walk|commute|bus|train|ride|flight|past|each way|every (?:day|morning)|apart|up the road|down"
    r" the road|of (?:fame|silence|film|footage)|"
    r"into|later|read\b|video (?:about|on|of|you)|film|documentary|talk (?:you|about|on)|speech"
    r"|presentation|episode)|long (?:talk|video|film))"
)
_LONGER = re.compile(
    r"\s{0,2}(?:to|or|-)\s{0,2}(?:an|one|a full|1) (?:hour|hr)|\s{0,2}(?:to|-|or)\s{0,2}(?:45|60|forty|sixty)"
)


_AND_A = re.compile(r"\band (?:a )?$")
_ELSE = re.compile(
    r"\b(?:met for(?: about)?|spoke for(?: about)?|talked for|every|lives?|took me|waited|waiting|is in|away,) $"
)


@dataclass(frozen=True, slots=True)
class Length:
    """A stated length, in minutes, and its words."""

    minutes: int
    span: Span


def _number(said: str) -> int:
    return int(said) if said.isdigit() else _WORDS[said]


def lengths(reading: Reading) -> list[Length]:
    """Every stated length of a talk, from the front, long ones too."""
    text, found = reading.folded, []
    for match in _MINUTES.finditer(text):
        if _NOT_AFTER.match(text, match.end()) or _speaks_of_else(text, match.start()):
            continue
        longer = _LONGER.match(text, match.end())
        most = max(_number(match[name]) for name in ("one", "two") if match[name])
        if most:
            found.append(Length(60 if longer else most, Span(*match.span())))
    for match in _HALF.finditer(text):
        if _NOT_AFTER.match(text, match.end()):
            continue
        longer = _LONGER.match(text, match.end()) or _AND_A.search(text, max(0, match.start() - 8), match.start())
        most = 15 if "quarter" in match[0] or "4" in match[0] else 30
        found.append(Length(60 if longer else most, Span(*match.span())))
    return sorted(found, key=lambda length: length.span.start)


def bounded(reading: Reading) -> Length | None:
    """The first stated length of half an hour or less."""
    return next((length for length in lengths(reading) if length.minutes <= LONGEST), None)


def _speaks_of_else(text: str, start: int) -> bool:
    """Whether the words before say that it is no length of a talk ('in ten minutes', 'we met for ninety …')."""
    return bool(_ELSE.search(text, max(0, start - 24), start))
