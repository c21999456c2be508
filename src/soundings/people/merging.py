"""Two rows that are one person become one, and nothing that is known of either is lost."""

from __future__ import annotations

from soundings.people.models import Channel, Person, Position
from soundings.people.models.person import Found
from soundings.search.folding import fold as folded
from soundings.workspaces.moving import fold

# What has one value; of two different ones the other is kept in words.
SINGLE = {"pronouns": "Pronouns", "place": "Place", "time_zone": "Time zone", "school": "School"}


def merge(kept: Person, gone: Person) -> None:
    """What hangs on `gone` moves to `kept`, what is the same becomes one, what differs is written down. In an act."""
    _channels(kept, gone)
    _positions(kept, gone)
    words = _take_values(kept, gone)
    kept.about = "\n\n".join(filter(None, (kept.about, *words)))
    kept.save()
    fold(kept, gone)


def _take_values(kept: Person, gone: Person) -> list[str]:
    """Fill what `kept` lacks; what differs comes back as lines to keep."""
    lines = [f"Also known as {gone.full_name}."] if gone.full_name != kept.full_name else []
    for name, label in SINGLE.items():
        mine, theirs = getattr(kept, name), getattr(gone, name)
        if not mine:
            setattr(kept, name, theirs)
        elif theirs and folded(mine) != folded(theirs):
            lines.append(f"{label}: {theirs}")
    if not kept.found:
        kept.found, kept.found_detail = gone.found, kept.found_detail or gone.found_detail
    elif (gone.found, gone.found_detail) not in {("", ""), (kept.found, kept.found_detail), (kept.found, "")}:
        detail = ", ".join(filter(None, (Found(gone.found).label if gone.found else "", gone.found_detail)))
        lines.append(f"Found: {detail}")
    both = sorted(filter(None, {kept.known_since, gone.known_since}))
    if len(both) > 1:
        lines.append(f"Connected since: {both[1].day} {both[1]:%B %Y}")
    kept.known_since = both[0] if both else None
    kept.is_mentor = kept.is_mentor or gone.is_mentor
    about = gone.about if gone.about.strip() and gone.about.strip() not in kept.about else ""
    return [text for text in ("\n".join(lines), about) if text]


def _channels(kept: Person, gone: Person) -> None:
    """The same address once; one of all is preferred, and it is what was preferred here."""
    channels = Channel.objects.within(kept.workspace)
    mine = {(channel.kind, channel.key): channel for channel in channels.filter(person=kept).order_by("-id")}
    is_set = any(channel.is_preferred for channel in mine.values())
    for theirs in channels.filter(person=gone).order_by("id"):
        if is_set and theirs.is_preferred:
            theirs.is_preferred = False
            theirs.save()
        same = mine.get((theirs.kind, theirs.key))
        if same is not None:
            same.take_over(theirs)
            same.save()
            fold(same, theirs)


def _positions(kept: Person, gone: Person) -> None:
    """The same work once, as far as both say the same of it."""
    positions = Position.objects.within(kept.workspace).select_related("organisation")
    mine = list(positions.filter(person=kept).order_by("id"))
    for theirs in positions.filter(person=gone).order_by("id"):
        same = next((one for one in mine if _is_same(one, theirs)), None)
        if same is not None:
            same.take_over(theirs)
            same.save()
            fold(same, theirs)


def _is_same(one: Position, other: Position) -> bool:
    """Where one leaves open what the other says, they are the same work still."""
    if one.until_year != other.until_year:
        return False
    keys = [each.organisation.key if each.organisation else "" for each in (one, other)]
    titles = [folded(each.title).strip() for each in (one, other)]
    years = {one.since_year, other.since_year} - {None}
    same_title = titles[0] == titles[1] or (not all(titles) and keys[0])
    return keys[0] == keys[1] and bool(same_title) and len(years) < 2
