"""Where a text begins once they are greeted, and where it ends before it is signed: between these a mend may add."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from soundings.coach.reading import Reading, Span

_TITLE = r"(?:mrs?|ms|miss|mx|dr|prof|sra?|srta|rev|hon|er|capt|sgt)"
# 'Dear Mr.' is no whole greeting: the name follows its full stop.
_ENDS_IN_TITLE = re.compile(rf"\b{_TITLE}\.$")
_NAME_AFTER_TITLE = re.compile(r"[ ]{0,2}(?:[^\s,!?:;]{1,25}[ ]{0,2}){1,4}(?:[,!:;]{1,3}|(?=\n))")
# Nor is 'Dear Ms Lund-'.
_SECOND_NAME = re.compile(r"(?<=\w-)\w{1,25}(?: \w{1,25})?[,!:;.]{1,3}")
_TITLE_ALONE = re.compile(rf"\s*{_TITLE}\b\.?[ ](?:[^\s,.!?:;-]{{1,25}}[ ]?){{1,3}}[,:]")
_NAME = r"(?:[^\W\d_a-z][\w'’-]{0,24}\.?|[^\W\d_a-z]\.)"
_SIGNS = (
    r"(?:yours|love|from|best|cheers|ta|thanks|thx|thank you|regards|respectfully|sincerely|warmly|many thanks"
    r"|all best|all the best|with thanks|kind regards|take care|god bless|aching)"
)
_SIGNATURE = re.compile(
    rf"(?:(?i:{_SIGNS})[,.!]?\s{{1,3}}(?:-\s)?)?{_NAME}(?:[ ,]{{1,2}}(?:(?:and|de|da|van|von|der|&)[ ])?{_NAME}){{0,3}}"
    r"[ ,]{0,2}(?:x{1,4}|:\)|\(\w{2,12}\))?"
)
_SIGN_OFF = re.compile(
    r"(?:[\w']{1,12}[ ]){0,4}(?:regards|wishes|respectfully|sincerely|faithfully|truly|yours|cheers|love|warmly"
    r"|cordially|best|thanks|thx|ta|bye|thank you)(?: again| so much| in advance)?[,.!]{0,3}(?: x{1,3})?"
)
_ADDRESS = re.compile(r"[\d+() .-]{6,25}|\S{1,60}@\S{1,60}|(?:https?:|www\.)\S{1,200}|sent from my [\w ]{2,20}")
_AFTERTHOUGHT = re.compile(r"p\.?[ ]?s\b")


def beginning(reading: Reading) -> int:
    """The offset behind 'Dear Ms. Okafor,' or 'Mr. Petrakis,'; the body's start where nobody is greeted."""
    end, text = reading.greeting.end, reading.folded
    if _ENDS_IN_TITLE.search(text, max(0, end - 8), end):
        name = _NAME_AFTER_TITLE.match(text, end)
        return name.end() if name else end
    second = _SECOND_NAME.match(text, end)
    if second:
        return second.end()
    named = _TITLE_ALONE.match(text, reading.body.start) if end == reading.body.start else None
    return named.end() if named else end


def stands_apart(reading: Reading, offset: int) -> bool:
    """Whether a sentence may be put before these words: what stands before them has ended."""
    before = reading.text[:offset].rstrip(" \t")
    return not before or not (before[-1].isalnum())


def between(reading: Reading, gone: Sequence[Span] = ()) -> list[Span]:
    """The sentences between greeting and signature; signature, sign-off and afterthought stay where they are.

    Of sentences `gone` with another mend none is left to hold on to, unless nothing else is.
    """
    begun = beginning(reading)
    inside = [
        Span(max(one.start, begun), one.end)
        for one in reading.sentences
        if one.end > begun and one.start < reading.closing.start
    ]
    kept = [trimmed for one in inside for trimmed in reading.trimmed(one)]
    for number, one in enumerate(kept):
        if number and _AFTERTHOUGHT.match(reading.folded, one.start, one.end):
            kept = kept[:number]
            break
    while len(kept) > 1 and _signs(reading, kept[-1]):
        kept.pop()
    return staying(kept, gone) or kept


def staying(sentences: Sequence[Span], gone: Sequence[Span]) -> list[Span]:
    """The sentences that do not begin in any of the stretches `gone`, which lie apart."""
    cut = sorted((one.start, one.end) for one in gone)
    starts = [start for start, _ in cut]

    def stays(one: Span) -> bool:
        at = bisect_right(starts, one.start) - 1
        return at < 0 or cut[at][1] <= one.start

    return [one for one in sentences if stays(one)]


def _signs(reading: Reading, span: Span) -> bool:
    """Whether this is a name, a sign-off or an address at the end."""
    if span.end - span.start > 80:
        return False
    said, folded = reading.text[span.start : span.end], reading.folded[span.start : span.end]
    if said[-1] == "." and len(said.split()[-1]) > 2:
        return _SIGN_OFF.fullmatch(folded) is not None
    return any(
        pattern.fullmatch(words) for pattern, words in ((_SIGNATURE, said), (_SIGN_OFF, folded), (_ADDRESS, folded))
    )


def stop(words: str) -> str:
    """The full stop that these words lack before another sentence can follow; empty where they have ended."""
    return "." if words and (words[-1].isalnum() or (words[-1] in "\"'”’)]" and words[-2:-1].isalnum())) else ""
