"""A suggestion or an introduction, and what came of it: followed, or only meant to be (P30, P31)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from soundings.coach.cues import compiled
from soundings.coach.reading import Reading, Span
from soundings.coach.thanks.cues import DID, SUGGESTED

_DONE = compiled(
    rf"{DID}\b|\b(?:i|we)(?:'ve| have)? (?:now |just |since |already |finally |also )?(?:heard|got|applied|signed"
    r"|redid|redone|rang|saw|found|wrote|cut|filled|learned to|moved|switched|practised|practiced|prepared|tested"
    r"|printed|borrowed|filed|passed on|showed|shown|done|bought|counted|copied|set up)\b|^(?:rang|did|tried"
    r"|met|read|went|spoke|applied|signed|started|redid|took"
    r"|called|emailed|asked|joined|watched|saw|got|finished|bought|so i \w{2,10})\b|\bit (?:worked|helped"
    r"|went)\b|\b(?:has|have) (?:agreed"
    r"|invited|offered|answered|replied)\b|\b(?:agreed|invited me|answered|replied|let me|received me"
    r"|asked me back|taken me on|said (?:no|yes|that)|saw me)\b"
)
_MEANT = compiled(
    r"\b(?:i'll|i will|i shall|i'm going to|i am going to|gonna|going to|(?:i|we) (?:plan|intend|hope|mean|want"
    r"|expect)"
    r" to|will be|i'd (?:like|love) to|i would (?:like|love) to|i'm (?:signing|starting|rewriting|reading|looking)"
    r"|can't wait|once i|when i)\b"
)
_SUGGESTION = compiled(SUGGESTED)


def signs(reading: Reading, places: Mapping[str, Span]) -> Iterator[str]:
    """What became of what was suggested, by sentence; and things that only tell something together."""
    text = reading.folded
    done = [bool(_DONE.search(text, one.start, one.end)) for one in reading.sentences]
    for number, one in enumerate(reading.sentences):
        if not _SUGGESTION.search(text, one.start, one.end):
            continue
        if _MEANT.search(text, one.start, one.end):
            yield "followed, perhaps" if done[number] else "to be followed"
        elif done[number]:
            yield "followed"
        elif any(done[number + 1 : number + 2]):
            yield "followed next"
        elif any(done[max(0, number - 1) : number]):
            yield "followed before"
    if "met-them" in places and ("introducing" in places or "told-me-to" in places):
        yield "met whom you named"
    if "your-need" in places and any(cue in places for cue in ("gift", "brings", "offer", "for-them")):
        yield "what you need"
