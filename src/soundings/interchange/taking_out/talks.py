"""Talks as a calendar: what was agreed, under the name it keeps when it is moved or called off."""

from __future__ import annotations

from collections.abc import Iterator

from soundings.formats.calendar.writing import Talk, written
from soundings.interviews.models import Interview
from soundings.workspaces.models import Workspace

SLICE = 500


def as_calendar(workspace: Workspace) -> Iterator[bytes]:
    """Every talk that was ever agreed, in pieces. The people are named, and not invited: nothing asks anybody."""
    talks = Interview.objects.within(workspace).filter(agreements__isnull=False).distinct().order_by("id")
    loaded = talks.select_related("person", "exploration").prefetch_related("agreements")
    return written(map(told, loaded.iterator(chunk_size=SLICE)))


def told(talk: Interview) -> Talk:
    """One talk, as agreed last; raises ValueError where nothing was agreed."""
    agreements = sorted(talk.agreements.all(), key=lambda agreement: agreement.pk)
    if not agreements:
        raise ValueError("Nothing was agreed.")
    latest = agreements[-1]
    about = f"about {talk.exploration}" if talk.exploration else ""
    return Talk(
        uid=f"{talk.uuid}@soundings",
        start=latest.starts_at,
        end=latest.ends_at,
        summary=f"Talk with {talk.person}",
        stamp=max(filter(None, (latest.agreed_at, talk.called_off_at))),
        # Each time it was moved, and being called off, is a step (RFC 5545, 3.8.7.4).
        sequence=len(agreements) - 1 + bool(talk.called_off_at),
        description=" ".join(filter(None, (latest.form, about))),
        location=latest.where,
        is_called_off=talk.called_off_at is not None,
    )
