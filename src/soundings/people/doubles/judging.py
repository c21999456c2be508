"""Two cards, one verdict: the same person for sure, perhaps, or two; with the reasons as a user reads them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from soundings.people.doubles.cards import (
    PUBLIC_HOSTS,
    Card,
    family_traces,
    is_household,
    is_shared_box,
    local_of,
    name_trace,
    speaks_of,
)
from soundings.people.doubles.names import Agrees, Likeness, compare

# How many people have a trace in common: a switchboard's number, the name John Smith.
Often = Callable[[str], int]


class Verdict(StrEnum):
    """What to do about two cards."""

    SAME = "same"
    PERHAPS = "perhaps"
    DIFFERENT = "different"


class Judgement(NamedTuple):
    """The verdict on two cards; the score orders what is offered."""

    verdict: Verdict
    score: float
    reasons: tuple[str, ...] = ()


DIFFERENT = Judgement(Verdict.DIFFERENT, 0.0)

# What each kind of agreement adds; a name and one more thing are worth a question.
NAME = {
    Agrees.NOT: -3.0,
    Agrees.GIVEN: 1.0,
    Agrees.PART: 2.0,
    Agrees.INITIAL: 3.0,
    Agrees.SLIP: 4.0,
    Agrees.HALF: 5.0,
    Agrees.SHORT: 4.5,
    Agrees.SPELT: 5.5,
    Agrees.ORDER: 6.0,
    Agrees.SAME: 6.0,
}
# What it adds where the address of the one says the name of the other: a name from before the wedding, a name in full.
SAID_BY_A_MAILBOX = {
    Agrees.GIVEN: 4.5,
    Agrees.INITIAL: 3.0,
    Agrees.SLIP: 2.0,
    Agrees.HALF: 1.0,
    Agrees.SHORT: 2.0,
}
WORTH_A_QUESTION = 5.0
# A name that more people bear says less; so many may share a mailbox or a number before it is a house's.
RARE, A_HOUSEHOLD = 2, 2
# A family name that so few have (0: nothing in common to count) speaks for the two, a common one against.
RARITY = ((0, 0.0), (5, -1.0), (12, -0.5), (40, 0.0), (120, 0.5))
COMMON = 1.0


def judge(one: Card, other: Card, often: Often) -> Judgement:
    """Whether two are one. `often` says how many people share a trace: a number, a mailbox, a name.

    Sure enough to merge without asking is only a profile or a mailbox of their own together with a name that agrees;
    a name alone never is.
    """
    if other.key < one.key:
        one, other = other, one
    names = compare(one.name, other.name)
    if (names.against or names.agrees == Agrees.NOT) and one.profiles.isdisjoint(other.profiles):
        return DIFFERENT
    evidence = _Evidence(one, other, names, often)
    score = evidence.score(names, lambda: _commonness(one, other, often))
    if evidence.is_sure(names):
        return Judgement(Verdict.SAME, score, evidence.reasons(names))
    if score < WORTH_A_QUESTION:
        return Judgement(Verdict.DIFFERENT, score)
    return Judgement(Verdict.PERHAPS, score, evidence.reasons(names))


def _commonness(one: Card, other: Card, often: Often) -> float:
    """What to take off, for namesakes there are; less than nothing for a family name that hardly anybody has."""
    namesakes = max(often(name_trace(one)), often(name_trace(other)))
    theirs = set(family_traces(other))
    family = min((often(trace) for trace in family_traces(one) if trace in theirs), default=0)
    off = min(3.0, 0.5 * max(0, namesakes - RARE))
    for few, points in RARITY:
        if family <= few:
            return off + points
    return off + COMMON


class _Evidence:
    """What two cards have in common beside the name, and what speaks against."""

    __slots__ = (
        *("box", "differ", "firm", "local", "one", "other", "own_mail"),
        *("place", "profile", "school", "telephone", "title"),
    )

    def __init__(self, one: Card, other: Card, names: Likeness, often: Often) -> None:
        self.one, self.other = one, other
        self.profile = bool(one.profiles & other.profiles)
        mails = one.emails & other.emails
        self.box = min(mails) if mails else ""
        self.own_mail = next((mail for mail in sorted(mails) if self._is_own(mail, names, often)), "") if mails else ""
        numbers = one.telephones & other.telephones
        self.telephone = min(often(f"t {number}") for number in numbers) if numbers else 0
        keys = other.firm_keys if one.firms else ()
        self.firm = next((label for key, label in one.firms if key in keys), "") if keys else ""
        self.title = bool(one.titles & other.titles)
        self.place = bool(one.place and one.place == other.place)
        self.school = bool(one.school and one.school == other.school)
        self.local = "" if mails else self._same_local()
        self.differ = self._differs()

    def _is_own(self, mail: str, names: Likeness, often: Often) -> bool:
        """A mailbox of one person: not a house's, not a family's."""
        if is_shared_box(mail) or is_household(mail, self.one.name) or often(f"e {mail}") > A_HOUSEHOLD:
            return False
        if names.same_given and names.agrees >= Agrees.SPELT:
            return True
        return speaks_of(mail, self.one.name) or speaks_of(mail, self.other.name)

    def _same_local(self) -> str:
        if not (self.one.emails and self.other.emails):
            return ""
        mine = {local_of(mail) for mail in self.one.emails if not is_shared_box(mail)}
        theirs = {local_of(mail) for mail in self.other.emails if not is_shared_box(mail)}
        return min((local for local in mine & theirs if len(local) >= 5), default="")

    def _differs(self) -> float:
        """How much speaks against: other profiles; other mailboxes at one employer."""
        points = 0.0
        if self.one.profiles and self.other.profiles and not self.profile:
            points += 3.0
        if self.one.emails and self.other.emails and not self.box:
            mine = {mail.rpartition("@")[2] for mail in self.one.emails} - PUBLIC_HOSTS
            theirs = {mail.rpartition("@")[2] for mail in self.other.emails} - PUBLIC_HOSTS
            if mine & theirs:
                points += 2.5
        return points

    def is_sure(self, names: Likeness) -> bool:
        """A profile or a mailbox of their own, and a name that agrees with it."""
        if names.against:
            return False
        if self.profile:
            return names.agrees >= Agrees.GIVEN
        return bool(self.own_mail) and not self.differ and names.agrees >= Agrees.INITIAL

    def score(self, names: Likeness, commonness: Callable[[], float]) -> float:
        """All of it added up."""
        points = NAME[names.agrees] - self.differ
        points += 9.0 * self.profile
        if self.own_mail:
            points += 6.0
        elif self.box:
            points += 1.0
        if self.telephone:
            points += 3.0 if self.telephone <= A_HOUSEHOLD else 0.5
        if self.local:
            points += 0.5 if names.agrees >= Agrees.HALF and speaks_of(self.local, self.one.name) else 2.5
        if self.firm:
            points += 2.5
        elif self.one.firms and self.other.firms:
            points -= 0.5
        points += 1.0 * self.title + 1.5 * self.school + 0.5 * self.place
        points += 1.0 * (self._is_bare(self.one) or self._is_bare(self.other))
        if names.agrees in SAID_BY_A_MAILBOX and self.named():
            points += SAID_BY_A_MAILBOX[names.agrees]
        if points >= WORTH_A_QUESTION - 1.0 and names.agrees >= Agrees.INITIAL:
            points -= commonness()
        return points

    @staticmethod
    def _is_bare(one: Card) -> bool:
        """A name and nothing else, as one jots it down."""
        return not (one.emails or one.telephones or one.profiles or one.firms)

    def named(self) -> str:
        """A mailbox of the one that calls its owner as the other is called."""
        if self.box:
            return ""
        for mine, theirs in ((self.one, self.other), (self.other, self.one)):
            for mail in sorted(mine.emails):
                if speaks_of(mail, theirs.name):
                    return mail
        return ""

    def reasons(self, names: Likeness) -> tuple[str, ...]:
        """In words, what says most first."""
        said = []
        if self.profile:
            said.append("the same LinkedIn address")
        if self.box:
            said.append(f"both have {self.box}")
        if names.why:
            said.append(names.why)
        if not self.profile and names.agrees in SAID_BY_A_MAILBOX and (mail := self.named()):
            said.append(f"{mail} says the other name")
        if self.telephone:
            said.append("the same telephone")
        if self.local:
            said.append(f"{self.local}@ in both addresses")
        if self.firm:
            said.append(f"both at {self.firm}")
        if self.school:
            said.append("the same school")
        if self.title and not self.firm:
            said.append("the same work")
        return tuple(said)
