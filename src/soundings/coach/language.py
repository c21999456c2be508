"""Is it English? The coach reads nothing else so far, and says so instead of guessing."""

from __future__ import annotations

from soundings.coach import length
from soundings.coach.findings import Check, Context, Finding, Review, Severity
from soundings.coach.reading import Reading


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# The commonest small words; a text of any length has many of its own language's.
ENGLISH = _words(
    """the and to of a in i is that it you for on with as are was be this have my your from at or an by not we
    but me what how do can would could if about who which when there so will am been has had i'm i'd i've
    thank thanks hi dear hello please any some out up more just like work"""
)
# Small words of others that English does not have, or hardly.
OTHERS = _words(
    """der das und ich ist nicht sie mit ein eine zu den von für auf dem sich es wir mich bei ihr ihre wie auch
    le les et je est un une des que pour dans vous nous pas avec sur au votre vos mon ma qui du ce el los las
    y es por con una mi su para como lo pero muy usted gracias del al se yo il di che per sono mio non della
    gli anche ho lei questo o os e da em um uma não com eu você seu sua obrigado meu dos na het een van ik
    niet op zijn voor met dat u mijn naar te aan och jag att det som på är ett inte du av med till min jeg og
    ikke er til har w na z się nie jest jak dziękuję za o ja po"""
)
# Below this many words nothing can be told; a name and a greeting are no language.
ENOUGH = 6
WHY = "I can only read English so far. What can be counted, I have counted."


def is_english(reading: Reading) -> bool:
    """Whether it reads as English; in doubt it does."""
    text = reading.folded[:20_000]
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) >= 12 and sum(sign < "ɐ" for sign in letters) < 0.5 * len(letters):
        return False
    words = [word.group() for word in reading.words[:2_000]]
    if len(words) < ENOUGH:
        return True
    ours = sum(word in ENGLISH for word in words)
    theirs = sum(word in OTHERS for word in words)
    return theirs < 0.08 * len(words) or ours >= theirs


def counted(kind: str, reading: Reading, context: Context) -> Review:
    """The checks that need no language, and the sentence that the others are missing."""
    checks = {"brief": length.check(reading, context)} if kind in {"outreach", "thanks"} else {}
    if kind == "pitch":
        seconds = reading.word_count / 150 * 60
        checks = {"seconds_at_150_wpm": Check(round(seconds)), "rambling": Check(seconds > 75)}
    first = reading.sentences[0] if reading.sentences else None
    start, end = (first.start, first.end) if first else (0, 0)
    found = [Finding("language", Severity.ADVICE, start, end, WHY)]
    if kind in {"outreach", "thanks"}:
        found += length.finding(reading, context)
    return Review(checks, tuple(found))
