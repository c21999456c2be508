"""The kinds of text the coach reads, and what reads each; loaded when first asked for."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from soundings.coach import language
from soundings.coach.findings import Context, Review
from soundings.coach.reading import Reading

KINDS = ("outreach", "question", "agenda", "thanks", "pitch")


def reviewer(kind: str) -> Callable[[str, Context], Review]:
    """The function that reviews texts of this kind; a text that is not English is counted, not judged."""
    judge: Callable[[str, Context], Review] = import_module(f"soundings.coach.{kind}.review").review

    def review(text: str, context: Context) -> Review:
        reading = Reading(text)
        if language.is_english(reading):
            return judge(text, context)
        return language.counted(kind, reading, context)

    return review
