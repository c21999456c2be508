"""The brief of a talk on one sheet of paper, to have at hand where there is no screen (P21)."""

from __future__ import annotations

from collections.abc import Iterator

from soundings.formats.paper import Paper, Section
from soundings.interviews.briefing import Brief
from soundings.workspaces.models import Act


def on_paper(brief: Brief) -> Paper:
    """Who, when and where, how you know each other, what to ask, to offer and to test. No notes: it may get lost."""
    talk = brief.talk
    sections = (
        Section("The talk", list(_talk(brief))),
        Section(f"About {talk.person.first_name}", list(_person(brief))),
        Section("Agenda", [item.text for item in brief.questions], is_numbered=True),
        Section("Before you go", [item.text for item in brief.closing]),
        Section("To give", [give.text for give in brief.gives]),
        Section("Claims it tests", list(map(str, brief.claims))),
    )
    return Paper(
        title=talk.person.full_name,
        subtitle=brief.does,
        sections=[section for section in sections if section.lines],
        at=Act.objects.last_change(talk.workspace),
        is_tight=True,
    )


def _talk(brief: Brief) -> Iterator[str]:
    talk, agreed = brief.talk, brief.talk.agreed
    if brief.length:
        yield f"Held: {brief.length}"
    elif agreed:
        yield f"{brief.agreed_words}, {agreed.minutes} minutes"
    if agreed:
        yield ": ".join(filter(None, (agreed.get_way_display().capitalize(), agreed.where)))
    if talk.exploration:
        yield f"About {talk.exploration}"


def _person(brief: Brief) -> Iterator[str]:
    person = brief.talk.person
    known = person.how_known()
    if known:
        yield f"Known: {known}"
    for introduction in brief.introducers:
        yield f"Sent by {introduction.introducer}"
    if person.place:
        yield f"Lives in {person.place}"
    if person.pronouns:
        yield f"Pronouns: {person.pronouns}"
    if person.about:
        yield person.about
