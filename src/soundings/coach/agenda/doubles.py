"""Questions that ask the same in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from soundings.coach.cues import compiled
from soundings.coach.question.topics import stem
from soundings.coach.reading import Reading

# Words that any two questions share.
_COMMON = frozenset(
    re.findall(
        r"\w+",
        """
        a about an and any are as at be been but by can could did do does for from had has have how i if in is it its
        know like look me might more most my of on one or other people should so some tell than that the their them
        there they think this to was way were what when where which who why will with would you your
        """,
    )
)
# What people ask in a hundred ways; two questions of one kind are doubles.
_SAME = tuple(
    compiled(pattern)
    for pattern in (
        (
            r"\b(?:get|got|come|came|break|broke|end up|ended up|get started|got started) (?:\w{2,9}"
            r" ){0,2}(?:into|in|to) (?:this|your|the|it)\b"
            r"|\b(?:led|drew|brought|attracted) you (?:to|into)\b|\bcareer (?:path|journey)\b|\bhow did you"
            r" (?:get started|start out)\b"
            r"|\b(?:choose|chose) (?:this|your) (?:\w{3,9} )?(?:career|field|profession|work)"
        ),
        (
            r"\b(?:typical|normal|average|ordinary|usual) (?:\w{3,8} )?(?:day|week|workday)\b|\bday[- ]to[-"
            r" ]day\b|\bday in (?:your|the) life\b"
            r"|\bspend (?:most of )?your (?:day|week|time)\b"
        ),
        (
            r"\b(?:like|enjoy|love) (?:the )?(?:most|best)\b|\bbest (?:part|thing)\b|\bmost rewarding\b"
            r"|\bfavou?rite (?:part|thing)\b"
        ),
        r"\b(?:like|enjoy) (?:the )?least\b|\bworst (?:part|thing)\b|\bleast favou?rite\b|\bdislike (?:the )?most\b",
        (
            r"\b(?:biggest|greatest|main|toughest|hardest) (?:challenges?|part|thing|difficult\w{1,3}"
            r"|struggles?)\b|\bmost (?:difficult|challenging)\b"
        ),
        (
            r"\bskills?\b[^?]{0,40}\b(?:important|need|needed|matter|count|essential|required|valuable)"
            r"|\b(?:important|essential|key|needed) skills?\b"
        ),
        r"\badvice\b[^?]{0,60}\b(?:start|starting|new|enter|entering|someone|somebody|me|beginner)",
        (
            r"\b(?:who|anyone|anybody|someone) else\b[^?]{0,50}\b(?:talk|speak|meet|contact)|\bwhom? (?:else"
            r" )?should i (?:talk|speak|meet)"
        ),
        r"\bwork[- ]life balance\b|\bbalance (?:between )?(?:your )?work and\b",
        (
            r"\b(?:field|industry|profession|sector) (?:\w{2,10} ){0,3}(?:chang\w{1,3}|going|headed|heading"
            r"|evolv\w{2,4})\b|\btrends\b"
        ),
        r"\b(?:describe|what is|what's) (?:\w{2,9} ){0,4}(?:culture|atmosphere|environment)\b",
        (
            r"\b(?:anything|something|what|how|way) (?:else )?(?:that )?(?:i can|can i|could i|i could|might i)"
            r" (?:do|help|be)\b[^?]{0,25}\b(?:you|return|use)\b"
        ),
        (
            r"\b(?:books?|read|podcasts?|websites?|associations?|conferences?"
            r"|publications)\b[^?]{0,40}\b(?:recommend|read|join|attend|follow|suggest)"
        ),
    )
)
# Beyond so many questions nobody compares each with each.
_MOST = 150


def pairs(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Each question that repeats an earlier one, as (the earlier, the later)."""
    kinds = [_kind(text) for text in texts[:_MOST]]
    stems = [_stems(text) for text in texts[:_MOST]]
    for later in range(len(kinds)):
        for earlier in range(later):
            both = stems[earlier] & stems[later]
            either = stems[earlier] | stems[later]
            alike = len(both) >= 2 and len(both) >= 0.65 * len(either)
            if alike or (kinds[later] is not None and kinds[earlier] == kinds[later]):
                yield earlier, later
                break


def _kind(text: str) -> int | None:
    folded = Reading(text[:400]).folded
    return next((number for number, same in enumerate(_SAME) if same.search(folded)), None)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.group()) for word in Reading(text[:400]).words if word.group() not in _COMMON)
