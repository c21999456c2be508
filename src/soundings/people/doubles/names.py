"""A name, peeled of titles and taken apart, and how two of them agree."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from soundings.people.doubles.nicknames import longer, spelt_alike
from soundings.people.doubles.spelling import is_slip, latin_words, listed, sound

TITLES = listed(
    "dr prof professor mr mrs ms miss mx sir dame lord lady rev reverend father sister hon judge capt captain col "
    "major ing dipl dott dottssa doc mag herr frau sr sra srta don dona mme mlle monsieur madame eng engr arch "
    "adv shri smt"
)  # fmt: skip
CREDENTIALS = listed(
    "phd mba md msc bsc ma ba bs ms mphil dphil jd llm llb cfa cpa pmp pe esq dds dvm rn mph mfa meng beng edd "
    "psyd cissp csm frm aca acca fca shrm sphr phr cipd mcipd chartered pgdip mres ceng fiet mbcs prince2 leed ap "
    "facp obe mbe cbe csp cma cism togaf"
)
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4"}
PARTICLES = listed("de del della di da das dos do du la le les el al van von der den ten ter zu y e i bin ibn")
BRACKETS = re.compile(r"[(\[{].*?[)\]}]")
# What either begins with: most names have none of it.
MARKED = re.compile(r"[(\[{\"“„']")
QUOTED = re.compile(r"[(\[\"“„']\s*([^()\[\]\"“”„']{2,30})\s*[)\]\"”']")


class Name(NamedTuple):
    """Words in lower case and Latin letters; what stands in brackets or quotes is another way to be called."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    generation: str = ""
    called: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """All of them, in order."""
        return self.given + self.family

    @property
    def middle(self) -> tuple[str, ...]:
        """What stands behind the first given name."""
        return self.given[1:]


class Agrees(IntEnum):
    """How far two names can be one person's; the higher, the likelier."""

    NOT = 0
    # One given name, quite another family name: married, perhaps.
    GIVEN = 1
    # A single name, and the other has it too.
    PART = 2
    INITIAL = 3
    SLIP = 4
    # Hyphenated, or one of two family names.
    HALF = 5
    SHORT = 6
    SPELT = 7
    ORDER = 8
    SAME = 9


class Likeness(NamedTuple):
    """How two names agree, why in words a user reads, and whether something in them speaks against it."""

    agrees: Agrees
    why: str = ""
    # Junior and senior; John A. and John B.
    against: bool = False
    # Whether the given name is letter for letter the same: sisters have much else in common.
    same_given: bool = False


NOT = Likeness(Agrees.NOT)


@lru_cache(maxsize=20_000)
def name_of(full: str, given: str = "", family: str = "") -> Name:
    """A name as it stands in our columns. A comma before anything but credentials turns it round."""
    called: tuple[str, ...] = ()
    if MARKED.search(full):
        called = tuple(word for text in QUOTED.findall(full) for word in latin_words(text))
        full = BRACKETS.sub(" ", full)
    before, comma, behind = full.partition(",")
    if comma and not _peeled(latin_words(behind))[0]:
        behind = ""
        given, family, full = given.partition(",")[0], family.partition(",")[0], before
    elif comma and behind.strip():
        given, family, full = behind, before, f"{behind} {before}"
    words, generation = _peeled(latin_words(full))
    first = _peeled(latin_words(BRACKETS.sub(" ", given)))[0]
    if not given or not family or not first or list(words[: len(first)]) != first or len(first) >= len(words):
        first = words[:1]
    rest = words[len(first) :]
    kept = [word for word in rest if word not in PARTICLES] or rest
    middle = [word for word in kept[:-1] if len(word) == 1]
    family_words = [word for word in kept if word not in middle]
    return Name((*first, *middle), tuple(family_words), generation, called)


def _peeled(words: list[str]) -> tuple[list[str], str]:
    """Without titles before and credentials behind; and whether junior or senior."""
    generation = ""
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while words and (words[-1] in CREDENTIALS or words[-1] in GENERATIONS):
        generation = GENERATIONS.get(words[-1], generation)
        words = words[:-1]
    return words, generation


@lru_cache(maxsize=50_000)
def compare(one: Name, other: Name) -> Likeness:
    """How two names agree, each as it stands or one of them turned round."""
    if not one.words or not other.words:
        return NOT
    against = bool(one.generation and other.generation and one.generation != other.generation) or _middles_differ(
        one, other
    )
    if not one.family or not other.family:
        return _single(one, other, against=against)
    straight = _straight(one, other)
    if straight.agrees >= Agrees.SHORT:
        return Likeness(straight.agrees, straight.why, against, straight.same_given)
    if one.given[0] != other.given[0] or straight.agrees < Agrees.HALF:
        turned = _turned(one, other)
        if turned.agrees > straight.agrees:
            straight = turned
    return Likeness(straight.agrees, straight.why, against, straight.same_given)


def _middles_differ(one: Name, other: Name) -> bool:
    mine, theirs = {word[0] for word in one.middle}, {word[0] for word in other.middle}
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _single(one: Name, other: Name, *, against: bool) -> Likeness:
    if one.words == other.words:
        return Likeness(Agrees.SAME, "the same name", against, same_given=True)
    shorter, whole = sorted((one.words, other.words), key=len)
    if set(shorter) <= set(whole):
        return Likeness(Agrees.PART, f"{shorter[0].title()} is a part of the other name", against)
    return NOT


def _straight(one: Name, other: Name) -> Likeness:
    given = _given(one, other)
    if given.agrees == Agrees.NOT:
        return NOT
    family = _family(one.family, other.family)
    if family.agrees == Agrees.NOT:
        good = given.agrees >= Agrees.SHORT
        return Likeness(Agrees.GIVEN, "one given name, another family name") if good else NOT
    weaker = min(given, family, key=lambda part: part.agrees)
    if weaker.agrees == Agrees.SAME:
        return Likeness(Agrees.SAME, "the same name", same_given=True)
    if given.agrees < Agrees.SAME and family.agrees < Agrees.SAME and weaker.agrees < Agrees.SPELT:
        # Two doubts at once are one too many, unless one of them is a plain short form.
        sure = {given.agrees, family.agrees} & {Agrees.SHORT, Agrees.SPELT}
        return Likeness(weaker.agrees, f"{given.why}; {family.why}") if sure else NOT
    return Likeness(weaker.agrees, weaker.why, same_given=given.agrees == Agrees.SAME)


def _turned(one: Name, other: Name) -> Likeness:
    """Okafor Maya and Maya Okafor."""
    mine, theirs = sorted(one.words), sorted(other.words)
    if mine == theirs:
        return Likeness(Agrees.ORDER, "the same name in another order", same_given=True)
    if len(mine) == len(theirs) and sorted(map(sound, mine)) == sorted(map(sound, theirs)):
        return Likeness(Agrees.SPELT, "the same name in another order and spelling")
    for a, b in ((one, other), (other, one)):
        straight = _straight(Name((a.family[-1],), a.given), b)
        if straight.agrees in {Agrees.SHORT, Agrees.SPELT}:
            return Likeness(straight.agrees, f"{straight.why}; in another order")
    return NOT


def _given(one: Name, other: Name) -> Likeness:
    a, b = one.given[0], other.given[0]
    if a == b or "".join(one.given) == "".join(other.given):
        return Likeness(Agrees.SAME)
    if a in other.called or b in one.called:
        return Likeness(Agrees.SHORT, f"{a.title()} is called {b.title()}" if b in one.called else
                        f"{b.title()} is called {a.title()}")  # fmt: skip
    return given_alike(a, b)


@lru_cache(maxsize=50_000)
def given_alike(a: str, b: str) -> Likeness:
    """Two given names, of a few hundred that most people bear."""
    if len(a) == 1 or len(b) == 1:
        long, short = (b, a) if len(a) == 1 else (a, b)
        meant = [name for name in (long, *sorted(longer(long))) if name[0] == short]
        return Likeness(Agrees.INITIAL, f"{short.upper()}. may be {meant[0].title()}") if meant else NOT
    if b in longer(a):
        return Likeness(Agrees.SHORT, f"{a.title()} is short for {b.title()}")
    if a in longer(b):
        return Likeness(Agrees.SHORT, f"{b.title()} is short for {a.title()}")
    if sound(a) == sound(b) or spelt_alike(a, b):
        return Likeness(Agrees.SPELT, f"{a.title()} and {b.title()} are spellings of one name")
    both = longer(a) & longer(b)
    if both:
        return Likeness(Agrees.SHORT, f"{a.title()} and {b.title()} are both short for {min(both).title()}")
    if any(sound(full) == sound(b) or spelt_alike(full, b) for full in longer(a)):
        return Likeness(Agrees.SHORT, f"{a.title()} is short for {b.title()}")
    if any(sound(full) == sound(a) or spelt_alike(full, a) for full in longer(b)):
        return Likeness(Agrees.SHORT, f"{b.title()} is short for {a.title()}")
    if is_slip(a, b):
        return Likeness(Agrees.SLIP, f"{a.title()} and {b.title()} differ by a slip")
    return NOT


def _family(one: tuple[str, ...], other: tuple[str, ...]) -> Likeness:
    if one == other or "".join(one) == "".join(other):
        return Likeness(Agrees.SAME)
    a, b = " ".join(one), " ".join(other)
    if sound("".join(one)) == sound("".join(other)) or (len(one) == len(other) == 1 and spelt_alike(a, b)):
        return Likeness(Agrees.SPELT, f"{a.title()} and {b.title()} are spellings of one name")
    if (len(a) == 1 or len(b) == 1) and a[0] == b[0]:
        long, short = (b, a) if len(a) == 1 else (a, b)
        return Likeness(Agrees.INITIAL, f"{short.upper()}. may be {long.title()}")
    common = set(one) & set(other)
    if any(len(word) > 1 for word in common):
        return Likeness(Agrees.HALF, f"{max(common, key=len).title()} is in both family names")
    if is_slip("".join(one), "".join(other)):
        return Likeness(Agrees.SLIP, f"{a.title()} and {b.title()} differ by a slip")
    return NOT
