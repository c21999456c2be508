"""Requests for work that a rule knows, in any kind of text (P11).

`asks` finds them, without those that the text denies ("I'm not asking for a job") or that somebody else makes in
quotation marks. `cues` gives all that was seen, also what only hints at a request, as features for the trained model
to weigh.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from soundings.coach.asking.cues import ASKS, HINTS
from soundings.coach.cues import compiled
from soundings.coach.reading import Reading, Span

# "I'm not asking …", "this isn't a job hunt", "please don't feel that …", "no job request hiding in here".
_SEEKS = (
    r"(?:ask|asking|asked|look|looking|seek|seeking|search|searching|apply|applying|after|angling"
    r"|fishing|hunt|hunting|expect|expecting|request|requesting|"
    r"solicit|soliciting|want|wanting|hoping|hinting|hint|writing|calling|reaching|contacting"
    r"|getting in touch|here|trying|interested|pitching|in search|in the market|"
    r"job-?(?:seeking|hunting|searching)|going to ask|need|needing|requesting|begging|touting|about)"
)
_DENIAL = compiled(
    rf"(?:"
    rf"(?<!you\s)(?:\b(?:not|never|nor|neither|cannot)(?! (?:sure|certain|only|just|too|know|enough)\b)"
    rf"|\b(?:isn|wasn|don|doesn|won|wouldn|aren|haven|ain)'?t\b(?! you\b| know| mind| hesitate| suppose"
    rf"| forget| wait)|"
    rf"\bwithout|\brather than|\binstead of|\bno longer|\bfar from|\bby no means|\bno intention of"
    rf"|\bno wish to|\bno plans? to)(?: [^\s.,;:?!()]{{1,30}}){{0,3}} {_SEEKS}\b"
    rf"|\b(?:this|it|that|which|call|note|message|email|letter|i)(?:'s| is| am|'m)? ?(?:not|isn't"
    rf"|is not|n't)(?: in any way| at all| secretly| really)? (?:an?|about|for|me|some)\b"
    rf"(?: [^\s.,;:?!()]{{1,30}}){{0,4}} (?:job|work|hir\w{{1,4}}|application|request|pitch|favou?r"
    rf"|vacanc\w{{1,3}}|opening|position|role|sales|that)"
    rf"|\b(?:don'?t|do not|need not|needn't)(?: please)? (?:worry|feel|think|take|see|read|assume|fear"
    rf"|be alarmed|get me wrong|imagine)\b"
    rf"|\bno (?:hidden |secret )?(?:[^\s.,;:?!()]{{1,20}} ){{0,2}}(?:job|vacancy|vacancies|opening"
    rf"|openings|position|posts?|employment|hiring|referral|agenda|strings|favou?rs?)"
    rf"(?: [^\s.,;:?!()]{{1,20}})? (?:requests?|asks?|pitch|application|hiding|hidden|attached|needed"
    rf"|sought|wanted|required|expected|expectations?|coming|in mind|involved)"
    rf"|\bno (?:interest|expectations?|thought|question) (?:in|of|about)\b"
    rf")"
)
# A denial reaches to the end of its clause, over a list ("a job, an internship or a referral"), but not past 'but'.
_REACH = re.compile(
    r"(?:(?!\b(?:but|though|although|however|yet|unless|still|only that|just)\b)[^.?!;:\n,()]|,"
    r"(?=\s{0,3}(?:an?|any|or|nor|and (?:an?|not|nor))\b)|\.(?=\w)){0,200}"
)


@dataclass(frozen=True, slots=True)
class Ask:
    """A request for work: which turn of phrase, and its words."""

    cue: str
    span: Span


def denials(reading: Reading) -> list[Span]:
    """Where the text says that work is not what it asks for, each to the end of its clause."""
    found = []
    for said in _DENIAL.finditer(reading.folded):
        reach = _REACH.match(reading.folded, said.end())
        found.append(Span(said.start(), reach.end() if reach else said.end()))
    return found


# "Thank you for the referral to your sister": given already, and not asked for; "thanks in advance" asks.
_THANKED = compiled(
    r"\b(?:thanks|thank (?:you|u)|thanking you|gratitude)(?! in advance)(?: [^\s.?!]{1,20}){0,3} (?:for )?"
    r"(?:[^\s.?!]{1,15} ){0,2}$"
)
_GIVEN = ("a referral", "refer me", "pass my resume on", "forwarding", "take me on", "a good word", "well of me")


def _was_given(reading: Reading, cue: str, span: Span) -> bool:
    return cue in _GIVEN and bool(_THANKED.search(reading.folded, max(0, span.start - 60), span.start))


class _Stretches:
    """Stretches of a text, asked again and again whether something meets one of them."""

    def __init__(self, spans: Iterable[Span]) -> None:
        spans = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in spans]
        # How far those reach that began so far.
        self._reach = list(accumulate((span.end for span in spans), max))

    def meet(self, start: int, end: int) -> bool:
        """Whether one of them shares a sign with this stretch."""
        before = bisect_left(self._starts, end)
        return before > 0 and start < self._reach[before - 1]


def asks(reading: Reading) -> list[Ask]:
    """The requests for work in the text, from the front: neither denied nor in somebody else's quoted words."""
    denied, quoted = _Stretches(denials(reading)), _Stretches(reading.quotations)
    found = [
        Ask(cue, span)
        for cue in ASKS.patterns
        for span in ASKS.found(reading, cue)
        if not denied.meet(span.start, span.start + 1)
        and not quoted.meet(span.start, span.end)
        and not _was_given(reading, cue, span)
    ]
    return sorted(found, key=lambda ask: (ask.span.start, -ask.span.end))


def cues(reading: Reading, found: list[Ask] | None = None) -> Iterator[str]:
    """What was seen, as features of the trained model: requests, what hints at one, and denials."""
    found = asks(reading) if found is None else found
    if found:
        yield "work:asks"
    yield from (f"work:{cue}" for cue in {ask.cue for ask in found})
    yield from (f"work:hint {cue}" for cue in HINTS.present(reading))
    if denials(reading):
        yield "work:denied"
