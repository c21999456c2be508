"""Who wrote to whom: which of them is the user, who the others are, and what is left alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from soundings.formats.letters import Letter, Party, is_nobody
from soundings.formats.profiles import is_profile
from soundings.formats.records import Person as Record
from soundings.people.models.channels import ChannelKind, channel_key
from soundings.search.folding import fold

# An introduction has two others in it; with three it is a round letter.
MOST_OTHERS = 2
# Of addresses that may be the user's.
MOST_MINE = 6
# Before this nobody wrote a mail, and a clock that runs a day ahead is wrong.
FIRST_YEAR = 1980
AHEAD = timedelta(days=1)

AUTOMATED = "From lists and machines, left alone"
GROUP = "With more than two others, left alone"
ALONE = "With nobody else, left alone"
UNDATED = "Without a date, left alone"
EMPTY = "Without words, left alone"
WORDLESS = "Invitations without words, left alone"


@dataclass(frozen=True, slots=True)
class Exchange:
    """A letter between the user and others."""

    letter: Letter
    at: datetime
    is_ours: bool
    # Whom it went to; or who wrote it.
    others: Sequence[Party]


def key_of(party: Party) -> str:
    """By which somebody is known again: an address, a profile, or on LinkedIn a name where there is no more."""
    if party.email:
        return f"email:{party.email}"
    if party.profile:
        return f"linkedin:{channel_key(ChannelKind.LINKEDIN, party.profile)}"
    return f"name:{' '.join(fold(party.name or '').split())}"


def keys_of(people: Sequence[Record]) -> dict[str, int]:
    """The people of a file by the keys they have as parties, each with a number below nought."""
    keys: dict[str, int] = {}
    names: Counter[str] = Counter(f"name:{' '.join(fold(record.full_name or '').split())}" for record in people)
    for number, record in enumerate(people, 1):
        told = [Party(email=email.strip().lower()) for email in record.emails]
        told += [Party(profile=url) for url in record.urls if is_profile(url)]
        name = Party(name=record.full_name)
        for party in [*told, *([name] if names[key_of(name)] == 1 else [])]:
            keys.setdefault(key_of(party), -number)
    return keys


def parties_of(letter: Letter) -> list[Party]:
    """Everybody in it, each once."""
    there = {key_of(party): party for party in (*([letter.sender] if letter.sender else []), *letter.to)}
    return list(there.values())


@dataclass
class Seen:
    """Somebody who may be the user."""

    party: Party
    times: int = 0
    # Whether they wrote, and whether they were written to.
    ways: set[bool] = field(default_factory=set)


def seen_in(letters: Iterable[Letter]) -> dict[str, Seen]:
    """Everybody whose file it may be, by their keys."""
    seen: dict[str, Seen] = {}
    for letter in letters:
        sender = key_of(letter.sender) if letter.sender else ""
        for party in parties_of(letter):
            key = key_of(party)
            # What a machine sent went to its owner as well.
            if (letter.automated and key == sender) or (party.email and is_nobody(party.email)):
                continue
            if letter.outgoing is not None and letter.outgoing is not (key == sender):
                # The file says that the other one is the owner.
                continue
            one = seen.setdefault(key, Seen(party))
            one.times += 1
            one.ways.add(key == sender)
            if party.name and not one.party.name:
                one.party = party
    return seen


def likeliest(seen: Mapping[str, Seen], known: Collection[str] = ()) -> list[str]:
    """Their keys, likeliest first: in most messages, writing and written to; `known` people come last."""
    return sorted(seen, key=lambda key: (key in known, -seen[key].times, -len(seen[key].ways), key))


def mine_among(ranked: Sequence[str], ours: Collection[str]) -> list[str]:
    """The keys that are taken for the user's until they say otherwise: the account's, or else the likeliest.

    Of mails and of LinkedIn one each, for one file may hold both.
    """
    mine: list[str] = []
    for is_mail in (True, False):
        keys = [key for key in ranked if key.startswith("email:") is is_mail]
        mine += [key for key in keys if key in ours] or keys[:1]
    return mine


def exchange(letter: Letter, mine: Collection[str], *, zone: tzinfo, now: datetime) -> Exchange | str:
    """Who is on the other side of a letter; or why it is left alone."""
    if letter.automated:
        return AUTOMATED
    at = moment_of(letter.at, zone)
    if at is None or at.year < FIRST_YEAR or at > now + AHEAD:
        return UNDATED
    if not letter.text and (letter.via != "mail" or not letter.subject):
        return WORDLESS if letter.via == "invitation" else EMPTY
    others = [party for party in parties_of(letter) if key_of(party) not in mine]
    if not others:
        return ALONE
    if len(others) > MOST_OTHERS:
        return GROUP
    sender = letter.sender
    if sender is None or key_of(sender) in mine:
        return Exchange(letter, at, True, others)
    return Exchange(letter, at, False, [sender])


def moment_of(written: str | None, zone: tzinfo) -> datetime | None:
    """A moment as a file tells it; the time on the wall is taken for that of the workspace."""
    if not written:
        return None
    try:
        at = datetime.fromisoformat(written)
        return at if at.tzinfo else at.replace(tzinfo=zone)
    except (ValueError, OverflowError):
        return None
