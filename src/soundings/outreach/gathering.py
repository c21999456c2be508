"""Gathering what is known for a draft: facts as stored, in a few queries."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.utils import timezone

from soundings.correspondence.models import Message, Purpose
from soundings.interviews.models import Answer, Interview, Note
from soundings.interviews.takeaways import KINDS, quoted, takeaways
from soundings.outreach.about_what import only_open_exploration
from soundings.outreach.drafts import Known
from soundings.people.models import Channel, Introduction, Person, Position, Seeker
from soundings.people.models.channels import ChannelKind
from soundings.research.models import Claim, Exploration
from soundings.ui import dates

WAYS = {ChannelKind.TELEPHONE: "by telephone", ChannelKind.IN_PERSON: "in person"}


def known(message: Message, *, now: datetime) -> Known:
    """Everything a draft of this message may say."""
    person = message.person
    about = exploration_of(message)
    preferred = Channel.objects.within(message.workspace).filter(person=person).preferred().first()
    facts = _contact(person, now=now) | _seeker(Seeker.of(message.workspace)) | _purpose(message, now)
    return Known(
        **facts,
        exploration=about.title if about else "",
        claim=_claim(about),
        way=WAYS.get(ChannelKind(preferred.kind), "by video") if preferred else "by video",
        today=f"{dates.day(now).day} {dates.day(now):%B %Y}",
    )


def exploration_of(message: Message) -> Exploration | None:
    """What the message is about: its talk's exploration; for an ask without one, the only one there is."""
    if message.interview:
        return message.interview.exploration
    return only_open_exploration(message.workspace) if message.purpose == Purpose.ASK else None


def untested(about: Exploration | None, at_most: int = 3) -> list[Claim]:
    """Claims nobody has spoken to yet, in the order they were written."""
    if about is None:
        return []
    claims = Claim.objects.within(about.workspace).filter(exploration=about).untested()
    return list(claims.order_by("id")[:at_most])


def zone_of(person: Person) -> ZoneInfo | None:
    """The zone the person lives in, where it is stored and there is one of that name."""
    try:
        return ZoneInfo(person.time_zone) if person.time_zone else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _contact(person: Person, *, now: datetime) -> dict[str, Any]:
    workspace = person.workspace
    position = Position.objects.within(workspace).current().filter(person=person).select_related("organisation").last()
    sent_by = Introduction.objects.within(workspace).filter(introduced=person).select_related("introducer").last()
    talk = Interview.objects.within(workspace).filter(person=person).held().order_by("-ended_at").first()
    return {
        "name": person.full_name,
        "first_name": person.first_name,
        "organisation": position.organisation.name if position and position.organisation else "",
        "found": person.found,
        "found_detail": person.found_detail,
        "school": person.school,
        "connected_since": str(person.known_since.year) if person.known_since else "",
        "referrer": sent_by.introducer.full_name if sent_by else "",
        "last_talked": _long_ago(talk.ended_at, now) if talk and talk.ended_at else "",
    }


def _seeker(me: Seeker) -> dict[str, Any]:
    return {
        "me": me.full_name,
        "background": me.background,
        "standing": me.standing,
        "email": me.email,
        "telephone": me.telephone,
    }


def _claim(about: Exploration | None) -> str:
    claims = untested(about, 1)
    return claims[0].wording if claims else ""


def _purpose(message: Message, now: datetime) -> dict[str, Any]:
    match Purpose(message.purpose):
        case Purpose.NUDGE:
            return _ask(message.interview, now)
        case Purpose.ARRANGE:
            return _arrangement(message, now)
        case Purpose.LOOP:
            return _loop(message.introduction, now)
        case Purpose.REPORT:
            return {"suggestion": message.commitment.what} if message.commitment else {}
        case Purpose.THANKS:
            return _talk_held(message.interview, now)
        case _:
            return {}


def _talk_held(interview: Interview | None, now: datetime) -> dict[str, Any]:
    if interview is None or interview.ended_at is None:
        return {}
    notes = takeaways(Note.objects.within(interview.workspace).filter(interview=interview, kind__in=KINDS))
    return {
        "held": _on(interview.ended_at, now),
        "takeaway": quoted(notes[0].text, at_most=200) if notes else "",
    }


def _ask(interview: Interview | None, now: datetime) -> dict[str, Any]:
    if interview is None:
        return {}
    asks = Message.objects.within(interview.workspace).sent().filter(interview=interview, purpose=Purpose.ASK)
    ask = asks.order_by("at").first()
    return {
        "asked": _on(interview.asked_at, now) if interview.asked_at else "",
        "asked_subject": ask.subject if ask else "",
    }


def _arrangement(message: Message, now: datetime) -> dict[str, Any]:
    interview = message.interview
    if interview is None:
        return {}
    agreed = interview.agreed
    facts: dict[str, Any] = {"said_yes": interview.answer == Answer.YES}
    if agreed is not None:
        here = timezone.localtime(agreed.starts_at)
        zone = zone_of(message.person)
        there = agreed.starts_at.astimezone(zone) if zone else here
        facts |= {
            "agreed": f"on {dates.weekday(here)} {dates.date(here, now)} at {here:%H:%M}",
            "agreed_there": f"{there:%H:%M}" if there.utcoffset() != here.utcoffset() else "",
            "agreed_form": agreed.form,
            "agreed_where": agreed.where,
        }
    return facts


def _loop(introduction: Introduction | None, now: datetime) -> dict[str, Any]:
    if introduction is None:
        return {}
    talk = (
        Interview.objects.within(introduction.workspace)
        .filter(person=introduction.introduced, called_off_at=None)
        .prefetch_related("agreements")
        .order_by("-id")
        .first()
    )
    agreed = talk.agreed if talk else None
    return {
        "introduced": introduction.introduced.full_name,
        "introduced_asked": _on(talk.asked_at, now) if talk and talk.asked_at else "",
        "introduced_agreed": f"on {dates.date(agreed.starts_at, now)}" if agreed and agreed.starts_at > now else "",
        "introduced_held": _on(talk.ended_at, now) if talk and talk.ended_at else "",
    }


def _on(moment: datetime, now: datetime) -> str:
    return f"on {dates.date(moment, now)}"


def _long_ago(moment: datetime, now: datetime) -> str:
    """'on 3 October', further back 'in August', then 'in August 2025'."""
    days = (dates.day(now) - dates.day(moment)).days
    if days < 31:
        return _on(moment, now)
    on = dates.day(moment)
    return f"in {on:%B}" if days < 330 else f"in {on:%B} {on.year}"
